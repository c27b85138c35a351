import { escapeHtml } from '../kit/escape.ts'
import { remembered, rememberedOf } from '../kit/remembered.ts'
import type { Article } from '../model/article.ts'
import type { Site } from '../model/config.ts'
import { type Html, raw } from './html.ts'
import { inverted, type NameReader, type PersonName } from './names.ts'

/** The authors of an article: their names as they are filed, and as the byline has them. */
export interface People {
  readonly filed: readonly PersonName[]
  readonly byline: readonly string[]
}

/** What a citation says about an article. */
export interface Cited {
  /** Its permanent name, which no other article of the archive has. */
  readonly id: string
  readonly title: string
  readonly newspaper: string
  readonly issn: string | null
  readonly people: People
  /** Year, month and day, as far as they are known. */
  readonly date: readonly number[]
  readonly lang: string
  readonly url: string | null
}

/** A style's name and the citation, ready for a page. */
export interface Citation {
  readonly style: string
  readonly text: Html
}

/** Gathers what is cited about an article. `id` is its permanent name; `canonical` its absolute address, or null if the site has none. */
export type Citer = (
  article: Pick<Article, 'authors' | 'agency' | 'title' | 'date' | 'lang' | 'url'>,
  id: string,
  canonical: string | null,
) => Cited

/**
 * Cites the address that an article has here, or else its original one. If no author is named, the agency is the author. There is no date of
 * access, since an archived text does not change and a build must not depend on the clock. Articles by the same people, or of the same day, share
 * these objects, so that their form in each style is worked out only once.
 */
export function citer({ title: newspaper, issn }: Pick<Site, 'title' | 'issn'>, nameOf: NameReader): Citer {
  const named = (byline: readonly string[], lang: string): People => ({
    filed: byline.map((name) => nameOf(name, lang)),
    byline,
  })
  // Most articles have one author, and looking up a name is faster than looking up a list.
  const alone = remembered((lang: string) => remembered((name: string) => named([name], lang)))
  const together = remembered((lang: string) =>
    remembered((names: string) => named(JSON.parse(names) as string[], lang)),
  )
  const signed = (authors: readonly string[], lang: string): People =>
    authors.length === 1 ? alone(lang)(authors[0]!) : together(lang)(JSON.stringify(authors))
  const issued = remembered(
    (agency: string): People => ({
      filed: [{ family: agency, given: null }],
      byline: [agency],
    }),
  )
  const day = remembered((date: string): readonly number[] => date.split('-').map(Number))
  return ({ authors, agency, title, date, lang, url }, id, canonical) => ({
    id,
    title,
    newspaper,
    issn,
    people: authors.length > 0 ? signed(authors, lang) : agency ? issued(agency) : nobody,
    date: date ? day(date.slice(0, 10)) : unknownDay,
    lang,
    url: canonical ?? url,
  })
}

const nobody: People = { filed: [], byline: [] }
const unknownDay: readonly number[] = []

/**
 * The citation of an article in the styles of APA 7, MLA 9, Chicago 17 (bibliography), and Vietnamese theses. `lang` is its language if that is not
 * the page's. `mixed` says that its text runs in both directions: then each piece is isolated, or commas and years would move to wrong places.
 */
export function citationsOf(
  { title, newspaper, people, date, url }: Cited,
  lang: string | null = null,
  mixed = false,
): Citation[] {
  const apart = (piece: string, own: string | null = null): string =>
    piece && (mixed || own) ? `<bdi${own ? ` lang="${escapeHtml(own)}"` : ''}>${piece}</bdi>` : piece
  const paper = apart(`<i>${escapeHtml(newspaper)}</i>`)
  const escaped = escapeHtml(title)
  const name = apart(escaped, lang)
  const sentence = apart(stopped(escaped), lang)
  const by = namesOf(people)
  const when = dateOf(date)
  const address = url && escapeHtml(url)
  const opening = (names: string) => names && `${apart(names)} `
  const chicago = `${opening(by.chicago)}“${sentence}” ${paper}, ${apart(when.chicago)}`
  const ours = by.vietnamese && `${apart(by.vietnamese)}${when.year && ` (${when.year})`}, `
  const known = when.vietnamese ? `, ${apart(when.vietnamese)}` : ours ? '' : when.year && `, ${when.year}`
  return [
    {
      style: 'APA',
      text: raw(
        `${by.apa ? `${apart(by.apa)} (${apart(when.apa)}). ${sentence}` : `${sentence} (${apart(when.apa)}).`} ${paper}.${address ? ` ${address}` : ''}`,
      ),
    },
    {
      style: 'MLA',
      text: raw(
        `${opening(by.mla)}“${sentence}” ${paper}, ${apart(when.mla)}${address ? `, ${address}.` : '.'}`,
      ),
    },
    { style: 'Chicago', text: raw(`${chicago}${address ? ` ${address}.` : ''}`) },
    {
      style: 'Việt Nam',
      text: raw(`${ours}“${name}”, ${paper}${known}${address ? `, ${address}.` : '.'}`),
    },
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

/** The names in each style as HTML, with the punctuation that follows them; empty if nobody is named. */
const namesOf = rememberedOf(({ filed, byline }: People) => ({
  apa: escapeHtml(stopped(joined(filed.map(withInitials), ', & '))),
  mla: escapeHtml(stopped(filed.length > 2 ? `${inverted(filed[0]!)}, et al.` : listed(filed, byline))),
  chicago: escapeHtml(stopped(listed(filed, byline))),
  vietnamese: escapeHtml(byline.join(', ')),
}))

/** A date, as far as it is known, in each style; in Chicago style it ends the sentence. */
const dateOf = rememberedOf((date: readonly number[]) => {
  const [year, month, day] = date
  const name = month && months[month - 1]
  const short =
    month && (month > 4 && month < 8 ? name : `${months[month - 1]!.slice(0, month === 9 ? 4 : 3)}.`)
  const american = year ? (month ? `${spaced(name, day)}${day ? ',' : ''} ${year}` : `${year}`) : 'n.d.'
  return {
    year: year ? `${year}` : '',
    apa: year ? (month ? `${year}, ${spaced(name, day)}` : `${year}`) : 'n.d.',
    mla: spaced(day, short, year) || 'n.d.',
    chicago: stopped(american),
    vietnamese: day ? `ngày ${day}/${month}/${year}` : month ? `tháng ${month}/${year}` : '',
  }
})

/** `Đỗ, L.` */
function withInitials({ family, given }: PersonName): string {
  if (!given) return family
  const initials = given.split(/[\s-]+/).map((word) => `${[...word][0]}.`)
  return `${family}, ${initials.join(' ')}`
}

/** The first name as it is filed, the others as in the byline: `Đỗ, Lan, and Nguyễn Tuấn Hà`. */
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

/** Adds a full stop, unless the text ends a sentence already. */
function stopped(text: string): string {
  return !text || '.?!…'.includes(text.at(-1)!) ? text : `${text}.`
}
