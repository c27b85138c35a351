import { Column } from '../kit/columns.ts'
import { digestOf } from '../kit/digest.ts'
import { repeated } from '../kit/hash.ts'
import type { Entry, Period } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Config } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { giveAddresses } from './addresses.ts'
import type { ArchiveData } from './archive.ts'
import { phraseKey, undated } from './card.ts'
import type { Cards } from './cards.ts'
import { copiesOf } from './copies.ts'
import { futureNotices } from './future.ts'
import { sameIdNotices } from './ids.ts'
import { staying } from './takedown-names.ts'
import { gatherTerms } from './terms.ts'
import { findVersions, type Versions } from './versions.ts'
import { restrictions, takeDown, withheldOf } from './withheld.ts'

export interface Collected {
  /** Everything but the number of sources with each fate, which only the ledger knows. */
  readonly data: Omit<ArchiveData, 'sources'>
  readonly notices: readonly Notice[]
  /** The card of each article that says the same as another, and the card that stands for both. */
  readonly duplicates: ReadonlyMap<number, number>
  /** The card of each article that must not be public, and why. */
  readonly withheld: ReadonlyMap<number, string>
  /** The card of each article that has versions, and the cards of the others. */
  readonly versions: Versions['others']
}

/**
 * Puts the articles of all cards in order, gives each its address and gathers tags, authors and sections.
 * Nothing here depends on the order in which sources were read, nor on an earlier build.
 * `articleOf` reads an article from the store; it is called only to compare articles that seem to be the same, and to name inferred tags.
 */
export function collect(
  cards: Cards,
  config: Pick<Config, 'site' | 'tags' | 'authors' | 'takedowns' | 'now'>,
  fingerprint: string,
  articleOf: (entry: Entry) => Article,
): Collected {
  const duplicates = findDuplicates(cards, articleOf)
  const restricted = restrictions(cards, duplicates, config.now)
  const all = inOrder(cards, duplicates, restricted.held)
  const {
    order,
    addresses,
    tombstones,
    notices: withheld,
  } = takeDown(
    { cards, order: all, addresses: giveAddresses(cards, all), duplicates },
    restricted.takedowns,
    config,
  )
  const tags = gatherTerms(cards, order, {
    kind: 'tag',
    labels: cards.tags,
    concepts: config.tags,
    inferred: {
      phrases: cards.phrases,
      label: (row, phrase) =>
        articleOf(cards.entry(order[row]!)).phrases.find((each) => phraseKey(each) === phrase) ?? '',
      limit: config.site.inferredTags,
    },
  })
  const authors = gatherTerms(cards, order, {
    kind: 'author',
    labels: cards.authors,
    concepts: config.authors,
  })
  const sections = gatherTerms(cards, order, { kind: 'section', labels: cards.section, concepts: [] })
  const versions = findVersions(
    cards,
    { all, order },
    { taken: restricted.takedowns, stays: staying(config.takedowns) },
    config.site.similarity,
  )
  const data: Collected['data'] = {
    order: order.column,
    url: addresses.url.data(),
    stamps: stampsOf(cards, order, addresses.hashes),
    tags: tags.terms,
    authors: authors.terms,
    sections: sections.terms,
    ...periodsOf(cards, order),
    tombstones,
    choices: addresses.choices,
    copies: copiesOf(cards, order, duplicates),
    versions: versions.data,
    fingerprint: [
      Number.parseInt(fingerprint.slice(0, 8), 16),
      Number.parseInt(fingerprint.slice(8, 16), 16),
    ],
  }
  return {
    data,
    duplicates,
    withheld: withheldOf(restricted),
    versions: versions.others,
    notices: [
      ...duplicateNotices(cards, duplicates),
      ...versions.notices,
      ...withheld,
      ...sameIdNotices(cards, order),
      ...futureNotices(cards, order, config.now),
      ...addresses.notices,
      ...tags.notices,
      ...authors.notices,
      ...sections.notices,
    ],
  }
}

/**
 * Finds articles with the same title, date and body; the first by path stands for all. Each suspect is read only once, however many seem to be the
 * same, as prices and weather do: these differ by a number that their likeness does not show.
 */
function findDuplicates(cards: Cards, articleOf: (entry: Entry) => Article): Map<number, number> {
  const duplicates = new Map<number, number>()
  const suspects = repeated(cards.content.values().filter((content) => content !== 0))
  if (suspects.size === 0) return duplicates
  const firsts = new Map<string, number>()
  for (let card = 0; card < cards.rows; card++) {
    if (!suspects.has(cards.content.array[card]!) || cards.fate(card) !== 'page') continue
    const { title, date, body } = articleOf(cards.entry(card))
    const text = digestOf(JSON.stringify([title, date, body]))
    const first = firsts.get(text)
    if (first === undefined) firsts.set(text, card)
    else duplicates.set(card, first)
  }
  return duplicates
}

function duplicateNotices(cards: Cards, duplicates: ReadonlyMap<number, number>): Notice[] {
  return Array.from(duplicates, ([card, first]) => {
    const { path, line } = cards.place(card)
    const reason = `The article says the same as ${cards.source(first)}; one page stands for both.`
    return notice('collect/duplicate', path, line, reason)
  })
}

/** A stamp of what a link to each article shows, as two numbers made from what its card knows and from its address. */
function stampsOf(cards: Cards, order: Uint32Array, hashes: Float64Array): ReturnType<Column<'u32'>['data']> {
  const stamps = new Column('u32', undefined, Math.max(1, order.length * 2))
  for (let row = 0; row < order.length; row++) {
    const shown = cards.shown.array[order[row]!]!
    const address = hashes[row]!
    stamps.push(Math.imul(shown, 0x9e3779b1) ^ address)
    stamps.push(Math.imul(shown / 2 ** 32, 0x9e3779b1) ^ (address / 2 ** 32))
  }
  return stamps.data()
}

export type Order = Uint32Array & { column: ReturnType<Column<'u32'>['data']> }

/** The cards that become pages, newest first; those of the same moment, last by path first. */
function inOrder(
  cards: Cards,
  duplicates: ReadonlyMap<number, number>,
  held: ReadonlyMap<number, string>,
): Order {
  const column = new Column('u32', undefined, Math.max(1, cards.rows))
  for (let card = 0; card < cards.rows; card++) {
    if (cards.fate(card) === 'page' && !duplicates.has(card) && !held.has(card)) column.push(card)
  }
  return Object.assign(newestFirst(column.values(), cards.sortKey.array), { column: column.data() })
}

/** Sorts cards in place, by date and then by number, both descending. */
function newestFirst(order: Uint32Array, keys: Float64Array): Uint32Array {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let above = 1
  for (const card of order) {
    const key = keys[card]!
    if (card >= above) above = card + 1
    if (key > last) last = key
    if (key < first && key !== undated) first = key
  }
  let unit = 1
  while (unit < above) unit *= 2
  // Date and number are packed into one float, which sorts ten times faster than with a comparison function, unless they span too many years.
  if ((last - first + 2) * unit > 2 ** 53) return order.sort((a, b) => keys[b]! - keys[a]! || b - a)
  const packed = new Float64Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const key = keys[order[at]!]!
    packed[at] = (key === undated ? 0 : key - first + 1) * unit + order[at]!
  }
  packed.sort()
  for (let at = 0; at < packed.length; at++) {
    const both = packed[at]!
    order[packed.length - 1 - at] = both - Math.floor(both / unit) * unit
  }
  return order
}

/** Runs of articles of the same year, month and day. A date that is known less exactly belongs only to the longer period. */
function periodsOf(
  cards: Cards,
  order: Uint32Array,
): Pick<ArchiveData, 'years' | 'months' | 'days' | 'undated'> {
  const runs = { years: [] as Period[], months: [] as Period[], days: [] as Period[] }
  const lengths = { years: 4, months: 7, days: 10 } as const
  const open: Record<keyof typeof runs, { key: string; from: number } | null> = {
    years: null,
    months: null,
    days: null,
  }
  const names = ['years', 'months', 'days'] as const
  let previous = Number.NaN
  let dated = 0
  for (let row = 0; row <= order.length; row++) {
    const sortKey = row < order.length ? cards.sortKey.array[order[row]!]! : Number.NaN
    // Further articles of the same day and precision need no look.
    const day = Math.floor(sortKey / 4 / 1440) * 4 + (((sortKey % 4) + 4) % 4)
    if (day === previous) {
      if (sortKey > -1e14) dated = row + 1
      continue
    }
    previous = day
    const date = row < order.length ? cards.date.get(order[row]!) : ''
    if (date) dated = row + 1
    for (const name of names) {
      const key = date.length >= lengths[name] ? date.slice(0, lengths[name]) : ''
      const run = open[name]
      if (run?.key === key) continue
      if (run) runs[name].push({ to: row, ...run })
      open[name] = key ? { key, from: row } : null
    }
  }
  return { undated: { key: 'undated', from: dated, to: order.length }, ...runs }
}
