import { type Formats, formatsOf } from '../i18n/format.ts'
import { baseCollatorOf, collatorOf, directionOf } from '../i18n/language.ts'
import { readWords } from '../i18n/own.ts'
import { standsIn, type Translate, wordsOf } from '../i18n/words.ts'
import { lowerBound } from '../kit/bounds.ts'
import { nodeParts } from '../kit/code.ts'
import { type Fingerprint, fingerprint, rememberedFingerprints } from '../kit/fingerprint.ts'
import { rememberedNumbers } from '../kit/remembered.ts'
import { zoneClock } from '../kit/zone.ts'
import {
  fixedFiles,
  indexFolder,
  periodFolder,
  rootOf,
  type TermKind,
  termFolder,
} from '../model/addresses.ts'
import type { Period, Row, Terms } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { type RowFacts, stampFacts } from '../model/facts.ts'
import { sheetFiles } from './assets.ts'
import { type Citer, citer } from './citation.ts'
import { type Html, html, raw } from './html.ts'
import { type Kit, kitOf, type Say } from './kit.ts'
import { type MetadataWriter, metadataWriter, scriptJson } from './metadata.ts'
import { nameReader } from './names.ts'
import { addressSpelling, type ReferenceWriter, referenceWriter } from './reference.ts'
import { type Relations, relationsOf } from './relations.ts'
import { type Templates, templateError } from './templates.ts'
import type {
  ArticleLink,
  ChromeView,
  DateView,
  ItemView,
  Link,
  PageView,
  SiteView,
  TermView,
} from './views.ts'

/** Where views are made: the edition, the site's language, and what all pages share. One for each renderer. */
export interface Desk {
  readonly edition: Edition
  readonly templates: Templates
  readonly site: SiteView
  readonly t: Translate
  readonly say: Say
  readonly format: Formats
  readonly collator: Intl.Collator
  readonly baseCollator: Intl.Collator
  readonly kit: Kit
  readonly metadata: MetadataWriter
  readonly cite: Citer
  /** Spelled for addresses that hold them. */
  readonly references: ReferenceWriter
  /** Digests all that every page depends on beside its own facts: settings, code, the names of assets. */
  readonly ground: string
  /** What makes searching work; null where nothing does. */
  readonly search: SearchScripts | null
  /** JSON of the publication's own phrases for it, or null. */
  readonly searchPhrases: Html | null
  /** A link whose label is one of our own words. */
  wordLink(key: Parameters<Translate>[0], url: string): Link
  chrome(root: string): PageView['chrome']
  menu(root: string): Link[]
  terms(kind: TermKind): Terms
  date(date: string | null): DateView | null
  articleLink(row: Row, root: string): ArticleLink
  /** With what the article says of itself. */
  item(row: Row, root: string): ItemView
  /** Without: long lists are for looking over, and nothing but the archive's columns is read for them. */
  headline(row: Row, root: string): ItemView
  termLink(kind: TermKind, term: number, root: string): Link
  /** With its count, which article pages must not show: they would change with every other article. */
  term(kind: TermKind, term: number, root: string): TermView
  /** Adds what a link to an article shows to the facts of a page. */
  readonly linkFacts: RowFacts
  /** Adds the names of an article's authors. */
  authorFacts(row: Row, facts: Fingerprint): void
  /** Adds what a link to a term shows. */
  readonly termFacts: Readonly<Record<TermKind, (term: number, facts: Fingerprint) => void>>
  relations(row: Row): Relations
  foreign(lang: string): { lang: string | null; dir: 'ltr' | 'rtl' | null }
}

/** The addresses of what makes searching work, relative to the site's root. */
export interface SearchScripts {
  readonly script: string
  /** The module that loads it where a reader comes to the box of another page. */
  readonly box: string
}

/** What the other rooms add to pages. */
export interface Extras {
  readonly search?: SearchScripts | null
  readonly plugins?: PagePlugins
}

/** What plugins do to the views of pages. */
export interface PagePlugins {
  /** Null where none has to do with pages. `about` is what an error is told of: the source of an article, else the page's file. */
  readonly page: (<View extends object>(view: View, kit: unknown, about: string) => View) | null
  digest(hook: 'page'): string
}

export function deskOf(edition: Edition, templates: Templates, extras: Extras = {}): Desk {
  const { archive, shelf, config } = edition
  const { language } = config.site
  const { words, search: searchWords } = readWords(language, config.words)
  const t = wordsOf(language, words)
  const isEnglish = standsIn(language, words)
  const direction = directionOf(language)
  const say: Say = (key, values) => {
    const phrase = t(key, values)
    return isEnglish(key)
      ? html`<span lang="en"${direction === 'rtl' && html` dir="ltr"`}>${phrase}</span>`
      : phrase
  }
  const wordLink: Desk['wordLink'] = (key, url) =>
    isEnglish(key) ? { label: t(key), url, lang: 'en' } : { label: t(key), url }
  const format = formatsOf(language)
  const kit = kitOf(templates.partials, t, say, format)
  const site: SiteView = {
    title: config.site.title,
    description: config.site.description,
    language,
    direction,
    publisher: config.site.publisher,
    rights: config.site.rights,
    baseUrl: config.site.baseUrl,
  }
  const sheets = sheetFiles(templates)
  const search = extras.search ?? null
  const terms = { tag: archive.tags, author: archive.authors, section: archive.sections }
  const filled = (Object.keys(terms) as TermKind[]).filter((kind) => terms[kind].size > 0)

  const menu = (root: string): Link[] => [
    ...filled.map((kind) => wordLink(menuWords[kind], `${root}${indexFolder(kind)}index.html`)),
    ...(config.site.search ? [wordLink('search', root + fixedFiles.search)] : []),
    wordLink('about', root + fixedFiles.about),
  ]

  const makeChrome = (root: string): PageView['chrome'] => {
    const view: ChromeView = {
      site,
      root,
      home: root + fixedFiles.home,
      search: config.site.search ? root + fixedFiles.search : null,
      menu: menu(root),
      stylesheet: root + sheets.site,
      browseStylesheet: root + sheets.browse,
      feed: site.baseUrl === null ? null : `${root}feed.xml`,
    }
    const part = (name: 'head' | 'browseHead' | 'masthead' | 'footer'): Html => {
      try {
        return kit[name](view)
      } catch (error) {
        throw templateError(templates, `partials/${name}`, '', error)
      }
    }
    return {
      head: part('head'),
      browseHead: part('browseHead'),
      masthead: part('masthead'),
      footer: part('footer'),
    }
  }
  const chromes = new Map<string, PageView['chrome']>()

  const native = { lang: null, dir: null }
  const foreign = (lang: string) =>
    lang === language
      ? native
      : { lang, dir: directionOf(lang) === site.direction ? null : directionOf(lang) }

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

  const linksOf = (kind: TermKind) =>
    rememberedNumbers((term) => ({
      label: terms[kind].label(term),
      url: `${termFolder(kind, terms[kind].slug(term))}index.html`,
    }))
  const termLinks = { tag: linksOf('tag'), author: linksOf('author'), section: linksOf('section') }
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
    edition,
    templates,
    site,
    t,
    say,
    wordLink,
    format,
    collator: collatorOf(language),
    baseCollator: baseCollatorOf(language),
    kit,
    metadata: metadataWriter(config.site, zoneClock(config.site.timeZone)),
    cite: citer(config.site, nameReader(config.authors)),
    references: referenceWriter(addressSpelling()),
    ground: fingerprint(
      JSON.stringify([
        config.site,
        // What an entry with a `family` adds to its label, which terms have.
        config.authors.filter(({ family }) => family),
        sheets,
        filled,
        search?.script,
        search?.box,
        extras.plugins?.digest('page'),
        words,
        searchWords,
        nodeParts(),
      ]),
    ),
    search,
    searchPhrases: Object.keys(searchWords).length === 0 ? null : raw(scriptJson(searchWords)),
    chrome(root) {
      let chrome = chromes.get(root)
      if (chrome === undefined) {
        chrome = makeChrome(root)
        chromes.set(root, chrome)
      }
      return chrome
    },
    menu,
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
    relations: relationsOf(archive),
    foreign,
  }
}

const menuWords = { tag: 'tags', author: 'authors', section: 'sections' } as const

/** The page of a period, from `root`. */
export function periodUrl(key: string, root: string): string {
  return `${root}${periodFolder(key)}index.html`
}

/** What every page has, for a page of a file. */
export function pageOf(
  desk: Desk,
  file: string,
  title: string,
  trail: readonly Link[],
): Omit<PageView, 'kind' | 'description' | 'metadata'> {
  const root =
    file === fixedFiles.notFound && desk.site.baseUrl !== null
      ? new URL(desk.site.baseUrl).pathname
      : rootOf(file)
  const name = file.slice(file.lastIndexOf('/') + 1)
  const home = desk.wordLink('home', root + fixedFiles.home)
  return {
    site: desk.site,
    root,
    title,
    canonical:
      desk.site.baseUrl === null
        ? null
        : desk.site.baseUrl + (name === 'index.html' ? file.slice(0, -name.length) : file),
    breadcrumbs: file === fixedFiles.home ? [] : [home, ...trail, { label: title, url: name }],
    alternates: none,
    chrome: desk.chrome(root),
  }
}

const none: readonly never[] = []

/** The periods that lie within another; all are in the archive's order. */
export function periodsWithin(periods: readonly Period[], outer: Period): readonly Period[] {
  const first = lowerBound(periods.length, (at) => periods[at]!.from >= outer.from)
  const end = lowerBound(periods.length, (at) => periods[at]!.from >= outer.to)
  return periods.slice(first, end)
}
