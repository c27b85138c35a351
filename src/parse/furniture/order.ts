import { dayFirstOf } from '../dates/dates.ts'

/** What the dates of an archive say of its order of day and month. */
export interface OrderCounter {
  add(text: string): void
  /** Null where too few articles show it, or they contradict one another. */
  dayFirst(): boolean | null
}

/** So many articles must show the order, and so large a part of them must agree. */
const fewest = 5
const agreeing = 0.95

export function createOrderCounter(): OrderCounter {
  const votes = { days: 0, months: 0 }
  return {
    add(text) {
      const dayFirst = dayFirstOf(text)
      if (dayFirst !== null) votes[dayFirst ? 'days' : 'months']++
    },
    dayFirst() {
      const all = votes.days + votes.months
      if (all < fewest || Math.max(votes.days, votes.months) < all * agreeing) return null
      return votes.days > votes.months
    },
  }
}
