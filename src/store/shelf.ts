import { crc32 } from 'node:zlib'
import { CacheDamaged } from '../kit/errors.ts'
import { storedText, unstoredText } from '../kit/stored.ts'
import { decodeUtf8 } from '../kit/utf8.ts'
import type { Entry } from '../model/archive.ts'
import type { Article, Summary } from '../model/article.ts'
import type { OpenArticle, Shelf } from '../model/edition.ts'
import { openSegments } from './segments.ts'
import { headLength, lengthsLength } from './store.ts'

/** A shelf over the segments of a folder, each of which is opened when it is first needed. */
export interface OpenShelf extends Shelf {
  close(): void
}

/** Opens the store in a folder for reading. Reading an entry that is damaged or missing throws `CacheDamaged`. */
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

/** Whether the store in a folder still has all `entries` as they were written. */
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

function parse<T>(bytes: Buffer): T {
  try {
    return JSON.parse(decodeUtf8(bytes)) as T
  } catch (cause) {
    throw new CacheDamaged('An entry of the store is not JSON.', { cause })
  }
}
