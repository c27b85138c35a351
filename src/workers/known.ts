import type { Cards } from '../collect/cards.ts'
import { Column, type ColumnData } from '../kit/columns.ts'

/** Finds records that were parsed before by the digest of their bytes, wherever their file lies now. */
export interface KnownRecords {
  /** The row of a record in the earlier cards, or -1. Only records that became articles count. */
  find(digest: string, format: string): number
}

/** From how many records on a table is worth making; searching a hundred thousand cards for one takes a tenth of a millisecond. */
export const worthIndex = 64

/**
 * A hash table over the digests with 1 + the row in each slot, 0 if it is empty. It is made once and read by every thread.
 */
export function indexRecords(cards: Cards): ColumnData {
  const slots = Math.ceil(cards.rows * 1.5) + 1
  const table = new Column('u32', undefined, slots)
  table.length = slots
  for (let row = 0; row < cards.rows; row++) {
    if (!isTaken(cards, row)) continue
    let slot = cards.digests.array[row * 8]! % slots
    while (table.array[slot] !== 0) slot = (slot + 1) % slots
    table.array[slot] = row + 1
  }
  return table.data()
}

/** Opens the records of `cards`. `index` is the table of `indexRecords`; without it, each search goes through all cards. */
export function openKnown(cards: Cards, index: ColumnData | null): KnownRecords {
  const table = index && new Column('u32', index).values()
  const isOf = (row: number, digest: string, format: string): boolean =>
    cards.digest(row) === digest &&
    cards.path.get(cards.file.array[row]!).toLowerCase().endsWith(`.${format}`)
  return {
    find(digest, format) {
      if (digest === '') return -1
      const first = Number.parseInt(digest.slice(0, 8), 16)
      const firsts = cards.digests.array
      if (table === null) {
        for (let row = 0; row < cards.rows; row++)
          if (firsts[row * 8] === first && isTaken(cards, row) && isOf(row, digest, format)) return row
        return -1
      }
      for (let slot = first % table.length; table[slot] !== 0; slot = (slot + 1) % table.length) {
        const row = table[slot]! - 1
        if (firsts[row * 8] === first && isOf(row, digest, format)) return row
      }
      return -1
    },
  }
}

/** Whether a row may be taken over. One that is held may have been parsed with other settings. */
function isTaken(cards: Cards, row: number): boolean {
  return cards.fate(row) === 'page' && !cards.isHeld(row)
}
