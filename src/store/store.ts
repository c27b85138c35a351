import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { CacheDamaged } from '../kit/errors.ts'
import { storedText, unstoredText } from '../kit/stored.ts'
import { decodeUtf8, writeUtf8 } from '../kit/utf8.ts'
import { writeWhole } from '../kit/whole.ts'
import type { Entry } from '../model/archive.ts'
import type { Article, Summary } from '../model/article.ts'
import type { OpenArticle, Shelf } from '../model/edition.ts'

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
/** Each entry begins with two checksums (CRC-32): of the summary, and of the article. */
const headLength = 8
/** The article begins with the lengths of its `html` and its `body`. */
const lengthsLength = 8

/**
 * Begins a new segment. An entry is its checksums, the summary as JSON, and the article: as JSON but for its `html` and `body`, which
 * follow as they are, since JSON would escape and unescape every quote and line end. Lists read the summary alone.
 * Append-only files won the measurement against SQLite and LMDB: no native code, one write a megabyte, one read an article.
 */
export function createSegment(folder: string, segment: number): SegmentWriter {
  mkdirSync(folder, { recursive: true })
  const descriptor = openSync(fileOf(folder, segment), 'w')
  let buffer = Buffer.allocUnsafeSlow(flushAt * 2)
  let used = 0
  let offset = 0
  const flush = () => {
    writeWhole(descriptor, buffer.subarray(0, used))
    offset += used
    used = 0
  }
  /** Null where one of the texts cannot be told as UTF-8: then it must be in the JSON. */
  const put = (article: Article, html: string, body: string): Entry | null => {
    const summary = JSON.stringify(summaryOf(article))
    const rest = JSON.stringify(html === '' && body === '' ? article : { ...article, html: '', body: '' })
    const room = headLength + lengthsLength + (summary.length + rest.length + html.length + body.length) * 3
    if (used + room > buffer.length) {
      flush()
      if (room > buffer.length) buffer = Buffer.allocUnsafeSlow(room)
    }
    const start = used
    const summaryLength = writeUtf8(summary, buffer, start + headLength)
    const middle = start + headLength + summaryLength
    const texts = middle + lengthsLength + writeUtf8(rest, buffer, middle + lengthsLength)
    const htmlLength = writeUtf8(html, buffer, texts)
    const bodyLength = writeUtf8(body, buffer, texts + htmlLength)
    const end = texts + htmlLength + bodyLength
    if (buffer.subarray(texts, end).includes(replacement) && !(html.isWellFormed() && body.isWellFormed()))
      return null
    buffer.writeUInt32LE(htmlLength, middle)
    buffer.writeUInt32LE(bodyLength, middle + 4)
    buffer.writeUInt32LE(crc32(buffer.subarray(start + headLength, middle)), start)
    buffer.writeUInt32LE(crc32(buffer.subarray(middle, end)), start + 4)
    used = end
    const entry = { segment, offset: offset + start, summaryLength, length: end - start }
    if (used >= flushAt) flush()
    return entry
  }
  return {
    segment,
    append: (article) => put(article, article.html, article.body) ?? put(article, '', '')!,
    close() {
      try {
        flush()
      } finally {
        closeSync(descriptor)
      }
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

/** U+FFFD, which half a surrogate pair becomes in UTF-8; JSON can spell it. To look for it is quicker than to ask a text for halves. */
const replacement = Buffer.from('\ufffd')

/** A shelf over the segments of a folder, opened as they are asked for. */
export interface OpenShelf extends Shelf {
  close(): void
}

export function openShelf(folder: string): OpenShelf {
  const segments = openSegments(folder)
  const open = (entry: Entry): OpenArticle => {
    const bytes = segments.read(entry, entry.length)
    const start = headLength + entry.summaryLength
    const whole = verified(bytes, 4, start, bytes.length)
    const body = whole.length - whole.readUInt32LE(4)
    const html = body - whole.readUInt32LE(0)
    const article = parse<Article>(whole.subarray(lengthsLength, html))
    const text = (from: number, to: number, otherwise: string) =>
      from === to
        ? unstoredText(otherwise)
        : storedText(() => segments.read(entry, entry.length).subarray(start + from, start + to))
    return {
      article,
      html: text(html, body, article.html),
      body: text(body, whole.length, article.body),
    }
  }
  return {
    summary(entry) {
      const bytes = segments.read(entry, headLength + entry.summaryLength)
      return parse<Summary>(verified(bytes, 0, headLength, bytes.length))
    },
    article(entry, but) {
      const { article, html, body } = open(entry)
      return Object.assign(article, { html: but === 'html' ? '' : html.text(), body: body.text() })
    },
    open,
    close: segments.close,
  }
}

/** Whether a folder has all entries as they were written. */
export function areKeptIn(folder: string, entries: Iterable<Entry>): boolean {
  const shelf = openShelf(folder)
  try {
    for (const entry of entries) {
      shelf.summary(entry)
      shelf.article(entry)
    }
    return true
  } catch (error) {
    if (error instanceof CacheDamaged) return false
    throw error
  } finally {
    shelf.close()
  }
}

/** The part of an entry whose checksum stands at `sumAt`. */
function verified(bytes: Buffer, sumAt: number, from: number, to: number): Buffer {
  const part = bytes.subarray(from, to)
  if (crc32(part) !== bytes.readUInt32LE(sumAt)) throw new CacheDamaged('An entry of the store was changed.')
  return part
}

/** Reads entries; what it answers with holds until the next reading of another. */
function openSegments(folder: string) {
  const descriptors = new Map<number, number>()
  let buffer = Buffer.allocUnsafeSlow(64 * 1024)
  let held: Entry | null = null
  let heldLength = 0
  const descriptorOf = (segment: number): number => {
    let descriptor = descriptors.get(segment)
    if (descriptor === undefined) {
      try {
        descriptor = openSync(fileOf(folder, segment), 'r')
      } catch (cause) {
        throw new CacheDamaged(`Segment ${segment} of the store cannot be opened.`, { cause })
      }
      descriptors.set(segment, descriptor)
    }
    return descriptor
  }
  return {
    read(entry: Entry, length: number): Buffer {
      if (entry !== held || length > heldLength) {
        if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(length * 2)
        const { segment, offset } = entry
        held = null
        if (readSync(descriptorOf(segment), buffer, 0, length, offset) < length)
          throw new CacheDamaged(`Segment ${segment} of the store ends early.`)
        held = entry
        heldLength = length
      }
      return buffer.subarray(0, length)
    },
    close() {
      for (const descriptor of descriptors.values()) closeSync(descriptor)
      descriptors.clear()
    },
  }
}

function parse<T>(bytes: Buffer): T {
  try {
    return JSON.parse(decodeUtf8(bytes)) as T
  } catch (cause) {
    throw new CacheDamaged('An entry of the store is no JSON.', { cause })
  }
}

/**
 * Copies entries into one new segment, each as it is, and says where it lies now: many builds leave many segments, and entries
 * that nothing uses any more. The old segments stay until they are swept.
 */
export function* copyEntries(folder: string, entries: Iterable<Entry>, segment: number): Generator<Entry> {
  const shelf = openSegments(folder)
  const descriptor = openSync(fileOf(folder, segment), 'w')
  let offset = 0
  try {
    for (const entry of entries) {
      const bytes = shelf.read(entry, entry.length)
      writeWhole(descriptor, bytes)
      yield { ...entry, segment, offset }
      offset += bytes.length
    }
  } finally {
    closeSync(descriptor)
    shelf.close()
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
