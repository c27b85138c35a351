import { wantedAddress } from '../collect/address.ts'
import type { Cards } from '../collect/cards.ts'
import { idOf } from '../collect/id.ts'
import { formerAddresses, placeOf, placesOf } from '../indexes/former.ts'
import { positionOf } from '../kit/bounds.ts'
import { quickHash } from '../kit/hash.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Manifest } from '../write/manifest.ts'

/** An article that wants another address than it did when its source was last read. */
export interface Moved {
  readonly card: number
  /** Where its page was: at the first of these that is known, that with its id where others wanted the same. */
  readonly from: readonly string[]
}

/** Looks for such articles in files, by their numbers, that were read anew. Records are compared by their ids. */
export function movedCards(before: Cards, cards: Cards, files: Iterable<number>): Moved[] {
  const moved: Moved[] = []
  for (const file of files) {
    const old = before.findFile(cards.path.get(file))
    if (old === -1) continue
    const find = rowFinder(before, before.firstRow(old), before.end.array[old]!)
    for (let card = cards.firstRow(file); card < cards.end.array[file]!; card++) {
      const row = find(cards.id.array[card]!)
      if (row === -1 || before.digests.array[row * 8] === cards.digests.array[card * 8]) continue
      if (before.fate(row) !== 'page' || cards.fate(card) !== 'page') continue
      const from = wantedAddress(before, row)
      if (from === wantedAddress(cards, card)) continue
      moved.push({ card, from: [from.replace(/\.html$/, `-${idOf(before, row)}.html`), from] })
    }
  }
  return moved
}

/** Finds rows by their ids; quickly where they are asked for in their own order. */
function rowFinder(cards: Cards, first: number, end: number): (id: number) => number {
  const ids = cards.id.array
  let next = first
  let rows: Map<number, number> | null = null
  return (id) => {
    if (next >= end || ids[next] !== id) {
      rows ??= new Map(Array.from({ length: end - first }, (_, at) => [ids[first + at]!, first + at]))
      const row = rows.get(id)
      if (row === undefined) return -1
      next = row
    }
    return next++
  }
}

/** Tells of pages of the last site that are gone because their articles moved, unless something leads on from there. */
export function movedNotices(
  moved: readonly Moved[],
  cards: Pick<Cards, 'path' | 'file' | 'record'>,
  order: Uint32Array,
  edition: Edition,
  last: Manifest | null,
): Notice[] {
  if (moved.length === 0 || last === null) return []
  const places = placesOf(edition)
  const rows = new Map<number, number>()
  const sought = new Set(moved.map(({ card }) => card))
  for (let row = 0; row < order.length; row++) if (sought.has(order[row]!)) rows.set(order[row]!, row)
  return moved.flatMap(({ card, from }) => {
    const row = rows.get(card)
    const file = from.find((each) => last.find(each) !== -1)
    if (row === undefined || file === undefined) return []
    const place = placeOf(file)
    const hash = quickHash(place)
    if (places[positionOf(places, hash)] === hash) return []
    for (const { path } of formerAddresses(edition, row, row + 1)) if (placeOf(path) === place) return []
    const reason = `Its page moves from /${file} to /${edition.archive.url(row)}, and nothing leads there from the old address.`
    return [
      notice('collect/moved', cards.path.get(cards.file.array[card]!), cards.record.array[card]!, reason),
    ]
  })
}
