import { escapeHtml } from '../kit/escape.ts'
import type { Article } from '../model/article.ts'
import type { Site } from '../model/config.ts'
import { type Html, raw } from './html.ts'
import { inverted, type NameReader, type PersonName } from './names.ts'

/** What a citation says of an article. */
export interface Cited {
  readonly title: string
  readonly newspaper: string
  readonly issn: string | null
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
  article: Pick<Article, 'authors' | 'agency' | 'title' | 'date' | 'lang' | 'url'>,
  { title: newspaper, issn }: Pick<Site, 'title' | 'issn'>,
  canonical: string | null,
  nameOf: NameReader,
): Cited {
  const { authors, agency, title, date, lang } = article
  const body = agency ? [{ family: agency, given: null }] : []
  return {
    title,
    newspaper,
    issn,
    authors: authors.length > 0 ? authors.map((name) => nameOf(name, lang)) : body,
    byline: authors.length > 0 ? authors : agency ? [agency] : [],
    date: date ? date.slice(0, 10).split('-').map(Number) : [],
    lang,
    url: canonical ?? article.url,
  }
}

/** The article cited in the styles of APA 7, MLA 9, Chicago 17 (bibliography), and as Vietnamese theses cite newspapers. */
export function citationsOf(cited: Cited): Citation[] {
  const safe: Safe = {
    authors: cited.authors,
    byline: cited.byline,
    date: cited.date,
    title: escapeHtml(cited.title),
    paper: `<i>${escapeHtml(cited.newspaper)}</i>`,
    url: cited.url && escapeHtml(cited.url),
  }
  return [
    { style: 'APA', text: raw(apa(safe)) },
    { style: 'MLA', text: raw(mla(safe)) },
    { style: 'Chicago', text: raw(chicago(safe)) },
    { style: 'Việt Nam', text: raw(vietnamese(safe)) },
  ]
}

/** What is cited, with title, newspaper and address as HTML: escaped once for all styles. Names are still plain text. */
interface Safe extends Omit<Cited, 'newspaper' | 'issn' | 'lang'> {
  readonly paper: string
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

function apa({ authors, date, title, paper, url }: Safe): string {
  const [year, month, day] = date
  const when = year ? (month ? `${year}, ${spaced(months[month - 1], day)}` : year) : 'n.d.'
  const names = escapeHtml(stopped(joined(authors.map(withInitials), ', & ')))
  const head = names ? `${names} (${when}). ${stopped(title)}` : `${stopped(title)} (${when}).`
  return `${head} ${paper}.${url ? ` ${url}` : ''}`
}

function mla({ authors, byline, date, title, paper, url }: Safe): string {
  const [year, month, day] = date
  const short =
    month &&
    (month > 4 && month < 8 ? months[month - 1] : `${months[month - 1]!.slice(0, month === 9 ? 4 : 3)}.`)
  const names = authors.length > 2 ? `${inverted(authors[0]!)}, et al.` : listed(authors, byline)
  const when = spaced(day, short, year) || 'n.d.'
  return `${opening(names)}“${stopped(title)}” ${paper}, ${when}${url ? `, ${url}.` : '.'}`
}

function chicago({ authors, byline, date, title, paper, url }: Safe): string {
  const [year, month, day] = date
  const when = year
    ? month
      ? `${spaced(months[month - 1], day)}${day ? ',' : ''} ${year}`
      : `${year}`
    : 'n.d.'
  return `${opening(listed(authors, byline))}“${stopped(title)}” ${paper}, ${stopped(when)}${url ? ` ${url}.` : ''}`
}

function vietnamese({ byline, date, title, paper, url }: Safe): string {
  const [year, month, day] = date
  const when = day ? `, ngày ${day}/${month}/${year}` : month ? `, tháng ${month}/${year}` : ''
  const names = escapeHtml(byline.join(', '))
  const first = names ? `${names}${year ? ` (${year})` : ''}, ` : ''
  const known = when || (year && !names ? `, ${year}` : '')
  return `${first}“${title}”, ${paper}${known}${url ? `, ${url}.` : '.'}`
}

/** The names before the title, as HTML. */
function opening(names: string): string {
  return names ? `${escapeHtml(stopped(names))} ` : ''
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

function spaced(...words: readonly (string | number | undefined)[]): string {
  return words.filter(Boolean).join(' ')
}

/** With a full stop, unless there is a sign that ends a sentence. */
function stopped(text: string): string {
  return !text || '.?!…'.includes(text.at(-1)!) ? text : `${text}.`
}
