import type { Cards } from '../collect/cards.ts'
import { copyEntries, segmentSizes } from '../store/segments.ts'

/** With more segments than this, entries in use are copied into one. */
const manySegments = 64

/**
 * Copies all entries in use into one segment if there are many segments, or if more than half of their bytes are unused. Returns whether it
 * did.
 */
export function compact(cards: Cards, store: string, segment: number): boolean {
  const sizes = segmentSizes(store)
  const stored = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const used = cards.entryLength.values().reduce((sum, length) => sum + length, 0)
  if (sizes.size <= manySegments && stored < used * 2 + (1 << 20)) return false
  const rows = Array.from(cards.entryLength.values().keys()).filter(
    (row) => cards.entryLength.array[row] !== 0,
  )
  let at = 0
  const entries = function* () {
    for (const row of rows) yield cards.entry(row)
  }
  for (const entry of copyEntries(store, entries(), segment)) {
    cards.segment.array[rows[at]!] = entry.segment
    cards.offset.array[rows[at++]!] = entry.offset
  }
  return true
}
