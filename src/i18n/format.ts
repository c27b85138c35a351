import { remembered } from '../kit/remembered.ts'

/** How dates and numbers are written in one language. */
export interface Formats {
  /** A date as far as it is known: `2021`, `2021-01`, `2021-01-22` or with a time of day. */
  date(date: string): string
  /** The same, with the day of the week if the day is known. */
  fullDate(date: string): string
  /** The time of day of a date that has one: `17:40`. */
  time(date: string): string | null
  /** The name of a month such as `2021-01`, with its year. */
  month(month: string): string
  /** The name of a month alone, 1 to 12, short or long. */
  monthName(month: number, length: 'short' | 'long'): string
  /** The day of a date without its year. */
  dayOfYear(date: string): string
  /** The names of the weekdays in the order of the language's week, shortest form, with the ISO number (1 is Monday). */
  readonly weekdays: readonly { readonly iso: number; readonly short: string; readonly long: string }[]
  number(value: number): string
  percent(share: number): string
}

/** How many days are remembered, at about 100 bytes each: the list of a tag spans the years, so all days of some decades should fit. */
const days = 20_000

/**
 * The formats of a language (BCP 47). Dates are calendar dates, so formatters run in UTC on the Gregorian calendar
 * and the machine's zone never matters; times are written on 24 hours as they were printed.
 */
export function formatsOf(language: string): Formats {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  const year = formatter({ year: 'numeric' })
  const month = formatter({ year: 'numeric', month: 'long' })
  const day = formatter({ dateStyle: 'long' })
  const fullDay = formatter({ dateStyle: 'full' })
  const dayOfYear = formatter({ day: 'numeric', month: 'long' })
  const monthNames = { short: formatter({ month: 'short' }), long: formatter({ month: 'long' }) }
  const nameOf = (formatter: Intl.DateTimeFormat) =>
    remembered((of: number) => formatter.format(Date.UTC(2001, of - 1, 1)))
  const writer = (whole: Intl.DateTimeFormat) => {
    const write = remembered(
      (date: string) =>
        (date.length === 4 ? year : date.length === 7 ? month : whole).format(instantOf(date)),
      days,
    )
    return (date: string) => write(date.slice(0, 10))
  }
  const names = { short: nameOf(monthNames.short), long: nameOf(monthNames.long) }
  const weekdayNames = { short: formatter({ weekday: 'narrow' }), long: formatter({ weekday: 'long' }) }
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })

  return {
    date: writer(day),
    fullDate: writer(fullDay),
    time: (date) => (date.length >= 16 ? date.slice(11, 16) : null),
    month: remembered((date: string) => month.format(instantOf(date))),
    monthName: (of, length) => names[length](of),
    dayOfYear: (date) => dayOfYear.format(instantOf(date)),
    weekdays: weekOf(language).map((iso) => ({
      iso,
      // 1 January 2001 was a Monday.
      short: weekdayNames.short.format(Date.UTC(2001, 0, iso)),
      long: weekdayNames.long.format(Date.UTC(2001, 0, iso)),
    })),
    number: remembered((value: number) => number.format(value)),
    percent: remembered((share: number) => percent.format(share)),
  }
}

/** An instant on a day in UTC; only the calendar date is read from it. Years below 100 need `setUTCFullYear`. */
function instantOf(date: string): Date {
  const instant = new Date(0)
  instant.setUTCFullYear(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7) || 1) - 1,
    Number(date.slice(8, 10) || 1),
  )
  return instant
}

/** Regions whose week begins on Sunday or Saturday (CLDR week data, the larger ones); all others begin on Monday. */
const sunday =
  /^(en-(US|CA|IN|ZA|PH|AU)|en|ja|ko|th|he|hi|bn|ta|te|mr|gu|kn|ml|pa|ur-PK|pt-BR|es-(MX|CO|PE|VE)|zh-(TW|HK)|id|km|lo|ne|am)$/
const saturday = /^(ar|fa|ps|ckb|dv)(-|$)/

function weekOf(language: string): readonly number[] {
  const first = saturday.test(language) ? 6 : sunday.test(language) ? 7 : 1
  return [0, 1, 2, 3, 4, 5, 6].map((n) => ((first - 1 + n) % 7) + 1)
}
