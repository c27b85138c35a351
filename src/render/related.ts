import { positionOf } from '../kit/bounds.ts'
import type { Archive, Row } from '../model/archive.ts'

/** How many articles are named as related. */
const wanted = 4
/** How many articles before and after are considered under each tag. */
const reach = 4
/** How many tags of an article are considered; the first are the strongest. */
const tagsRead = 8

/** Finds the articles on the same subjects as one, best first, without those that its page links to anyway. */
export type Relater = (row: Row, but: readonly (Row | null)[]) => readonly Row[]

/**
 * The related articles are the nearest ones under each of an article's tags: the more tags they share, and the rarer these are, the better; then the
 * nearer under a tag; then the older. The result is stable: it depends only on the neighbourhood under the article's own tags, and a tag's weight
 * changes only when its count doubles. The tables are reused, since this runs for every article.
 */
export function relaterOf({ tags, size }: Archive): Relater {
  const capacity = tagsRead * reach * 2
  const rows = new Uint32Array(capacity)
  const scores = new Uint32Array(capacity)
  const distances = new Uint32Array(capacity)
  /** For each row found: 1 + its index in the tables. */
  const places = new Uint8Array(size)

  return (row, but) => {
    const own = tags.of(row)
    let found = 0
    for (let at = 0; at < own.length && at < tagsRead; at++) {
      const under = tags.rows(own[at]!)
      if (under.length < 2) continue
      const weight = weightOf(under.length)
      const place = positionOf(under, row)
      const end = Math.min(under.length, place + reach + 1)
      for (let position = Math.max(0, place - reach); position < end; position++) {
        const other = under[position]!
        if (position === place || but.includes(other)) continue
        const distance = position < place ? place - position : position - place
        const seen = places[other]! - 1
        if (seen === -1) {
          rows[found] = other
          scores[found] = weight
          distances[found++] = distance
          places[other] = found
        } else {
          scores[seen]! += weight
          if (distance < distances[seen]!) distances[seen] = distance
        }
      }
    }
    for (let at = 0; at < found; at++) places[rows[at]!] = 0
    return best(found)
  }

  /** Picks the best of those found one by one, since only a few are wanted. */
  function best(found: number): Row[] {
    const chosen: Row[] = []
    while (chosen.length < wanted) {
      let winner = -1
      for (let at = 0; at < found; at++) {
        if (scores[at] !== 0 && (winner === -1 || isBetter(at, winner))) winner = at
      }
      if (winner === -1) break
      chosen.push(rows[winner]!)
      scores[winner] = 0
    }
    return chosen
  }

  function isBetter(a: number, b: number): boolean {
    if (scores[a] !== scores[b]) return scores[a]! > scores[b]!
    if (distances[a] !== distances[b]) return distances[a]! < distances[b]!
    return rows[a]! > rows[b]!
  }
}

/** 17 for a tag of two or three articles, one less each time the count doubles. */
function weightOf(count: number): number {
  return Math.max(1, Math.clz32(count) - 13)
}
