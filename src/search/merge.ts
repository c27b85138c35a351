import type { Output } from '../model/page.ts'
import { ByteWriter } from './bytes.ts'
import { type Layout, oftenFile, pageOf, pageSize, shortList, wordFile } from './layout.ts'
import { MergedSlice, type SeatedRun } from './merged-slice.ts'
import { type OftenList, oftenPack, Pack } from './pack.ts'
import { pageWriter } from './page-writer.ts'
import { listWriter } from './postings.ts'
import { slices } from './run.ts'

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
  return function* (runs, layout, often, fromSlice, toSlice) {
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
