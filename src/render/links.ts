import type { Formats } from '../i18n/format.ts'
import { directionOf } from '../i18n/language.ts'
import { type Fingerprint, rememberedFingerprints } from '../kit/fingerprint.ts'
import { rememberedNumbers } from '../kit/remembered.ts'
import { type TermKind, termFolder } from '../model/addresses.ts'
import type { Row, Terms } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { type RowFacts, stampFacts } from '../model/facts.ts'
import type { ArticleLink, DateView, ItemView, Link, TermView } from './views.ts'

/** Links to articles and terms, as pages show them, and what the keys of pages say about these links. */
export interface Links {
  terms(kind: TermKind): Terms
  date(date: string | null): DateView | null
  articleLink(row: Row, root: string): ArticleLink
  /** A list item with what the article says of itself, which is read from the store. */
  item(row: Row, root: string): ItemView
  /** A list item made from the archive's columns alone, for long lists. */
  headline(row: Row, root: string): ItemView
  termLink(kind: TermKind, term: number, root: string): Link
  /** A link with the number of articles. Article pages must not show it, or they would change with every other article. */
  term(kind: TermKind, term: number, root: string): TermView
  /** Adds what a link to an article shows to the facts of a page. */
  readonly linkFacts: RowFacts
  /** Adds the names of an article's authors. */
  authorFacts(row: Row, facts: Fingerprint): void
  /** Adds what a link to a term shows. */
  readonly termFacts: Readonly<Record<TermKind, (term: number, facts: Fingerprint) => void>>
  /** `lang` and `dir` of a text, each null if it is that of the site. */
  foreign(lang: string): { lang: string | null; dir: 'ltr' | 'rtl' | null }
}

/** Makes the links between the pages of an edition. */
export function linksOf({ archive, shelf, config }: Edition, format: Formats): Links {
  const { language } = config.site
  const direction = directionOf(language)
  const terms = { tag: archive.tags, author: archive.authors, section: archive.sections }

  const native = { lang: null, dir: null }
  const foreign = (lang: string) =>
    lang === language ? native : { lang, dir: directionOf(lang) === direction ? null : directionOf(lang) }

  const date = (text: string | null): DateView | null =>
    text === null
      ? null
      : { datetime: text, text: format.date(text), full: format.fullDate(text), time: format.time(text) }

  // Neighbours name each other, so each link is made several times.
  const linkOf = rememberedNumbers((row: Row) => {
    const { lang, dir } = foreign(archive.lang(row))
    return { label: archive.title(row), url: archive.url(row), lang, dir, date: date(archive.date(row)) }
  })
  const articleLink = (row: Row, root: string): ArticleLink => {
    const { label, url, lang, dir, date } = linkOf(row)
    return { label, url: root + url, lang, dir, date }
  }

  const termLinksOf = (kind: TermKind) =>
    rememberedNumbers((term) => ({
      label: terms[kind].label(term),
      url: `${termFolder(kind, terms[kind].slug(term))}index.html`,
    }))
  const termLinks = {
    tag: termLinksOf('tag'),
    author: termLinksOf('author'),
    section: termLinksOf('section'),
  }
  const termLink = (kind: TermKind, term: number, root: string): Link => {
    const { label, url } = termLinks[kind](term)
    return { label, url: root + url }
  }
  const termFacts = (kind: TermKind) =>
    rememberedFingerprints(
      terms[kind].size,
      (term) => `${terms[kind].label(term)}\t${terms[kind].slug(term)}`,
    )

  const factsOf = { tag: termFacts('tag'), author: termFacts('author'), section: termFacts('section') }

  return {
    terms: (kind) => terms[kind],
    date,
    articleLink,
    item(row, root) {
      const { kicker, lead, authors, agency } = shelf.summary(archive.entry(row))
      const { label, url, lang, dir, date } = linkOf(row)
      return { label, url: root + url, lang, dir, date, kicker, lead, authors, agency }
    },
    termLink,
    term(kind, term, root) {
      const { label, url } = termLink(kind, term, root)
      return { label, url, count: terms[kind].count(term), inferred: terms[kind].inferred(term) }
    },
    headline(row, root) {
      const { label, url, lang, dir, date } = linkOf(row)
      const own = terms.author.of(row)
      const authors: string[] = []
      for (let at = 0; at < own.length; at++) authors.push(termLinks.author(own[at]!).label)
      return { label, url: root + url, lang, dir, date, kicker: null, lead: null, authors, agency: null }
    },
    linkFacts: stampFacts(archive),
    authorFacts(row, facts) {
      const authors = terms.author.of(row)
      facts.number(authors.length)
      for (let at = 0; at < authors.length; at++) factsOf.author(authors[at]!, facts)
    },
    termFacts: factsOf,
    foreign,
  }
}
