import type { Fate } from './source.ts'
import type { Takedown } from './standing.ts'

/** The position of an article in the archive's order, newest first and undated last: 0 to `size - 1`. */
export type Row = number

/** Where an article lies in the store. */
export interface Entry {
  readonly segment: number
  readonly offset: number
  /** Bytes of the summary, which comes first. */
  readonly summaryLength: number
  /** Bytes of summary and article together. */
  readonly length: number
}

/** What is left of an article that was taken down: its address, which no other article gets, and what may be said about it. */
export interface Tombstone extends Takedown {
  readonly file: string
  /** Null if only `takedowns.yaml` still knows of it. */
  readonly source: string | null
  /** Its own source and its copies that had another address: whatever would have led to their pages leads here. */
  readonly copies: readonly Copy[]
}

/** A source that says the same as an article. Whatever would have led to a page of its own leads to that article. */
export interface Copy {
  readonly source: string
  readonly originalUrl: string | null
  readonly aliases: readonly string[]
  /** The address that it would have had, if that is another one. */
  readonly url: string | null
}

/** The articles of a day, month or year: the rows from `from` up to but not including `to`, newest first. */
export interface Period {
  /** `2021`, `2021-01` or `2021-01-22`; `undated` for undated articles. */
  readonly key: string
  readonly from: Row
  readonly to: Row
}

/** All tags, authors or sections, numbered 0 to `size - 1` by slug, so that numbers do not depend on the order of reading. */
export interface Terms {
  readonly size: number
  label(term: number): string
  slug(term: number): string
  /** How many articles have a term. */
  count(term: number): number
  /** The rows of the articles that have a term, newest first. */
  rows(term: number): Uint32Array
  /** The terms of an article, in its own order. */
  of(row: Row): Uint32Array
  /** Whether a term was inferred for all articles that have it. */
  inferred(term: number): boolean
}

/**
 * What the archive as a whole knows of its articles, without their bodies, in columns in shared memory that every thread can read. Two archives of the same
 * articles are equal, in whatever order the sources were read.
 */
export interface Archive {
  readonly size: number
  /** A short permanent name, `[0-9a-z]{10}`, made from the path of the source in NFC and the record's own id. */
  id(row: Row): string
  title(row: Row): string
  /** Relative to the site's root, without a leading slash: `2021/01/22/slug.html`. */
  url(row: Row): string
  /** As `Article.date`. */
  date(row: Row): string | null
  /** When the article last changed, corrections included, by `changedOf`. Feeds and sitemaps need it for every article, so it is in a column. */
  updated(row: Row): string | null
  lang(row: Row): string
  /** Whether search engines are asked not to list it. */
  unlisted(row: Row): boolean
  /** The path of the source, with `#` and the record's line for JSONL. */
  source(row: Row): string
  /** The original address, or null. */
  originalUrl(row: Row): string | null
  aliases(row: Row): readonly string[]
  /** Sources that say the same and had another address, in the order of their paths. */
  copies(row: Row): readonly Copy[]
  /** Other articles that are much alike, newest first. */
  versions(row: Row): Uint32Array
  /** SHA-256 of the source's bytes, in hexadecimal. */
  sourceDigest(row: Row): string
  entry(row: Row): Entry
  /** 64 bits, as 16 hexadecimal digits, that change when anything of the stored article does. */
  digest(row: Row): string
  /** One of the two 32-bit numbers of the digest. */
  digestWord(row: Row, word: 0 | 1): number
  /** Two 32-bit numbers per row, which change when what a link to the article shows does: title, address, date, language. */
  readonly stamps: Uint32Array
  readonly tags: Terms
  readonly authors: Terms
  readonly sections: Terms
  /** Newest first. */
  readonly years: readonly Period[]
  readonly months: readonly Period[]
  readonly days: readonly Period[]
  /** The undated articles. */
  readonly undated: Period
  /** How many sources had each fate. */
  readonly sources: Readonly<Record<Fate, number>>
  /** The pages for articles that were taken down, ordered by address. */
  readonly tombstones: readonly Tombstone[]
  /** Addresses that several articles would have had. Each article has another one, and a page at the shared one leads to all of them. */
  readonly choices: readonly { readonly file: string; readonly rows: readonly Row[] }[]
}
