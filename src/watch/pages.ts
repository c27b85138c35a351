import { parts } from '../kit/paging.ts'
import { fixedFiles, listFile, periodFolder, type TermKind, termFolder } from '../model/addresses.ts'
import type { Archive, Period, Row } from '../model/archive.ts'
import type { Page } from '../model/page.ts'
import { yearParts } from '../model/years.ts'

/** The pages that show something of an article, its own first, and so change when its text does. */
export function pagesOf(archive: Archive, row: Row, pageSize: number): Page[] {
  const pages: Page[] = [{ kind: 'article', row, file: archive.url(row) }]
  const addPeriod = (kind: 'year' | 'month' | 'day' | 'undated', periods: readonly Period[]) => {
    const period = periods.findIndex(({ from, to }) => from <= row && row < to)
    if (period === -1) return
    const { key, from, to } = periods[period]!
    const numbered = partOf(row - from, to - from, pageSize)
    // Between the newest part of a year and the parts for articles without a month, the articles are on the pages of months.
    const last = kind === 'year' ? yearParts(archive, periods[period]!, pageSize) : numbered
    const part = numbered > last ? 0 : numbered
    pages.push({ kind, period, part, file: listFile(periodFolder(key), part) })
  }
  addPeriod('day', archive.days)
  addPeriod('month', archive.months)
  addPeriod('year', archive.years)
  addPeriod('undated', [archive.undated])
  for (const kind of ['section', 'author', 'tag'] as const satisfies TermKind[]) {
    const terms = { section: archive.sections, author: archive.authors, tag: archive.tags }[kind]
    for (const term of terms.of(row)) {
      const rows = terms.rows(term)
      const part = partOf(rows.indexOf(row), rows.length, pageSize)
      pages.push({ kind, term, part, file: listFile(termFolder(kind, terms.slug(term)), part) })
    }
  }
  pages.push({ kind: 'home', file: fixedFiles.home })
  return pages
}

/** The part of a list of `count` that shows a position: the inverse of `partRange`. */
export function partOf(position: number, count: number, size: number): number {
  const part = Math.ceil((count - position) / size)
  return part > parts(count, size) ? 0 : part
}
