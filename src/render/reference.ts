import { remembered, rememberedLast, rememberedOf } from '../kit/remembered.ts'
import { slugOf } from '../kit/slug.ts'
import { unitsOf } from '../kit/units.ts'
import type { Cited, People } from './citation.ts'
import { inverted, type PersonName } from './names.ts'

/** Writes the article for reference managers, each in a text format of its own. */
export interface ReferenceWriter {
  /** For EndNote, Mendeley, Zotero and the like: RIS, one field per line, in UTF-8. */
  ris(cited: Cited): string
  /** For LaTeX: `date` is read by biblatex, `year` and `month` by BibTeX. Letters stay as they are, in UTF-8. */
  bibtex(cited: Cited): string
}

/**
 * A writer of references that passes every text through `spelled`, as the place that holds the references requires. What articles by the same
 * people, of the same day or in the same language share is spelled once, and so are the headline and the address that both formats have.
 */
export function referenceWriter(spelled: (text: string) => string): ReferenceWriter {
  const people = rememberedOf((of: People) => ({
    ris: spelled(`TY  - NEWS\n${risAuthors(of)}TI  - `),
    bibtex: spelled(`${bibtexAuthors(of)},\ntitle={{`),
  }))
  const paper = remembered((name: string) => ({
    ris: spelled(`\nT2  - ${oneLine(name)}\n`),
    bibtex: spelled(`}},\njournal={${bibtexText(name)}},\nentrysubtype={newspaper}`),
  }))
  const number = remembered((issn: string) => ({
    ris: spelled(`SN  - ${oneLine(issn)}\n`),
    bibtex: spelled(`,\nissn={${issn}}`),
  }))
  const day = rememberedOf((date: readonly number[]) => ({
    ris: spelled(risDate(date)),
    bibtex: spelled(bibtexDate(date)),
  }))
  const language = remembered((lang: string) => ({
    ris: spelled(`LA  - ${oneLine(lang)}\n`),
    bibtex: spelled(`,\nlangid={${lang}}`),
  }))
  const line = rememberedLast(oneLine)
  const title = rememberedLast(spelled)
  const address = rememberedLast(spelled)
  const [urlOfRis, lineEnd, endOfRis] = [spelled('UR  - '), spelled('\n'), spelled('ER  - \n')]
  const [start, urlOfBibtex, end] = [spelled('@article{'), spelled(',\nurl={'), spelled('\n}\n')]
  const endOfUrl = spelled('}')

  return {
    ris(cited) {
      return (
        people(cited.people).ris +
        title(line(cited.title)) +
        paper(cited.newspaper).ris +
        (cited.issn === null ? '' : number(cited.issn).ris) +
        day(cited.date).ris +
        language(cited.lang).ris +
        (cited.url === null ? '' : urlOfRis + address(oneLine(cited.url)) + lineEnd) +
        endOfRis
      )
    },
    bibtex(cited) {
      return (
        start +
        bibtexKey(cited) +
        people(cited.people).bibtex +
        title(escapedInBibtex(line(cited.title))) +
        paper(cited.newspaper).bibtex +
        (cited.issn === null ? '' : number(cited.issn).bibtex) +
        day(cited.date).bibtex +
        language(cited.lang).bibtex +
        (cited.url
          ? urlOfBibtex + address(cited.url.replace(/[{}\\]/g, encodeURIComponent)) + endOfUrl
          : '') +
        end
      )
    },
  }
}

function risAuthors({ filed }: People): string {
  return filed.map((name) => `AU  - ${oneLine(inverted(name))}\n`).join('')
}

function risDate(date: readonly number[]): string {
  if (date.length === 0) return ''
  return `PY  - ${padded(date.slice(0, 1))}\nDA  - ${padded(date, '/')}${'/'.repeat(3 - date.length)}\n`
}

function bibtexAuthors({ filed }: People): string {
  return filed.length === 0 ? '' : `,\nauthor={${filed.map(bibtexName).join(' and ')}}`
}

const monthWords = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function bibtexDate(date: readonly number[]): string {
  if (date.length === 0) return ''
  const month = date[1] && monthWords[date[1] - 1]
  return `,\ndate={${padded(date)}},\nyear=${padded(date.slice(0, 1))}${month ? `,\nmonth=${month}` : ''}`
}

/** An article for citeproc, as one item of CSL-JSON. */
export function csl(cited: Cited): string {
  const { title, newspaper, issn, people, date, lang, url } = cited
  return JSON.stringify({
    id: bibtexKey(cited),
    type: 'article-newspaper',
    title,
    'container-title': newspaper,
    ISSN: issn ?? undefined,
    author: people.filed.map(({ family, given }) => (given ? { family, given } : { literal: family })),
    issued: date.length > 0 ? { 'date-parts': [date] } : undefined,
    language: lang,
    URL: url ?? undefined,
  })
}

/**
 * Spells texts for a `data:text/plain;charset=utf-8,` address. Letters stay as they are (browsers encode them), so Vietnamese does not grow
 * threefold; whatever would end an address, an attribute or a line is percent-encoded. In BibTeX that is every third character, so character codes are
 * gathered in one array, which is reused.
 */
export function addressSpelling(): (text: string) => string {
  let codes = new Uint16Array(8192)
  return (text) => {
    if (!encodedSign.test(text)) return text
    // The longest is `%E2%80%A8`.
    if (text.length * 9 > codes.length) codes = new Uint16Array(text.length * 9)
    const units = unitsOf(text)
    let length = 0
    for (let at = 0; at < text.length; at++) {
      const code = units[at]!
      if (isEncoded[code] === 0) {
        codes[length++] = code
        continue
      }
      const encoded = encodedSigns.get(code)!
      for (let sign = 0; sign < encoded.length; sign++) codes[length++] = encoded[sign]!
    }
    return Buffer.from(codes.buffer, 0, length * 2).toString('utf16le')
  }
}

/** ASCII characters that are encoded, and all white space. */
const encodedSign = /[%#"'<>&\s\\^`{|}\0-\x1f\x7f]/
const signs = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    encodedSign.test(sign),
  ),
  ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
]

/** The `%20` of each, as character codes. */
const encodedSigns = new Map(
  signs.map((sign) => {
    const bytes = [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    return [sign.charCodeAt(0), Buffer.from(bytes.join(''), 'latin1')]
  }),
)

/** For each code unit: 1 if it is encoded. */
const isEncoded = new Uint8Array(0x10000)
for (const code of encodedSigns.keys()) isEncoded[code] = 1

/** `do2021-hbd1fj0kio`: the family name, the year and the article's permanent id, so that the entries of a whole archive may stand in one file. */
function bibtexKey({ people, newspaper, date, id }: Cited): string {
  const words = nameInKey(people.filed[0]?.family ?? newspaper) + (date[0] ?? '')
  return words === '' ? id : `${words}-${id}`
}

const nameInKey = remembered((name: string) => slugOf(name).replaceAll('-', ''))

/** Braces keep a name in one piece whole, even with ` and ` or a comma in it. */
function bibtexName({ family, given }: PersonName): string {
  const piece = (text: string) => (/,|\band\b/i.test(text) ? `{${bibtexText(text)}}` : bibtexText(text))
  return given ? `${piece(family)}, ${piece(given)}` : `{${bibtexText(family)}}`
}

/** How BibTeX's special characters are written. BibTeX also counts a brace after a backslash, so an unpaired one would swallow the entries after it. */
const bibtexSpecial: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const bibtexSign = /[\\{}$&%#_~^]/
const allBibtexSigns = /[\\{}$&%#_~^]/g

function bibtexText(text: string): string {
  return escapedInBibtex(oneLine(text))
}

function escapedInBibtex(line: string): string {
  return bibtexSign.test(line)
    ? line.replace(allBibtexSigns, (sign) => bibtexSpecial[sign] ?? `\\${sign}`)
    : line
}

function oneLine(text: string): string {
  return uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** White space other than one space between words. */
const uneven = /[^\S ]| {2}|^ | $/

function padded(date: readonly number[], between = '-'): string {
  return date.map((number, place) => String(number).padStart(place === 0 ? 4 : 2, '0')).join(between)
}
