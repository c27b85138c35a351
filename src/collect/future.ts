import { type Notice, notice } from '../model/notice.ts'
import { sortKeyOf } from './card.ts'
import type { Cards } from './cards.ts'

/** Days that a paper may be dated ahead, as magazines are. */
const ahead = 31
/** What a day is in a sort key. */
const day = sortKeyOf('2000-01-02') - sortKeyOf('2000-01-01')

/** Tells of articles whose date is still to come: mostly it was mistyped, and they stand before all others as the latest. */
export function futureNotices(cards: Cards, order: Uint32Array, now: string): Notice[] {
  const latest = sortKeyOf(now.slice(0, 10)) + ahead * day
  const notices: Notice[] = []
  for (const card of order) {
    if (cards.sortKey.array[card]! <= latest) break
    notices.push(
      notice(
        'collect/future-date',
        cards.path.get(cards.file.array[card]!),
        cards.record.array[card]!,
        `The date ${cards.date.get(card).slice(0, 10)} is yet to come; the article stands before all others as the latest.`,
      ),
    )
  }
  return notices
}
