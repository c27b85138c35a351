import { digestOf } from '../kit/digest.ts'
import type { Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { ByteWriter } from './bytes.ts'
import { indexer } from './indexer.ts'
import { levelBits, levelMask, levels } from './levels.ts'
import type { Seats } from './seats.ts'
import type { Segment } from './segments.ts'
import { filterHash } from './tokens.ts'

/** Postings of a segment, sorted by hash and cut into slices by its first eight bits: what an external merge sort calls a run. */
export interface Run {
  /** Bytes of all slices. */
  readonly size: number
  /** Changes when the slice does. */
  sliceDigest(slice: number): string
  slice(slice: number): Uint8Array
  /** A line for each word of headlines and leads: as written, tab, how often there, tab, articles that have it anywhere. */
  words(): string
}

export const slices = 256

/** Kept of a word's list in a segment: beyond an eighth of the articles a word tells next to nothing, and its best places are enough. */
const keptShare = 8
/** Small archives keep everything. */
const smallArchive = 4096

/** Reads the segment's articles and makes its run. Memory: about 12 bytes for each distinct word and pair of an article, twice. */
export function makeRun(edition: Edition, seats: Seats, segment: Segment): Run {
  const { archive, shelf } = edition
  const index = indexer()
  const terms = new Terms()
  const filters = new Set<number>()
  const words = new Map<string, { count: number; hash: number }>()
  let seat = 0
  const sink = {
    term: (hash: number, level: number) => terms.push(hash, (seat << levelBits) | level),
    word: (written: string, hash: number) => {
      if (written.length > 24) return
      const word = written.toLowerCase()
      const known = words.get(word)
      if (known) known.count++
      else words.set(word, { count: 1, hash })
    },
  }
  for (const row of segment.rows) {
    seat = seats.seatOf[row]! - segment.base
    const { hashes, labels } = namesOf(edition, row)
    if (!index(shelf.article(archive.entry(row), 'html'), labels, sink)) continue
    for (const hash of hashes) {
      filters.add(hash)
      terms.push(hash, seat << levelBits)
    }
  }
  terms.sort()
  const share = archive.size <= smallArchive ? 1 : keptShare
  const most = Math.ceil(segment.rows.length / share)
  const found = new Map<number, number>()
  for (const { hash } of words.values()) found.set(hash, 0)
  const parts = writeSlices(terms, filters, most, found)
  const digests = parts.map(digestOf)
  const lines = [...words]
    .map(([word, { count, hash }]) => `${word}\t${count}\t${found.get(hash)}\n`)
    .sort()
    .join('')
  return {
    size: parts.reduce((sum, part) => sum + part.length, 0),
    sliceDigest: (slice) => digests[slice]!,
    slice: (slice) => parts[slice]!,
    words: () => lines,
  }
}

/** Labels that are searched as words, and hashes under which the article is listed. */
function namesOf({ archive }: Edition, row: Row): { labels: string[]; hashes: number[] } {
  const labels: string[] = []
  const hashes = new Set<number>()
  for (const [kind, terms] of [
    ['tag', archive.tags],
    ['author', archive.authors],
    ['section', archive.sections],
  ] as const) {
    for (const term of terms.of(row)) {
      labels.push(terms.label(term))
      hashes.add(filterHash(kind, terms.slug(term)))
    }
  }
  return { labels, hashes: [...hashes] }
}

function writeSlices(
  terms: Terms,
  filters: ReadonlySet<number>,
  most: number,
  found: Map<number, number>,
): Uint8Array[] {
  const { hashes, values, count } = terms
  const out = new ByteWriter(1 << 16)
  const parts: Uint8Array[] = []
  let at = 0
  for (let slice = 0; slice < slices; slice++) {
    let before = (slice << 24) >>> 0
    while (at < count && hashes[at]! >>> 24 === slice) {
      const hash = hashes[at]!
      let end = at + 1
      while (end < count && hashes[end] === hash) end++
      const documents = end - at
      if (found.has(hash)) found.set(hash, documents)
      out.varint(hash - before)
      before = hash
      const cut = documents > most && !filters.has(hash) ? cutFor(values, at, end, most) : null
      out.varint(((cut ? most : documents) << 1) | (cut ? 1 : 0))
      if (cut) out.varint(documents)
      let seatBefore = 0
      for (; at < end; at++) {
        const level = values[at]! & levelMask
        if (cut && (level < cut.level || (level === cut.level && cut.skip-- > 0))) continue
        const seat = values[at]! >>> levelBits
        out.varint(((seat - seatBefore) << levelBits) | level)
        seatBefore = seat
      }
    }
    parts.push(out.written().slice())
    out.length = 0
  }
  return parts
}

/** Below `level` nothing is kept, of `level` itself all but the `skip` oldest. */
function cutFor(
  values: Uint32Array,
  from: number,
  to: number,
  most: number,
): { level: number; skip: number } {
  const counts = new Uint32Array(levels)
  for (let at = from; at < to; at++) counts[values[at]! & levelMask]!++
  let [level, kept] = [levels - 1, counts[levels - 1]!]
  while (kept < most) kept += counts[--level]!
  return { level, skip: kept - most }
}

/** Pairs of hash and value, sorted by hash; pairs of one hash keep their order. */
class Terms {
  count = 0
  hashes = new Uint32Array(1 << 18)
  values = new Uint32Array(1 << 18)

  push(hash: number, value: number): void {
    if (this.count === this.hashes.length) this.grow()
    this.hashes[this.count] = hash
    this.values[this.count++] = value
  }

  /** Radix sort in three passes of eleven bits: the counters of a pass stay in the nearest cache. */
  sort(): void {
    let [hashes, values] = [this.hashes, this.values]
    let [otherHashes, otherValues] = [new Uint32Array(this.count), new Uint32Array(this.count)]
    for (const shift of [0, 11, 22]) {
      const starts = new Uint32Array(2049)
      for (let at = 0; at < this.count; at++) starts[((hashes[at]! >>> shift) & 2047) + 1]!++
      for (let key = 0; key < 2048; key++) starts[key + 1]! += starts[key]!
      for (let at = 0; at < this.count; at++) {
        const to = starts[(hashes[at]! >>> shift) & 2047]!++
        otherHashes[to] = hashes[at]!
        otherValues[to] = values[at]!
      }
      ;[hashes, values, otherHashes, otherValues] = [otherHashes, otherValues, hashes, values]
    }
    this.hashes = hashes
    this.values = values
  }

  private grow(): void {
    const size = Math.ceil(this.count * 1.6)
    const [hashes, values] = [new Uint32Array(size), new Uint32Array(size)]
    hashes.set(this.hashes)
    values.set(this.values)
    this.hashes = hashes
    this.values = values
  }
}
