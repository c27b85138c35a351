import { impactOf, rarity } from '../levels.ts'
import type { List } from './index-reader.ts'

/** What a pair counts beside its words. */
export const pairWeight = 0.35
/** One pair of several may be mere chance, all of a query's pairs together hardly are: so much the power of the share that is there. */
const chance = 6
/** Results that are shown at first. */
const shown = 10

export interface Hit {
  readonly seat: number
  readonly score: number
}

/** The articles that any list named, a row each. */
export interface Rows {
  readonly seats: number[]
  /** By seat, 1 for the first row; 0 where no list named the seat. */
  readonly rowOf: Int32Array
}

/** A word or pair of the query as it was read: the level by row, -1 where the list does not have the article. */
export interface Term {
  readonly list: List
  readonly rarity: number
  levels: Int8Array
  /** Postings that stand in `levels` already. */
  filled: number
}

export interface Terms {
  readonly rows: Rows
  /** By position in the query; null where the word was not read. */
  readonly words: (Term | null)[]
  readonly pairs: (Term & { readonly at: number })[]
  readonly spellings: (Term & { readonly weight: number })[]
}

export interface RankedHit extends Hit {
  readonly whole: boolean
}

/** Hits in no order. */
export interface Ranked {
  readonly hits: RankedHit[]
  /** How many of them have all the words. */
  readonly whole: number
  /** Whether a list was not read to its end. */
  readonly more: boolean
}

/** Puts a list's postings into the rows, those that are not in them yet. */
export function fill({ seats, rowOf }: Rows, term: Term): void {
  const { postings } = term.list
  const most = seats.length + postings.count - term.filled
  const levels = new Int8Array(Math.max(most, term.levels.length)).fill(-1)
  levels.set(term.levels)
  for (; term.filled < postings.count; term.filled++) {
    const seat = postings.seats[term.filled]!
    // a seat that the archive does not have is of another build
    if (seat >= rowOf.length) continue
    if (rowOf[seat] === 0) rowOf[seat] = seats.push(seat)
    levels[rowOf[seat]! - 1] = postings.levels[term.filled]!
  }
  term.levels = levels
}

export function rank(
  { rows, words, pairs, spellings }: Terms,
  articles: number,
  allowed: (seat: number) => boolean,
): Ranked {
  const rarities = words.map((word) => word?.rarity ?? rarity(articles / 8, articles))
  const complete = words.map((word) => word !== null && isComplete(word))
  // where no list is complete, who is not in one may have the word all the same
  const least = complete.includes(true) ? 0 : Math.ceil(words.length / 2)
  const guesses = words.map((word) => (word ? guess(word, articles) : 0))
  const hits: RankedHit[] = []
  const level = new Int8Array(words.length)
  for (let row = 0; row < rows.seats.length; row++) {
    const seat = rows.seats[row]!
    if (!allowed(seat)) continue
    let score = 0
    let near = 0
    let nearby = 0
    for (let at = 0; at < words.length; at++) level[at] = words[at]?.levels[row] ?? -1
    for (const { at, levels, rarity } of pairs) {
      const together = levels[row] ?? -1
      if (together < 0) continue
      // who has the pair has both words, at least as strongly
      level[at] = Math.max(level[at]!, together)
      level[at + 1] = Math.max(level[at + 1]!, together)
      nearby++
      near += rarity * impactOf(together)
    }
    if (nearby > 0) score += pairWeight * near * (nearby / pairs.length) ** chance
    let has = 0
    let whole = true
    for (let at = 0; at < words.length; at++) {
      if (level[at]! >= 0) {
        score += rarities[at]! * impactOf(level[at]!)
        has++
      } else {
        score += guesses[at]!
        if (complete[at]) whole = false
      }
    }
    if (has === 0) continue
    for (const { levels, rarity, weight } of spellings) {
      const spelled = levels[row] ?? -1
      if (spelled >= 0) score += weight * rarity * impactOf(spelled)
    }
    hits.push({ seat, score, whole: whole && has >= least })
  }
  return {
    hits,
    whole: hits.reduce((sum, { whole }) => sum + Number(whole), 0),
    more: complete.includes(false),
  }
}

/** Best first, of equals the newest. */
export function better(a: RankedHit, b: RankedHit): number {
  return Number(b.whole) - Number(a.whole) || b.score - a.score || b.seat - a.seat
}

/** The first `most` of the hits: to put thousands in order takes longer than to find them. */
function firstOf(hits: readonly RankedHit[], most: number): RankedHit[] {
  const first: RankedHit[] = []
  for (const hit of hits) {
    if (first.length === most && better(hit, first[most - 1]!) > 0) continue
    let at = first.length
    while (at > 0 && better(hit, first[at - 1]!) < 0) at--
    first.splice(at, 0, hit)
    if (first.length > most) first.pop()
  }
  return first
}

function isComplete({ list }: Term): boolean {
  return list.postings.count >= list.documents
}

/** What a list that is not complete probably says of an article that is not in it: no more than its last entry does. */
function guess({ list, rarity }: Term, articles: number): number {
  const { documents, postings } = list
  if (postings.count >= documents) return 0
  const share = (documents - postings.count) / Math.max(1, articles - postings.count)
  return 0.3 * share * rarity * impactOf(postings.levels[postings.count - 1] ?? 0)
}

/**
 * The lists whose unread rest could lift an article among the first ten, the rarest first.
 * Without results to compare with, all lists that were not read to their end.
 */
export function worthReading({ words, pairs }: Terms, found: Ranked | null): Term[] {
  const first = firstOf(found?.hits ?? [], shown + 1)
  const [last, next] = [first[shown - 1], first[shown]]
  return [...words, ...pairs]
    .filter((term) => term !== null)
    .filter(({ list }) => list.tailSize > 0)
    .filter(({ list, rarity }) => {
      const best = rarity * impactOf(list.postings.levels[list.postings.count - 1] ?? 0)
      return !last || !next || next.score + best > last.score
    })
    .sort((a, b) => b.rarity - a.rarity)
}

/** The first of the lists, as many as there is room for, and no more than `most`. */
export function within(room: number, most: number, terms: readonly Term[]): Term[] {
  let left = room
  return terms
    .filter(({ list }) => {
      if (list.tailSize > left) return false
      left -= list.tailSize
      return true
    })
    .slice(0, most)
}
