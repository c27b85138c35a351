import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { partRange, parts } from '../kit/paging.ts'
import type { Archive, Row } from '../model/archive.ts'
import type { Page } from '../model/page.ts'
import { planOf } from '../plan/plan.ts'
import { editionOf } from '../testing/edition.ts'
import { pagesOf, partOf } from './pages.ts'

const it = suite('pagesOf')
const pageSize = 5

const { archive } = editionOf(
  Array.from({ length: 60 }, (_, i) => ({
    title: `Article ${i}`,
    date: i % 9 === 0 ? null : `2021-0${1 + (i % 2)}-0${1 + (i % 3)}`,
    tags: i % 2 === 0 ? ['Ferries', 'Goats'] : ['Goats'],
    authors: i % 5 === 0 ? ['Mai'] : [],
    section: i % 4 === 0 ? 'Harbour' : null,
  })),
)

/** Whether a page shows the article of a row, by what the plan says of the page. */
function shows(archive: Archive, page: Page, row: Row): boolean {
  if (page.kind === 'home') return true
  if (page.kind === 'article') return page.row === row
  if (page.kind === 'year' || page.kind === 'month' || page.kind === 'day' || page.kind === 'undated') {
    const periods = {
      year: archive.years,
      month: archive.months,
      day: archive.days,
      undated: [archive.undated],
    }
    const { from, to } = periods[page.kind][page.period]!
    if (page.kind === 'year') return from <= row && row < to
    const [first, end] = partRange(to - from, pageSize, page.part)
    return from + first <= row && row < from + end
  }
  if (page.kind === 'tag' || page.kind === 'author' || page.kind === 'section') {
    const terms = { tag: archive.tags, author: archive.authors, section: archive.sections }[page.kind]
    const rows = terms.rows(page.term)
    return rows.subarray(...partRange(rows.length, pageSize, page.part)).includes(row)
  }
  return false
}

it('names every page of the plan that shows an article, and no other', () => {
  const plan = planOf(archive, { pageSize, search: true })
  const all = Array.from({ length: plan.size }, (_, index) => plan.page(index))
  for (let row = 0; row < archive.size; row++) {
    const wanted = all.filter((page) => shows(archive, page, row))
    const byFile = (a: Page, b: Page) => (a.file < b.file ? -1 : 1)
    assert.equal(pagesOf(archive, row, pageSize).sort(byFile), wanted.sort(byFile))
  }
})

it('finds the part that shows a position', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 30 }),
      fc.nat(),
      (count, size, any) => {
        const position = any % count
        const part = partOf(position, count, size)
        const [from, to] = partRange(count, size, part)
        assert.ok(part <= parts(count, size) && from <= position && position < to)
      },
    ),
  )
})

it.run()
