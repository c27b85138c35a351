import type { Archive, Row } from '../model/archive.ts'

/** How many articles are named as related. */
const wanted = 4
/** How far to look under each tag: so many articles before and after. */
const reach = 6

/**
 * Articles on the same matters: the nearest ones under each of the article's tags, the more and the rarer the tags they
 * share, the better; of equals the nearer under a tag. Stable: only the neighbourhood under the article's own tags counts,
 * and a tag's weight changes only when its count doubles.
 */
export function relatedTo(archive: Archive, row: Row): readonly Row[] {
  const { tags } = archive
  const found: Candidate[] = []
  for (const term of tags.of(row)) {
    const count = tags.count(term)
    if (count < 2) continue
    const weight = weightOf(count)
    const rows = tags.rows(term)
    const at = positionOf(rows, row)
    const end = Math.min(rows.length, at + reach + 1)
    for (let position = Math.max(0, at - reach); position < end; position++) {
      if (position === at) continue
      const other = rows[position]!
      const distance = Math.abs(position - at)
      const seen = found.find((candidate) => candidate.row === other)
      if (seen === undefined) found.push({ row: other, score: weight, distance })
      else {
        seen.score += weight
        seen.distance = Math.min(seen.distance, distance)
      }
    }
  }
  found.sort((a, b) => b.score - a.score || a.distance - b.distance || b.row - a.row)
  return found.slice(0, wanted).map((candidate) => candidate.row)
}

interface Candidate {
  readonly row: Row
  score: number
  /** Under the tag where the two are nearest. */
  distance: number
}

/** 17 for a tag of two or three articles, one less each time the count doubles. */
function weightOf(count: number): number {
  return Math.max(1, Math.clz32(count) - 13)
}

function positionOf(rows: Uint32Array, row: Row): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle]! < row) low = middle + 1
    else high = middle
  }
  return low
}
