import { dateText, isDay, twoDigits } from '../../kit/calendar.ts'
import { wallTime } from '../../kit/zone.ts'
import { type DateOptions, findDates } from './dates.ts'
import { foldWord, monthOf } from './words.ts'

/** What a date that was written as a field is read by. The zone is where an instant is looked at. */
export interface DateFieldOptions extends DateOptions {
  readonly timeZone?: string
}

const iso =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i

/** `01/2021`, `Tháng 1 - 2021`, `Jan. 2021`. */
const monthAndYear = /^(?:tháng\s+)?(\d{1,2}|\p{L}{3,12}\.?),?(?:\s*[/.-]\s*|\s+(?:(?:năm|de)\s+)?)(\d{4})$/iu
/** `20210122`, and the same with hours, minutes and seconds. */
const digits = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?)?$/
/** How libraries write a year or day that they are not sure of: `[1906]`, `1933?`, `ca. 1927`, `1984~` (Extended Date/Time Format). */
const unsure = /^\[?\s?(?:c(?:a|irca)?\.?\s?)?(\d{4}(?:-\d\d){0,2})\s?[?~%]?\s?\]?$/i
/** What databases write for a month or day that nobody knows: `1938-00-00`. */
const unknownEnd = /^(\d{4}(?:-(?!00)\d\d)?)(?:-00){1,2}(?:[T ]00:00(?::00)?)?$/
/** Seconds since 1970, or milliseconds: what databases keep. */
const instant = /^\d{10}(?:\d{3})?$/

/** Whether a date says of itself that it is not sure. */
export const isUnsure = (text: string): boolean => unsure.test(text.trim()) && /[^\d\s-]/.test(text)

/**
 * A date that was written as a field: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` with or without time, seconds and zone, the same without signs
 * between, a month and its year, a year or day with a sign of doubt, a day or month of zeros, seconds or milliseconds since 1970, else any date that a line may hold. The wall time stays as written,
 * seconds are dropped. Null where it is no date that exists.
 * The order of day and month is that of the language, and `dayFirst` where the language leaves it open, as for dates in a text.
 */
export function parseDateField(
  value: string,
  { timeZone = 'UTC', ...options }: DateFieldOptions = { lang: 'und', dayFirst: null },
): { readonly date: string; readonly ambiguous: boolean } | null {
  const written = value.trim()
  if (written.length > 100) return null
  const text = (unknownEnd.exec(written) ?? unsure.exec(written))?.[1] ?? written
  if (instant.test(text)) {
    const milliseconds = Number(text.padEnd(13, '0'))
    return { date: wallTime(timeZone, milliseconds), ambiguous: false }
  }
  const match = iso.exec(text) ?? digits.exec(text)
  if (match === null) return monthIn(text, options) ?? firstDate(text, options)
  const [, year, month, day, hour, minute, zone] = match
  if (Number(year) === 0) return null
  if (month === undefined) return { date: year!, ambiguous: false }
  if (day === undefined) {
    if (!isDay(Number(year), Number(month), 1)) return null
    return { date: `${year}-${twoDigits(Number(month))}`, ambiguous: false }
  }
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = dateText(Number(year), Number(month), Number(day))
  if (hour === undefined) return { date, ambiguous: false }
  const offset = offsetOf(zone)
  if (Number(hour) > 23 || Number(minute) > 59 || offset === null) return null
  return { date: `${date}T${twoDigits(Number(hour))}:${minute}${offset}`, ambiguous: false }
}

function monthIn(text: string, { lang }: DateOptions) {
  const [, name, year] = monthAndYear.exec(text) ?? []
  if (name === undefined || year === undefined) return null
  const month = Number(name) || monthOf(foldWord(name.replace('.', '')), lang)
  return isDay(Number(year), month, 1) ? { date: `${year}-${twoDigits(month)}`, ambiguous: false } : null
}

function firstDate(text: string, options: DateOptions) {
  const [read] = findDates(text, { ...options, dayFirst: null })
  const isOpen = read?.rule === 'date/ambiguous' && options.dayFirst !== null
  const [found] = isOpen ? findDates(text, options) : [read]
  return found === undefined ? null : { date: found.date, ambiguous: found.rule === 'date/ambiguous' }
}

/** `Z`, `+07`, `+0700`, `+07:00` as `±HH:MM`; null where no place on earth keeps that time. */
function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return ''
  if (zone === 'Z' || zone === 'z') return '+00:00'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)]
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${zone[0]}${hours}:${minutes}`
}
