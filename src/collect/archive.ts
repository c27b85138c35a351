import { Column, type ColumnData, Lists, type ListsData, Texts, type TextsData } from '../kit/columns.ts'
import { hex32 } from '../kit/hex.ts'
import type { Archive, Period, Row, Terms } from '../model/archive.ts'
import type { Cards } from './cards.ts'
import { type CopiesData, openCopies } from './copies.ts'
import { idOf } from './id.ts'
import { openVersions, type VersionsData } from './versions.ts'

/** An archive as plain data that crosses threads without a copy, together with the cards that it orders. */
export interface ArchiveData {
  /** The card of each row. */
  readonly order: ColumnData
  readonly url: TextsData
  /** Two 32-bit numbers per row. */
  readonly stamps: ColumnData
  readonly tags: TermsData
  readonly authors: TermsData
  readonly sections: TermsData
  readonly years: readonly Period[]
  readonly months: readonly Period[]
  readonly days: readonly Period[]
  readonly undated: Period
  readonly sources: Archive['sources']
  readonly tombstones: Archive['tombstones']
  readonly choices: Archive['choices']
  readonly copies: CopiesData
  readonly versions: VersionsData
  /** The digest of what articles were parsed with, as two 32-bit numbers. */
  readonly fingerprint: readonly [number, number]
}

export interface TermsData {
  readonly label: TextsData
  readonly slug: TextsData
  readonly inferred: ColumnData
  readonly of: ListsData
  readonly rows: ListsData
}

/** Opens an archive from its columns, which is cheap enough for every thread to do. */
export function openArchive(data: ArchiveData, cards: Cards): Archive {
  const order = new Column('u32', data.order).values()
  const url = new Texts(data.url)
  const card = (row: Row): number => order[row]!
  const fingerprint = data.fingerprint
  const digestWord = (row: Row, word: 0 | 1): number =>
    (cards.digests.array[card(row) * 8 + word]! ^ fingerprint[word] ^ readAs(cards, card(row))) >>> 0
  return {
    size: order.length,
    id: (row) => idOf(cards, card(row)),
    title: (row) => cards.title.get(card(row)),
    url: (row) => url.get(row),
    date: (row) => cards.date.get(card(row)) || null,
    updated: (row) => cards.updated.get(card(row)) || null,
    lang: (row) => cards.labels.get(cards.lang.array[card(row)]!),
    unlisted: (row) => cards.restriction(card(row))?.unlisted ?? false,
    source: (row) => cards.source(card(row)),
    originalUrl: (row) => cards.url.get(card(row)) || null,
    aliases: (row) =>
      cards.aliases.isEmpty(card(row))
        ? none
        : Array.from(cards.aliases.get(card(row)), (label) => cards.labels.get(label)),
    copies: openCopies(data.copies, cards),
    versions: openVersions(data.versions),
    sourceDigest: (row) => cards.digest(card(row)),
    entry: (row) => cards.entry(card(row)),
    digest: (row) => hex32(digestWord(row, 0)) + hex32(digestWord(row, 1)),
    digestWord,
    stamps: new Column('u32', data.stamps).values(),
    tags: openTerms(data.tags),
    authors: openTerms(data.authors),
    sections: openTerms(data.sections),
    years: data.years,
    months: data.months,
    days: data.days,
    undated: data.undated,
    sources: data.sources,
    tombstones: data.tombstones,
    choices: data.choices,
  }
}

const none: readonly never[] = []

/**
 * A number that differs for different readings of the same bytes: as Markdown or as plain text (by the last letter of the path), and now or, if the
 * file cannot be read, earlier and perhaps with other settings.
 */
function readAs(cards: Cards, card: number): number {
  const { path, file } = cards
  const last = path.bytes.array[path.ends.array[file.array[card]!]! - 1]!
  return Math.imul((last | 0x20) + (cards.isHeld(card) ? 256 : 0), 0x9e3779b1)
}

function openTerms(data: TermsData): Terms {
  const label = new Texts(data.label)
  const slug = new Texts(data.slug)
  const inferred = new Column('u8', data.inferred)
  const of = new Lists('u32', data.of)
  const rows = new Lists('u32', data.rows)
  return {
    size: label.length,
    label: (term) => label.get(term),
    slug: (term) => slug.get(term),
    count: (term) => rows.get(term).length,
    rows: (term) => rows.get(term),
    of: (row) => of.get(row),
    inferred: (term) => inferred.array[term] === 1,
  }
}
