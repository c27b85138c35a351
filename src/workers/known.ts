import type { Cards } from '../collect/cards.ts'
import { Column, type ColumnData } from '../kit/columns.ts'

/** Finds a record that was parsed before by the digest of its bytes, wherever its file lies now. */
export interface KnownRecords {
  /** The row in the earlier cards, or -1. Only a record that became an article counts. */
  find(digest: string, format: string): number
}

/**
 * A hash table over the digests: 1 + the row, 0 where empty. Made once, read by every thread. What is held is not in it, since it may have
 * been parsed with other settings.
 */
export function indexRecords(cards: Cards): ColumnData {
  const slots = Math.ceil(cards.rows * 1.5) + 1
  const table = new Column('u32', undefined, slots)
  table.length = slots
  for (let row = 0; row < cards.rows; row++) {
    if (cards.fate(row) !== 'page' || cards.isHeld(row)) continue
    let slot = cards.digests.array[row * 8]! % slots
    while (table.array[slot] !== 0) slot = (slot + 1) % slots
    table.array[slot] = row + 1
  }
  return table.data()
}

export function openKnown(cards: Cards, index: ColumnData): KnownRecords {
  const table = new Column('u32', index).values()
  return {
    find(digest, format) {
      if (digest === '') return -1
      const first = Number.parseInt(digest.slice(0, 8), 16)
      for (let slot = first % table.length; table[slot] !== 0; slot = (slot + 1) % table.length) {
        const row = table[slot]! - 1
        if (cards.digests.array[row * 8] !== first || cards.digest(row) !== digest) continue
        if (cards.path.get(cards.file.array[row]!).toLowerCase().endsWith(`.${format}`)) return row
      }
      return -1
    },
  }
}
