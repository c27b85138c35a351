import { partRange, parts } from '../kit/paging.ts'
import type { Archive, Period, Row } from '../model/archive.ts'

/** A stretch of the archive with a file of its own in the sitemap or the feed: `2021`, `2021-3`, `undated`. */
export interface Chapter {
  readonly name: string
  readonly from: Row
  readonly to: Row
}

/** `3 articles`, in English, the language of files for machines. */
export function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`
}

/**
 * Divides the archive by year, newest first, and a year into parts of `size` that are counted from its oldest article. A full part never changes when newer
 * articles are added, and adding an old article changes only its own year. No chapter has more than `2 * size - 1` articles.
 */
export function chapters(archive: Archive, size: number): Chapter[] {
  return [...archive.years, archive.undated].flatMap((period) => chaptersOf(period, size))
}

/**
 * The same, but a year of more than `many` articles is divided by month, with a chapter of its own for articles known only by the year. Adding an old article
 * then changes only its month.
 */
export function chaptersByMonth(archive: Archive, size: number, many: number): Chapter[] {
  return [...archive.years, archive.undated].flatMap((period) => {
    if (period === archive.undated || period.to - period.from <= many) return chaptersOf(period, size)
    const months = archive.months.filter(({ from, to }) => from >= period.from && to <= period.to)
    // Articles known only by the year come last in its list.
    const rest = { ...period, from: months.at(-1)?.to ?? period.from }
    return [...months, rest].flatMap((part) => chaptersOf(part, size))
  })
}

function chaptersOf({ key, from, to }: Period, size: number): Chapter[] {
  if (from === to) return []
  const count = to - from
  const full = parts(count, size)
  return Array.from({ length: full + 1 }, (_, place) => {
    const part = place === 0 ? 0 : full - place + 1
    const [first, end] = partRange(count, size, part)
    return { name: part === 0 ? key : `${key}-${part}`, from: from + first, to: from + end }
  })
}
