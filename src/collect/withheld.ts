import { ascending } from '../kit/ascending.ts'
import { Column, Texts } from '../kit/columns.ts'
import type { Tombstone } from '../model/archive.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { isHeld, type Takedown } from '../model/standing.ts'
import type { Addresses, PlacedArticles } from './addresses.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { takenCopies } from './copies.ts'
import { namedArticles } from './named.ts'

/** Cards whose text must not be public. What is said of one copy of a text holds for all, since they would show the same. */
export interface Restrictions {
  /** Those under embargo, with the end of it. */
  readonly held: ReadonlyMap<number, string>
  /** Those that were taken down. `takeDown` adds those that `takedowns.yaml` names. */
  readonly takedowns: Map<number, Takedown>
}

/** The restrictions that the articles' own frontmatter states. */
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
 * Leaves the articles that were taken down out of the order. They were given addresses like all others, so that no other article gets one of these; a
 * tombstone stands there, and whatever led to the article leads to it. An address that no source has any more keeps its tombstone too.
 */
export function takeDown(
  placed: PlacedArticles,
  takedowns: Map<number, Takedown>,
  config: Pick<Config, 'site' | 'takedowns'>,
): { order: Order; addresses: Addresses; tombstones: Tombstone[]; notices: readonly Notice[] } {
  const { cards, order: all, addresses: given, duplicates } = placed
  const named = namedArticles(placed, takedowns, config)
  const { tombstones, notices } = named
  for (const [card, takedown] of named.takedowns) takedowns.set(card, takedown)
  const inOrder = () => tombstones.sort((a, b) => ascending(a.file, b.file))
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
