import { type Notice, notice } from '../model/notice.ts'
import { sortKeyOf } from './card.ts'
import type { Cards } from './cards.ts'

/** Days that a paper may be dated ahead, as magazines are. */
const ahead = 31
/** What a day is in a sort key. */
const day = sortKeyOf('2000-01-02') - sortKeyOf('2000-01-01')

/** The sort key of the last day that is no surprise. */
const latestOf = (now: string): number => sortKeyOf(now.slice(0, 10)) + ahead * day

/** How many cards have a date that is still to come: as long as they are as many, the same is told of them. */
export function futureCards(cards: Cards, now: string): number {
  const latest = latestOf(now)
  const keys = cards.sortKey.array
  let count = 0
  for (let row = 0; row < cards.rows; row++) if (keys[row]! > latest) count++
  return count
}

/** Tells of articles whose date is still to come: mostly it was mistyped, and they stand before all others as the latest. */
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
