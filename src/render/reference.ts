import { slugOf } from '../kit/slug.ts'
import type { Cited } from './citation.ts'
import { inverted, type PersonName } from './names.ts'

/** The article for EndNote, Mendeley, Zotero and the like: RIS, one field a line, UTF-8. */
export function ris({ title, newspaper, issn, authors, date, lang, url }: Cited): string {
  const field = (tag: string, value: string) => `${tag}  - ${oneLine(value)}\n`
  let text = field('TY', 'NEWS')
  for (const name of authors) text += field('AU', inverted(name))
  text += field('TI', title) + field('T2', newspaper)
  if (issn !== null) text += field('SN', issn)
  if (date.length > 0) {
    text += field('PY', padded(date.slice(0, 1)))
    text += field('DA', `${padded(date, '/')}${'/'.repeat(3 - date.length)}`)
  }
  text += field('LA', lang)
  if (url !== null) text += field('UR', url)
  return text + field('ER', '')
}

const monthWords = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The article for LaTeX: `date` is read by biblatex, `year` and `month` by BibTeX. Letters stay as they are, in UTF-8. */
export function bibtex(cited: Cited): string {
  const { title, newspaper, issn, authors, date, lang, url } = cited
  const month = date[1] && monthWords[date[1] - 1]
  let text = `@article{${bibtexKey(cited)}`
  const add = (name: string, value: string) => {
    text += `,\n${name}=${value}`
  }
  if (authors.length > 0) add('author', `{${authors.map(bibtexName).join(' and ')}}`)
  add('title', `{{${bibtexText(title)}}}`)
  add('journal', `{${bibtexText(newspaper)}}`)
  add('entrysubtype', '{newspaper}')
  if (issn !== null) add('issn', `{${issn}}`)
  if (date.length > 0) {
    add('date', `{${padded(date)}}`)
    add('year', padded(date.slice(0, 1)))
  }
  if (month) add('month', month)
  add('langid', `{${lang}}`)
  if (url) add('url', `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`)
  return `${text}\n}\n`
}

/** The article for citeproc, as one item of CSL-JSON. */
export function csl(cited: Cited): string {
  const { title, newspaper, issn, authors, date, lang, url } = cited
  return JSON.stringify({
    id: bibtexKey(cited),
    type: 'article-newspaper',
    title,
    'container-title': newspaper,
    ISSN: issn ?? undefined,
    author: authors.map(({ family, given }) => (given ? { family, given } : { literal: family })),
    issued: date.length > 0 ? { 'date-parts': [date] } : undefined,
    language: lang,
    URL: url ?? undefined,
  })
}

/** Makes a small text of a type an address that downloads it. */
export type DataUriWriter = (type: string, text: string) => string

/**
 * A writer of addresses that hold a text. Letters stay as they are (a browser encodes them), so Vietnamese does not grow
 * threefold; what ends an address, an attribute or a line is encoded. Every third sign of BibTeX is, so codes are gathered as
 * numbers, in one table that is used again.
 */
export function dataUriWriter(): DataUriWriter {
  let codes = new Uint16Array(8192)
  return (type, text) => {
    // The longest is `%E2%80%A8`.
    if (text.length * 9 > codes.length) codes = new Uint16Array(text.length * 9)
    let length = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const encoded = code < 128 ? asciiSigns[code] : spaceSigns.get(code)
      if (encoded === undefined) codes[length++] = code
      else for (let sign = 0; sign < encoded.length; sign++) codes[length++] = encoded.charCodeAt(sign)
    }
    return `data:${type};charset=utf-8,${Buffer.from(codes.buffer, 0, length * 2).toString('utf16le')}`
  }
}

/** `%20` for each sign of ASCII that is encoded. */
const asciiSigns = Array.from({ length: 128 }, (_, code) =>
  /[%#"'<>&\s\\^`{|}\0-\x1f\x7f]/.test(String.fromCharCode(code))
    ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
    : undefined,
)

/** White space beyond ASCII, encoded. */
const spaceSigns = new Map(
  [
    ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ].map((sign) => [sign.charCodeAt(0), encodeURIComponent(sign)]),
)

/** `do2021gia`: the family name, the year and the first word of the headline. */
function bibtexKey({ authors, newspaper, date, title }: Cited): string {
  const name = slugOf(authors[0]?.family ?? newspaper).replaceAll('-', '')
  return `${name}${date[0] ?? ''}${firstWord(title)}` || 'article'
}

/** The first word of a headline's slug; the rest of the headline need not be folded for it. */
function firstWord(title: string): string {
  for (const word of title.split(' ')) {
    const slug = slugOf(word)
    if (slug !== '') return slug.split('-', 1)[0]!
  }
  return ''
}

/** Braces keep a name of one piece whole, and an ` and ` or a comma that is part of it. */
function bibtexName({ family, given }: PersonName): string {
  const piece = (text: string) => (/,|\band\b/i.test(text) ? `{${bibtexText(text)}}` : bibtexText(text))
  return given ? `${piece(family)}, ${piece(given)}` : `{${bibtexText(family)}}`
}

const bibtexSpecial: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}$&%#_~^]/g, (sign) => bibtexSpecial[sign] ?? `\\${sign}`)
}

function oneLine(text: string): string {
  return uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** White space other than one space between words. */
const uneven = /[^\S ]|\s\s|^\s|\s$/

function padded(date: readonly number[], between = '-'): string {
  return date.map((number, place) => String(number).padStart(place === 0 ? 4 : 2, '0')).join(between)
}
