import { positionOf } from '../kit/bounds.ts'
import { Column, type ColumnData } from '../kit/columns.ts'
import type { Copy, Row } from '../model/archive.ts'
import { wantedAddress } from './address.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'

/** Sources that say the same as an article and had another address: the row of the article and the card of each, in ascending order. */
export interface CopiesData {
  readonly rows: ColumnData
  readonly cards: ColumnData
}

/** The copies whose former addresses must lead somewhere. `duplicates` has the card of every copy, and the card that stands for it. */
export function copiesOf(cards: Cards, order: Order, duplicates: ReadonlyMap<number, number>): CopiesData {
  const firsts = new Map<number, number[]>()
  for (const [card, first] of duplicates) {
    if (!hadAddress(cards, card, first)) continue
    const others = firsts.get(first)
    if (others) others.push(card)
    else firsts.set(first, [card])
  }
  const rows = new Column('u32')
  const copies = new Column('u32')
  for (let row = 0; firsts.size > 0 && row < order.length; row++) {
    for (const card of firsts.get(order[row]!) ?? []) {
      rows.push(row)
      copies.push(card)
    }
  }
  return { rows: rows.data(), cards: copies.data() }
}

/** A reader of the copies of a row. */
export function openCopies(data: CopiesData, cards: Cards): (row: Row) => Copy[] {
  const rows = new Column('u32', data.rows).values()
  const copies = new Column('u32', data.cards).values()
  const none: Copy[] = []
  if (rows.length === 0) return () => none
  return (row) => {
    let at = positionOf(rows, row)
    const found: Copy[] = []
    for (; rows[at] === row; at++) {
      const card = copies[at]!
      found.push(copyOf(cards, card))
    }
    return found
  }
}

/** Everything that led to articles that were taken down, by their cards: what their own sources name, then what their copies do. */
export function takenCopies(
  cards: Cards,
  taken: ReadonlyMap<number, unknown>,
  duplicates: ReadonlyMap<number, number>,
): Map<number, Copy[]> {
  const found = new Map<number, Copy[]>()
  for (const card of taken.keys())
    found.set(card, [withoutAddress(copyOf(cards, card))].filter(leadsSomewhere))
  for (const [card, first] of duplicates) {
    if (!hadAddress(cards, card, first)) continue
    found.get(first)?.push(copyOf(cards, card))
  }
  return found
}

const leadsSomewhere = ({ aliases, originalUrl }: Copy): boolean => aliases.length > 0 || originalUrl !== null

/** Without its own address, where the tombstone stands. */
const withoutAddress = (copy: Copy): Copy => ({ ...copy, url: null })

function copyOf(cards: Cards, card: number): Copy {
  return {
    source: cards.source(card),
    originalUrl: cards.url.get(card) || null,
    aliases: Array.from(cards.aliases.get(card), (label) => cards.labels.get(label)),
    url: cards.slug.get(card) ? wantedAddress(cards, card) : null,
  }
}

function hadAddress(cards: Cards, card: number, first: number): boolean {
  return (
    cards.aliases.get(card).length > 0 ||
    cards.url.get(card) !== '' ||
    cards.slug.get(card) !== cards.slug.get(first)
  )
}
