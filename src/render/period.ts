import { headingOf } from '../i18n/language.ts'
import { twoDigits } from '../kit/calendar.ts'
import type { Period } from '../model/archive.ts'
import type { Page } from '../model/page.ts'
import { yearParts } from '../model/years.ts'
import { dateTrail } from './article.ts'
import { type Counts, calendarOf, countsFacts, countsWithin, monthsHistogram } from './charts.ts'
import { collectionMetadata } from './collection.ts'
import type { Desk } from './desk.ts'
import { pageOf, periodUrl } from './page.ts'
import { headlineFacts, itemFacts, type Proof } from './proof.ts'
import { pagerOf, type Slice, sliceFacts, sliceOf } from './slice.ts'
import type { CalendarView, Link, PeriodView } from './views.ts'

type PeriodPage = Extract<Page, { period: number }>

/** What the page of a period shows. */
interface PeriodContent {
  readonly page: PeriodPage
  readonly period: Period
  readonly slice: Slice
  /** Articles by month and by day; empty if the page shows no such counts. */
  readonly months: Counts
  readonly days: Counts
  readonly previous: Period | undefined
  readonly next: Period | undefined
}

const noCounts: Counts = new Map()

/** The page of a day, month or year, or of the undated. */
export function periodProof(desk: Desk, page: PeriodPage): Proof<PeriodView> {
  const { archive, config } = desk.edition
  const periods = {
    year: archive.years,
    month: archive.months,
    day: archive.days,
    undated: [archive.undated],
  }[page.kind]
  const period = periods[page.period]!
  const size = config.site.pageSize
  const count = period.to - period.from
  const whole = sliceOf(count, size, page.part, (position) => period.from + position)
  // The calendar of a year leads to all articles except those without a month, which are in its numbered parts.
  const slice = page.kind === 'year' ? { ...whole, last: yearParts(archive, period, size) } : whole
  const isFirst = page.part === 0
  const months = page.kind === 'year' && isFirst ? countsWithin(archive.months, period) : noCounts
  const days = page.kind !== 'day' && isFirst ? countsWithin(archive.days, period) : noCounts
  const previous = isFirst ? periods[page.period + 1] : undefined
  const next = isFirst ? periods[page.period - 1] : undefined
  return {
    facts(into) {
      const around = [period.key, sliceFacts(slice), previous?.key, next?.key]
      into.text([...around, countsFacts(months), countsFacts(days)].join('\n'))
      if (page.kind === 'day') itemFacts(desk, slice.rows, into)
      else headlineFacts(desk, slice.rows, into)
    },
    view: () => viewOf(desk, { page, period, slice, months, days, previous, next }),
  }
}

function viewOf(desk: Desk, content: PeriodContent): PeriodView {
  const { page, period, slice, months } = content
  const { key } = period
  const heading =
    page.kind === 'undated' ? desk.t('undated') : headingOf(desk.format.fullDate(key), desk.site.language)
  const title = titleOf(desk, heading, page.part)
  const trail = page.kind === 'undated' ? [] : dateTrail(desk, key, page.file).slice(0, -1)
  const base = pageOf(
    desk,
    page.file,
    title,
    page.part === 0 ? trail : [...trail, { label: heading, url: 'index.html' }],
  )
  const { root } = base
  const link = (to: Period | undefined): Link | null =>
    to === undefined ? null : { label: desk.format.date(to.key), url: periodUrl(to.key, root) }
  return {
    kind: page.kind,
    description: null,
    metadata: collectionMetadata(base, desk.edition.config.site),
    heading: page.kind === 'undated' ? desk.say('undated') : heading,
    part: page.part,
    count: slice.count,
    items: slice.rows.map((row) => (page.kind === 'day' ? desk.item : desk.headline)(row, root)),
    pager: pagerOf(slice),
    previous: link(content.previous),
    next: link(content.next),
    histogram: page.kind === 'year' && months.size > 0 ? monthsHistogram(desk, key, months, root) : null,
    calendar: calendarIn(desk, content, root),
    ...base,
  }
}

function calendarIn(
  desk: Desk,
  { page, period: { key }, months, days }: PeriodContent,
  root: string,
): CalendarView | null {
  if (page.kind === 'undated' || days.size === 0) return null
  if (page.kind === 'month') {
    const title = headingOf(desk.format.month(key), desk.site.language)
    return calendarOf(desk, title, [key], { months, days }, root)
  }
  const title = desk.t('calendar', { year: desk.format.date(key) })
  const all = Array.from({ length: 12 }, (_, at) => `${key}-${twoDigits(at + 1)}`)
  return calendarOf(desk, title, all, { months, days }, root)
}

/** The title of a list's page; numbered parts say their number. */
export function titleOf(desk: Desk, heading: string, part: number): string {
  return part === 0 ? heading : `${heading} · ${desk.t('part', { part })}`
}
