import { type ByteReader, ByteWriter } from './bytes.ts'
import { levelBits, levelMask, levels } from './levels.ts'

/** Where a word occurs: the seats, and its level at each. */
export class Postings {
  count = 0
  seats = new Uint32Array(16)
  levels = new Uint8Array(16)

  push(seat: number, level: number): void {
    if (this.count === this.seats.length) this.grow()
    this.seats[this.count] = seat
    this.levels[this.count++] = level
  }

  private grow(): void {
    const seats = new Uint32Array(this.count * 2)
    const impact = new Uint8Array(this.count * 2)
    seats.set(this.seats)
    impact.set(this.levels)
    this.seats = seats
    this.levels = impact
  }
}

/** A list in order of impact, valid until the next one is written. */
export interface WrittenList {
  readonly bytes: Uint8Array
  /** Where the list can be cut: the number of bytes of its first `stops[0]` places, of its first `stops[1]`, and so on, as far as the list goes. */
  readonly cuts: readonly number[]
}

/** After how many places a list can be cut in two, each of which is a valid list. */
export const stops = [96, 136, 192, 272, 384, 544, 768, 1088, 1536] as const

/** More places than any list has; a small integer, so that results of arithmetic with it are small integers too. */
const never = 2 ** 30

/**
 * Writes lists in order of impact: group by group, the highest level first. A group consists of its count and level, its newest seat, and the gaps to the
 * older ones, so what a reader wants to see first comes first. The writer takes the first `count` of `places`, which are in ascending order; each is a seat
 * with a level in its low bits.
 */
export function listWriter(): (places: Uint32Array, count: number) => WrittenList {
  const out = new ByteWriter(1 << 14)
  const ends = new Uint32Array(levels)
  let sorted = new Uint32Array(1024)
  const [bits, mask] = [levelBits, levelMask]
  return (places, count) => {
    if (count > sorted.length) sorted = new Uint32Array(count * 2)
    ends.fill(0)
    for (let at = 0; at < count; at++) ends[places[at]! & mask]!++
    for (let level = 0, sum = 0; level <= mask; level++) {
      const here = ends[level]!
      ends[level] = sum
      sum += here
    }
    for (let at = 0; at < count; at++) {
      const place = places[at]!
      sorted[ends[place & mask]!++] = place >>> bits
    }
    out.length = 0
    const cuts: number[] = []
    let written = 0
    for (let level = mask; level >= 0; level--) {
      let end = ends[level]!
      const start = level === 0 ? 0 : ends[level - 1]!
      while (end > start) {
        const stop = stops[cuts.length] ?? never
        const size = Math.min(end - start, stop - written)
        writeGroup(out, sorted, level, end, size)
        written += size
        end -= size
        if (written === stop && written < count) cuts.push(out.length)
      }
    }
    return { bytes: out.written(), cuts }
  }
}

/** Writes the `count` seats before `end`, from the last to the first. */
function writeGroup(out: ByteWriter, sorted: Uint32Array, level: number, end: number, count: number): void {
  out.varint((count << levelBits) | level)
  let newer = sorted[end - 1]!
  out.varint(newer)
  // inlined, since this is the innermost loop of merging
  const bytes = out.room(count * 5)
  let length = out.length
  for (let at = end - 2; at >= end - count; at--) {
    const seat = sorted[at]!
    let rest = newer - seat
    newer = seat
    while (rest > 127) {
      bytes[length++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[length++] = rest
  }
  out.length = length
}

/** Adds a written list to `list`, highest level first. Throws a `RangeError` if the bytes end within a group. */
export function readPostings(bytes: ByteReader, list: Postings): void {
  while (bytes.at < bytes.end) {
    const head = bytes.varint()
    const level = head & levelMask
    let seat = bytes.varint()
    list.push(seat, level)
    for (let left = (head >>> levelBits) - 1; left > 0; left--) {
      seat -= bytes.varint()
      if (seat < 0) throw new RangeError('The list is damaged.')
      list.push(seat, level)
    }
  }
}
