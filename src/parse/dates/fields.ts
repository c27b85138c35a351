import { dateText, isDay, twoDigits } from '../../kit/calendar.ts'
import { type DateOptions, findDates } from './dates.ts'

const iso =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i

/**
 * A date that was written as a field: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` with or without time, seconds and zone, else any date that a
 * line may hold. The wall time stays as written, seconds are dropped. Null where it is no date that exists.
 * The order of day and month is that of the language, and `dayFirst` where the language leaves it open, as for dates in a text.
 */
export function parseDateField(
  value: string,
  options: DateOptions = { lang: 'und', dayFirst: null },
): { readonly date: string; readonly ambiguous: boolean } | null {
  const text = value.trim()
  if (text.length > 100) return null
  const match = iso.exec(text)
  if (match === null) return firstDate(text, options)
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
