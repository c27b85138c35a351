import type { Copy, Tombstone } from '../model/archive.ts'
import type { Config } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Takedown } from '../model/standing.ts'
import { wantedAddress } from './address.ts'
import type { Addresses } from './addresses.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { idOf } from './id.ts'
import { lostArticles } from './takedown-lost.ts'
import { type Meaning, meaningOf, namesOf, staying } from './takedown-names.ts'

/** What `takedowns.yaml` takes down. */
export interface NamedArticles {
  /** By the card that stands for all that say the same. */
  readonly takedowns: ReadonlyMap<number, Takedown>
  /** At addresses that no source has any more. */
  readonly tombstones: Tombstone[]
  readonly notices: readonly Notice[]
}

/**
 * Finds the articles of `takedowns.yaml` by any name that somebody may know them by: their source, their id, their address here, whole or not
 * and on whatever host, their address before, and an alias; a copy's names count too. Where several entries name one article the first counts.
 * `taken` are the cards that their own sources take down. An address that no article has is kept by a tombstone: its source may have been deleted. Any
 * other name that nothing has is an error, as a text may be public again whose source was renamed.
 */
export function namedArticles(
  cards: Cards,
  order: Order,
  { url, choices }: Addresses,
  duplicates: ReadonlyMap<number, number>,
  taken: ReadonlyMap<number, Takedown>,
  { site, takedowns: named }: Pick<Config, 'site' | 'takedowns'>,
): NamedArticles {
  if (named.length === 0) return { takedowns: new Map(), tombstones: [], notices: [] }
  const entries = named.map(({ articles }) => articles.map((article) => meaningOf(article, site.baseUrl)))
  const places = new Map<string, number[]>()
  entries.forEach((meanings, place) => {
    for (const name of meanings.flatMap(({ spellings }) => spellings))
      places.set(name, [...(places.get(name) ?? []), place])
  })
  /** Entries that mean an article, and the names by which they do. */
  const found = new Set<number>()
  const known = new Set<string>()
  const firstPlaces = new Map<number, number>()
  const take = (card: number, place: number) => {
    found.add(place)
    firstPlaces.set(card, Math.min(place, firstPlaces.get(card) ?? place))
  }
  const look = (card: number, first: number, address: string) => {
    for (const name of namesOf(cards, card, address)) {
      for (const place of places.get(name) ?? []) {
        known.add(name)
        take(first, place)
      }
    }
  }
  order.forEach((card, row) => {
    look(card, card, url.get(row))
  })
  const shared = new Map(choices.map(({ file, rows }) => [file, rows]))
  for (const [card, first] of duplicates) {
    // A copy has none of its own: what it would have had may be somebody else's.
    const address = wantedAddress(cards, card)
    const isFree = !shared.has(address) && !places.get(address)?.some((place) => found.has(place))
    look(card, first, isFree ? address : '')
  }

  // An article whose address another wanted too is known by its id when the other one is gone.
  const unfound = () => entries.flatMap((meanings, place) => (found.has(place) ? [] : [{ meanings, place }]))
  const byId = new Map(
    unfound().flatMap(({ meanings, place }) =>
      meanings.flatMap(({ id }) => (id === null ? [] : [[id, place] as const])),
    ),
  )
  if (byId.size > 0) {
    for (const card of order) {
      const place = byId.get(idOf(cards, card))
      if (place !== undefined) take(card, place)
    }
  }
  // When another comes that wants the same address, nobody can tell which of them is meant.
  const notices: Notice[] = []
  for (const { meanings, place } of unfound()) {
    const file = meanings.map((meaning) => meaning.file).find((each) => each !== null && shared.has(each))
    if (!file) continue
    const sharers = shared.get(file)!.map((row) => order[row]!)
    found.add(place)
    if (sharers.some((card) => firstPlaces.has(card) || taken.has(card))) continue
    for (const card of sharers) take(card, place)
    const sources = sharers.map((card) => cards.source(card)).join(', ')
    const told = `Several articles have the address /${file}: ${sources}. All of them were taken down, as one of them is meant.`
    notices.push(notice('collect/takedown-unclear', 'takedowns.yaml', named[place]!.line, told))
  }

  const takedowns = new Map([...firstPlaces].map(([card, place]) => [card, named[place]!]))
  const tombstones: Tombstone[] = []
  const kept = new Set(shared.keys())
  entries.forEach((meanings, place) => {
    const { reason, date, articles } = named[place]!
    let copies = found.has(place) ? [] : formerNames(articles, meanings)
    for (const { file, spellings } of meanings) {
      if (file === null || kept.has(file) || spellings.some((name) => known.has(name))) continue
      kept.add(file)
      tombstones.push({ file, reason, date, source: null, copies })
      copies = []
    }
  })
  const lost = unfound().map(({ meanings, place }) => {
    const { articles, line } = named[place]!
    return { meanings, line, name: articles.join(', ') }
  })
  return {
    takedowns,
    tombstones,
    notices: [...notices, ...lostArticles(cards, order, url, takedowns, lost, staying(named))],
  }
}

/** Not an address: a source, or an id. */
const otherName = /\.(?:txt|md|jsonl)(?:#\d+)?$|^[0-9a-z]{10}$/i

/** The names of an entry that were former addresses of its article. When its source is gone nothing else knows of them. */
function formerNames(articles: readonly string[], meanings: readonly Meaning[]): Copy[] {
  const names = articles.filter((name, at) => meanings[at]!.file === null && !otherName.test(name))
  const copy = { source: 'takedowns.yaml', url: null }
  return names.map((name) =>
    /^https?:/i.test(name)
      ? { ...copy, aliases: [], originalUrl: name }
      : { ...copy, aliases: [name], originalUrl: null },
  )
}
