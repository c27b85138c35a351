import type { Fate } from './source.ts'
import type { Takedown } from './standing.ts'

/** The place of an article in the archive's order, newest first, undated last: 0 to `size - 1`. */
export type Row = number

/** Where an article lies in the store. */
export interface Entry {
  readonly segment: number
  readonly offset: number
  /** Bytes of the summary, which stands first. */
  readonly summaryLength: number
  /** Bytes of summary and article together. */
  readonly length: number
}

/** What is left of an article that was taken down: its address, which no other article gets, and what may be said of it. */
export interface Tombstone extends Takedown {
  readonly file: string
  /** Null where only `takedowns.yaml` still knows of it. */
  readonly source: string | null
  /** Its own source and those that say the same, where they had another address: what would have led to its page leads here. */
  readonly copies: readonly Copy[]
}

/** A source that says the same as an article: what would have led to a page of its own leads to that article. */
export interface Copy {
  readonly source: string
  readonly originalUrl: string | null
  readonly aliases: readonly string[]
  /** The address that it would have had, where it is another one. */
  readonly url: string | null
}

/** Articles of one day, month or year: the rows `from` (included) to `to` (left out), newest first. */
export interface Period {
  /** `2021`, `2021-01` or `2021-01-22`; `undated` for the rest. */
  readonly key: string
  readonly from: Row
  readonly to: Row
}

/** All tags, or authors, or sections: numbered 0 to `size - 1` by slug, so that numbers do not depend on reading order. */
export interface Terms {
  readonly size: number
  label(term: number): string
  slug(term: number): string
  /** How many articles carry it. */
  count(term: number): number
  /** The rows that carry it, newest first. */
  rows(term: number): Uint32Array
  /** The terms of an article, in its own order. */
  of(row: Row): Uint32Array
  /** Whether the articles that carry it do so by inference only. */
  inferred(term: number): boolean
}

/**
 * What the whole archive knows of its articles, without their bodies: columns in shared memory, read alike by every thread.
 * Two archives of the same articles are equal whatever order the sources were read in.
 */
export interface Archive {
  readonly size: number
  /** A short permanent name, from the path of the source in NFC (and the record's own id): `[0-9a-z]{10}`. */
  id(row: Row): string
  title(row: Row): string
  /** Relative to the site's root, no leading slash: `2021/01/22/slug.html`. */
  url(row: Row): string
  /** As `Article.date`. */
  date(row: Row): string | null
  /** When the article last changed, corrections included, as `changedOf`; feeds and sitemaps read it for every article, so it stands in a column. */
  updated(row: Row): string | null
  lang(row: Row): string
  /** Whether search engines are asked not to list it. */
  unlisted(row: Row): boolean
  /** The path of the source, with `#` and the record's line for JSONL. */
  source(row: Row): string
  /** The original address, or null. */
  originalUrl(row: Row): string | null
  aliases(row: Row): readonly string[]
  /** Sources that say the same, in the order of their paths; only those that had another address. */
  copies(row: Row): readonly Copy[]
  /** Other articles that are much alike, newest first. */
  versions(row: Row): Uint32Array
  /** SHA-256 of the source's bytes, in hexadecimal. */
  sourceDigest(row: Row): string
  entry(row: Row): Entry
  /** 64 bits, as 16 hexadecimal digits: changes when anything of the stored article does. */
  digest(row: Row): string
  /** The digest as two numbers of 32 bits. */
  digestWord(row: Row, word: 0 | 1): number
  /** Two numbers of 32 bits a row: they change when what a link to the article shows does, its title, address, date and language. */
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
  /** How many sources had which fate; an article has a page of its own only with the first. */
  readonly sources: Readonly<Record<Fate, number>>
  /** Pages that stand for articles which were taken down, by address. */
  readonly tombstones: readonly Tombstone[]
  /** Addresses that several articles would have had: each has one of its own, and a page at the shared one leads to all. */
  readonly choices: readonly { readonly file: string; readonly rows: readonly Row[] }[]
}
