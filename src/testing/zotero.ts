/** What Zotero makes of a page, as far as a newspaper article has it. */
export interface ZoteroItem {
  readonly itemType: string
  readonly title: string
  readonly creators: readonly { readonly lastName: string; readonly firstName: string }[]
  readonly publicationTitle: string | null
  readonly date: string | null
  readonly language: string | null
  readonly section: string | null
  readonly rights: string | null
  readonly ISSN: string | null
  readonly abstractNote: string | null
  readonly url: string | null
}

/**
 * What Zotero's browser button saves of a page, by the rules of its translators "Embedded Metadata" (version of 2024-06-13) and "RDF"
 * (2019-09-08) of github.com/zotero/translators and of `cleanAuthor` of github.com/zotero/utilities, read line by line and told here in
 * our words, in the order in which they decide. They are AGPL, so none of their text is here; the rules that no page of ours can meet
 * (bib, bibo, PRISM, eprints, Highwire tags of journals) are told by the refusal to go on.
 */
export function zoteroItemOf(page: string): ZoteroItem {
  const found = statementsOf(page)
  const first = (...names: string[]) =>
    names.map((name) => found.get(name)?.[0]).find((value) => value) ?? null

  const publicationTitle = first('dc:source', 'dcterms:source')
  const itemType = typeOf(first)
  const ofSite = ['blogPost', 'webpage', 'newspaperArticle'].includes(itemType) ? first('og:site_name') : null
  const paper = publicationTitle ?? ofSite
  const creators = (
    found.get('dc:creator') ??
    found.get('dcterms:creator') ??
    found.get('dc:contributor') ??
    []
  ).map(cleanAuthor)
  return {
    itemType,
    title: titleOf(
      first('dc:title', 'dcterms:title', 'og:title') ?? textOf(/<title>([^<]*)/.exec(page)?.[1] ?? ''),
      paper,
    ),
    creators: creators.length > 0 ? creators : bylineOf(page),
    publicationTitle: paper,
    date: first(
      'og:published_time',
      'article:published_time',
      'dc:date.issued',
      'dcterms:issued',
      'dc:date',
      'dcterms:date',
    ),
    language:
      first('dc:language', 'dcterms:language') ?? textOf(/<html[^>]* lang="([^"]*)"/.exec(page)?.[1] ?? ''),
    section: first('article:section'),
    rights: first('dc:rights', 'dcterms:rights'),
    ISSN: first('dc:source.ISSN'),
    abstractNote: first('og:description', 'dcterms:abstract', 'dc:description') ?? first('description'),
    url: first('og:url') ?? textOf(/<link rel="canonical" href="([^"]*)"/.exec(page)?.[1] ?? '') ?? null,
  }
}

type First = (...names: string[]) => string | null

/** A type that is said for sure comes before what is only guessed; `og:type` website is sure, article a guess. */
function typeOf(first: First): string {
  const said = first('z:itemType', 'z:type')
  if (said) return said
  if (first('og:type') === 'website') return 'webpage'
  const type = first('dc:type', 'dcterms:type')
  if (type === 'newspaperArticle') return type
  if (first('citation_title')) return 'journalArticle'
  return 'webpage'
}

const prefixes = new Set([
  'dc',
  'dcterms',
  'og',
  'article',
  'z',
  'so',
  'book',
  'music',
  'video',
  'prism',
  'bib',
  'bibo',
  'eprints',
])

/**
 * What each `meta` element says, anywhere in the page: by its `name`, and by its `property` only where it has no name. The prefix ends at
 * the first point, colon or underscore, or, where there are two of them, is what stands between, if that is a known one.
 */
function statementsOf(page: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [element] of page.matchAll(/<meta [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1]
    const value = textOf(attribute('content') ?? '')
    for (const tag of (attribute('name') || attribute('property') || '').split(/\s+/)) {
      if (!tag || !value) continue
      if (/^(?:prism|bib|bibo|eprints?)[.:_]|citation_journal_title$/i.test(tag))
        throw new Error(`No rule for ${tag} is told here.`)
      const parts = tag.split(/[.:_]/)
      const at = parts.length > 2 && prefixes.has(parts[1]!.toLowerCase()) ? 1 : 0
      const prefix = parts[at]!.toLowerCase()
      const rest = tag.slice(parts.slice(0, at + 1).join('.').length + 1)
      const name = prefixes.has(prefix) ? `${prefix}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}` : tag
      found.set(name, [...(found.get(name) ?? []), value])
    }
  }
  return found
}

/** The name of the paper is taken off the end of a title, together with the dash, bar or colon before it. */
function titleOf(title: string, paper: string | null): string {
  const even = title.replace(/\s+/g, ' ')
  if (paper === null) return even
  const name = paper.replace(/[()[\]$^*+.?|]/g, '\\$&')
  return even.replace(new RegExp(`\\s*[-–—=_:|~#]\\s*${name}\\s*$`, 'i'), '')
}

/**
 * With a comma anywhere, what stands before it is the family name and what follows, up to a next comma, the given one. Without any, the last
 * word is the family name. Signs at both ends are taken off first, so a comma at the end keeps a name whole.
 */
function cleanAuthor(name: string): { lastName: string; firstName: string } {
  const useComma = name.includes(',')
  const clean = name
    .replace(/^[\s\u00a0.,/[\]:]+/, '')
    .replace(/[\s\u00a0.,/[\]:]+$/, '')
    .replace(/[\s\u00a0]+/, ' ')
  if (useComma) {
    const [lastName = '', firstName = ''] = clean.replace(/\.([^ ])/, '. $1').split(/[,،] ?/)
    return { lastName, firstName }
  }
  const space = clean.lastIndexOf(' ')
  return { lastName: clean.slice(space + 1), firstName: space === -1 ? '' : clean.slice(0, space) }
}

/** Where no creator is told, the text of an element of a class that means a byline is taken for one. */
function bylineOf(page: string): ZoteroItem['creators'] {
  const byline = /class="[^"]*\b(?:byline|bylines|vcard|article-byline)\b[^"]*"[^>]*>([^<]*)/.exec(page)?.[1]
  return byline ? [cleanAuthor(textOf(byline))] : []
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const textOf = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
