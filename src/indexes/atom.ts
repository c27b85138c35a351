import { escapeXml } from '../kit/xml.ts'
import { type Entry, noMoment } from './entry.ts'

/** An Atom document (RFC 4287); its addresses are absolute. */
export interface AtomFeed {
  readonly self: string
  /** The site's address, which is also the feed's permanent id. */
  readonly home: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly rights: string | null
  readonly lang: string
  /** In a document of the history (RFC 5005): the address of the feed that people subscribe to; else null. */
  readonly archiveOf: string | null
  /** The next older document of the history. */
  readonly previous: string | null
}

/** The text of a feed. Its `updated` is that of the newest entry, so that the same articles give the same feed. */
export function atom(feed: AtomFeed, entries: readonly Entry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${escapeXml(feed.lang)}">`,
    element('title', feed.title),
    ...(feed.subtitle ? [element('subtitle', feed.subtitle)] : []),
    element('id', feed.self),
    element('updated', latest(entries)),
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    ...(feed.rights ? [element('rights', feed.rights)] : []),
    '<generator>Dateline</generator>',
    link('self', feed.self),
    link('alternate', feed.home),
    ...(feed.archiveOf ? ['<fh:archive/>', link('current', feed.archiveOf)] : []),
    ...(feed.previous ? [link('prev-archive', feed.previous)] : []),
    ...entries.map((entry) => entryXml(entry, feed.lang)),
    '</feed>\n',
  ].join('\n')
}

function entryXml(entry: Entry, feedLang: string): string {
  return [
    entry.lang === feedLang ? '<entry>' : `<entry xml:lang="${escapeXml(entry.lang)}">`,
    element('title', entry.title),
    link('alternate', entry.url),
    element('id', entry.url),
    ...(entry.published ? [element('published', entry.published)] : []),
    element('updated', entry.updated),
    ...entry.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    ...entry.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    ...(entry.summary ? [element('summary', entry.summary)] : []),
    '</entry>',
  ].join('\n')
}

/** The latest of the entries' moments by wall time; entries with another offset are rare, and at most a day off. */
function latest(entries: readonly Entry[]): string {
  const moments = entries.map(({ updated }) => updated).filter((updated) => updated !== noMoment)
  return moments.sort().at(-1) ?? noMoment
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeXml(href)}"/>`
}
