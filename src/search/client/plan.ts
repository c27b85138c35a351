import type { Query } from './query.ts'

/** Reads of the index that a query may take: pages, lists in packs of their own, tails. */
export const mostReads = 6
/** With more words than this, pairs are read first, and words where those find nothing. */
const manyWords = 4
const firstPairs = 3

/** Positions of words, and pairs. */
export interface Part {
  readonly words: readonly number[]
  readonly pairs: Query['pairs']
}

export interface Plan {
  /** What to read at once. */
  readonly now: Part
  /** Of many words: what to read then, words where no article has all that was read, else pairs. What promises most comes first. */
  readonly later: Part
}

export function planOf({ words, pairs }: Query, isOften: (hash: number) => boolean): Plan {
  const telling = (at: number) => (isOften(words[at]!.hash) ? 0 : 3) + Math.min(words[at]!.folded.length, 6)
  const paired = new Set(pairs.flatMap(({ at }) => [at, at + 1]))
  const promise = (at: number) => (paired.has(at) ? 0 : 100) + telling(at)
  const order = words.map((_, at) => at).sort((a, b) => promise(b) - promise(a))
  const best = bestPairs(pairs, mostReads, telling)
  if (words.length <= manyWords)
    return {
      now: { words: order, pairs: best.slice(0, mostReads - words.length) },
      later: { words: [], pairs: [] },
    }
  const first = best.slice(0, firstPairs)
  const alone = order.filter((at) => !paired.has(at)).slice(0, mostReads - firstPairs)
  const now = first.length === 0 ? order.slice(0, mostReads) : alone
  return {
    now: { words: now, pairs: first },
    later: { words: order.filter((at) => !now.includes(at)), pairs: best.slice(firstPairs) },
  }
}

/** At most `most` pairs, those first whose words tell most, and rather of words that no other pair has. */
function bestPairs(pairs: Query['pairs'], most: number, telling: (at: number) => number): Query['pairs'] {
  const left = [...pairs]
  const taken: Query['pairs'][number][] = []
  const used = new Set<number>()
  const worth = ({ at }: { at: number }) =>
    telling(at) + telling(at + 1) - (used.has(at) || used.has(at + 1) ? 5 : 0)
  while (taken.length < most && left.length > 0) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
    used.add(best.at).add(best.at + 1)
    taken.push(best)
  }
  return taken
}
