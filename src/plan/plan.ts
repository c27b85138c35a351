import { positionOf } from '../kit/bounds.ts'
import { parts } from '../kit/paging.ts'
import { fixedFiles, listFile, periodFolder, termFolder } from '../model/addresses.ts'
import type { Archive, Period, Terms } from '../model/archive.ts'
import type { Site } from '../model/config.ts'
import type { Page } from '../model/page.ts'
import { yearParts } from '../model/years.ts'

/** All pages of the site, known before any is rendered. A `Page` is made only when it is asked for. */
export interface Plan {
  readonly size: number
  /** How many of them are pages of articles, which come first, in the archive's order. */
  readonly articles: number
  page(index: number): Page
}

/** A run of pages of one kind: lists, each with the number of its parts. */
interface Run {
  readonly first: number
  page(index: number): Page
}

/** Decides which pages there are. This is cheap, and gives the same on every thread. */
export function planOf(archive: Archive, { pageSize, search }: Pick<Site, 'pageSize' | 'search'>): Plan {
  const runs: Run[] = []
  let size = 0
  const add = (count: number, page: (index: number) => Page) => {
    if (count > 0) runs.push({ first: size, page })
    size += count
  }
  /** Adds lists, each with its newest part and the numbered ones. */
  const addLists = (
    count: number,
    partsOf: (list: number) => number,
    page: (list: number, part: number) => Page,
  ) => {
    const ends = new Uint32Array(count)
    let end = 0
    for (let list = 0; list < count; list++) {
      end += 1 + partsOf(list)
      ends[list] = end
    }
    // The first list that ends after the index.
    add(end, (index) => {
      const list = positionOf(ends, index + 1)
      return page(list, index - (list === 0 ? 0 : ends[list - 1]!))
    })
  }
  const addPeriods = (kind: 'month' | 'day' | 'undated', periods: readonly Period[]) =>
    addLists(
      periods.length,
      (period) => parts(periods[period]!.to - periods[period]!.from, pageSize),
      (period, part) => ({ kind, period, part, file: listFile(periodFolder(periods[period]!.key), part) }),
    )
  const addTerms = (kind: 'tag' | 'author' | 'section', terms: Terms) =>
    addLists(
      terms.size,
      (term) => parts(terms.count(term), pageSize),
      (term, part) => ({ kind, term, part, file: listFile(termFolder(kind, terms.slug(term)), part) }),
    )

  add(archive.size, (row) => ({ kind: 'article', row, file: archive.url(row) }))
  // A year with many articles shows its months instead of lists that nobody reads; only articles without a month are listed.
  addLists(
    archive.years.length,
    (year) => yearParts(archive, archive.years[year]!, pageSize),
    (period, part) => ({
      kind: 'year',
      period,
      part,
      file: listFile(periodFolder(archive.years[period]!.key), part),
    }),
  )
  addPeriods('month', archive.months)
  addPeriods('day', archive.days)
  if (archive.undated.to > archive.undated.from) addPeriods('undated', [archive.undated])
  addTerms('tag', archive.tags)
  addTerms('author', archive.authors)
  addTerms('section', archive.sections)
  add(archive.tombstones.length, (tombstone) => ({
    kind: 'tombstone',
    tombstone,
    file: archive.tombstones[tombstone]!.file,
  }))
  add(archive.choices.length, (index) => ({ kind: 'choice', ...archive.choices[index]! }))
  const fixed = Object.keys(fixedFiles) as (keyof typeof fixedFiles)[]
  const kinds = fixed.filter((kind) => search || kind !== 'search')
  add(kinds.length, (index) => ({ kind: kinds[index]!, file: fixedFiles[kinds[index]!] }))

  const firsts = Uint32Array.from(runs, ({ first }) => first)
  return {
    size,
    articles: archive.size,
    page(index) {
      const run = runs[positionOf(firsts, index + 1) - 1]!
      return run.page(index - run.first)
    },
  }
}
