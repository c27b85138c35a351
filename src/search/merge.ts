import type { Output } from '../model/page.ts'
import { ByteWriter } from './bytes.ts'
import { type Layout, oftenFile, pageOf, pageSize, shortList, wordFile } from './layout.ts'
import { levelBits, levelMask } from './levels.ts'
import { type OftenList, oftenPack, Pack } from './pack.ts'
import { type PageWriter, pageWriter } from './page-writer.ts'
import { listWriter } from './postings.ts'
import { type Run, slices } from './run.ts'

/** A run, and the seat from which its seats are counted. */
export interface SeatedRun {
  readonly run: Run
  readonly base: number
}

/** The hash of a list in a pack of long lists, and the bytes reserved for it. */
export type OftenRoom = readonly [hash: number, room: number]

/**
 * Merges some slices of all runs, oldest run first, into the packs that consist of these slices, and the longest lists into packs of their own. Only one
 * slice of all runs and one pack are in memory at a time.
 */
export type MergeSlices = (
  runs: readonly SeatedRun[],
  layout: Layout,
  often: readonly OftenRoom[],
  fromSlice: number,
  toSlice: number,
) => Generator<Output>

/** Makes a merger. Its memory is reused for each slice, so finish one merge before beginning the next. */
export function sliceMerger(): MergeSlices {
  const write = listWriter()
  const merged = new MergedSlice()
  const entries = pageWriter()
  return (...work) => mergeSlices(write, merged, entries, ...work)
}

function* mergeSlices(
  write: ReturnType<typeof listWriter>,
  merged: MergedSlice,
  entries: PageWriter,
  runs: readonly SeatedRun[],
  layout: Layout,
  often: readonly OftenRoom[],
  fromSlice: number,
  toSlice: number,
): Generator<Output> {
  const { packs, pagesInPack } = layout
  const packOf = (slice: number) => (slice * packs) / slices
  const roomOf = new Map(often)
  let number = packOf(fromSlice)
  let pack = new Pack(pagesInPack, pageSize)
  let page = number * pagesInPack
  const turnTo = function* (nextPage: number): Generator<Output> {
    entries.finish(pack, page % pagesInPack)
    page = nextPage
    for (; number < Math.floor(nextPage / pagesInPack); number++) {
      yield { file: wordFile(number), bytes: pack.bytes() }
      pack = new Pack(pagesInPack, pageSize)
    }
  }
  let lists: OftenList[] = []
  /** Writes the terms of the page that the current term is on; returns whether more terms follow. (A loop within the generator would be slow.) */
  const fillPage = (): boolean => {
    const on = pageOf(merged.hash, layout)
    for (;;) {
      const { hash, places, count } = merged
      const documents = merged.documents === count ? count : rounded(merged.documents)
      const room = roomOf.get(hash)
      if (room !== undefined)
        lists.push({ hash, room, bytes: oftenBytes(documents, write(places, count).bytes) })
      else if (count <= shortList && documents === count) entries.short(hash, places, count)
      else entries.list(hash, documents, count, write(places, count))
      if (!merged.next()) return false
      if (pageOf(merged.hash, layout) !== on) return true
    }
  }
  for (let slice = fromSlice; slice < toSlice; slice++) {
    merged.read(runs, slice)
    for (let more = merged.next(); more; ) {
      const on = pageOf(merged.hash, layout)
      if (on !== page) yield* turnTo(on)
      more = fillPage()
    }
    if (lists.length > 0) yield { file: oftenFile(lists[0]!.hash), bytes: oftenPack(lists) }
    lists = []
  }
  yield* turnTo(packOf(toSlice) * pagesInPack)
}

function oftenBytes(documents: number, list: Uint8Array): Uint8Array {
  const bytes = new ByteWriter(list.length + 5)
  bytes.varint(documents)
  bytes.all(list)
  return bytes.written()
}

/** Rounded up to five significant bits: numbers that only weigh need not change with every article. */
function rounded(count: number): number {
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(count)) - 4)
  return Math.ceil(count / unit) * unit
}

/**
 * One slice of all runs, term by term. The entries of the runs are sorted by hash with a radix sort in two passes, which keeps those of one term in the order
 * of the runs, oldest first. This is cheaper than a heap of runs, as a slice is small.
 */
class MergedSlice {
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
