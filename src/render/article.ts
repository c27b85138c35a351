import { spelledControls } from '../kit/controls.ts'
import { cutAtWord } from '../kit/cut.ts'
import type { Fingerprint } from '../kit/fingerprint.ts'
import type { StoredText } from '../kit/stored.ts'
import { referenceFile, references, rootOf, type TermKind, textFile } from '../model/addresses.ts'
import type { Row } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Site } from '../model/config.ts'
import { standingOf } from '../model/standing.ts'
import { type Cited, citationsOf } from './citation.ts'
import type { Desk } from './desk.ts'
import { raw, rawStored } from './html.ts'
import { pageOf, periodUrl } from './page.ts'
import type { AlternateView, ArticleLink, ArticleView, DownloadView, Link, NeighboursView } from './views.ts'

/**
 * Adds everything that an article's page shows besides what all pages of its kind share: the article, its address, the articles that it links to,
 * and its terms. The article's id and the digest of its source follow from these.
 */
export function articleFacts(desk: Desk, row: Row, facts: Fingerprint): void {
  const { archive } = desk.edition
  const { linkFacts, termFacts } = desk
  const { older, newer, tag, olderInTag, newerInTag, related, versions } = desk.relations(row)
  facts.text(archive.source(row)).number(archive.digestWord(row, 0)).number(archive.digestWord(row, 1))
  const link = (to: Row | null) => {
    if (to === null) facts.number(0)
    else linkFacts(to, facts)
  }
  link(row)
  link(older)
  link(newer)
  link(olderInTag)
  link(newerInTag)
  if (tag !== null) termFacts.tag(tag, facts)
  for (const other of related) linkFacts(other, facts.number(1))
  for (let at = 0; at < versions.length; at++) linkFacts(versions[at]!, facts.number(2))
  for (const kind of termKinds) {
    const terms = desk.terms(kind).of(row)
    facts.number(terms.length)
    for (let at = 0; at < terms.length; at++) termFacts[kind](terms[at]!, facts)
  }
}

const termKinds = ['tag', 'author', 'section'] as const

const none: readonly never[] = []

/** The view of an article's page, `file`. */
export function articleView(desk: Desk, row: Row, file: string): ArticleView {
  const { archive, shelf } = desk.edition
  const open = shelf.open(archive.entry(row))
  const { article } = open
  const page = pageOf(desk, file, article.title, dateTrail(desk, archive.date(row), file))
  const { root, canonical } = page
  const { site } = desk.edition.config
  const relations = desk.relations(row)
  const link = (to: Row | null): ArticleLink | null => (to === null ? null : desk.articleLink(to, root))
  const neighbours = (older: Row | null, newer: Row | null): NeighboursView => ({
    older: link(older),
    newer: link(newer),
  })
  const { tag } = relations
  const links = (kind: TermKind) => {
    const terms = desk.terms(kind).of(row)
    const found: Link[] = []
    for (let at = 0; at < terms.length; at++) found.push(desk.termLink(kind, terms[at]!, root))
    return found
  }
  const tags = links('tag')
  const { lang, dir } = desk.foreign(article.lang)
  const text = textOf(desk, row)
  const standing = standingOf(article.extra)
  const id = archive.id(row)
  const cited = desk.cite(article, id, canonical)
  return {
    kind: 'article',
    description: descriptionOf(article.lead ?? beginningOf(open.body)),
    metadata: raw(
      desk.metadata(
        open,
        cited.people,
        standing,
        canonical,
        tags.map(({ label }) => label),
      ),
    ),
    headline: article.title,
    kicker: article.kicker,
    lead: article.leadInBody ? null : article.lead,
    lang,
    dir,
    date: desk.date(article.date),
    dateUrl: periodUrl(article.date ?? 'undated', root),
    updated: article.updated === null ? null : desk.date(article.updated),
    notes: none,
    authors: links('author'),
    agency: article.agency,
    section: links('section')[0] ?? null,
    tags,
    tagsInferred: article.tags.length === 0,
    body: rawStored(open.html),
    byDate: neighbours(relations.older, relations.newer),
    inTag:
      tag === null
        ? null
        : { tag: desk.termLink('tag', tag, root), ...neighbours(relations.olderInTag, relations.newerInTag) },
    related: relations.related.map((to) => desk.articleLink(to, root)),
    versions: Array.from(relations.versions, (to) => desk.articleLink(to, root)),
    corrections: standing.corrections.map(({ text, date }) => ({
      text,
      date: desk.date(date),
    })),
    original: originalOf(article, site),
    citations: citationsOf(cited, lang, dir !== null || desk.site.direction === 'rtl'),
    downloads: downloadsOf(desk, cited, text, row, id),
    understood: understoodOf(desk, article, row, id),
    extra: article.extra,
    ...page,
    alternates: text === null ? page.alternates : [text],
  }
}

/** Links from the front page down to an article: its year, month and day, as far as they are known. */
export function dateTrail(desk: Desk, date: string | null, file: string): Link[] {
  const root = rootOf(file)
  if (date === null) return [desk.wordLink('undated', periodUrl('undated', root))]
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

/** A description of at most 160 characters, which is what search engines show, cut between words; null for an empty text. */
function descriptionOf(text: string): string | null {
  if (text.length <= 160) return text === '' ? null : text
  return `${cutAtWord(text, 159, 100)}…`
}

/** As much of the first paragraph as a description may need. */
function beginningOf(body: StoredText): string {
  return body.text().slice(0, 400).split('\n', 1)[0]!
}

/** The original address; null if it leads here now, as addresses on the site's own and former hosts do. */
function originalOf({ url }: Pick<Article, 'url'>, { baseUrl, formerHosts }: Site): Link | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const { host } = new URL(url)
  if (formerHosts.includes(host) || baseUrl?.split('/')[2] === host) return null
  return { label: url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''), url }
}

/** The article as plain text, if the site makes it. */
function textOf({ edition, t }: Desk, row: Row): AlternateView | null {
  const { archive, config } = edition
  if (!config.site.extras.includes('text') || archive.unlisted(row)) return null
  const file = textFile(archive.url(row))
  return { type: 'text/plain', title: t('plainText'), url: file.slice(file.lastIndexOf('/') + 1) }
}

function downloadsOf(
  desk: Desk,
  cited: Cited,
  text: AlternateView | null,
  row: Row,
  id: string,
): DownloadView[] {
  const { archive, config } = desk.edition
  const plain = text === null ? [] : [{ label: text.title, url: text.url, file: `${id}.txt` }]
  if (config.site.extras.includes('citations')) {
    const page = archive.url(row)
    const name = page.slice(page.lastIndexOf('/') + 1)
    const labels = { ris: 'RIS', bib: 'BibTeX', 'csl.json': 'CSL-JSON' }
    return [
      ...plain,
      ...references.map((reference) => ({
        label: labels[reference],
        url: referenceFile(name, reference),
        file: `${id}.${reference}`,
      })),
    ]
  }
  return [
    ...plain,
    { label: 'RIS', url: `${risAddress}${desk.references.ris(cited)}`, file: `${id}.ris` },
    { label: 'BibTeX', url: `${bibtexAddress}${desk.references.bibtex(cited)}`, file: `${id}.bib` },
  ]
}

const risAddress = 'data:application/x-research-info-systems;charset=utf-8,'
const bibtexAddress = 'data:application/x-bibtex;charset=utf-8,'

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

function understoodOf(
  desk: Desk,
  { evidence, droppedLines }: Pick<Article, 'evidence' | 'droppedLines'>,
  row: Row,
  id: string,
): ArticleView['understood'] {
  const { archive } = desk.edition
  const byReason = new Map<string, number[]>()
  for (const { line, reason } of droppedLines) {
    const lines = byReason.get(reason)
    if (lines === undefined) byReason.set(reason, [line])
    else lines.push(line)
  }
  return {
    source: spelledControls(archive.source(row)),
    digest: archive.sourceDigest(row),
    id,
    fields: Object.entries(evidence).map(([field, { line, rule, confidence }]) => ({
      field: field in fieldWords ? desk.say(fieldWords[field as keyof typeof fieldWords]) : field,
      line,
      rule,
      certainty: desk.format.percent(confidence),
    })),
    dropped: Array.from(byReason, ([reason, lines]) => ({ reason, lines: rangesOf(lines) })),
  }
}

/** Ascending line numbers as ranges: `1, 5–9`. */
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
