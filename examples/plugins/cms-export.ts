import type { Plugin, PluginReading } from 'dateline'

/** Dateline's names for the fields of an export. Change the left side to the names in yours; all other fields stay as they are. */
const names: Readonly<Record<string, string>> = {
  ID: 'id',
  post_title: 'title',
  post_date: 'date',
  post_modified: 'updated',
  post_author: 'author',
  post_excerpt: 'lead',
  post_content: 'text',
  post_tags: 'tags',
  post_status: 'status',
  permalink: 'url',
}

/** Fields that may hold HTML. The text keeps its paragraphs; the others become a single line. */
const lines: readonly string[] = ['title', 'author', 'lead', 'section']

/**
 * Reads the records of an export in JSON lines whose fields have other names, or whose texts are HTML: tags are stripped, and codes such as `&amp;` become
 * the characters that they stand for. The result is plain text, which Dateline escapes again.
 */
export default {
  name: 'cms-export',
  api: 1,
  source({ format, text }): PluginReading | undefined {
    const record = format === 'jsonl' ? objectOf(text) : null
    if (record === null) return undefined
    const named: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(record)) named[names[name] ?? name] = value
    for (const field of lines) if (typeof named[field] === 'string') named[field] = lineOf(named[field])
    if (typeof named['text'] === 'string') named['text'] = paragraphsOf(named['text']).join('\n\n')
    return { text: JSON.stringify(named) }
  },
} satisfies Plugin

/** The record on a line; null if the line is not one, which Dateline reports. */
function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const unread = /<!--[\s\S]*?(?:-->|$)|<(script|style|iframe|object|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
/** What WordPress puts in place of pictures, films and the like. */
const shortcode =
  /\[(?:gallery|playlist|audio|video)(?: [^[\]]*)?\]|\[\/(?:audio|video)\]|\[embed(?: [^[\]]*)?\][^[\]]*\[\/embed\]/gi
const caption =
  /(?:<figcaption\b[^<>]*>([\s\S]*?)(?:<\/figcaption>|$))|(?:\[caption(?: [^[\]]*)?\]([\s\S]*?)(?:\[\/caption\]|$))/gi
const between =
  /<\/?(?:p|div|figure|section|article|h[1-6]|blockquote|ul|ol|li|table|tr|hr|pre)\b[^<>]*>|<br ?\/?>|\n[^\S\n]*\n/gi

/** A caption is written twice and after a paragraph, as in copied pages, so that Dateline recognises it. */
function paragraphsOf(html: string): string[] {
  const pieces = html
    .replace(unread, ' ')
    .replace(shortcode, '<p>')
    .replace(caption, '<p><caption>$1$2<p>')
    .split(between)
    .map((one) => (one.startsWith('<caption>') ? ` ${lineOf(one)}\n${lineOf(one)}` : lineOf(one)))
    .filter((one) => one.trim() !== '')
  const first = pieces.findIndex((one) => !one.startsWith(' '))
  return first < 1 ? pieces : [pieces[first]!, ...pieces.slice(0, first), ...pieces.slice(first + 1)]
}

function lineOf(html: string): string {
  return decoded(html.replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** Decodes each code once: `&amp;lt;` becomes `&lt;`. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (code, ten, sixteen, name) => {
    if (name !== undefined) return signs[String(name).toLowerCase()] ?? code
    const point = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten)
    return point <= 0x10ffff ? String.fromCodePoint(point) : code
  })
}
