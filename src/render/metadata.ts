import { escapeHtml } from '../kit/escape.ts'
import { remembered, rememberedOf } from '../kit/remembered.ts'
import { isoDate } from '../kit/timestamp.ts'
import type { ZoneClock } from '../kit/zone.ts'
import type { Site } from '../model/config.ts'
import type { OpenArticle } from '../model/edition.ts'
import { type Correction, changedOf, type Standing } from '../model/standing.ts'
import type { People } from './citation.ts'
import { inverted, isBody, type PersonName } from './names.ts'
import { wordsIn } from './words.ts'

/** Writes the metadata of an article by `people`. `canonical` is its absolute address, or null if the site has none; `tags` are those that it is listed under. */
export type MetadataWriter = (
  article: OpenArticle,
  people: People,
  standing: Standing,
  canonical: string | null,
  tags: readonly string[],
) => string

/**
 * Writes the elements of an article's head that other programs read, apart from title, description and canonical link.
 *
 * Dublin Core is for Zotero, whose Embedded Metadata translator makes a *newspaperArticle* of exactly this: `DC.type`,
 * `og:type` article, names as `Family, Given`, and no `citation_journal_title` (which would make it a journal article); its rules are
 * implemented in `testing/zotero.ts`.
 * Open Graph is for link previews, JSON-LD (schema.org NewsArticle) for search engines. If Dublin Core and Open Graph have the same value, one
 * element serves both: Zotero reads its `name`, previews its `property`. JSON-LD omits what search engines read elsewhere on the page (its
 * address, its rights).
 */
export function metadataWriter(site: Site, clock: ZoneClock): MetadataWriter {
  const paper =
    named('DC.type', 'newspaperArticle') +
    property('og:type', 'article') +
    shared('DC.source', 'og:site_name', site.title) +
    (site.issn ? named('DC.source.ISSN', site.issn) : '') +
    (site.rights ? named('DC.rights', site.rights) : '')
  const publisherName = site.publisher ?? site.title
  const publisher = `{"@type":"NewsMediaOrganization","name":${scriptJson(publisherName)}}`
  const isPartOf = scriptJson({
    '@type': 'Newspaper',
    name: site.title,
    issn: site.issn ?? undefined,
    url: site.baseUrl ?? undefined,
  })

  const languageOf = remembered((lang: string) => named('DC.language', lang))

  return (open, people, { robots, corrections }, canonical, tags) => {
    const { article } = open
    let head = paper + shared('DC.title', 'og:title', article.title) + languageOf(article.lang)
    if (article.date) head += shared('DC.date', 'article:published_time', article.date.slice(0, 10))
    head += creators(people)
    if (article.section) head += property('article:section', article.section)
    if (robots) head += named('robots', robots)
    return `${head}<script type="application/ld+json">${newsArticle(open, people, canonical, corrections, tags)}</script>`
  }

  /** The article as schema.org JSON-LD. It is written piece by piece, since making an object for each article would take three times as long. */
  function newsArticle(
    { article, html }: OpenArticle,
    people: People,
    canonical: string | null,
    corrections: readonly Correction[],
    tags: readonly string[],
  ): string {
    const { title, kicker, date, authors, agency, section, url } = article
    const updated = changedOf(article)
    let json = `{"@context":"https://schema.org","@type":"NewsArticle","headline":${scriptJson(title)}`
    if (kicker) json += `,"alternativeHeadline":${scriptJson(kicker)}`
    if (canonical) json += `,"url":${scriptJson(canonical)}`
    if (date) json += `,"datePublished":"${isoDate(date, clock)}"`
    if (updated) json += `,"dateModified":"${isoDate(updated, clock)}"`
    const organisation = agency ? `{"@type":"Organization","name":${scriptJson(agency)}}` : null
    json += `,"author":${authors.length > 0 ? authorsOf(people) : (organisation ?? publisher)}`
    if (organisation) json += `,"sourceOrganization":${organisation}`
    json += `,"publisher":${publisher},"isPartOf":${isPartOf},"inLanguage":${scriptJson(article.lang)}`
    if (section) json += `,"articleSection":${scriptJson(section)}`
    if (tags.length > 0) json += `,"keywords":[${tags.map(scriptJson).join(',')}]`
    json += `,"wordCount":${wordsIn(html.bytes())}`
    if (corrections.length > 0) json += `,"correction":${scriptJson(corrections.map(commentOf))}`
    if (url) json += `,"sameAs":${scriptJson(url)}`
    return `${json}}`
  }
}

const creators = rememberedOf(({ filed }: People) =>
  filed.map((name) => named('DC.creator', creator(name))).join(''),
)

const authorsOf = rememberedOf(
  ({ byline }: People) =>
    `[${byline.map((name) => `{"@type":"${isBody(name) ? 'Organization' : 'Person'}","name":${scriptJson(name)}}`).join(',')}]`,
)

const commentOf = ({ text, date }: Correction) => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date ?? undefined,
})

const inScript = /[<>&\u2028\u2029]/
const allInScript = new RegExp(inScript, 'g')
/** Characters that have to be escaped in JSON or in a script; a text without any is only put between quotes. */
const spelled = /["\\<>&\0-\x1f\u2028\u2029\ud800-\udfff]/
const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON for a script element, which no text in it can end early. Entities would not help, since scripts are read raw. */
export function scriptJson(value: unknown): string {
  if (typeof value === 'string' && !spelled.test(value)) return `"${value}"`
  const json = JSON.stringify(value)
  return inScript.test(json) ? json.replace(allInScript, (character) => escapes[character]!) : json
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">\n`
}

/** A name as libraries file it. If it is one piece of several words, it ends with a comma, or Zotero would take its last word for the family name. */
function creator(name: PersonName): string {
  return name.given === null && name.family.includes(' ') ? `${name.family},` : inverted(name)
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">\n`
}

function shared(name: string, property: string, content: string): string {
  return `<meta name="${name}" property="${property}" content="${escapeHtml(content)}">\n`
}
