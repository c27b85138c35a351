import { ByteReader } from '../bytes.ts'
import type { Card } from '../cards.ts'
import type { Directory } from '../directory.ts'
import {
  cardFile,
  cardPageSize,
  listKind,
  type OftenPlace,
  oftenPlaces,
  pageHead,
  pageOf,
  pageSize,
  seatsOnPage,
  wordFile,
} from '../layout.ts'
import { levelBits, levelMask } from '../levels.ts'
import { Postings, readPostings } from '../postings.ts'
import type { Read } from './source.ts'

/** The list of a word, pair or filter, as far as it was read. */
export interface List {
  /** Articles that have it, kept in the index or not. */
  readonly documents: number
  readonly postings: Postings
  /** Bytes of the rest; 0 where all was read. */
  readonly tailSize: number
  /** Adds the rest to `postings`. */
  readTail(): Promise<void>
}

export interface IndexReader {
  readonly directory: Directory
  /** Whether a list lies in a pack of its own. */
  isOften(hash: number): boolean
  /** The list of a hash; of one that lies in a pack of its own no more than `most` bytes, which begin with what says most. */
  list(hash: number, most?: number): Promise<List>
  card(seat: number): Promise<Card | null>
}

/** Bytes that are read at first of a list that lies in a pack of its own. */
const mostOfOften = 8192

/** Reads the index page by page. */
export function indexReader(directory: Directory, read: Read): IndexReader {
  const page = async (file: string, number: number, size: number, all: boolean): Promise<Uint8Array> => {
    const bytes = await read(file, number * size, (number + 1) * size)
    if (bytes.length < pageHead) return bytes.subarray(0, 0)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const [length, spilled] = [view.getUint32(0, true), view.getUint32(4, true)]
    const first = bytes.subarray(pageHead, pageHead + length)
    if (!all || length <= first.length || spilled === 0) return first
    const rest = await read(file, spilled, spilled + length - first.length)
    const content = new Uint8Array(first.length + rest.length)
    content.set(first)
    content.set(rest, first.length)
    return content
  }
  const often = oftenPlaces(directory)
  return {
    directory,
    isOften: (hash) => often.has(hash),
    async list(hash, most = mostOfOften) {
      const place = often.get(hash)
      if (place) return oftenList(read, place, most)
      const number = pageOf(hash, directory)
      const file = wordFile(Math.floor(number / directory.pagesInPack))
      const inPack = number % directory.pagesInPack
      const tail = (from: number, to: number) => read(file, from, to)
      const found = find(await page(file, inPack, pageSize, false), hash, tail)
      return found ?? find(await page(file, inPack, pageSize, true), hash, tail) ?? empty()
    },
    async card(seat) {
      const number = Math.floor(seat / seatsOnPage)
      const file = cardFile(Math.floor(number / directory.cardPagesInPack))
      const content = await page(file, number % directory.cardPagesInPack, cardPageSize, true)
      const cards: unknown = content.length > 0 ? JSON.parse(new TextDecoder().decode(content)) : []
      const isCard = (card: unknown): card is Card =>
        Array.isArray(card) && card[0] === seat && typeof card[1] === 'string'
      return (Array.isArray(cards) && cards.find(isCard)) || null
    },
  }
}

function empty(): List {
  return { documents: 0, postings: new Postings(), tailSize: 0, readTail: async () => {} }
}

/** The list on a page; an empty one where the page does not have it, null where the page ends before one can tell. */
function find(
  content: Uint8Array,
  wanted: number,
  read: (from: number, to: number) => Promise<Uint8Array>,
): List | null {
  const bytes = new ByteReader(content)
  try {
    for (let hash = 0; bytes.at < bytes.end; ) {
      hash += bytes.varint()
      if (hash > wanted) return empty()
      const list = entry(bytes, hash === wanted, read)
      if (hash === wanted) return list
    }
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
  }
  return null
}

function entry(
  bytes: ByteReader,
  wanted: boolean,
  read: (from: number, to: number) => Promise<Uint8Array>,
): List | null {
  const head = bytes.varint()
  const count = head >>> 2
  const kind = head & 3
  const postings = new Postings()
  if (kind === listKind.plain) {
    let seat = 0
    for (let at = 0; at < count; at++) {
      const value = bytes.varint()
      seat += value >>> levelBits
      postings.push(seat, value & levelMask)
    }
    return { ...empty(), documents: count, postings }
  }
  const [documents, from, tailSize] =
    kind === listKind.long ? [bytes.varint(), bytes.varint(), bytes.varint()] : [count, 0, 0]
  const block = bytes.take(bytes.varint())
  if (!wanted) return null
  readPostings(new ByteReader(block), postings)
  const list = {
    documents,
    postings,
    tailSize,
    async readTail() {
      if (list.tailSize === 0) return
      const tail = await read(from, from + tailSize)
      if (list.tailSize > 0) readPostings(new ByteReader(tail), postings)
      list.tailSize = 0
    },
  }
  return list
}

/** Reads at most the first `most` bytes of a list that lies in a pack of its own: it is in order of impact, so they hold what matters. */
async function oftenList(read: Read, { file, from, room }: OftenPlace, most: number): Promise<List> {
  const first = await read(file, from, from + Math.min(most, room))
  if (first.length < pageHead) return empty()
  const view = new DataView(first.buffer, first.byteOffset)
  const [length, spilled] = [view.getUint32(0, true), view.getUint32(4, true)]
  const got = first.subarray(pageHead, pageHead + length)
  const bytes = new ByteReader(got)
  const documents = bytes.varint()
  const start = bytes.at
  const postings = new Postings()
  readAsFarAs(bytes, postings)
  const list = {
    documents,
    postings,
    tailSize: length - got.length,
    async readTail() {
      if (list.tailSize === 0) return
      const inRoom = Math.min(length, room - pageHead)
      const [here, there] = await Promise.all([
        got.length < inRoom ? read(file, from + first.length, from + pageHead + inRoom) : got.subarray(0, 0),
        length > inRoom ? read(file, spilled, spilled + length - inRoom) : got.subarray(0, 0),
      ])
      if (list.tailSize === 0) return
      const all = new Uint8Array(got.length + here.length + there.length)
      all.set(got)
      all.set(here, got.length)
      all.set(there, got.length + here.length)
      postings.count = 0
      readPostings(new ByteReader(all, start), postings)
      list.tailSize = 0
    },
  }
  return list
}

/** Reads a list that may be cut anywhere. */
function readAsFarAs(bytes: ByteReader, postings: Postings): void {
  try {
    readPostings(bytes, postings)
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
  }
}
