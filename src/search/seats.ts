import { ascending } from '../kit/ascending.ts'
import { Column, type ColumnData } from '../kit/columns.ts'
import type { Archive, Row } from '../model/archive.ts'
import { textHash } from './tokens.ts'

/**
 * Numbers of articles that stay the same when others are added or removed. Every year is a row of seats, at least twice as many as articles. An article's seat
 * follows from its day within the year and its id within the day, or is the next free one. So a new article moves only its direct neighbours (as in a
 * hash table with linear probing), and the order of seats is the order of days: a list of seats can be sorted, filtered by year and counted by year without
 * knowing more about the articles. The time of day is ignored: otherwise all articles that a paper published at six would crowd on a few seats, and one
 * more would move them all.
 */
export interface Seats {
  /** The rows of seats, oldest first; the undated have year 0 and come first. */
  readonly years: readonly SeatedYear[]
  /** The number of all seats. */
  readonly size: number
  /** The seat of each row of the archive. */
  readonly seatOf: Uint32Array
  /** The same, to be passed to other threads. */
  readonly shared: ColumnData
}

export interface SeatedYear {
  readonly year: number
  /** The first seat, and the number of seats, which is a power of two. */
  readonly base: number
  readonly capacity: number
  /** The rows of its articles, in the order of their seats. */
  readonly rows: readonly Row[] | Uint32Array
}

/** Seats the articles of an archive. `known` is `Seats.shared` if another thread has found the seats already. */
export function seatsOf(archive: Archive, known?: ColumnData): Seats {
  const column = new Column('u32', known, Math.max(1, archive.size))
  column.length = archive.size
  const seatOf = column.values()
  const groups: { year: number; from: Row; to: Row }[] = []
  const { undated } = archive
  if (undated.to > undated.from) groups.push({ year: 0, from: undated.from, to: undated.to })
  for (const { key, from, to } of [...archive.years].reverse()) groups.push({ year: Number(key), from, to })
  let base = 0
  const years = groups.map(({ year, from, to }) => {
    const capacity = capacityFor(to - from)
    const rows = known
      ? seated(from, to, base, capacity, seatOf)
      : seat(archive, from, to, base, capacity, seatOf)
    const first = base
    base += capacity
    return { year, base: first, capacity, rows }
  })
  return { years, size: base, seatOf, shared: column.data() }
}

/** A power of two, two to four times the count. */
function capacityFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count * 2))
}

function seat(
  archive: Archive,
  from: Row,
  to: Row,
  base: number,
  capacity: number,
  seatOf: Uint32Array,
): Uint32Array {
  const wish = new Float64Array(to - from)
  for (let row = from; row < to; row++) wish[row - from] = wished(archive, row) * capacity
  const rows = new Uint32Array(to - from).map((_, at) => to - 1 - at)
  // rows are newest first already, so what is in order need not be sorted
  if (rows.some((row, at) => at > 0 && wish[rows[at - 1]! - from]! >= wish[row - from]!))
    rows.sort((a, b) => wish[a - from]! - wish[b - from]! || ascending(archive.id(a), archive.id(b)))
  let next = 0
  for (let at = 0; at < rows.length; at++) {
    // those that have no seat yet must find one too
    const latest = capacity - (rows.length - at)
    const taken = Math.min(Math.max(next, Math.floor(wish[rows[at]! - from]!)), latest)
    seatOf[rows[at]!] = base + taken
    next = taken + 1
  }
  return rows
}

/** The rows from `from` up to but not including `to`, in the order of their seats. */
function seated(from: Row, to: Row, base: number, capacity: number, seatOf: Uint32Array): Uint32Array {
  const sitting = new Uint32Array(capacity)
  for (let row = from; row < to; row++) sitting[seatOf[row]! - base] = row + 1
  return sitting.filter((row) => row !== 0).map((row) => row - 1)
}

/** Where in its year an article belongs, 0 to 1; what the date leaves open follows from the id. */
function wished(archive: Archive, row: Row): number {
  const chance = () => textHash(archive.id(row)) / 2 ** 32
  const date = archive.date(row)
  if (date === null) return chance()
  const month = twoDigits(date, 5)
  if (!(month >= 1)) return chance()
  const day = twoDigits(date, 8)
  if (!(day >= 1)) return (month - 1 + chance()) / 12
  return (month - 1 + (day - 1 + chance()) / 31) / 12
}

/** The two-digit number at a place of a date; NaN after its end. */
function twoDigits(date: string, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48
}
