import { partRange, parts } from '../kit/paging.ts'
import { listFile } from '../model/addresses.ts'
import type { Row } from '../model/archive.ts'
import type { PagerView } from './views.ts'

/** A part of a list: its rows, and its position among the other parts. */
export interface Slice {
  readonly rows: readonly Row[]
  readonly part: number
  /** How many numbered parts the list has. */
  readonly last: number
  /** How many articles the whole list has; null on numbered parts, which show no totals so that a full one never changes. */
  readonly count: number | null
}

/** Part number `part` of a list of `count` articles, `size` on a page; `rowAt` gives the row at a position of the list, newest first. */
export function sliceOf(count: number, size: number, part: number, rowAt: (position: number) => Row): Slice {
  const [from, to] = partRange(count, size, part)
  const rows = Array.from({ length: to - from }, (_, at) => rowAt(from + at))
  return { rows, part, last: parts(count, size), count: part === 0 ? count : null }
}

/** What the pager depends on besides the part itself. Only the newest part and the last numbered one change when articles are added. */
export function sliceFacts({ part, last, count }: Slice): string {
  return part === 0 ? `${count} ${last}` : `${part} ${part === last}`
}

/** Links to the other parts, from a page in the same folder; null if there is only one part. */
export function pagerOf({ part, last }: Slice): PagerView | null {
  if (last === 0) return null
  const file = (to: number) => listFile('', to)
  return {
    newest: part === 0 ? null : file(0),
    newer: part === 0 ? null : file(part === last ? 0 : part + 1),
    older: part === 0 ? file(last) : part > 1 ? file(part - 1) : null,
    oldest: part === 1 ? null : file(1),
  }
}
