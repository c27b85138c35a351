import type { Article } from '../model/article.ts'
import { type Html, html, raw } from './html.ts'
import { inverted, type NameReader, type PersonName } from './names.ts'

/** What a citation says of an article. */
export interface Cited {
  readonly title: string
  readonly newspaper: string
  readonly authors: readonly PersonName[]
  /** The same names as the byline has them. */
  readonly byline: readonly string[]
  /** Year, month, day: as many as are known. */
  readonly date: readonly number[]
  readonly lang: string
  readonly url: string | null
}

/** A style's name and the citation, ready for a page. */
export interface Citation {
  readonly style: string
  readonly text: Html
}

/**
 * What is cited of an article: its address here, or else its original one. An agency stands for authors where nobody is named.
 * There is no day of access: an archived text does not change, and a build knows no clock.
 */
export function citedOf(
  article: Article,
  newspaper: string,
  canonical: string | null,
  nameOf: NameReader,
): Cited {
  const { authors, agency, title, date, lang } = article
  const body = agency ? [{ family: agency, given: null }] : []
  return {
    title,
    newspaper,
    authors: authors.length > 0 ? authors.map((name) => nameOf(name, lang)) : body,
    byline: authors.length > 0 ? authors : agency ? [agency] : [],
    date: date ? date.slice(0, 10).split('-').map(Number) : [],
    lang,
    url: canonical ?? article.url,
  }
}

/** The article cited in the styles of APA 7, MLA 9, Chicago 17 (bibliography), and as Vietnamese theses cite newspapers. */
export function citationsOf(cited: Cited): Citation[] {
  return [
    { style: 'APA', text: apa(cited) },
    { style: 'MLA', text: mla(cited) },
    { style: 'Chicago', text: chicago(cited) },
    { style: 'Việt Nam', text: vietnamese(cited) },
  ]
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function apa({ authors, date, title, newspaper, url }: Cited): Html {
  const [year, month, day] = date
  const when = year ? [year, month && spaced([months[month - 1], day])].filter(Boolean).join(', ') : 'n.d.'
  const names = joined(authors.map(withInitials), ', & ')
  const paper = html`<i>${newspaper}</i>.`
  return names
    ? sentence([stopped(names), `(${when}).`, stopped(title), paper, url])
    : sentence([stopped(title), `(${when}).`, paper, url])
}

function mla({ authors, byline, date, title, newspaper, url }: Cited): Html {
  const [year, month, day] = date
  const short =
    month &&
    (month > 4 && month < 8 ? months[month - 1] : `${months[month - 1]!.slice(0, month === 9 ? 4 : 3)}.`)
  const names = authors.length > 2 ? `${inverted(authors[0]!)}, et al.` : listed(authors, byline)
  const when = spaced([day, short, year]) || 'n.d.'
  return sentence([
    stopped(names),
    `“${stopped(title)}”`,
    html`<i>${newspaper}</i>, ${when}${url ? ',' : '.'}`,
    url && `${url}.`,
  ])
}

function chicago({ authors, byline, date, title, newspaper, url }: Cited): Html {
  const [year, month, day] = date
  const when = year ? (month ? `${spaced([months[month - 1], day])}${day ? ',' : ''} ${year}` : year) : 'n.d.'
  const names = stopped(listed(authors, byline))
  return sentence([
    names,
    `“${stopped(title)}”`,
    html`<i>${newspaper}</i>, ${stopped(String(when))}`,
    url && `${url}.`,
  ])
}

function vietnamese({ byline, date, title, newspaper, url }: Cited): Html {
  const [year, ...rest] = date
  const when = [...rest.toReversed(), year].join('/')
  const word = rest.length === 2 ? 'ngày' : 'tháng'
  const names = byline.join(', ')
  const first = names ? `${names}${year ? ` (${year})` : ''},` : null
  return sentence([
    first,
    `“${title}”,`,
    html`<i>${newspaper}</i>${rest.length > 0 ? `, ${word} ${when}` : year && !names ? `, ${year}` : ''}${url ? ',' : '.'}`,
    url && `${url}.`,
  ])
}

/** `Đỗ, L.` */
function withInitials({ family, given }: PersonName): string {
  if (!given) return family
  const initials = given.split(/[\s-]+/).map((word) => `${[...word][0]}.`)
  return `${family}, ${initials.join(' ')}`
}

/** The first name as it is filed, the others as they are said: `Đỗ, Lan, and Nguyễn Tuấn Hà`. */
function listed(authors: readonly PersonName[], byline: readonly string[]): string {
  if (authors.length === 0) return ''
  return joined([inverted(authors[0]!), ...byline.slice(1)], ', and ')
}

function joined(names: readonly string[], last: string): string {
  if (names.length < 2) return names[0] ?? ''
  return names.slice(0, -1).join(', ') + last + names.at(-1)
}

function spaced(words: readonly (string | number | null | undefined)[]): string {
  return words.filter(Boolean).join(' ')
}

/** With a full stop, unless there is a sign that ends a sentence. */
function stopped(text: string): string {
  return !text || /[.?!…]$/.test(text) ? text : `${text}.`
}

function sentence(parts: readonly (string | Html | null)[]): Html {
  return raw(
    parts
      .filter((part) => part)
      .map((part) => html`${part}`.text)
      .join(' '),
  )
}
