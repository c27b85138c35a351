import type { TermKind } from '../model/addresses.ts'
import type { Row } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import { type Cited, citationsOf, citedOf } from './citation.ts'
import { type Desk, lowerBound, pageOf, periodUrl } from './desk.ts'
import { fingerprint } from './fingerprint.ts'
import { raw } from './html.ts'
import { metadataOf } from './metadata.ts'
import { bibtex, dataUri, ris } from './reference.ts'
import { relatedTo } from './related.ts'
import type { ArticleLink, ArticleView, Link, NeighboursView } from './views.ts'

/** Which other articles an article's page names. */
interface Relations {
  readonly older: Row | null
  readonly newer: Row | null
  /** The first tag that other articles carry too, and the neighbours under it. */
  readonly tag: number | null
  readonly olderInTag: Row | null
  readonly newerInTag: Row | null
  readonly related: readonly Row[]
}

/** Digests all that an article's page shows: `ground` (what all pages of its kind share), the article, those it names, its terms. */
export function articleKey(desk: Desk, row: Row, ground: string): string {
  const { archive } = desk.edition
  const { older, newer, tag, olderInTag, newerInTag, related } = relationsOf(desk, row)
  let facts = `${ground}\n${archive.digest(row)}\n${archive.id(row)}\n${archive.url(row)}\n${archive.source(row)}\n${archive.sourceDigest(row)}\n${tag === null ? '' : desk.termFacts('tag', tag)}`
  const link = (to: Row | null) => {
    facts +=
      to === null
        ? '\n'
        : `\n${archive.title(to)}\t${archive.url(to)}\t${archive.date(to)}\t${archive.lang(to)}`
  }
  link(older)
  link(newer)
  link(olderInTag)
  link(newerInTag)
  for (const other of related) link(other)
  for (const term of archive.tags.of(row)) facts += `\n${desk.termFacts('tag', term)}`
  for (const term of archive.authors.of(row)) facts += `\n${desk.termFacts('author', term)}`
  for (const term of archive.sections.of(row)) facts += `\n${desk.termFacts('section', term)}`
  return fingerprint(facts)
}

/** All that the template of an article sees. */
export function articleView(desk: Desk, row: Row, file: string): ArticleView {
  const { archive, shelf } = desk.edition
  const article = shelf.article(archive.entry(row))
  const page = pageOf(desk, file, article.title, dateTrail(desk, archive.date(row), file))
  const { root, canonical } = page
  const { site } = desk.edition.config
  const relations = relationsOf(desk, row)
  const link = (to: Row | null): ArticleLink | null => (to === null ? null : desk.articleLink(to, root))
  const neighbours = (older: Row | null, newer: Row | null): NeighboursView => ({
    older: link(older),
    newer: link(newer),
  })
  const { tag } = relations
  const links = (kind: TermKind) =>
    Array.from(desk.terms(kind).of(row), (term) => desk.termLink(kind, term, root))
  const tags = links('tag')
  const cited = citedOf(article, site.title, canonical, desk.nameOf)
  return {
    ...page,
    kind: 'article',
    description: descriptionOf(article),
    metadata: raw(
      metadataOf({
        article,
        site,
        canonical,
        tags: tags.map(({ label }) => label),
        clock: desk.clock,
        nameOf: desk.nameOf,
      }),
    ),
    headline: article.title,
    kicker: article.kicker,
    lead: article.leadInBody ? null : article.lead,
    ...desk.foreign(article.lang),
    date: desk.date(article.date),
    dateUrl: periodUrl(article.date ?? 'undated', root),
    updated: article.updated === null ? null : desk.date(article.updated),
    authors: links('author'),
    agency: article.agency,
    section: links('section')[0] ?? null,
    tags,
    tagsInferred: article.tags.length === 0,
    body: raw(article.html),
    byDate: neighbours(relations.older, relations.newer),
    inTag:
      tag === null
        ? null
        : { tag: desk.termLink('tag', tag, root), ...neighbours(relations.olderInTag, relations.newerInTag) },
    related: relations.related.map((to) => desk.articleLink(to, root)),
    original: originalOf(article),
    citations: citationsOf(cited),
    downloads: downloadsOf(cited),
    understood: understoodOf(desk, article, row),
    extra: article.extra,
  }
}

function relationsOf(desk: Desk, row: Row): Relations {
  const { archive } = desk.edition
  const { tags, undated } = archive
  const isUndated = row >= undated.from
  const end = isUndated ? undated.to : undated.from
  const first = isUndated ? undated.from : 0
  const tag = tags.of(row).find((term) => tags.count(term) > 1) ?? null
  let olderInTag: Row | null = null
  let newerInTag: Row | null = null
  if (tag !== null) {
    const rows = tags.rows(tag)
    const at = lowerBound(rows.length, (position) => rows[position]! >= row)
    newerInTag = rows[at - 1] ?? null
    olderInTag = rows[at + 1] ?? null
  }
  return {
    older: row + 1 < end ? row + 1 : null,
    newer: row > first ? row - 1 : null,
    tag,
    olderInTag,
    newerInTag,
    related: relatedTo(archive, row),
  }
}

/** The way down to an article: its year, month and day, as far as they are known. */
export function dateTrail(desk: Desk, date: string | null, file: string): Link[] {
  const root = '../'.repeat(file.split('/').length - 1)
  if (date === null) return [{ label: desk.t('undated'), url: periodUrl('undated', root) }]
  const trail: Link[] = [
    { label: desk.format.date(date.slice(0, 4)), url: periodUrl(date.slice(0, 4), root) },
  ]
  if (date.length >= 7) {
    const month = desk.format.monthName(Number(date.slice(5, 7)), 'long')
    trail.push({ label: month, url: periodUrl(date.slice(0, 7), root) })
  }
  if (date.length >= 10) {
    trail.push({
      label: desk.format.number(Number(date.slice(8, 10))),
      url: periodUrl(date.slice(0, 10), root),
    })
  }
  return trail
}

/** The lead, or the beginning of the text, cut at a word within 200 characters. */
function descriptionOf({ lead, body }: Article): string | null {
  const text = lead ?? body.slice(0, 400).split('\n', 1)[0]!
  if (text.length <= 200) return text === '' ? null : text
  const cut = text.lastIndexOf(' ', 199)
  return `${text.slice(0, cut > 100 ? cut : 199)}…`
}

function originalOf({ url }: Article): Link | null {
  return url === null || !/^https?:\/\//i.test(url)
    ? null
    : { label: url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''), url }
}

function downloadsOf(cited: Cited): Link[] {
  return [
    { label: 'RIS', url: dataUri('application/x-research-info-systems', ris(cited)) },
    { label: 'BibTeX', url: dataUri('application/x-bibtex', bibtex(cited)) },
  ]
}

const fieldWords = {
  title: 'fieldTitle',
  kicker: 'fieldKicker',
  lead: 'fieldLead',
  date: 'fieldDate',
  updated: 'fieldUpdated',
  authors: 'fieldAuthors',
  agency: 'fieldAgency',
  section: 'fieldSection',
  tags: 'fieldTags',
  lang: 'fieldLang',
} as const

function understoodOf(desk: Desk, { evidence, droppedLines }: Article, row: Row): ArticleView['understood'] {
  const { archive } = desk.edition
  const byReason = new Map<string, number[]>()
  for (const { line, reason } of droppedLines) {
    const lines = byReason.get(reason)
    if (lines === undefined) byReason.set(reason, [line])
    else lines.push(line)
  }
  return {
    source: archive.source(row),
    digest: archive.sourceDigest(row),
    id: archive.id(row),
    fields: Object.entries(evidence).map(([field, { line, rule, confidence }]) => ({
      field: field in fieldWords ? desk.t(fieldWords[field as keyof typeof fieldWords]) : field,
      line,
      rule,
      certainty: desk.format.percent(confidence),
    })),
    dropped: Array.from(byReason, ([reason, lines]) => ({ reason, lines: rangesOf(lines) })),
  }
}

/** `1, 5–9` of ascending line numbers. */
function rangesOf(lines: readonly number[]): string {
  const ranges: string[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (lines[end + 1] === lines[end]! + 1) end++
    ranges.push(end === at ? `${lines[at]}` : `${lines[at]}–${lines[end]}`)
    at = end + 1
  }
  return ranges.join(', ')
}
