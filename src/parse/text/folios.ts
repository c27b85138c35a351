import { type FoundDate, findDates } from '../dates/dates.ts'
import type { Line } from './lines.ts'
import type { DayOfWhole } from './mails.ts'

/** The lines of a text without what printers put between them, that by itself, and the day of the issue as it says it. */
export interface Unprinted {
  readonly lines: Line[]
  readonly folios: readonly Line[]
  readonly day: DayOfWhole | null
}

/** No head of a page is longer. */
const longest = 120
const longestName = 40
/** A number so far from the margin stands in the middle of the page's foot, or at its edge. */
const farIn = 15

/** `Trang 3`, `Page Three`, `p. 5` */
const pageMark =
  /(?<![\p{L}\p{M}])(?:trang|tr\.|page|p\.|seite)\s?(?:số\s)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\p{M}\d])/iu
/** `SỐ 42`, `No. 1,204`, `Vol. XII` */
const issue =
  /(?<![\p{L}\p{M}])(?:số|no\.|nr\.|n°|vol\.|năm thứ)\s?(?:[\d.,]{1,7}|[ivxl]{1,6})(?![\p{L}\p{M}\d])/giu
/** `4   NHÂN DÂN …`, `… APRIL 3, 1911.   5` */
const edgeNumber = /^\d{1,3}(?=\s+\p{L})|(?<=\s)\d{1,3}$/u
const wideGap = / {3}|\t/
const between = /\s{3,}|\t|[-–—|•·,;:.()[\]]+/u
const dayWords = /(?<!\S)(?:ra ngày|ngày|on|le|den)(?!\S)/giu

/** `- 2 -` */
const dashedNumber = /^[-–—] ?\d{1,3} ?[-–—]$/
const number = /^\d{1,3}$/
/** `(Xem tiếp trang 7)`, `Continued from Page 2`, `See BRIDGE, page 4` */
const jump =
  /^[([]?(?:(?:xem |đọc )?tiếp(?: theo)?(?: (?:ở|từ|sang))? trang|(?:see [^.]{0,30}|turn to |please turn to |continued (?:on|from) )page|suite (?:de la |en )?page|fortsetzung (?:auf|von) seite) \d{1,3}[)\]]?[.…]{0,3}$/iu

/** Shorter lines have no name and day with a gap between. */
const shortestGapped = 20

/** A cheap look before the costly ones: heads and feet begin or end with a number of a few digits, or have wide gaps. */
function mayBeFolio({ text }: Line): boolean {
  const { length } = text
  if (length > longest) return false
  const first = digitsFrom(text, 0, 1)
  if (first > 0 && first < 4 && (first === length || text.charCodeAt(first) <= 32)) return true
  // `… trang 7)`, `… Page 7.`, `- 7 -`
  let end = length - 1
  while (end > 0 && closes(text.charCodeAt(end))) end--
  const last = digitsFrom(text, end, -1)
  if (last > 0 && last < 4 && isBefore(text.charCodeAt(end - last))) return true
  if (last === 4 && marks.some((mark) => text.includes(mark))) return true
  if (length < shortestGapped || closes(text.charCodeAt(length - 1))) return false
  return text.includes('   ') || text.includes('\t')
}

/** What marks of a page and numbers of an issue hold. */
const marks = ['rang ', 'age ', 'số ', 'Số ', 'SỐ ', 'No. ']

/** How many digits follow one another from a place on. */
function digitsFrom(text: string, from: number, step: 1 | -1): number {
  let at = from
  for (let code = text.charCodeAt(at); code > 47 && code < 58; code = text.charCodeAt(at)) at += step
  return Math.abs(at - from)
}

/** Whether a character is a space, a dash or a bracket that opens. */
const isBefore = (code: number): boolean => code < 46 || (code > 0x2012 && code < 0x2016)

/** Whether a character is a bracket, a stop, a dash or a space. */
const closes = (code: number): boolean =>
  code === 41 || code === 93 || code === 46 || code === 45 || code === 32 || (code > 0x2012 && code < 0x2027)

/**
 * Takes the heads and feet of printed pages out of a text: running heads with the paper's name, the day and the number of the page, numbers
 * alone, and the lines that send the reader to another page. A paragraph that goes on over the page is one again.
 */
export function withoutFolios(lines: Line[], lang: string): Unprinted {
  const folios: Line[] = []
  let day: Unprinted['day'] = null
  const isFolio: boolean[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const found = mayBeFolio(line) ? folioIn(line, lang) : null
    if (found === null) continue
    isFolio[index] = true
    folios.push(line)
    const [first] = found.dates
    if (first !== undefined) day ??= { line, found: first, rule: 'date/running-head' }
  }
  if (folios.length === 0) return { lines, folios, day }
  // Where pages have heads, a number alone right above one, or at the end, is a page's.
  for (const [index, line] of lines.entries()) {
    const isFoot = index === lines.length - 1 || isFolio[index + 1]
    if (!isFoot || isFolio[index] || !number.test(line.text)) continue
    isFolio[index] = true
    folios.push(line)
  }
  return { lines: joinedAcross(lines, isFolio), folios, day }
}

function folioIn({ text, column }: Line, lang: string): { readonly dates: readonly FoundDate[] } | null {
  if (dashedNumber.test(text) || (number.test(text) && column > farIn) || jump.test(text))
    return { dates: [] }
  const mark = pageMark.exec(text)
  const isWide = wideGap.test(text)
  const isIssue = text.search(issue) !== -1
  if (mark === null && !isWide && !isIssue && !edgeNumber.test(text)) return null
  const dates = /\d{2}/.test(text) ? findDates(text, { lang, dayFirst: null }) : []
  const [date] = dates
  if (date === undefined && mark === null) return null
  const undated =
    date === undefined ? text : `${text.slice(0, date.start).trimEnd()}   ${text.slice(date.end)}`.trim()
  const rest = undated.replace(pageMark, '   ').trim()
  const isNumbered = mark !== null || edgeNumber.test(rest)
  const names = rest
    .replace(edgeNumber, '')
    .replace(issue, ' ')
    .replace(dayWords, ' ')
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length > 3 || names.some((name) => name.length > longestName || /\d/.test(name))) return null
  const shout = names.length > 0 && names.every((name) => name === name.toUpperCase())
  // A page's mark and a day say enough; either alone, or the number of the issue, stands beside a name in capitals, or a mark alone far from the margin.
  const isAlone = names.length === 0 && column > farIn
  if (mark !== null && (date !== undefined || shout || isAlone)) return { dates }
  return date !== undefined && shout && (isNumbered || isWide || isIssue) ? { dates } : null
}

function joinedAcross(lines: readonly Line[], isFolio: readonly boolean[]): Line[] {
  const joined: Line[] = []
  let gap = 0
  for (const [index, line] of lines.entries()) {
    if (isFolio[index]) {
      gap += line.gap + 1
      continue
    }
    const above = joined.at(-1)
    const goesOn =
      gap > 0 && above !== undefined && /[\p{L}\p{M}\d,–-]$/u.test(above.text) && /^\p{Ll}/u.test(line.text)
    joined.push(gap === 0 ? line : { ...line, gap: goesOn ? 0 : gap + line.gap })
    gap = 0
  }
  return joined
}
