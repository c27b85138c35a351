import { decodedPath } from '../kit/paths.ts'
import type { Tombstone } from '../model/archive.ts'
import type { Config } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { NamedTakedown, Takedown } from '../model/standing.ts'
import { wantedAddress } from './address.ts'
import type { Addresses } from './addresses.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { idOf } from './id.ts'

/** What `takedowns.yaml` takes down. */
export interface NamedArticles {
  /** By the card that stands for all that say the same. */
  readonly takedowns: ReadonlyMap<number, Takedown>
  /** At addresses that no source has any more. */
  readonly tombstones: Tombstone[]
  readonly unmatched: readonly Notice[]
}

/**
 * Finds the articles of `takedowns.yaml` by any name that somebody may know them by: their source, their id, their address here, whole or not
 * and on whatever host, their address before, and an alias; a copy's names count too. Where several entries name one article the first counts.
 */
export function namedArticles(
  cards: Cards,
  order: Order,
  { url, choices }: Addresses,
  duplicates: ReadonlyMap<number, number>,
  { site, takedowns: named }: Pick<Config, 'site' | 'takedowns'>,
): NamedArticles {
  const takedowns = new Map<number, NamedTakedown>()
  const tombstones: Tombstone[] = []
  const unmatched: Notice[] = []
  if (named.length === 0) return { takedowns, tombstones, unmatched }

  const names = named.map(({ article }) => namesIn(article, site.baseUrl))
  const places = new Map<string, number[]>()
  names.forEach((each, place) => {
    for (const name of each) places.set(name, [...(places.get(name) ?? []), place])
  })
  const found = new Set<number>()
  const firstPlaces = new Map<number, number>()
  const look = (card: number, first: number, address: string) => {
    for (const name of namesOf(cards, card, address)) {
      for (const place of places.get(name) ?? []) {
        found.add(place)
        firstPlaces.set(first, Math.min(place, firstPlaces.get(first) ?? place))
      }
    }
  }
  order.forEach((card, row) => {
    look(card, card, url.get(row))
  })
  const taken = new Set(choices.map(({ file }) => file))
  for (const [card, first] of duplicates) {
    // A copy has none of its own: what it would have had may be somebody else's.
    const address = wantedAddress(cards, card)
    const isFree = !taken.has(address) && !places.get(address)?.some((place) => found.has(place))
    look(card, first, isFree ? address : '')
  }
  for (const [card, place] of firstPlaces) takedowns.set(card, named[place]!)

  named.forEach(({ article, reason, date }, place) => {
    if (found.has(place)) return
    const file = names[place]!.find((name) => articleFile.test(name) && !listFile.test(name))
    if (file === undefined || taken.has(file)) {
      const told = `No article is called "${article}", so nothing was taken down.`
      unmatched.push(notice('collect/takedown-unmatched', 'takedowns.yaml', 0, told))
    } else if (tombstones.every((tombstone) => tombstone.file !== file))
      tombstones.push({ file, reason, date, copies: [] })
  })
  return { takedowns, tombstones, unmatched }
}

const articleFile = /^(?:\d{4}|undated)(?:\/\d\d){0,2}\/[^/.]+\.html$/
const listFile = /\/(?:index|page-\d+)\.html$/

/** What an entry may mean: the text as it is, a path without the slash before it, and of an address its path below the site's root. */
function namesIn(article: string, baseUrl: string | null): string[] {
  const names: string[] = []
  let path = article
  if (/^https?:\/\//i.test(article) && URL.canParse(article)) {
    const { href, pathname } = new URL(article)
    const root = baseUrl === null ? '/' : new URL(baseUrl).pathname
    names.push(href)
    path = pathname.startsWith(root) ? pathname.slice(root.length) : pathname
  }
  names.push(pathOf(path))
  // The site may stand in a folder that the settings do not tell.
  const end = /\/((?:\d{4}|undated)(?:\/\d\d){0,2}\/[^/.]+\.html)$/.exec(pathOf(path))?.[1]
  return end === undefined ? names : [...names, end]
}

function namesOf(cards: Cards, card: number, address: string): string[] {
  const aliases = Array.from(cards.aliases.get(card), (label) => pathOf(cards.labels.get(label)))
  const former = cards.url.get(card)
  const names = [idOf(cards, card), cards.source(card).normalize('NFC'), address, ...aliases]
  return former === '' ? names : [...names, former]
}

/** Decoded, without slashes before it. */
function pathOf(path: string): string {
  return decodedPath(path.replace(/^\/+/, ''))
}
