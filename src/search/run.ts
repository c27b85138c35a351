import { digestOf } from '../kit/digest.ts'
import type { Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { ByteWriter } from './bytes.ts'
import { type Indexer, indexer } from './indexer.ts'
import { levelBits, levelMask, levels, titleLevel } from './levels.ts'
import type { Seats } from './seats.ts'
import type { Segment } from './segments.ts'
import { type Terms, termsByHash } from './terms.ts'
import { filterHash } from './tokens.ts'

/** The postings of a segment, sorted by hash and divided into slices by its first eight bits: a run, in the terms of external merge sort. */
export interface Run {
  /** Bytes of all slices. */
  readonly size: number
  /** Changes when the slice does. */
  sliceDigest(slice: number): string
  /** The bytes of a slice. */
  sliceLength(slice: number): number
  /** The bytes of a slice. If the run is in a file, they are read into `room`, which must be long enough, or else into new memory. */
  slice(slice: number, room?: Buffer): Uint8Array
  /** The words and pairs that many of the articles have: two numbers for each, the hash and how many places the run keeps. */
  readonly frequent: Uint32Array
  /** A line for each word of headlines: the word as written, a tab, and how often it occurs. */
  words(): string
}

/** A run in memory, with all slices in one buffer. */
export interface MadeRun extends Run {
  readonly bytes: Uint8Array
}

export const slices = 256

/**
 * If more than a sixteenth of the articles in a span have a word, it tells little, and its best places are enough: as many as a sixteenth. Levels are
 * kept whole, so that a new article does not push out another.
 */
const keptShare = 16
const keptAlways = 8
/** Archives of up to so many articles keep everything. */
const smallArchive = 4096
const keepAll = 2 ** 30
/** Words that more than one in so many of a span's articles have are listed in `Run.frequent`. */
const frequentShare = 32
const frequentAlways = 8

/** The seats of a run that are pruned together: those before `end`, with the limits that hold for them. */
interface Cut {
  readonly end: number
  readonly most: number
  readonly tellFrom: number
}

/**
 * Makes the runs of an edition's segments, one after another; each is valid until the next is made. It takes about 16 bytes of memory for each distinct word
 * and pair of a segment's articles.
 */
export function runMaker(edition: Edition, seats: Seats): (segment: Segment) => MadeRun {
  const { archive, shelf } = edition
  const terms = termsByHash()
  const words = new Map<string, number>()
  const { index, hashesOf } = indexer((word) => {
    if (word.length <= 24) words.set(word, (words.get(word) ?? 0) + 1)
  })
  const names = namer(edition, hashesOf)
  const write = slicesWriter()
  return ({ rows, base, spans }) => {
    const filters = new Set<number>()
    terms.clear()
    words.clear()
    for (const row of rows) {
      const seat = (seats.seatOf[row]! - base) << levelBits
      const { hashes, labels } = names(row)
      const indexed = index(shelf.article(archive.entry(row), 'html'), labels)
      if (!indexed) continue
      terms.pushAll(indexed, seat)
      for (const hash of hashes) {
        filters.add(hash)
        terms.push(hash, seat)
      }
    }
    const cuts = spans.map(({ end, articles }) => ({
      end: end << levelBits,
      most: archive.size <= smallArchive ? keepAll : Math.max(keptAlways, Math.ceil(articles / keptShare)),
      tellFrom: Math.max(frequentAlways, Math.ceil(articles / frequentShare)),
    }))
    const { bytes, ends, frequent } = write(terms, filters, cuts)
    const slice = (number: number) => bytes.subarray(number === 0 ? 0 : ends[number - 1]!, ends[number]!)
    const lines = inLowerCase(words)
    return {
      bytes,
      size: bytes.length,
      sliceDigest: (number) => digestOf(slice(number)),
      sliceLength: (number) => slice(number).length,
      slice,
      frequent,
      words: () => lines,
    }
  }
}

function inLowerCase(words: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>()
  for (const [written, count] of words) {
    const word = written.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + count)
  }
  return Array.from(counts, ([word, count]) => `${word}\t${count}\n`)
    .sort()
    .join('')
}

/** Finds the hashes of the words in an article's labels, and those under which it is listed. */
function namer({ archive }: Edition, hashesOf: Indexer['hashesOf']) {
  const kinds = (['tag', 'author', 'section'] as const).map((kind) => {
    const terms = { tag: archive.tags, author: archive.authors, section: archive.sections }[kind]
    const known: { words: Int32Array; listed: readonly number[] }[] = []
    const nameOf = (term: number) => {
      const names = [terms.label(term), terms.slug(term)] as const
      known[term] ??= { words: hashesOf(names[0]), listed: names.map((name) => filterHash(kind, name)) }
      return known[term]
    }
    return { terms, nameOf }
  })
  return (row: Row): { labels: Int32Array[]; hashes: number[] } => {
    const labels: Int32Array[] = []
    const hashes: number[] = []
    for (const { terms, nameOf } of kinds) {
      for (const term of terms.of(row)) {
        const { words, listed } = nameOf(term)
        labels.push(words)
        for (const hash of listed) if (!hashes.includes(hash)) hashes.push(hash)
      }
    }
    return { labels, hashes }
  }
}

/** Writes the slices of a run; the bytes are valid until the next run is written. */
function slicesWriter() {
  const out = new ByteWriter(1 << 20)
  const bits = levelBits
  return (terms: Terms, filters: ReadonlySet<number>, cuts: readonly Cut[]) => {
    const ends = new Uint32Array(slices)
    const prune = pruner(cuts)
    const rare = Math.min(...cuts.map(({ most, tellFrom }) => Math.min(most, tellFrom - 1)))
    const frequent: number[] = []
    out.length = 0
    for (let slice = 0; slice < slices; slice++) {
      const { pairs, count } = terms.slice(slice)
      let before = (slice << 24) >>> 0
      for (let at = 0; at < count; ) {
        const hash = pairs[at * 2]!
        let end = at + 1
        while (end < count && pairs[end * 2] === hash) end++
        const documents = end - at
        let kept = documents
        let from: Uint32Array = pairs
        let place = at * 2 + 1
        let step = 2
        if (documents > rare) {
          const pruned = prune(pairs, at, end, filters.has(hash))
          if (pruned.told > 0) frequent.push(hash, pruned.told)
          if (pruned.kept < documents) {
            kept = pruned.kept
            from = pruned.places
            place = 0
            step = 1
          }
        }
        out.varint(hash - before)
        before = hash
        out.varint((kept << 1) | (kept < documents ? 1 : 0))
        if (kept < documents) out.varint(documents)
        const bytes = out.room(kept * 5)
        let length = out.length
        let seatBefore = 0
        for (let left = kept; left > 0; left--, place += step) {
          const value = from[place]!
          const seat = value >>> bits
          let rest = value - (seatBefore << bits)
          seatBefore = seat
          while (rest > 127) {
            bytes[length++] = (rest & 127) | 128
            rest >>>= 7
          }
          bytes[length++] = rest
        }
        out.length = length
        at = end
      }
      ends[slice] = out.length
    }
    return { bytes: out.written(), ends, frequent: Uint32Array.from(frequent) }
  }
}

/** What is kept of a list, valid until the next is pruned. */
interface Pruned {
  kept: number
  readonly places: Uint32Array
  /** How many places are kept in spans in which the word is frequent. */
  told: number
}

/** Prunes the list between `from` and `to` of the pairs, span by span. */
function pruner(cuts: readonly Cut[]) {
  const counts = new Uint32Array(levels)
  let places = new Uint32Array(1024)
  return (pairs: Uint32Array, from: number, to: number, whole: boolean): Pruned => {
    if (to - from > places.length) places = new Uint32Array((to - from) * 2)
    let kept = 0
    let told = 0
    let start = from
    for (const { end, most, tellFrom } of cuts) {
      let stop = start
      while (stop < to && pairs[stop * 2 + 1]! < end) stop++
      if (stop === start) continue
      const least = !whole && stop - start > most ? leastLevel(counts, pairs, start, stop, most) : 0
      const before = kept
      for (let at = start; at < stop; at++) {
        const value = pairs[at * 2 + 1]!
        if ((value & levelMask) >= least) places[kept++] = value
      }
      if (stop - start >= tellFrom) told += kept - before
      start = stop
    }
    return { kept, places, told }
  }
}

/** The lowest level that is kept: one with which there are no more than `most` places, or that of headlines. */
function leastLevel(counts: Uint32Array, pairs: Uint32Array, from: number, to: number, most: number): number {
  counts.fill(0)
  for (let at = from; at < to; at++) counts[pairs[at * 2 + 1]! & levelMask]!++
  let level = levels
  for (let kept = 0; level > 0; level--) {
    kept += counts[level - 1]!
    if (kept > most && level <= titleLevel) break
  }
  return level
}
