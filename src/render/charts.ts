import { headingOf } from '../i18n/language.ts'
import { lowerBound } from '../kit/bounds.ts'
import { dateText, daysInMonth, twoDigits, weekdayOf } from '../kit/calendar.ts'
import type { Period } from '../model/archive.ts'
import type { Desk } from './desk.ts'
import { periodsWithin, periodUrl } from './page.ts'
import type { CalendarView, DayView, DecadesView, HistogramView, MonthView, YearView } from './views.ts'

/** How many articles each period of a list has, by its key. */
export type Counts = ReadonlyMap<string, number>

export function countsOf(periods: readonly Period[]): Counts {
  return new Map(periods.map(({ key, from, to }) => [key, to - from]))
}

/** Counts as text, for the facts of a page. */
export function countsFacts(counts: Counts): string {
  return Array.from(counts, ([key, count]) => `${key} ${count}`).join(',')
}

/** Articles per year among the rows of a list (ascending), from the first year that has any to the last. */
export function yearCounts(years: readonly Period[], rows: Uint32Array): Counts {
  const counts = new Map<string, number>()
  let at = 0
  for (const { key, to } of years) {
    const end = lowerBound(rows.length, (position) => rows[position]! >= to)
    if (end > at) counts.set(key, end - at)
    at = end
  }
  return counts
}

/** A bar for each year from the first to the last, gaps included; null if there are fewer than two years. */
export function yearsHistogram(desk: Desk, counts: Counts, linkedFrom: string | null): HistogramView | null {
  const known = [...counts.keys()].map(Number).sort((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const bars = Array.from({ length: last - first + 1 }, (_, at) => {
    const key = String(first + at).padStart(4, '0')
    const count = counts.get(key) ?? 0
    return {
      label: desk.format.date(key),
      short: desk.format.date(key),
      count,
      url: count === 0 || linkedFrom === null ? null : periodUrl(key, linkedFrom),
    }
  })
  return { title: desk.say('perYear'), unit: desk.say('year'), bars }
}

/** All years of an archive in rows of ten, newest decade first. */
export function decadesOf(desk: Desk, counts: Counts, root: string): DecadesView {
  const decades = [...new Set(Array.from(counts.keys(), (key) => key.slice(0, 3)))].sort().reverse()
  const most = Math.max(1, ...counts.values())
  const cell = (key: string): YearView | null => {
    const count = counts.get(key)
    if (count === undefined) return null
    return { label: desk.format.date(key), count, url: periodUrl(key, root), level: levelOf(count, most) }
  }
  return {
    title: desk.t('browseByYear'),
    rows: decades.map((decade) => ({
      label: `${decade}0–${decade}9`,
      years: Array.from({ length: 10 }, (_, at) => cell(`${decade}${at}`)),
    })),
  }
}

/** 1 to 4: which quarter of `most` a count falls into. */
function levelOf(count: number, most: number): number {
  return Math.ceil((count / most) * 4)
}

/** A bar for each month of a year. */
export function monthsHistogram(desk: Desk, year: string, counts: Counts, root: string): HistogramView {
  const bars = Array.from({ length: 12 }, (_, at) => {
    const key = `${year}-${twoDigits(at + 1)}`
    const count = counts.get(key) ?? 0
    return {
      label: desk.format.month(key),
      short: desk.format.monthName(at + 1, 'short'),
      count,
      url: count === 0 ? null : periodUrl(key, root),
    }
  })
  return { title: desk.say('perMonth'), unit: desk.say('month'), bars }
}

/** The grids of some months (`2021-01`), with links to the months and days that have articles. `root` leads from the page to the site's root. */
export function calendarOf(
  desk: Desk,
  title: string,
  keys: readonly string[],
  { months, days }: { readonly months: Counts; readonly days: Counts },
  root: string,
): CalendarView {
  const most = Math.max(1, ...days.values())
  const grid = (key: string): MonthView => {
    const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5, 7))]
    const cells: (DayView | null)[] = Array.from({ length: offsetOf(desk, year, month) }, () => null)
    for (let day = 1; day <= daysInMonth(year, month); day++) {
      const date = dateText(year, month, day)
      const count = days.get(date) ?? 0
      cells.push({
        day,
        count,
        url: count === 0 ? null : periodUrl(date, root),
        level: count === 0 ? 0 : levelOf(count, most),
      })
    }
    while (cells.length % 7 !== 0) cells.push(null)
    const count = months.get(key) ?? 0
    return {
      label: headingOf(
        keys.length === 1 ? desk.format.month(key) : desk.format.monthName(month, 'long'),
        desk.site.language,
      ),
      url: count === 0 ? null : periodUrl(key, root),
      count,
      weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
    }
  }
  return { title, weekdays: desk.format.weekdays, months: keys.map(grid) }
}

/** How many cells come before the first of a month, in the week of the site's language. */
function offsetOf(desk: Desk, year: number, month: number): number {
  const iso = weekdayOf(year, month, 1) || 7
  return desk.format.weekdays.findIndex((weekday) => weekday.iso === iso)
}

/** The counts of the days or months within a period. */
export function countsWithin(periods: readonly Period[], outer: Period): Counts {
  return countsOf(periodsWithin(periods, outer))
}
