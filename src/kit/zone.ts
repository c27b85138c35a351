import { dayNumber } from './calendar.ts'
import { remembered } from './remembered.ts'

/** Gives the offset of a zone from UTC at a wall time `YYYY-MM-DDTHH:MM`: `+07:00`. */
export type ZoneClock = (wallTime: string) => string

const dayLength = 86_400_000
/** Intl counts years before the year 1 backwards. Offsets were the same then as soon afterwards, so earlier instants count as this one. */
const earliest = asUtc('0001-01-03')

/**
 * A clock for an IANA zone. It remembers every day that it was asked for, so share it within a build, and drop it afterwards. A wall time that occurs twice
 * (clocks set back) is the first of the two; one that never occurs (clocks set forward) has the offset from before the change. Throws RangeError for an
 * unknown zone.
 */
export function zoneClock(zone: string): ZoneClock {
  // Consecutive days need the same instants.
  const offsetAt = remembered(offsets(zone))
  // The offset of a whole day, or null if clocks change around that day.
  const days = new Map<string, string | null>()

  return (wallTime) => {
    const day = wallTime.slice(0, 10)
    let known = days.get(day)
    if (known === undefined) {
      const start = asUtc(day)
      const before = offsetAt(start - dayLength)
      const steady = before === offsetAt(start + dayLength) && before === offsetAt(start + 2 * dayLength)
      known = steady ? format(before) : null
      days.set(day, known)
    }
    return known ?? format(offsetAround(offsetAt, asUtc(wallTime)))
  }
}

/** What the clocks of a zone show at an instant, in milliseconds since 1970: `2021-01-22T17:40`. */
export function wallTime(zone: string, instant: number): string {
  return new Date(instant + offsets(zone)(instant)).toISOString().slice(0, 16)
}

function offsetAround(offsetAt: (instant: number) => number, wall: number): number {
  const before = offsetAt(wall - dayLength)
  const after = offsetAt(wall + dayLength)
  if (offsetAt(wall - before) === before) return before
  return offsetAt(wall - after) === after ? after : before
}

/** The offset in milliseconds at an instant, from the wall time that Intl gives for it. */
function offsets(zone: string): (instant: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (asked) => {
    const instant = Math.max(asked, earliest)
    // `1/22/2021, 17:40:00`; Intl's `formatToParts` takes five times as long.
    const [month, day, year, hour, minute, second] = formatter.format(instant).match(/\d+/g)!.map(Number)
    return millisecondsAt(year!, month!, day!, hour!, minute!, second!) - instant
  }
}

/** The milliseconds of a wall time as if it were UTC. It passes numbers, so that the engine does not parse dates. */
function asUtc(wallTime: string): number {
  const [year, month, day, hour = 0, minute = 0] = (wallTime.match(/\d+/g) ?? []).map(Number)
  return millisecondsAt(year!, month!, day!, hour, minute, 0)
}

/** Like `Date.UTC`, which takes the years 0 to 99 for those of the last century. */
function millisecondsAt(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  return dayNumber(year, month, day) * dayLength + ((hour * 60 + minute) * 60 + second) * 1000
}

function format(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
