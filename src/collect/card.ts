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
  /** As `Source.record`. */
  readonly record: number
  readonly fate: Fate
  /** SHA-256 of the record's bytes, in hexadecimal; empty where they were not read. */
  readonly digest: string
  readonly notices: readonly Notice[]
  /** What is known of the article; null where there is none. */
  readonly known: Known | null
}

export interface Known {
  readonly title: string
  /** Before collisions are looked for; empty where the title has no Latin letter or digit. */
  readonly slug: string
  readonly date: string
  /** As `changedOf`. */
  readonly updated: string
  /** Greater is newer; see `sortKeyOf`. */
  readonly sortKey: number
  readonly lang: string
  readonly url: string
  readonly aliases: readonly string[]
  readonly tags: readonly string[]
  readonly authors: readonly string[]
  readonly section: string
  /** A takedown or an embargo as JSON; empty where there is none. */
  readonly standing: string
  /** 53-bit hashes of the phrases that tags may be inferred from. */
  readonly phrases: readonly number[]
  /** What tells this record from others of its file: its own id, its address, or its digest; empty where it is alone. */
  readonly key: string
  /** 53-bit hash of title, date and body: two articles that share it may be the same. */
  readonly content: number
  /** 53-bit hash of what a link to the article shows, but for its address. */
  readonly shown: number
  /** As `likenessOf` the body; null where it is too short. */
  readonly likeness: readonly number[] | null
  readonly entry: Entry
}

/** What the archive keeps of an article that was put into the store as `entry`. */
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

/** A likeness says of a body what a hash of it would, and is there already. */
function contentHash({ title, date, body }: Article, likeness: readonly number[] | null): number {
  return likeness === null
    ? quickHash(`${title}\n${date}\n${body}`)
    : quickHash(`${title}\n${date}\n${body.length}`, likeness)
}

/** What the archive must know of an article's standing. */
export interface Restriction extends Pick<Standing, 'takedown' | 'embargo'> {
  readonly unlisted: boolean
}

/** A takedown, an embargo or a `noindex` as JSON of a `Restriction`; empty where there is none. */
export function restrictionOf({ extra }: Article): string {
  const { takedown, embargo, robots } = standingOf(extra)
  const unlisted = isUnlisted(robots)
  return takedown || embargo || unlisted
    ? JSON.stringify({ takedown, embargo, unlisted } satisfies Restriction)
    : ''
}

/** What tells a record from others of its file: its own id, its address, or its digest; empty where it is alone. */
export function recordKey(article: Article, record: number, digest: string): string {
  if (record === 0) return ''
  const { id } = article.extra
  return typeof id === 'string' || typeof id === 'number' ? String(id) : (article.url ?? digest)
}

/** The sort key of what has no date. */
export const undated = -1e15

/**
 * A number that orders dates as they are known: later is greater; at the same moment the more exact one is,
 * so that what is only known to be of a year ends that year's list. Undated is the smallest.
 */
export function sortKeyOf(date: string | null): number {
  if (!date) return undated
  const part = (from: number, to: number, otherwise: number) =>
    date.length >= to ? Number(date.slice(from, to)) : otherwise
  const minutes =
    dayNumber(part(0, 4, 1), part(5, 7, 1), part(8, 10, 1)) * 1440 + part(11, 13, 0) * 60 + part(14, 16, 0)
  return minutes * 4 + (date.length === 4 ? 0 : date.length === 7 ? 1 : 2)
}

/** The hash by which a phrase is counted; the same for its spellings in capitals. */
export function phraseKey(phrase: string): number {
  return quickHash(labelKey(phrase))
}

/** Space that is more than one blank between two words. */
const unevenSpace = /\s\s|[^\S ]|^\s|\s$/

/** Apostrophes and dashes as programs and keyboards set them for `'` and `-`: `H’Yar Niê` is `H'Yar Niê`. */
const typeset = /[‘’ʼ´`‐‑–—]/
const apostrophes = /[‘’ʼ´`]/g
const dashes = /[‐‑–—]/g

/** Labels with one key are spellings of one thing: they differ in capitals, white space, composition, or the shape of apostrophes and dashes only. */
export function labelKey(label: string): string {
  const plain = typeset.test(label) ? label.replace(apostrophes, "'").replace(dashes, '-') : label
  const text = plain.normalize('NFC').toLowerCase()
  return unevenSpace.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/**
 * What an article's id spells, a whole number below 2^53: of the first 56 bits of SHA-256 a float holds the upper 53, of which the upper three
 * are left out. So some 50 bits tell ids apart. They are permanent: this never changes. `name` is that of the file, as `Walk.names`.
 */
export function idNumber(name: string, key: string): number {
  return Number.parseInt(sha256(`${name}#${key}`).slice(0, 14), 16) % 2 ** 53
}
