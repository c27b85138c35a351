import { byPlace } from '../kit/ascending.ts'
import { Texts } from '../kit/columns.ts'
import { quickHash, repeated } from '../kit/hash.ts'
import type { Archive } from '../model/archive.ts'
import { type Notice, notice } from '../model/notice.ts'
import { addressSpeller, suffixed, wantedAddress } from './address.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { idOf } from './id.ts'

export interface Addresses {
  readonly url: Texts
  /** The `quickHash` of each address. */
  readonly hashes: Float64Array
  readonly choices: Archive['choices']
  readonly notices: readonly Notice[]
}

/** Articles with the addresses that they would have if none was taken down. */
export interface PlacedArticles {
  readonly cards: Cards
  readonly order: Order
  readonly addresses: Addresses
  /** Each copy, and the card that stands for it. */
  readonly duplicates: ReadonlyMap<number, number>
}

/** At most how many bytes surround the slug in an address: folder, id, and `.html`. */
const longestFrame = 32

/** Gives each article an address of its own. If several would have the same one, that becomes a page that leads to each. */
export function giveAddresses(cards: Cards, order: Uint32Array): Addresses {
  const speller = addressSpeller(cards)
  const hashes = new Float64Array(order.length)
  for (let row = 0; row < order.length; row++) hashes[row] = speller.hash(order[row]!)
  const choices = sharedAddresses(cards, order, hashes)
  const own = ownAddresses(cards, order, hashes, choices)
  const url = new Texts()
  url.reserve(order.length, 0)
  // Memory that is not written to costs nothing, while a column that grows leaves its smaller predecessor behind.
  url.bytes.reserve(cards.slug.bytes.length + order.length * longestFrame)
  let row = 0
  const pushTo = (end: number) => {
    for (; row < end; row++) speller.push(order[row]!, url)
  }
  for (const [separate, text] of [...own].sort(([a], [b]) => a - b)) {
    pushTo(separate)
    url.push(text)
    hashes[row++] = quickHash(text)
  }
  pushTo(order.length)
  return { url, hashes, choices, notices: told(cards, order, own, choices) }
}

/** Addresses that several articles would have. */
function sharedAddresses(cards: Cards, order: Uint32Array, hashes: Float64Array): Archive['choices'] {
  const suspects = repeated(hashes.slice())
  const rowsByAddress = new Map<string, number[]>()
  for (let row = 0; suspects.size > 0 && row < order.length; row++) {
    if (!suspects.has(hashes[row]!)) continue
    const text = wantedAddress(cards, order[row]!)
    const rows = rowsByAddress.get(text)
    if (rows) rows.push(row)
    else rowsByAddress.set(text, [row])
  }
  return Array.from(rowsByAddress, ([file, rows]) => ({ file, rows })).filter(({ rows }) => rows.length > 1)
}

/**
 * Addresses with the article's id after the slug, by row: for articles that want the same address, and for those that want an address that another got in
 * this way, since a `slug` may be anything.
 */
function ownAddresses(
  cards: Cards,
  order: Uint32Array,
  hashes: Float64Array,
  choices: Archive['choices'],
): Map<number, string> {
  const own = new Map<number, string>()
  const taken = new Set(choices.map(({ file }) => file))
  const give = (row: number, file: string, suffix: string) => {
    let text = file
    do text = suffixed(text, suffix)
    while (taken.has(text))
    taken.add(text)
    own.set(row, text)
  }
  for (const { file, rows } of choices) {
    const ids = rows.map((row) => idOf(cards, order[row]!))
    const times = new Map<string, number>()
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
    rows.forEach((row, at) => {
      const id = ids[at]!
      // Records of one file may have the same id; then they are told apart by their texts, never by their order.
      give(row, file, times.get(id) === 1 ? id : `${id}-${cards.digest(order[row]!).slice(0, 8)}`)
    })
  }
  for (let given = own; given.size > 0; ) {
    const wished = new Set(Array.from(given.values(), (name) => quickHash(name)))
    const texts = new Set(given.values())
    given = new Map()
    for (let row = 0; row < order.length; row++) {
      if (own.has(row) || !wished.has(hashes[row]!)) continue
      const file = wantedAddress(cards, order[row]!)
      if (!texts.has(file)) continue
      give(row, file, idOf(cards, order[row]!))
      given.set(row, own.get(row)!)
    }
  }
  return own
}

function told(
  cards: Cards,
  order: Uint32Array,
  own: ReadonlyMap<number, string>,
  choices: Archive['choices'],
): Notice[] {
  const sharers = new Map(choices.flatMap(({ rows }) => rows.map((row) => [row, rows])))
  const others = (row: number): string => {
    const rows = sharers.get(row)
    if (rows === undefined) return 'another article'
    const other = cards.source(order[rows[rows[0] === row ? 1 : 0]!]!)
    return rows.length > 2 ? `${other} and ${rows.length - 2} more` : other
  }
  const notices = Array.from(own.keys(), (row) => {
    const card = order[row]!
    const { path, line } = cards.place(card)
    return notice(
      'collect/same-address',
      path,
      line,
      `Its address /${wantedAddress(cards, card)} would be that of ${others(row)} too; it was given one of its own.`,
    )
  })
  return notices.sort(byPlace)
}
