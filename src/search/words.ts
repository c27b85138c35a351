import { ascending } from '../kit/ascending.ts'
import { fold } from '../kit/slug.ts'
import type { Output } from '../model/page.ts'

/** Words offered for one initial. */
const mostForInitial = 400

/** For each initial the words that begin so, the most frequent first. */
export type WordLists = ReadonlyMap<string, readonly string[]>

/**
 * Puts the words of all runs together. Frequencies count by powers of two only, so that an article more or less does not
 * shuffle the lists.
 */
export function wordLists(lines: Iterable<string>): WordLists {
  const counts = new Map<string, number>()
  for (const run of lines) {
    for (let at = 0, tab = run.indexOf('\t'); tab >= 0; tab = run.indexOf('\t', at)) {
      const end = run.indexOf('\n', tab)
      const word = run.slice(at, tab)
      counts.set(word, (counts.get(word) ?? 0) + Number(run.slice(tab + 1, end)))
      at = end + 1
    }
  }
  const byInitial = new Map<string, [word: string, size: number][]>()
  for (const [word, count] of counts) {
    if (count < 2) continue
    const initial = initialOf(word)
    if (initial === null) continue
    const group = byInitial.get(initial) ?? []
    byInitial.set(initial, group)
    group.push([word, Math.floor(Math.log2(count))])
  }
  const first = (group: [string, number][]) =>
    group
      .sort(byFrequency)
      .slice(0, mostForInitial)
      .map(([word]) => word)
  return new Map(
    [...byInitial].sort(([a], [b]) => ascending(a, b)).map(([initial, group]) => [initial, first(group)]),
  )
}

/** A file for each initial. */
export function* initialFiles(lists: WordLists): Generator<Output> {
  for (const [initial, words] of lists) {
    yield { file: `search/initials/${initial}.json`, bytes: JSON.stringify(words) }
  }
}

/** The first letter of a folded word, where it can name a file. */
function initialOf(word: string): string | null {
  return fold(word).match(/^[a-z]/)?.[0] ?? null
}

function byFrequency(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || ascending(a[0], b[0])
}
