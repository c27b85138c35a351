import { dayNumber } from '../kit/calendar.ts'
import { sha256 } from '../kit/digest.ts'
import { quickHash } from '../kit/hash.ts'
import { slugOf } from '../kit/slug.ts'
import type { Entry } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Notice } from '../model/notice.ts'
import type { Fate } from '../model/source.ts'
import { changedOf, isUnlisted, type Standing, standingOf } from '../model/standing.ts'
import { likenessOf } from './likeness.ts'

/** What the archive must know of one record: plain data, so that a thread can send it. */
export interface Card {
  /** `Source.record` of the record. */
  readonly record: number
  readonly fate: Fate
  /** SHA-256 of the record's bytes, in hexadecimal; empty if they were not read. */
  readonly digest: string
  readonly notices: readonly Notice[]
  /** What is known of the article; null if there is none. */
  readonly known: Known | null
}

export interface Known {
  readonly title: string
  /** The slug that it wants; empty if the title has no Latin letter or digit. */
  readonly slug: string
  readonly date: string
  /** When the text last changed, by `changedOf`. */
  readonly updated: string
  /** Greater is newer; see `sortKeyOf`. */
  readonly sortKey: number
  readonly lang: string
  readonly url: string
  readonly aliases: readonly string[]
  readonly tags: readonly string[]
  readonly authors: readonly string[]
  readonly section: string
  /** `restrictionOf` the article. */
  readonly standing: string
  /** 53-bit hashes of the phrases that tags may be inferred from. */
  readonly phrases: readonly number[]
  /** `recordKey` of the article. */
  readonly key: string
  /** 53-bit hash of title, date and body: articles with the same hash may be the same. */
  readonly content: number
  /** 53-bit hash of what a link to the article shows, except its address. */
  readonly shown: number
  /** `likenessOf` the body; null if the body is too short. */
  readonly likeness: readonly number[] | null
  readonly entry: Entry
}

/** What the archive keeps of an article that is in the store as `entry`. */
export function knownOf(article: Article, entry: Entry, record: number, digest: string): Known {
  const likeness = likenessOf(article.body)
  return {
    key: recordKey(article, record, digest),
    title: article.title,
    slug: slugOf(article.slug ?? article.title),
    date: article.date ?? '',
    updated: changedOf(article) ?? '',
    sortKey: sortKeyOf(article.date),
    lang: article.lang,
    url: article.url ?? '',
    aliases: article.aliases,
    tags: article.tags,
    authors: article.authors,
    section: article.section ?? '',
    standing: restrictionOf(article),
    phrases: article.tags.length > 0 ? [] : article.phrases.map(phraseKey),
    content: contentHash(article, likeness),
    likeness,
    shown: quickHash(`${article.title}\n${article.date}\n${article.lang}`),
    entry,
  }
}

/** The hash `Card.content`. If there is a likeness, it serves in place of a hash of the body. */
function contentHash({ title, date, body }: Article, likeness: readonly number[] | null): number {
  return likeness === null
    ? quickHash(`${title}\n${date}\n${body}`)
    : quickHash(`${title}\n${date}\n${body.length}`, likeness)
}

/** What the archive must know about the standing of an article. */
export interface Restriction extends Pick<Standing, 'takedown' | 'embargo'> {
  readonly unlisted: boolean
}

/** A takedown, an embargo or a `noindex` as the JSON of a `Restriction`; empty if there is none. */
export function restrictionOf({ extra }: Article): string {
  const { takedown, embargo, robots } = standingOf(extra)
  const unlisted = isUnlisted(robots)
  return takedown || embargo || unlisted
    ? JSON.stringify({ takedown, embargo, unlisted } satisfies Restriction)
    : ''
}

/** What distinguishes a record from others in its file: its own id, its address, or its digest; empty for the article of a file of its own. */
export function recordKey(article: Article, record: number, digest: string): string {
  if (record === 0) return ''
  const { id } = article.extra
  return typeof id === 'string' || typeof id === 'number' ? String(id) : (article.url ?? digest)
}

/** The sort key of an article without a date. */
export const undated = -1e15

/**
 * A number that orders dates: a later date is greater and, at the same moment, a more exact one is, so that articles known only by their year come last
 * in the list of that year. `undated` is the smallest.
 */
export function sortKeyOf(date: string | null): number {
  if (!date) return undated
  const part = (from: number, to: number, otherwise: number) =>
    date.length >= to ? Number(date.slice(from, to)) : otherwise
  const minutes =
    dayNumber(part(0, 4, 1), part(5, 7, 1), part(8, 10, 1)) * 1440 + part(11, 13, 0) * 60 + part(14, 16, 0)
  return minutes * 4 + (date.length === 4 ? 0 : date.length === 7 ? 1 : 2)
}

/** The hash by which a phrase is counted, the same in upper and lower case. */
export function phraseKey(phrase: string): number {
  return quickHash(labelKey(phrase))
}

/** White space other than a single blank between two words. */
const unevenSpace = /\s\s|[^\S ]|^\s|\s$/

/** Apostrophes and dashes as programs and keyboards set them for `'` and `-`: `H’Yar Niê` is `H'Yar Niê`. */
const typeset = /[‘’ʼ´`‐‑–—]/
const apostrophes = /[‘’ʼ´`]/g
const dashes = /[‐‑–—]/g

/**
 * Labels with the same key are spellings of the same thing: they differ only in capitals, white space, Unicode composition, or the shape of
 * apostrophes and dashes.
 */
export function labelKey(label: string): string {
  const plain = typeset.test(label) ? label.replace(apostrophes, "'").replace(dashes, '-') : label
  const text = plain.normalize('NFC').toLowerCase()
  return unevenSpace.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/**
 * The number that an article's id spells, below 2^53. A float holds the upper 53 of the first 56 bits of SHA-256, and the top three of these are left out,
 * so about 50 bits distinguish ids. Ids are permanent: this must never change. `name` is that of the file, as in `Walk.names`.
 */
export function idNumber(name: string, key: string): number {
  return Number.parseInt(sha256(`${name}#${key}`).slice(0, 14), 16) % 2 ** 53
}
