import type { Archive, Row } from '../model/archive.ts'
import type { SeatedYear, Seats } from './seats.ts'

/** Articles that are indexed together, in the order of their seats. */
export interface Segment {
  readonly name: string
  /** The seat that counts as 0 in its run. */
  readonly base: number
  readonly rows: readonly Row[]
}

const mostArticles = 2048
/** Bytes in the store: a measure of the text that has to be held at once. */
const mostBytes = 24 * 2 ** 20

/**
 * Cuts the archive into segments along time, by halving: a span of years that is too large is cut in two equal spans, a year into
 * halves of its seats. The cuts stand at fixed places, so an article more changes its own segment, or splits it, and leaves the others.
 */
export function segmentsOf(archive: Archive, seats: Seats): Segment[] {
  const segments: Segment[] = []
  const add = (name: string, base: number, rows: readonly Row[]) => {
    if (rows.length > 0) segments.push({ name, base, rows })
  }
  const fits = (rows: readonly Row[]) => {
    if (rows.length > mostArticles) return false
    let bytes = 0
    for (const row of rows) bytes += archive.entry(row).length
    return bytes <= mostBytes || rows.length === 1
  }
  const halveYear = (name: string, from: number, to: number, rows: readonly Row[]) => {
    if (fits(rows)) return add(name, from, rows)
    const middle = (from + to) / 2
    const cut = lowerBound(rows, (row) => seats.seatOf[row]! >= middle)
    halveYear(`${name}a`, from, middle, rows.slice(0, cut))
    halveYear(`${name}b`, middle, to, rows.slice(cut))
  }
  const halveSpan = (from: number, to: number, years: readonly SeatedYear[]) => {
    if (years.length === 0) return
    const count = years.reduce((sum, { rows }) => sum + rows.length, 0)
    const rows = count <= mostArticles ? years.flatMap((year) => [...year.rows]) : null
    if (rows && fits(rows)) return add(`${from}-${to - 1}`, years[0]!.base, rows)
    if (to - from === 1) {
      const { base, capacity, rows } = years[0]!
      return halveYear(String(from), base, base + capacity, [...rows])
    }
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

function lowerBound(rows: readonly Row[], reached: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(rows[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
