import { type ByteReader, ByteWriter } from './bytes.ts'
import { levelBits, levelMask, levels } from './levels.ts'

/** Where a word occurs: seats, and how much it says at each. */
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

/** A list in order of impact, until the next one is written. */
export interface WrittenList {
  readonly bytes: Uint8Array
  /** Where the list can be cut: the bytes of its first `stops[0]` places, of its first `stops[1]`, and so on, as far as it is longer. */
  readonly cuts: readonly number[]
}

/** After so many places a list can be cut in two, each a list of its own. */
export const stops = [96, 136, 192, 272, 384, 544, 768, 1088, 1536] as const

/** More places than a list has: a small integer, so that what is reckoned with it is one too. */
const never = 2 ** 30

/**
 * Writes lists in order of impact: group by group, the highest level first; a group is its count and level, its newest seat, and the gaps
 * to the older ones. What comes first is what a reader wants to see first.
 * Takes the first `count` places, each a seat and, in its low bits, a level; seats ascend.
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

/** `count` seats below `end`, from the last to the first. */
function writeGroup(out: ByteWriter, sorted: Uint32Array, level: number, end: number, count: number): void {
  out.varint((count << levelBits) | level)
  let newer = sorted[end - 1]!
  out.varint(newer)
  // written out, not called: this is the innermost loop of merging
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

/** Adds a written list to `list`, highest level first. Throws a `RangeError` where the bytes end before their last group does. */
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
