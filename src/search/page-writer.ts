import { ByteWriter } from './bytes.ts'
import { listKind, pageHead, pageSize } from './layout.ts'
import { levelBits, levelMask } from './levels.ts'
import type { Pack } from './pack.ts'
import { stops, type WrittenList } from './postings.ts'

/** Writes the entries of one page after another, in ascending order of their hashes. */
export interface PageWriter {
  /** Writes a list in the order of seats. */
  short(hash: number, places: Uint32Array, count: number): void
  /** Writes a list in order of impact, for a term that `documents` articles have. */
  list(hash: number, documents: number, count: number, list: WrittenList): void
  /** Puts the entries on a page of a pack. */
  finish(pack: Pack, page: number): void
}

/** A list that may be cut, and its place among the other bytes of its page. */
interface LongEntry {
  readonly at: number
  readonly documents: number
  readonly count: number
  readonly bytes: Uint8Array
  readonly cuts: readonly number[]
}

/** At most how many bytes precede a list that was cut: four numbers of up to five bytes, and its length. */
const mostBefore = 25

/**
 * A page is read as a whole, so it holds as much of its long lists as fits. All are cut after the same number of places, the largest of `stops` with which
 * the page does not overflow. The rest goes into the spill of the pack.
 */
export function pageWriter(): PageWriter {
  const entries = new ByteWriter(1 << 14)
  const page = new ByteWriter(1 << 14)
  let long: LongEntry[] = []
  let before = 0
  const begin = (hash: number) => {
    entries.varint(hash - before)
    before = hash
  }
  const sizeWith = (stop: number) =>
    long.reduce((sum, { bytes, cuts }) => sum + mostBefore + (cuts[stop] ?? bytes.length), entries.length)
  return {
    short(hash, places, count) {
      begin(hash)
      entries.varint((count << 2) | listKind.plain)
      let seatBefore = 0
      for (let at = 0; at < count; at++) {
        const seat = places[at]! >>> levelBits
        entries.varint(((seat - seatBefore) << levelBits) | (places[at]! & levelMask))
        seatBefore = seat
      }
    },
    list(hash, documents, count, { bytes, cuts }) {
      begin(hash)
      if (cuts.length > 0 || documents > count) {
        long.push({ at: entries.length, documents, count, bytes: bytes.slice(), cuts: [...cuts] })
        return
      }
      entries.varint((count << 2) | listKind.whole)
      entries.varint(bytes.length)
      entries.all(bytes)
    },
    finish(pack, number) {
      if (entries.length === 0) return
      let stop: number = stops.length
      while (stop > 0 && sizeWith(stop) > pageSize - pageHead) stop--
      const fixed = entries.written()
      let from = 0
      for (const { at, documents, count, bytes, cuts } of long) {
        page.all(fixed.subarray(from, at))
        from = at
        const head = cuts[stop] ?? bytes.length
        const whole = head === bytes.length && documents === count
        page.varint((count << 2) | (whole ? listKind.whole : listKind.long))
        if (!whole) {
          const tail = bytes.subarray(head)
          page.varint(documents)
          page.varint(tail.length === 0 ? 0 : pack.spill(tail))
          page.varint(tail.length)
        }
        page.varint(head)
        page.all(bytes.subarray(0, head))
      }
      page.all(fixed.subarray(from))
      pack.page(number, page.written())
      page.length = 0
      entries.length = 0
      long = []
      before = 0
    },
  }
}
