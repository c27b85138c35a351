import { lowerBound } from '../kit/bounds.ts'
import type { Archive, Row } from '../model/archive.ts'
import { roundUp } from './layout.ts'
import type { SeatedYear, Seats } from './seats.ts'

/** Articles that are indexed together, in the order of their seats. */
export interface Segment {
  readonly name: string
  /** The seat from which its run counts seats. */
  readonly base: number
  readonly rows: readonly Row[]
  /** Its spans of seats, oldest first. */
  readonly spans: readonly Span[]
}

/**
 * Seats whose articles are compared with one another when the list of a word is pruned. Spans do not depend on how the archive is divided into segments, so an
 * article that splits a segment changes only the lists of its own words.
 */
export interface Span {
  /** The seat after its last one, counted as in the run. */
  readonly end: number
  /** How many articles a span of this year has, in steps that a single article hardly ever changes. */
  readonly articles: number
}

/** Seats of a span. A segment with fewer seats was cut because of its bytes, since more than `mostArticles` articles have twice as many seats. */
const seatsOfSpan = 2048

const mostArticles = 2048
/** At most how many bytes of the store a segment takes, which measures the text that is held in memory at once. */
const mostBytes = 24 * 2 ** 20

/**
 * Divides the archive into segments by time, by halving: a span of years that is too large is cut into two equal spans, and a year into halves of its seats.
 * The cuts are at fixed places, so a new article changes or splits only its own segment.
 */
export function segmentsOf(archive: Archive, seats: Seats): Segment[] {
  const segments: Segment[] = []
  const add = (
    name: string,
    years: readonly SeatedYear[],
    from: number,
    to: number,
    rows: readonly Row[],
  ) => {
    if (rows.length === 0) return
    const spans = years.flatMap((year) => spansOf(year, seats, from, to))
    segments.push({ name, base: from, rows, spans })
  }
  const fits = (rows: readonly Row[]) => {
    if (rows.length > mostArticles) return false
    let bytes = 0
    for (const row of rows) bytes += archive.entry(row).length
    return bytes <= mostBytes || rows.length === 1
  }
  const halveYear = (name: string, year: SeatedYear, from: number, to: number, rows: readonly Row[]) => {
    if (fits(rows)) return add(name, [year], from, to, rows)
    const middle = (from + to) / 2
    const cut = lowerBound(rows.length, (at) => seats.seatOf[rows[at]!]! >= middle)
    halveYear(`${name}a`, year, from, middle, rows.slice(0, cut))
    halveYear(`${name}b`, year, middle, to, rows.slice(cut))
  }
  const halveSpan = (from: number, to: number, years: readonly SeatedYear[]) => {
    if (years.length === 0) return
    const count = years.reduce((sum, { rows }) => sum + rows.length, 0)
    const rows = count <= mostArticles ? years.flatMap((year) => [...year.rows]) : null
    const [first, last] = [years[0]!, years.at(-1)!]
    if (rows && fits(rows))
      return add(`${from}-${to - 1}`, years, first.base, last.base + last.capacity, rows)
    if (to - from === 1)
      return halveYear(String(from), first, first.base, first.base + first.capacity, [...first.rows])
    const middle = (from + to) / 2
    halveSpan(
      from,
      middle,
      years.filter(({ year }) => year < middle),
    )
    halveSpan(
      middle,
      to,
      years.filter(({ year }) => year >= middle),
    )
  }
  halveSpan(0, 2 ** 14, seats.years)
  return segments
}

/** The spans of a year between the seats `from` and `to`. */
function spansOf({ base, capacity, rows }: SeatedYear, { seatOf }: Seats, from: number, to: number): Span[] {
  const size = Math.min(capacity, seatsOfSpan)
  // a year that has just begun fills only its first seats
  const taken = seatOf[rows.at(-1)!]! - seatOf[rows[0]!]! + 1
  const articles = roundUp((rows.length * size) / Math.max(taken, size))
  const spans: Span[] = []
  for (let end = base + size; end <= base + capacity; end += size)
    if (end > from && end - size < to) spans.push({ end: Math.min(end, to) - from, articles })
  return spans
}
