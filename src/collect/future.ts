import { type Notice, notice } from '../model/notice.ts'
import { sortKeyOf } from './card.ts'
import type { Cards } from './cards.ts'

/** Days by which an article may be dated ahead without a notice, as magazines are. */
const ahead = 31
/** The length of a day in sort keys. */
const day = sortKeyOf('2000-01-02') - sortKeyOf('2000-01-01')

/** The sort key of the last day without a notice. */
const latestOf = (now: string): number => sortKeyOf(now.slice(0, 10)) + ahead * day

/** How many cards are dated too far ahead. While this number is the same, so are the notices about them. */
export function futureCards(cards: Cards, now: string): number {
  const latest = latestOf(now)
  const keys = cards.sortKey.array
  let count = 0
  for (let row = 0; row < cards.rows; row++) if (keys[row]! > latest) count++
  return count
}

/** Reports articles dated too far ahead. Usually the date was mistyped, and they come before all others as the latest. */
export function futureNotices(cards: Cards, order: Uint32Array, now: string): Notice[] {
  const latest = latestOf(now)
  const notices: Notice[] = []
  for (const card of order) {
    if (cards.sortKey.array[card]! <= latest) break
    const { path, line } = cards.place(card)
    const reason = `The date ${cards.date.get(card).slice(0, 10)} is yet to come; the article stands before all others as the latest.`
    notices.push(notice('collect/future-date', path, line, reason))
  }
  return notices
}
