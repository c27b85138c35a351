import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Entry } from '../model/archive.ts'
import type { Article, Summary } from '../model/article.ts'
import type { Shelf } from '../model/edition.ts'

/** An entry of the store cannot be read back: the store must be made anew. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
}

/** Appends articles to one segment, a file that only one thread writes. */
export interface SegmentWriter {
  readonly segment: number
  append(article: Article): Entry
  /** Bytes appended so far; all of them are on disk after `close`. */
  close(): number
}

const fileOf = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(6, '0')}.segment`)
const flushAt = 1024 * 1024
/** Each entry begins with the CRC-32 of its bytes. */
const headLength = 4

/**
 * Begins a new segment. An entry is a checksum, the summary as JSON, the article as JSON: lists read the summary alone.
 * Append-only files won the measurement against SQLite and LMDB: no native code, one write a megabyte, one read an article.
 */
export function createSegment(folder: string, segment: number): SegmentWriter {
  mkdirSync(folder, { recursive: true })
  const descriptor = openSync(fileOf(folder, segment), 'w')
  let buffer = Buffer.allocUnsafeSlow(flushAt * 2)
  let used = 0
  let offset = 0
  const flush = () => {
    for (let at = 0; at < used; ) at += writeSync(descriptor, buffer, at, used - at)
    offset += used
    used = 0
  }
  return {
    segment,
    append(article) {
      const summary = JSON.stringify(summaryOf(article))
      const whole = JSON.stringify(article)
      const room = headLength + (summary.length + whole.length) * 3
      if (used + room > buffer.length) {
        flush()
        if (room > buffer.length) buffer = Buffer.allocUnsafeSlow(room)
      }
      const start = used
      const summaryLength = buffer.write(summary, start + headLength, 'utf8')
      const length =
        headLength + summaryLength + buffer.write(whole, start + headLength + summaryLength, 'utf8')
      buffer.writeUInt32LE(crc32(buffer.subarray(start + headLength, start + length)), start)
      used += length
      const entry = { segment, offset: offset + start, summaryLength, length }
      if (used >= flushAt) flush()
      return entry
    },
    close() {
      flush()
      closeSync(descriptor)
      return offset
    },
  }
}

const summaryOf = ({ title, kicker, lead, date, updated, authors, agency, lang }: Article): Summary => ({
  title,
  kicker,
  lead,
  date,
  updated,
  authors,
  agency,
  lang,
})

/** A shelf over the segments of a folder, opened as they are asked for. */
export interface OpenShelf extends Shelf {
  close(): void
}

export function openShelf(folder: string): OpenShelf {
  const descriptors = new Map<number, number>()
  let buffer = Buffer.allocUnsafeSlow(64 * 1024)
  const descriptorOf = (segment: number): number => {
    let descriptor = descriptors.get(segment)
    if (descriptor === undefined) {
      try {
        descriptor = openSync(fileOf(folder, segment), 'r')
      } catch (cause) {
        throw new StoreDamaged(`Segment ${segment} of the store cannot be opened.`, { cause })
      }
      descriptors.set(segment, descriptor)
    }
    return descriptor
  }
  const fetch = ({ segment, offset }: Entry, from: number, length: number): Buffer => {
    if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(length * 2)
    const got = readSync(descriptorOf(segment), buffer, 0, length, offset + from)
    if (got < length) throw new StoreDamaged(`Segment ${segment} of the store ends early.`)
    return buffer.subarray(0, length)
  }
  return {
    summary: (entry) => parse<Summary>(fetch(entry, headLength, entry.summaryLength)),
    article(entry) {
      const bytes = fetch(entry, 0, entry.length)
      if (crc32(bytes.subarray(headLength)) !== bytes.readUInt32LE(0)) {
        throw new StoreDamaged(`An entry of segment ${entry.segment} of the store was changed.`)
      }
      return parse<Article>(bytes.subarray(headLength + entry.summaryLength))
    },
    close() {
      for (const descriptor of descriptors.values()) closeSync(descriptor)
      descriptors.clear()
    },
  }
}

function parse<T>(bytes: Buffer): T {
  try {
    return JSON.parse(bytes.toString('utf8')) as T
  } catch (cause) {
    throw new StoreDamaged('An entry of the store is no JSON.', { cause })
  }
}

/** Bytes of the segments of a folder, by their number. */
export function segmentSizes(folder: string): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const name of readdirSync(folder)) {
    if (!/^\d{6,}\.segment$/.test(name)) continue
    const descriptor = openSync(join(folder, name), 'r')
    sizes.set(Number.parseInt(name, 10), fstatSync(descriptor).size)
    closeSync(descriptor)
  }
  return sizes
}

/** Deletes the segments that are not in use. */
export function sweepSegments(folder: string, used: ReadonlySet<number>): void {
  for (const segment of segmentSizes(folder).keys())
    if (!used.has(segment)) unlinkSync(fileOf(folder, segment))
}
