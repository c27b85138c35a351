import { closeSync, mkdirSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeUtf8 } from '../kit/utf8.ts'
import { writeWhole } from '../kit/whole.ts'
import type { Entry } from '../model/archive.ts'
import type { Article, Summary } from '../model/article.ts'
import { segmentFile } from './segments.ts'

/** Appends articles to a segment, a file that only one thread writes. */
export interface SegmentWriter {
  readonly segment: number
  append(article: Article): Entry
  /** Bytes appended so far; all of them are on disk after `close`. */
  close(): number
}

/** Bytes that are gathered before they are written. */
const flushAt = 1024 * 1024
/** Bytes of the two checksums (CRC-32) that an entry begins with: of the summary, and of the article. */
export const headLength = 8
/** Bytes of the two lengths that an article begins with: of its `html` and its `body`. */
export const lengthsLength = 8

/**
 * Begins a new segment. An entry consists of its checksums, the summary as JSON, and the article as JSON without `html` and `body`. These follow
 * as plain text, since JSON would have to escape and unescape every quote and line end. Lists read only the summary.
 * Append-only files were measured to be better than SQLite and LMDB: no native code, one write per megabyte, one read per article.
 */
export function createSegment(folder: string, segment: number): SegmentWriter {
  mkdirSync(folder, { recursive: true })
  const descriptor = openSync(segmentFile(folder, segment), 'w')
  let buffer = Buffer.allocUnsafeSlow(flushAt * 2)
  let used = 0
  let offset = 0
  const flush = () => {
    writeWhole(descriptor, buffer.subarray(0, used))
    offset += used
    used = 0
  }
  /** Null if `html` or `body` cannot be written as UTF-8; it then has to go into the JSON. */
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

/** U+FFFD, which half a surrogate pair becomes in UTF-8, while JSON can escape it. Searching for it is faster than checking every text for halves. */
const replacement = Buffer.from('\ufffd')
