import { letterOf } from '../i18n/language.ts'
import { indexFolder, type TermKind } from '../model/addresses.ts'
import type { Page } from '../model/page.ts'
import { type Counts, countsFacts, yearCounts, yearsHistogram } from './charts.ts'
import { indexWords } from './chrome.ts'
import { collectionMetadata } from './collection.ts'
import type { Desk } from './desk.ts'
import { pageOf } from './page.ts'
import { titleOf } from './period.ts'
import { headlineFacts, type Proof } from './proof.ts'
import { pagerOf, sliceFacts, sliceOf } from './slice.ts'
import type { IndexView, TermListView, TermView } from './views.ts'

type TermPage = Extract<Page, { term: number }>
type IndexKind = IndexView['kind']

const kindOf = { tagIndex: 'tag', authorIndex: 'author', sectionIndex: 'section' } as const satisfies Record<
  IndexKind,
  TermKind
>

const noCounts: Counts = new Map()

/** The page of a tag, author or section. */
export function termProof(desk: Desk, page: TermPage): Proof<TermListView> {
  const { archive, config } = desk.edition
  const terms = desk.terms(page.kind)
  const rows = terms.rows(page.term)
  const slice = sliceOf(rows.length, config.site.pageSize, page.part, (position) => rows[position]!)
  const years = page.part === 0 ? yearCounts(archive.years, rows) : noCounts
  const label = terms.label(page.term)
  const inferred = page.part === 0 && terms.inferred(page.term)
  return {
    facts(into) {
      into.text([label, terms.slug(page.term), inferred, sliceFacts(slice), countsFacts(years)].join('\n'))
      headlineFacts(desk, slice.rows, into)
    },
    view: () => {
      const index = (root: string) =>
        desk.wordLink(indexWords[page.kind], `${root}${indexFolder(page.kind)}index.html`)
      const trail = [index('../../')]
      if (page.part > 0) trail.push({ label, url: 'index.html' })
      const base = pageOf(desk, page.file, titleOf(desk, label, page.part), trail)
      const { baseUrl, extras } = config.site
      const feed = baseUrl !== null && extras.includes(`${page.kind}-feeds`) ? 'feed.xml' : null
      const title = `${desk.t('feed')}: ${label}`
      return {
        kind: page.kind,
        description: null,
        metadata: collectionMetadata(base, config.site),
        heading: label,
        part: page.part,
        count: slice.count,
        items: slice.rows.map((row) => desk.headline(row, base.root)),
        pager: pagerOf(slice),
        inferred,
        histogram: yearsHistogram(desk, years, null),
        index: index(base.root),
        feed,
        ...base,
        alternates: feed === null ? [] : [{ type: 'application/atom+xml', title, url: feed }],
      }
    },
  }
}

/** A page of more terms than this would be slow and of little help; it then lists the most used, and the others are named on their articles. */
const indexLimit = 3000

/** All tags, authors or sections from A to Z, in the order of the site's language. */
export function indexProof(
  desk: Desk,
  page: { readonly kind: IndexKind; readonly file: string },
): Proof<IndexView> {
  const kind = kindOf[page.kind]
  const terms = desk.terms(kind)
  const shown = mostUsed(terms.size, terms.count, indexLimit)
  const factsOf = (term: number) =>
    `${terms.label(term)}\t${terms.slug(term)}\t${terms.count(term)}\t${terms.inferred(term)}`
  return {
    facts: (into) => into.text([terms.size, ...shown.map(factsOf)].join('\n')),
    view: () => {
      const base = pageOf(desk, page.file, desk.t(indexWords[kind]), [])
      const views = shown.map((term) => desk.term(kind, term, base.root))
      views.sort((a, b) => desk.collator.compare(a.label, b.label) || (a.url < b.url ? -1 : 1))
      return {
        kind: page.kind,
        description: null,
        metadata: collectionMetadata(base, desk.edition.config.site),
        heading: desk.say(indexWords[kind]),
        count: terms.size,
        shown: shown.length,
        groups: groupsOf(desk, views),
        ...base,
      }
    },
  }
}

/** The numbers of the terms with the most articles, most first, and in equal cases the smaller number first. */
export function mostUsed(size: number, countOf: (term: number) => number, limit: number): number[] {
  const all = Array.from({ length: size }, (_, term) => term)
  if (size <= limit) return all.sort((a, b) => countOf(b) - countOf(a) || a - b)
  const counts = Float64Array.from(all, (term) => countOf(term)).sort()
  const least = counts[size - limit]!
  const top = all.filter((term) => countOf(term) >= least)
  return top.sort((a, b) => countOf(b) - countOf(a) || a - b).slice(0, limit)
}

function groupsOf(desk: Desk, terms: readonly TermView[]): IndexView['groups'] {
  const groups = new Map<string, TermView[]>()
  for (const term of terms) {
    const letter = letterOf(term.label, desk.baseCollator)
    const group = groups.get(letter)
    if (group === undefined) groups.set(letter, [term])
    else group.push(term)
  }
  return Array.from(groups, ([letter, members]) => ({
    letter: letter === '#' ? desk.say('otherLetters') : letter,
    terms: members,
  }))
}
