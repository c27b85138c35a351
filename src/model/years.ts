import { parts } from '../kit/paging.ts'
import type { Archive, Period } from './archive.ts'

/**
 * How many numbered parts the list of a year has: as many as hold the articles of which only the year is known, the last of the
 * year's list. The others are on the pages of its months.
 */
export function yearParts({ months }: Pick<Archive, 'months'>, year: Period, size: number): number {
  const vague = year.to - endOfMonths(months, year)
  return Math.min(parts(year.to - year.from, size), Math.ceil(vague / size))
}

/** The row after the articles of a year whose month is known; months and rows are both newest first. */
function endOfMonths(months: readonly Period[], year: Period): number {
  let from = 0
  let to = months.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (months[middle]!.to <= year.to) from = middle + 1
    else to = middle
  }
  const last = months[from - 1]
  return last === undefined || last.from < year.from ? year.from : last.to
}
