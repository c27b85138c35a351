import { type Formats, formatsOf } from '../i18n/format.ts'
import { baseCollatorOf, collatorOf, directionOf } from '../i18n/language.ts'
import { readWords } from '../i18n/own.ts'
import { standsIn, type Translate, wordsOf } from '../i18n/words.ts'
import { nodeParts } from '../kit/code.ts'
import { fingerprint } from '../kit/fingerprint.ts'
import { zoneClock } from '../kit/zone.ts'
import type { TermKind } from '../model/addresses.ts'
import type { Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { sheetFiles } from './assets.ts'
import { type Chrome, chromeOf, type WordLink } from './chrome.ts'
import { type Citer, citer } from './citation.ts'
import { type Html, html, raw } from './html.ts'
import { type Kit, kitOf, type Say } from './kit.ts'
import { type Links, linksOf } from './links.ts'
import { type MetadataWriter, metadataWriter, scriptJson } from './metadata.ts'
import { nameReader } from './names.ts'
import { addressSpelling, type ReferenceWriter, referenceWriter } from './reference.ts'
import { type Relations, relationsOf } from './relations.ts'
import type { Templates } from './templates.ts'
import type { SiteView } from './views.ts'

/** Where views are made: the edition, the site's language, and what all pages share. There is one for each renderer. */
export interface Desk extends Chrome, Links {
  readonly edition: Edition
  readonly templates: Templates
  readonly site: SiteView
  readonly t: Translate
  readonly say: Say
  readonly wordLink: WordLink
  readonly format: Formats
  readonly collator: Intl.Collator
  readonly baseCollator: Intl.Collator
  readonly kit: Kit
  readonly metadata: MetadataWriter
  readonly cite: Citer
  /** Citation files, spelled for addresses that hold them. */
  readonly references: ReferenceWriter
  /** Digests everything that all pages depend on besides their own facts: settings, code, names of assets. */
  readonly ground: string
  /** What makes searching work; null if nothing does. */
  readonly search: SearchScripts | null
  /** JSON of the publication's own phrases for the search page, or null. */
  readonly searchPhrases: Html | null
  relations(row: Row): Relations
}

/** The addresses of what makes searching work, relative to the site's root. */
export interface SearchScripts {
  readonly script: string
  /** The module that loads it when a reader focuses the search box of another page. */
  readonly box: string
}

/** What the other rooms add to pages. */
export interface Extras {
  readonly search?: SearchScripts | null
  readonly plugins?: PagePlugins
}

/** What plugins do to the views of pages. */
export interface PagePlugins {
  /** Null if no plugin changes pages. `about` is what an error names: the source of an article, else the page's file. */
  readonly page: (<View extends object>(view: View, kit: unknown, about: string) => View) | null
  digest(hook: 'page'): string
}

/** The desk for the pages of an edition with a theme. */
export function deskOf(edition: Edition, templates: Templates, extras: Extras = {}): Desk {
  const { archive, config } = edition
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
  const wordLink: WordLink = (key, url) =>
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
        // Terms have the labels; this covers what entries with a `family` add.
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
    relations: relationsOf(archive),
    ...chromeOf({ templates, kit, site, sheets, filled, isSearchable: config.site.search, wordLink }),
    ...linksOf(edition, format),
  }
}
