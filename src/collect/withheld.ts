import { Column, Texts } from '../kit/columns.ts'
import type { Tombstone } from '../model/archive.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { isHeld, type Takedown } from '../model/standing.ts'
import type { Addresses } from './addresses.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { takenCopies } from './copies.ts'
import { namedArticles } from './named.ts'

/** Cards whose text must not be public. One copy of a text speaks for all: they would show the same. */
export interface Restrictions {
  /** Until when each is under embargo. */
  readonly held: ReadonlyMap<number, string>
  /** Filled by `takeDown` with those that `takedowns.yaml` names. */
  readonly takedowns: Map<number, Takedown>
}

/** What the articles' own frontmatter says. */
export function restrictions(
  cards: Cards,
  duplicates: ReadonlyMap<number, number>,
  now: string,
): Restrictions {
  const held = new Map<number, string>()
  const takedowns = new Map<number, Takedown>()
  for (let card = 0; card < cards.rows; card++) {
    const restriction = cards.restriction(card)
    if (restriction === null || cards.fate(card) !== 'page') continue
    const { takedown, embargo } = restriction
    const first = duplicates.get(card) ?? card
    if (takedown) takedowns.set(first, takedown)
    if (isHeld(embargo, now)) held.set(first, embargo!)
  }
  return { held, takedowns }
}

/**
 * Leaves the articles that were taken down out of the order. Their addresses were given with all the others, so that nobody
 * else gets one; a tombstone stands there, and what had led to the article leads to it. An address that no source has any more keeps its tombstone too.
 */
export function takeDown(
  cards: Cards,
  all: Order,
  given: Addresses,
  takedowns: Map<number, Takedown>,
  duplicates: ReadonlyMap<number, number>,
  config: Pick<Config, 'site' | 'takedowns'>,
): { order: Order; addresses: Addresses; tombstones: Tombstone[]; notices: readonly Notice[] } {
  const named = namedArticles(cards, all, given, duplicates, takedowns, config)
  const { tombstones, notices } = named
  for (const [card, takedown] of named.takedowns) takedowns.set(card, takedown)
  const inOrder = () => tombstones.sort((a, b) => (a.file < b.file ? -1 : 1))
  if (takedowns.size === 0) return { order: all, addresses: given, tombstones: inOrder(), notices }

  const copies = takenCopies(cards, takedowns, duplicates)
  const column = new Column('u32', undefined, Math.max(1, all.length))
  const url = new Texts()
  const hashes: number[] = []
  const rows = new Map<number, number>()
  all.forEach((card, row) => {
    const takedown = takedowns.get(card)
    if (takedown) {
      const { reason, date } = takedown
      const source = cards.source(card)
      tombstones.push({ file: given.url.get(row), reason, date, source, copies: copies.get(card)! })
    } else {
      rows.set(row, column.length)
      column.push(card)
      url.take(given.url, row, row + 1)
      hashes.push(given.hashes[row]!)
    }
  })
  const choices = given.choices
    .map(({ file, rows: named }) => ({ file, rows: named.flatMap((row) => rows.get(row) ?? []) }))
    .filter((choice) => choice.rows.length > 0)
  return {
    order: Object.assign(column.values(), { column: column.data() }),
    addresses: { url, hashes: Float64Array.from(hashes), choices, notices: given.notices },
    tombstones: inOrder(),
    notices,
  }
}

/** Why each card is withheld, for the ledger. */
export function withheldOf({ held, takedowns }: Restrictions): Map<number, string> {
  const reasons = new Map<number, string>()
  for (const [card, embargo] of held) reasons.set(card, `It is under embargo until ${embargo}.`)
  for (const [card, { reason }] of takedowns) {
    reasons.set(card, reason ? `It was taken down: ${reason}` : 'It was taken down.')
  }
  return reasons
}
