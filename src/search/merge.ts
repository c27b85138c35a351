import type { Output } from '../model/page.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { headSize, type Layout, pageOf, pageSize, wordFile } from './layout.ts'
import { levelBits, levelMask } from './levels.ts'
import { Pack } from './pack.ts'
import { Postings, postingsWriter } from './postings.ts'
import { type Run, slices } from './run.ts'

/** A run, and the seat that its seats are counted from. */
export interface SeatedRun {
  readonly run: Run
  readonly base: number
}

/** Lists of at most so many seats stand on the page plain, without a block of bits. */
const shortList = 4

/**
 * Merges some slices of all runs, oldest run first, into the packs that those slices make up. One slice of each run is
 * in memory at a time, and one pack.
 */
export function* mergeSlices(
  runs: readonly SeatedRun[],
  layout: Layout,
  fromSlice: number,
  toSlice: number,
): Generator<Output> {
  const { packs, pagesInPack } = layout
  const packOf = (slice: number) => (slice * packs) / slices
  const write = postingsWriter()
  const entries = new ByteWriter(1 << 14)
  const list = new Postings()
  let number = packOf(fromSlice)
  let pack = new Pack(pagesInPack, pageSize)
  let page = number * pagesInPack
  let before = 0
  const turnTo = function* (nextPage: number): Generator<Output> {
    if (entries.length > 0) pack.page(page % pagesInPack, entries.written())
    entries.length = 0
    before = 0
    page = nextPage
    for (; number < Math.floor(nextPage / pagesInPack); number++) {
      yield { file: wordFile(number), bytes: pack.bytes() }
      pack = new Pack(pagesInPack, pageSize)
    }
  }
  for (let slice = fromSlice; slice < toSlice; slice++) {
    const heap = new Heap(
      runs.map(({ run, base }, order) => new Cursor(run.slice(slice), slice, base, order)),
    )
    for (let cursor = heap.first(); cursor; ) {
      const hash = cursor.hash
      list.count = 0
      let documents = 0
      while (cursor && cursor.hash === hash) {
        documents += cursor.read(list)
        cursor.next()
        cursor = heap.settle()
      }
      const on = pageOf(hash, layout)
      if (on !== page) yield* turnTo(on)
      entries.varint(hash - before)
      before = hash
      writeList(entries, list, documents, write, pack)
    }
  }
  yield* turnTo(packOf(toSlice) * pagesInPack)
}

function writeList(
  entries: ByteWriter,
  list: Postings,
  documents: number,
  write: ReturnType<typeof postingsWriter>,
  pack: Pack,
): void {
  const long = list.count > headSize * 1.25 || documents > list.count
  entries.varint((list.count << 1) | (long ? 1 : 0))
  if (!long && list.count <= shortList) {
    let seat = 0
    for (let at = 0; at < list.count; at++) {
      entries.varint(((list.seats[at]! - seat) << levelBits) | list.levels[at]!)
      seat = list.seats[at]!
    }
    return
  }
  const { head, tail } = write(list, long ? headSize : list.count)
  if (long) {
    entries.varint(documents)
    entries.varint(tail ? pack.spill(tail) : 0)
    entries.varint(tail ? tail.length : 0)
  }
  entries.varint(head.length)
  entries.all(head)
}

/** Reads a slice of a run from term to term. */
class Cursor {
  hash: number
  /** Ties are read oldest run first, which keeps the seats ascending. */
  readonly order: number
  private readonly bytes: ByteReader
  private readonly base: number

  constructor(slice: Uint8Array, number: number, base: number, order: number) {
    this.bytes = new ByteReader(slice)
    this.hash = (number << 24) >>> 0
    this.base = base
    this.order = order
    this.next()
  }

  /** To the next term; behind the last, the hash is infinite. */
  next(): void {
    this.hash = this.bytes.at < this.bytes.end ? this.hash + this.bytes.varint() : Number.POSITIVE_INFINITY
  }

  /** Adds the term's postings to `list`; answers with how many articles have it, kept or not. */
  read(list: Postings): number {
    const head = this.bytes.varint()
    const count = head >>> 1
    const documents = (head & 1) === 1 ? this.bytes.varint() : count
    let seat = this.base
    for (let left = count; left > 0; left--) {
      const value = this.bytes.varint()
      seat += value >>> levelBits
      list.push(seat, value & levelMask)
    }
    return documents
  }
}

/** The cursors, the one with the smallest hash first. */
class Heap {
  private readonly cursors: Cursor[]

  constructor(cursors: readonly Cursor[]) {
    this.cursors = cursors
      .filter(({ hash }) => hash !== Number.POSITIVE_INFINITY)
      .sort((a, b) => a.hash - b.hash || a.order - b.order)
  }

  first(): Cursor | undefined {
    return this.cursors[0]
  }

  /** Puts the first cursor, which has moved on, where it belongs now; answers with the new first. */
  settle(): Cursor | undefined {
    const { cursors } = this
    if (cursors[0]!.hash === Number.POSITIVE_INFINITY) {
      const last = cursors.pop()!
      if (cursors.length === 0) return undefined
      cursors[0] = last
    }
    const moved = cursors[0]!
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= cursors.length) break
      if (child + 1 < cursors.length && isBefore(cursors[child + 1]!, cursors[child]!)) child++
      if (!isBefore(cursors[child]!, moved)) break
      cursors[at] = cursors[child]!
      at = child
    }
    cursors[at] = moved
    return cursors[0]
  }
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return a.hash < b.hash || (a.hash === b.hash && a.order < b.order)
}
