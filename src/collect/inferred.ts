import { Lists } from '../kit/columns.ts'
import { quickHash } from '../kit/hash.ts'
import type { Drafts } from './drafts.ts'

/** Labels that nobody gave. How one is spelled is looked up only if it is kept. */
export interface Inferred {
  /** `phraseKey` of each phrase of a card, strongest first. */
  readonly phrases: Lists<'f64'>
  /** The spelling of a phrase in the article of a row. */
  label(row: number, phrase: number): string
  /** At most how many a row without labels of its own gets. */
  readonly limit: number
}

/** In how many of `size` articles a phrase must occur to become a tag: in 1 of fewer than 20, else in √size / 10, but at least 2. */
export const recurrence = (size: number): number =>
  size < 20 ? 1 : Math.max(2, Math.floor(Math.sqrt(size) / 10))

/** The drafts of each row: those that it was given or, if it was given none, inferred ones, which are added to `drafts`. */
export function infer(
  given: Lists<'u32'>,
  order: Uint32Array,
  inferred: Inferred,
  drafts: Drafts,
): Lists<'u32'> {
  const rows = given.length
  // A phrase that is a tag already, by the authority file or by another article, need not recur.
  const draftByPhrase = new Map<number, number>()
  for (const [key, concept] of drafts.concepts)
    draftByPhrase.set(quickHash(key), drafts.numberOf(concept.label))
  for (const [draft, { key }] of drafts.all.entries()) draftByPhrase.set(quickHash(key), draft)

  const lacking = new Uint8Array(inferred.phrases.length)
  for (let row = 0; row < rows; row++) if (given.isEmpty(row)) lacking[order[row]!] = 1
  const kept = recurring(inferred.phrases, lacking, recurrence(rows))
  // Most phrases are not a tag; a table by some bits of their hashes tells that faster than a map.
  const mayBeTag = new Uint8Array(bits)
  for (const phrase of [...kept, ...draftByPhrase.keys()]) mayBeTag[(phrase | 0) & (bits - 1)] = 1
  const of = new Lists('u32')
  of.ends.reserve(rows)
  const own: number[] = []
  const items = inferred.phrases.items.array
  const ends = inferred.phrases.ends.array
  for (let row = 0; row < rows; row++) {
    if (!given.isEmpty(row)) {
      of.take(given, row, row + 1)
      continue
    }
    own.length = 0
    const card = order[row]!
    for (let at = card === 0 ? 0 : ends[card - 1]!, to = ends[card]!; at < to; at++) {
      if (own.length === inferred.limit) break
      const phrase = items[at]!
      if (mayBeTag[(phrase | 0) & (bits - 1)] === 0) continue
      let draft = draftByPhrase.get(phrase)
      if (draft === undefined) {
        if (!kept.has(phrase)) continue
        const label = inferred.label(row, phrase)
        draft = drafts.numberOf(label)
        drafts.all[draft]!.spellings.set(label, 1)
        draftByPhrase.set(phrase, draft)
      }
      if (own.includes(draft)) continue
      own.push(draft)
      drafts.all[draft]!.count++
    }
    of.push(own)
  }
  return of
}

/** The size of that table. */
const bits = 1 << 17

/** How many phrases are sorted at once, in 8 MB: a slice of them by hash, so that memory does not grow with the archive. */
const sorted = 1 << 20

/** The phrases that at least `least` of the cards without labels (`lacking`) have. */
function recurring(phrases: Lists<'f64'>, lacking: Uint8Array, least: number): Set<number> {
  const items = phrases.items.array
  const ends = phrases.ends.array
  const each = (take: (phrase: number) => void): void => {
    for (let card = 0; card < lacking.length; card++) {
      if (lacking[card] === 0) continue
      for (let at = card === 0 ? 0 : ends[card - 1]!, to = ends[card]!; at < to; at++) take(items[at]!)
    }
  }
  // Phrases are first counted by some bits of their hashes, after which few are left to be counted one by one.
  let size = 1024
  while (size < phrases.items.length * 2) size *= 2
  const counts = new Uint8Array(size)
  const enough = Math.min(least, 255)
  each((phrase) => {
    const at = (phrase | 0) & (size - 1)
    if (counts[at] !== 255) counts[at]!++
  })
  const mayRecur = (phrase: number): boolean => counts[(phrase | 0) & (size - 1)]! >= enough
  const slices = Math.ceil(phrases.items.length / sorted)
  const sliceOf = (phrase: number): number => Math.floor((phrase / 2 ** 53) * slices)
  const sizes = new Uint32Array(slices)
  each((phrase) => {
    if (mayRecur(phrase)) sizes[sliceOf(phrase)]!++
  })
  const kept = new Set<number>()
  for (const [slice, count] of sizes.entries()) {
    if (count < least) continue
    const values = new Float64Array(count)
    let filled = 0
    each((phrase) => {
      if (mayRecur(phrase) && sliceOf(phrase) === slice) values[filled++] = phrase
    })
    values.sort()
    for (let from = 0; from < count; ) {
      let to = from + 1
      while (to < count && values[to] === values[from]) to++
      if (to - from >= least) kept.add(values[from]!)
      from = to
    }
  }
  return kept
}
