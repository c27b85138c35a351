import { quickHashOfAscii } from '../kit/hash.ts'
import type { Cards } from './cards.ts'
import { idOf } from './id.ts'

/** Names that lists use, and those that Windows reserves for devices: neither an article nor a term may have one as its slug. */
export const reserved = /^(?:index|page-\d+|con|prn|aux|nul|com\d|lpt\d)$/

/** The address that an article gets unless another would have the same: `2021/01/22/slug.html`. */
export function wantedAddress(cards: Cards, card: number): string {
  const date = cards.date.get(card).slice(0, 10)
  const folder = date ? date.replaceAll('-', '/') : 'undated'
  const slug = cards.slug.get(card)
  const name = !slug || reserved.test(slug) ? [slug, idOf(cards, card)].filter(Boolean).join('-') : slug
  return `${folder}/${name}.html`
}

/** The address of an article if others want the same: with its id, or another suffix, after the slug. */
export const suffixed = (address: string, suffix: string): string =>
  address.replace(/\.html$/, `-${suffix}.html`)

/** Spells addresses as ASCII bytes taken from the columns; making a million strings would take seconds. */
export interface AddressSpeller {
  /** `quickHash` of the wanted address of a card. */
  hash(card: number): number
  /** Adds the wanted address of a card to a column. */
  push(card: number, to: { pushBytes(bytes: Uint8Array, length: number): void }): void
}

/** Room for what surrounds a slug: folder, id and ending. */
const frame = 64
const [hyphen, slash] = [0x2d, 0x2f]
const ending = Buffer.from('.html')
/** Longer slugs, other than those like `page-2`, are not reserved. */
const longestReserved = 5

/** A speller of the addresses that the articles of `cards` want. */
export function addressSpeller(cards: Cards): AddressSpeller {
  let spelt = Buffer.alloc(256)
  const { date, slug } = cards
  const [dates, dateEnds, slugs, slugEnds] = [
    date.bytes.array,
    date.ends.array,
    slug.bytes.array,
    slug.ends.array,
  ]
  /** Spells the address into `spelt` and returns its length. */
  const spell = (card: number): number => {
    const from = card === 0 ? 0 : slugEnds[card - 1]!
    const to = slugEnds[card]!
    const day = card === 0 ? 0 : dateEnds[card - 1]!
    const dayEnd = Math.min(dateEnds[card]!, day + 10)
    const isPage = slugs[from] === 0x70 && slugs[from + 4] === hyphen
    if (to - from + frame > spelt.length) spelt = Buffer.alloc((to - from + frame) * 2)
    if (to - from <= longestReserved || isPage || day === dayEnd)
      return spelt.write(wantedAddress(cards, card), 'latin1')
    let length = 0
    for (let at = day; at < dayEnd; at++) spelt[length++] = dates[at] === hyphen ? slash : dates[at]!
    spelt[length++] = slash
    for (let at = from; at < to; at++) spelt[length++] = slugs[at]!
    for (let at = 0; at < ending.length; at++) spelt[length++] = ending[at]!
    return length
  }
  return {
    hash(card) {
      const length = spell(card)
      return quickHashOfAscii(spelt, length)
    },
    push(card, to) {
      const length = spell(card)
      to.pushBytes(spelt, length)
    },
  }
}
