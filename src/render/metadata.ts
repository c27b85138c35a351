import { escapeHtml } from '../kit/escape.ts'
import { isoDate } from '../kit/timestamp.ts'
import type { ZoneClock } from '../kit/zone.ts'
import type { Article } from '../model/article.ts'
import type { Site } from '../model/config.ts'
import { type Correction, standingOf } from '../model/standing.ts'
import { inverted, type NameReader } from './names.ts'

export interface MetadataInput {
  readonly article: Article
  readonly site: Site
  /** Absolute, or null where the site has no address. */
  readonly canonical: string | null
  /** The labels of the tags that the page shows. */
  readonly tags: readonly string[]
  readonly clock: ZoneClock
  readonly nameOf: NameReader
}

/**
 * The elements of an article's head that other programs read, apart from title, description and canonical link.
 *
 * Dublin Core is for Zotero, whose Embedded Metadata translator makes a *newspaperArticle* of exactly this: `DC.type`,
 * `og:type` article, names as `Family, Given`, and no `citation_journal_title` (which would make it a journal article).
 * Open Graph is for previews of links; JSON-LD (schema.org NewsArticle) for search engines.
 */
export function metadataOf(input: MetadataInput): string {
  const { article, site } = input
  const date = article.date && isoDate(article.date, input.clock)
  const updated = article.updated && isoDate(article.updated, input.clock)
  const { robots, corrections } = standingOf(article.extra)
  let head =
    meta('DC.type', 'newspaperArticle') +
    meta('DC.title', article.title) +
    meta('DC.source', site.title) +
    meta('DC.language', article.lang)
  if (article.date) head += meta('DC.date', article.date.slice(0, 10))
  for (const name of article.authors) head += meta('DC.creator', inverted(input.nameOf(name, article.lang)))
  if (site.rights) head += meta('DC.rights', site.rights)
  if (robots) head += meta('robots', robots)

  head += property('og:type', 'article') + property('og:title', article.title)
  head += property('og:site_name', site.title)
  if (date) head += property('article:published_time', date)
  if (updated) head += property('article:modified_time', updated)

  return `${head}<script type="application/ld+json">${scriptJson(newsArticle(input, date, updated, corrections))}</script>`
}

/** The article as schema.org says it. What is not known is undefined, which JSON leaves out: spreads would cost 20 microseconds. */
function newsArticle(
  { article, site, canonical, tags }: MetadataInput,
  date: string | null,
  updated: string | null,
  corrections: readonly Correction[],
) {
  const publisher = { '@type': 'NewsMediaOrganization', name: site.publisher ?? site.title }
  const agency = article.agency ? { '@type': 'Organization', name: article.agency } : undefined
  const people = article.authors.map((name) => ({ '@type': 'Person', name }))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    alternativeHeadline: article.kicker || undefined,
    url: canonical ?? undefined,
    mainEntityOfPage: canonical ?? undefined,
    datePublished: date ?? undefined,
    dateModified: updated ?? undefined,
    author: people.length > 0 ? people : (agency ?? publisher),
    sourceOrganization: agency,
    publisher,
    isPartOf: { '@type': 'Newspaper', name: site.title, url: site.baseUrl ?? undefined },
    inLanguage: article.lang,
    articleSection: article.section || undefined,
    keywords: tags.length > 0 ? tags : undefined,
    wordCount: wordsOf(article.body),
    correction: corrections.length > 0 ? corrections.map(commentOf) : undefined,
    sameAs: article.url || undefined,
    copyrightNotice: site.rights || undefined,
  }
}

const commentOf = ({ text, date }: Correction) => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date ?? undefined,
})

const inScript = /[<>&\u2028\u2029]/g
const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that no text can end early when it stands in a script element. Entities would not do: scripts are read raw. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(inScript, (character) => escapes[character]!)
}

/** Words between white space: syllables in Vietnamese, as its editors count. */
function wordsOf(text: string): number {
  let words = 0
  let between = true
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= 32) between = true
    else if (between) {
      words++
      between = false
    }
  }
  return words
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">\n`
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">\n`
}
