import { slugOf } from '../kit/slug.ts'
import type { Cited } from './citation.ts'
import { inverted, type PersonName } from './names.ts'

/** The article for EndNote, Mendeley, Zotero and the like: RIS, one field a line, UTF-8. */
export function ris({ title, newspaper, authors, date, lang, url }: Cited): string {
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', inverted(name)]),
    ['TI', title],
    ['T2', newspaper],
    ['PY', date.length > 0 ? padded(date.slice(0, 1)) : null],
    ['DA', date.length > 0 ? `${padded(date, '/')}${'/'.repeat(3 - date.length)}` : null],
    ['LA', lang],
    ['UR', url],
    ['ER', ''],
  ]
  return fields
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${oneLine(value!)}\n`)
    .join('')
}

/** The article for LaTeX: `date` is read by biblatex, `year` and `month` by BibTeX. Letters stay as they are, in UTF-8. */
export function bibtex(cited: Cited): string {
  const { title, newspaper, authors, date, lang, url } = cited
  const month =
    date[1] &&
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'][date[1] - 1]
  const fields: [name: string, value: string | null | undefined | 0][] = [
    ['author', authors.length > 0 ? `{${authors.map(bibtexName).join(' and ')}}` : null],
    ['title', `{{${bibtexText(title)}}}`],
    ['journal', `{${bibtexText(newspaper)}}`],
    ['entrysubtype', '{newspaper}'],
    ['date', date.length > 0 ? `{${padded(date)}}` : null],
    ['year', date.length > 0 ? `{${padded(date.slice(0, 1))}}` : null],
    ['month', month],
    ['langid', `{${lang}}`],
    ['url', url ? `{${url.replace(/[{}\\]/g, encodeURIComponent)}}` : null],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value}`)
  return `@article{${bibtexKey(cited)},\n${lines.join(',\n')}\n}\n`
}

/** The article for citeproc, as one item of CSL-JSON. */
export function csl(cited: Cited): string {
  const { title, newspaper, authors, date, lang, url } = cited
  return JSON.stringify({
    id: bibtexKey(cited),
    type: 'article-newspaper',
    title,
    'container-title': newspaper,
    author: authors.map(({ family, given }) => (given ? { family, given } : { literal: family })),
    issued: date.length > 0 ? { 'date-parts': [date] } : undefined,
    language: lang,
    URL: url ?? undefined,
  })
}

/**
 * A small text as an address that downloads it. Letters stay as they are (a browser encodes them), so Vietnamese does not
 * grow threefold; what ends an address, an attribute or a line is encoded.
 */
export function dataUri(type: string, text: string): string {
  const encoded = text.replace(
    /[%#"'<>&\s\\^`{|}\0-\x1f\x7f]/g,
    (sign) => asciiSigns[sign.charCodeAt(0)] ?? encodeURIComponent(sign),
  )
  return `data:${type};charset=utf-8,${encoded}`
}

/** `%20` for each sign of ASCII: most of what is encoded, and looked up ten times faster than encoded anew. */
const asciiSigns = Array.from(
  { length: 128 },
  (_, code) => `%${code.toString(16).toUpperCase().padStart(2, '0')}`,
)

/** `do2021gia`: the family name, the year and the first word of the headline. */
function bibtexKey({ authors, newspaper, date, title }: Cited): string {
  const word = (text: string) => slugOf(text).split('-')[0]!
  const name = slugOf(authors[0]?.family ?? newspaper).replaceAll('-', '')
  return `${name}${date[0] ?? ''}${word(title)}` || 'article'
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
  return text.replace(/\s+/g, ' ').trim()
}

function padded(date: readonly number[], between = '-'): string {
  return date.map((number, place) => String(number).padStart(place === 0 ? 4 : 2, '0')).join(between)
}
