import { suffixed } from '../collect/address.ts'
import type { Cards } from '../collect/cards.ts'
import { idOf } from '../collect/id.ts'
import { formerAddresses } from '../indexes/former.ts'
import { placeOf, placesOf } from '../indexes/places.ts'
import { positionOf } from '../kit/bounds.ts'
import { quickHash } from '../kit/hash.ts'
import { lazy } from '../kit/lazy.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Manifest } from '../write/manifest.ts'
import type { Departed } from './departed.ts'

/**
 * Reports pages of the last site that disappear because their articles moved or are gone, unless something leads on from their address. Also
 * reports articles whose permanent name changed with that of their source, and those that were taken down by an address that they no longer have.
 */
export function movedNotices(
  departed: readonly Departed[],
  cards: Cards,
  order: Uint32Array,
  edition: Edition,
  last: Manifest | null,
): Notice[] {
  if (departed.length === 0) return []
  const leads = leadsFrom(edition)
  const tombstones = edition.archive.tombstones.filter(({ source }) => source === null)
  const rows = rowsOf(departed, order)
  const notices: Notice[] = []
  /** Addresses that several articles wanted, and one of them no longer does. */
  const shared = new Set<string>()
  const rowAt = lazy(() => rowsByAddress(departed, edition))
  for (const { fate, card, path, line, from, id, source } of departed) {
    const row = rows.get(card)
    const tombstone = row === undefined ? undefined : tombstones.find(({ file }) => from.includes(file))
    if (tombstone !== undefined) {
      notices.push(lifted(path, line, tombstone.file, edition.archive.url(row!)))
      continue
    }
    const file = from.find((each) => last !== null && last.find(each) !== -1)
    if (file === undefined) continue
    if (file === from[0]) shared.add(from[1])
    const present = fate === 'gone' ? rowAt().get(file) : row
    if (present !== undefined) notices.push(...renamed(cards, order[present]!, source, id))
    if (fate === 'held' || (fate === 'moved' && row === undefined) || leads(file, row)) continue
    notices.push(
      row === undefined ? gone(path, line, file) : moved(path, line, file, edition.archive.url(row)),
    )
  }
  return last === null ? notices : [...notices, ...alone(shared, cards, order, edition, last, leads)]
}

const moved = (path: string, line: number, from: string, to: string): Notice =>
  notice(
    'collect/moved',
    path,
    line,
    `Its page moves from /${from} to /${to}, and nothing leads there from the old address.`,
  )

/** Nothing where the article has the name that it had. */
function renamed(cards: Cards, card: number, source: string, id: string): Notice[] {
  const now = idOf(cards, card)
  if (now === id) return []
  const { path, line } = cards.place(card)
  const reason = `The article had the permanent name ${id} while its source was ${source}; now it is ${now}.`
  return [notice('collect/renamed', path, line, reason)]
}

const lifted = (path: string, line: number, tombstone: string, to: string): Notice =>
  notice(
    'collect/takedown-lifted',
    path,
    line,
    `It was taken down at /${tombstone} and is public again at /${to}, as its address changed.`,
  )

const gone = (path: string, line: number, file: string): Notice =>
  notice(
    'collect/gone',
    path,
    line,
    `The article is not there any more; its page /${file} goes, and nothing leads on from there.`,
  )

/** When all others that wanted an address are gone, the article that is left gets it, and moves there from the address with its id. */
function* alone(
  shared: ReadonlySet<string>,
  cards: Cards,
  order: Uint32Array,
  { archive }: Edition,
  last: Manifest,
  leads: (file: string, row: number) => boolean,
): Iterable<Notice> {
  for (let row = 0; shared.size > 0 && row < archive.size; row++) {
    const url = archive.url(row)
    if (!shared.has(url)) continue
    const card = order[row]!
    const former = suffixed(url, idOf(cards, card))
    if (last.find(former) === -1 || leads(former, row)) continue
    const { path, line } = cards.place(card)
    yield moved(path, line, former, url)
  }
}

/** Whether an address still has a page, or something leads on from it. If the row of its article is known, only that article's own former addresses count. */
function leadsFrom(edition: Edition): (file: string, row: number | undefined) => boolean {
  const present = lazy(() => placesOf(edition))
  const all = lazy(() => new Set(formerPlaces(edition, 0, edition.archive.size)))
  return (file, row) => {
    const place = placeOf(file)
    const hash = quickHash(place)
    const places = present()
    if (places[positionOf(places, hash)] === hash) return true
    if (row === undefined) return all().has(place)
    return formerPlaces(edition, row, row + 1).includes(place)
  }
}

const formerPlaces = (edition: Edition, from: number, to: number): string[] =>
  Array.from(formerAddresses(edition, from, to), ({ path }) => placeOf(path))

/** The rows of the articles that now have the addresses of those that are gone. */
function rowsByAddress(departed: readonly Departed[], { archive }: Edition): Map<string, number> {
  const rows = new Map<string, number>()
  const sought = new Set(departed.flatMap(({ fate, from }) => (fate === 'gone' ? from : [])))
  for (let row = 0; row < archive.size; row++) {
    const url = archive.url(row)
    if (sought.has(url)) rows.set(url, row)
  }
  return rows
}

/** The rows of the departed articles that have a card, by card. */
function rowsOf(departed: readonly Departed[], order: Uint32Array): Map<number, number> {
  const rows = new Map<number, number>()
  const sought = new Set(departed.map(({ card }) => card))
  for (let row = 0; row < order.length; row++) if (sought.has(order[row]!)) rows.set(order[row]!, row)
  return rows
}
