import type { ZoneClock } from './zone.ts'

/**
 * An article's date in ISO 8601, as exact as it is known: `2021`, `2021-01`, `2021-01-22` or `2021-01-22T17:40:00+07:00`. Sitemaps (W3C-DTF) and
 * schema.org accept all four.
 */
export function isoDate(date: string, clock: ZoneClock): string {
  if (date.length <= 10) return date
  const wall = date.slice(0, 16)
  return `${wall}:00${date.slice(16) || clock(wall)}`
}

/** A date as RFC 3339 requires it, complete and with an offset. Unknown parts are the earliest possible. */
export function timestamp(date: string, clock: ZoneClock): string {
  const wall = date.length < 16 ? `${date}${'-01-01T00:00'.slice(date.length - 4)}` : date
  return isoDate(wall, clock)
}
