import { type BitReader, BitWriter } from './bits.ts'
import { levels } from './levels.ts'

/** Where a word occurs: seats ascending, and how much it says at each. */
export class Postings {
  count = 0
  seats = new Uint32Array(256)
  levels = new Uint8Array(256)

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

/**
 * Writes a list in order of impact: the highest level first, within a level the seats by their gaps. What comes first is
 * what a reader wants to see first, so the list can be cut anywhere: the head lies on the word's page, the tail is a second read.
 */
export function postingsWriter(): (
  list: Postings,
  headSize: number,
) => { head: Uint8Array; tail: Uint8Array | null } {
  const bits = new BitWriter()
  const counts = new Uint32Array(levels)
  const starts = new Uint32Array(levels)
  let sorted = new Uint32Array(1024)
  return (list, headSize) => {
    if (list.count > sorted.length) sorted = new Uint32Array(list.count * 2)
    counts.fill(0)
    for (let at = 0; at < list.count; at++) counts[list.levels[at]!]!++
    for (let level = 0, start = 0; level < levels; level++) {
      starts[level] = start
      start += counts[level]!
    }
    const next = starts.slice()
    for (let at = 0; at < list.count; at++) sorted[next[list.levels[at]!]!++] = list.seats[at]!

    const inHead = new Uint32Array(levels)
    let room = headSize
    for (let level = levels - 1; level >= 0; level--) {
      inHead[level] = Math.min(room, counts[level]!)
      room -= inHead[level]!
    }
    const group = (level: number, from: number, to: number) =>
      writeGroup(bits, sorted, starts[level]! + from, starts[level]! + to)
    // the later seats are the newer articles: those stay in the head where a level is cut
    for (let level = levels - 1; level >= 0; level--)
      group(level, counts[level]! - inHead[level]!, counts[level]!)
    const head = bits.take()
    if (list.count <= headSize) return { head, tail: null }
    for (let level = levels - 1; level >= 0; level--) group(level, 0, counts[level]! - inHead[level]!)
    return { head, tail: bits.take() }
  }
}

function writeGroup(bits: BitWriter, sorted: Uint32Array, from: number, to: number): void {
  const count = to - from
  bits.gap(count, 2)
  if (count === 0) return
  const order = Math.max(0, 31 - Math.clz32(((sorted[to - 1]! + 1) / count) * 0.75))
  bits.bits(order, 5)
  let before = -1
  for (let at = from; at < to; at++) {
    bits.gap(sorted[at]! - before - 1, order)
    before = sorted[at]!
  }
}

/** Reads a head or a tail into `list`, highest level first. */
export function readPostings(bits: BitReader, list: Postings): void {
  for (let level = levels - 1; level >= 0; level--) {
    const count = bits.gap(2)
    if (count === 0) continue
    const order = bits.bits(5)
    let seat = -1
    for (let left = count; left > 0; left--) {
      seat += bits.gap(order) + 1
      list.push(seat, level)
    }
  }
}
