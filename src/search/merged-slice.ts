import { levelBits, levelMask } from './levels.ts'
import { type Run, slices } from './run.ts'

/** A run, and the seat from which its seats are counted. */
export interface SeatedRun {
  readonly run: Run
  readonly base: number
}

/**
 * One slice of all runs, term by term. The entries of the runs are sorted by hash with a radix sort in two passes, which keeps those of one term in the order
 * of the runs, oldest first. This is cheaper than a heap of runs, as a slice is small.
 */
export class MergedSlice {
  /** The current term: its hash, the first `count` places, and how many articles have it, kept or not. */
  hash = 0
  count = 0
  documents = 0
  places = new Uint32Array(256)
  private entries = 0
  private at = 0
  /** For each entry: the low 24 bits of the hash, the first place, the number of places, and the number of articles that have it. */
  private hashes = new Uint32Array(0)
  private starts = new Uint32Array(0)
  private counts = new Uint32Array(0)
  private having = new Uint32Array(0)
  private order = new Uint32Array(0)
  private spare = new Uint32Array(0)
  private readonly counters = new Uint32Array(keys)
  /** The slice of one run. */
  private bytes = Buffer.alloc(0)
  /** The places of all entries: a seat, and in the low bits a level. */
  private all = new Uint32Array(0)
  private slice = 0

  read(runs: readonly SeatedRun[], slice: number): void {
    this.reserve(runs, slice)
    this.entries = 0
    this.at = 0
    this.slice = slice
    let place = 0
    for (const { run, base } of runs) {
      const length = run.sliceLength(slice)
      if (length > this.bytes.length) this.bytes = Buffer.allocUnsafeSlow(length * 2)
      place = this.decode(run.slice(slice, this.bytes), base, place)
    }
    this.sort()
  }

  /** Moves to the next term; false after the last. */
  next(): boolean {
    if (this.at === this.entries) return false
    const { order, hashes, starts, counts, having, all } = this
    const low = hashes[order[this.at]!]!
    let last = this.at
    let size = 0
    for (; last < this.entries && hashes[order[last]!] === low; last++) size += counts[order[last]!]!
    if (size > this.places.length) this.places = new Uint32Array(size * 2)
    const { places } = this
    let to = 0
    this.documents = 0
    for (; this.at < last; this.at++) {
      const entry = order[this.at]!
      this.documents += having[entry]!
      const end = starts[entry]! + counts[entry]!
      for (let place = starts[entry]!; place < end; place++) places[to++] = all[place]!
    }
    this.count = size
    this.hash = ((this.slice << 24) | low) >>> 0
    return true
  }

  private decode(bytes: Uint8Array, base: number, firstPlace: number): number {
    const { all, hashes, starts, counts, having } = this
    const { length } = bytes
    const [bits, mask] = [levelBits, levelMask]
    let at = 0
    let low = 0
    let place = firstPlace
    let entry = this.entries
    // Numbers are decoded inline: a function that moved `at` would keep it out of the registers.
    while (at < length) {
      let byte = bytes[at++]!
      let gap = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!
        gap |= (byte & 127) << shift
      }
      low += gap
      byte = bytes[at++]!
      let head = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!
        head |= (byte & 127) << shift
      }
      const count = head >>> 1
      let documents = count
      if ((head & 1) === 1) {
        byte = bytes[at++]!
        documents = byte & 127
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++]!
          documents |= (byte & 127) << shift
        }
      }
      hashes[entry] = low
      starts[entry] = place
      counts[entry] = count
      having[entry++] = documents
      let seat = base
      for (const end = place + count; place < end; place++) {
        byte = bytes[at++]!
        let value = byte & 127
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++]!
          value |= (byte & 127) << shift
        }
        seat += value >>> bits
        all[place] = (seat << bits) | (value & mask)
      }
    }
    this.entries = entry
    return place
  }

  /** Makes room for the largest slice as soon as there is too little, so that the buffers grow only once. */
  private reserve(runs: readonly SeatedRun[], slice: number): void {
    const sizeOf = (slice: number) => runs.reduce((sum, { run }) => sum + run.sliceLength(slice), 0)
    if (sizeOf(slice) <= this.all.length) return
    let size = 0
    for (let slice = 0; slice < slices; slice++) size = Math.max(size, sizeOf(slice))
    // a place takes at least one byte, an entry at least three
    this.all = new Uint32Array(size)
    const entries = Math.ceil(size / 3)
    this.hashes = new Uint32Array(entries)
    this.starts = new Uint32Array(entries)
    this.counts = new Uint32Array(entries)
    this.having = new Uint32Array(entries)
    this.order = new Uint32Array(entries)
    this.spare = new Uint32Array(entries)
  }

  private sort(): void {
    const { entries, order, spare } = this
    for (let entry = 0; entry < entries; entry++) order[entry] = entry
    this.pass(0, order, spare)
    this.pass(half, spare, order)
  }

  private pass(shift: number, from: Uint32Array, to: Uint32Array): void {
    const { counters, hashes, entries } = this
    counters.fill(0)
    for (let at = 0; at < entries; at++) counters[(hashes[from[at]!]! >>> shift) & (keys - 1)]!++
    for (let key = 0, sum = 0; key < keys; key++) {
      const here = counters[key]!
      counters[key] = sum
      sum += here
    }
    for (let at = 0; at < entries; at++) {
      const entry = from[at]!
      to[counters[(hashes[entry]! >>> shift) & (keys - 1)]!++] = entry
    }
  }
}

const half = 12
const keys = 2 ** half
