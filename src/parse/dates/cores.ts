import { isDay } from '../../kit/calendar.ts'
import type { Token } from './tokens.ts'
import { isMonthMark, isOwnMonth, markedMonthOf, monthOf } from './words.ts'

/** Which of two numbers is the day, and whether language or archive says so. */
export interface Order {
  readonly dayFirst: boolean
  readonly certain: boolean
}

/** Day, month and year in the tokens from `first` to before `next`. */
export interface Core {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly first: number
  readonly next: number
  readonly rule: string
  readonly confidence: number
}

/**
 * The date whose first number is token `at`, or whose month's name stands right before that; tokens before `free` are taken.
 *
 *   22/01/2021   2021-01-22   22 tháng 1 năm 2021   22. Januar 2021   January 22, 2021   2021年1月22日
 *   ^            ^            ^                     ^                         ^          ^
 */
export function coreAt(
  tokens: readonly Token[],
  at: number,
  free: number,
  lang: string,
  order: Order,
): Core | null {
  return (
    triple(tokens, at, lang, order) ??
    romanMonth(tokens, at) ??
    dayMonthYear(tokens, at, lang) ??
    monthDayYear(tokens, at, free, lang) ??
    yearMonthDay(tokens, at, lang)
  )
}

/** Years that a newspaper of ours may be of. */
const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.text.length === 4 && token.value >= 1500 && token.value < 2700

/** Buddhist years (Thailand) are 543 ahead. */
const commonYear = (year: number) => (year >= 2400 ? year - 543 : year)

/** 70 to 99 lie in the last century, as POSIX's two-digit years nearly do (69). */
const fullYear = (year: number, lang: string) =>
  lang === 'th' ? 2500 + year - 543 : year >= 70 ? 1900 + year : 2000 + year

function core(
  year: number,
  month: number,
  day: number,
  first: number,
  next: number,
  rule: string,
  confidence: number,
): Core | null {
  if (!isDay(year, month, day)) return null
  return { year, month, day, first, next, rule, confidence }
}

/** Three numbers with the same mark between them. */
function triple(tokens: readonly Token[], at: number, lang: string, order: Order): Core | null {
  const [a, sign, b, sign2, c] = [tokens[at]!, tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]]
  if (c === undefined || sign!.kind !== 'mark' || !'./-–'.includes(sign!.text) || sign2!.text !== sign!.text)
    return null
  if (b!.kind !== 'number' || c.kind !== 'number' || b!.text.length > 2) return null
  if (goesOn(tokens, at - 1, sign!.text, -1) || goesOn(tokens, at + 5, sign!.text, 1)) return null
  const next = at + 5
  if (isYear(a)) {
    if (c.text.length > 2) return null
    return core(commonYear(a.value), b!.value, c.value, at, next, 'date/iso', 0.97)
  }
  const tail = c.text
  if (a.text.length > 2) return null
  const [x, y] = [a.value, b!.value]
  if (tail.length === 2) {
    // Nothing but a date is written with slashes, or with dots and a zero before the month.
    if (sign!.start !== a.end || c.start !== sign2!.end || tokens[next]?.text === ':') return null
    if (yearFirst.has(lang)) return core(fullYear(x, lang), y, Number(tail), at, next, 'date/short-year', 0.6)
    const year = fullYear(Number(tail), lang)
    const usual =
      order.dayFirst || sign!.text === '.' ? core(year, y, x, at, next, 'date/short-year', 0.6) : null
    return (
      usual ??
      core(year, x, y, at, next, 'date/short-year', 0.5) ??
      core(year, y, x, at, next, 'date/short-year', 0.5)
    )
  }
  if (tail.length !== 4) return null
  const year = commonYear(Number(tail))
  if (year < 1500 || year > 2199) return null
  // Dots between numbers mean day first wherever they are used.
  const dayFirst = sign!.text === '.' ? true : order.dayFirst
  if (x <= 12 && y <= 12 && x !== y && !order.certain && sign!.text !== '.') {
    return core(year, dayFirst ? y : x, dayFirst ? x : y, at, next, 'date/ambiguous', 0.5)
  }
  const [month, day] = (dayFirst && y <= 12) || x > 12 ? [y, x] : [x, y]
  const expected = dayFirst === (month === y) || x === y
  return core(year, month, day, at, next, 'date/numeric', expected ? 0.95 : 0.8)
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** 12-VII-1954, 3.IX.1945: the month in Roman numerals, as offices and papers of old wrote it. */
function romanMonth(tokens: readonly Token[], at: number): Core | null {
  const month = tokens[at + 2]
  const year = tokens[at + 4]
  if (month?.kind !== 'word' || year === undefined || month.end - month.start > 4 || !isYear(year))
    return null
  const [day, sign, sign2] = [tokens[at]!, tokens[at + 1]!, tokens[at + 3]!]
  if (sign.kind !== 'mark' || sign2.text !== sign.text || !'./-–'.includes(sign.text)) return null
  const number = romans.indexOf(month.text) + 1
  if (number === 0 || day.text.length > 2) return null
  return core(year.value, number, day.value, at, at + 5, 'date/words', 0.95)
}

/** Languages whose two-digit years stand first. */
const yearFirst = new Set(['ko', 'ja', 'zh', 'hu', 'lt'])

/** Whether a number is joined to the date by the same mark: a version, an address, a phone number. */
function goesOn(tokens: readonly Token[], at: number, sign: string, step: 1 | -1): boolean {
  const [mark, number] = [tokens[at], tokens[at + step]]
  if (mark?.text !== sign || number === undefined || (number.kind === 'mark' && sign !== '/')) return false
  const [left, right] = step === 1 ? [mark, number] : [number, mark]
  return number.kind === 'number' && left.end === right.start && number.text.length <= 4
}

/** 22 January 2021, 22. Januar 2021, 1er mai 2021, 21 de Agosto de 2023, 21 tháng 09 năm 2025, 12 Tháng Năm, 2020, 22-Jan-2021, 22Jan21 */
function dayMonthYear(tokens: readonly Token[], at: number, lang: string): Core | null {
  const day = tokens[at]!
  if (day.text.length > 2 || day.value < 1 || day.value > 31) return null
  const month = readMonth(tokens, skipOrdinal(tokens, at + 1), lang)
  if (month === null || (!month.named && isIssue(tokens[at - 1]))) return null
  const yearAt = skipJoints(tokens, month.next)
  const year = tokens[yearAt]
  if (year === undefined) return null
  if (isYear(year)) {
    return core(
      commonYear(year.value),
      month.month,
      day.value,
      at,
      yearAt + 1,
      'date/words',
      month.confidence,
    )
  }
  if (
    year.kind === 'number' &&
    year.text.length === 2 &&
    tokens[yearAt + 1]?.text !== ':' &&
    month.named &&
    yearAt - at <= 5 &&
    // `F1Dec 19, 2023`, `5 Dec 19, 2023`: the number before the month is none of the date's.
    !isYear(tokens[skipJoints(tokens, yearAt + 1)])
  ) {
    return core(fullYear(year.value, lang), month.month, day.value, at, yearAt + 1, 'date/short-year', 0.6)
  }
  return null
}

/** `Số 12 - Tháng 3/2019`: the number of an issue, and its month. */
const isIssue = (before: Token | undefined): boolean => before?.text === 'so' || before?.text === 'ky'

/** January 22, 2021; Jan. 22nd 2021; Tháng Năm 12, 2020; Th5 12, 2020 */
function monthDayYear(tokens: readonly Token[], at: number, free: number, lang: string): Core | null {
  const day = tokens[at]!
  if (day.text.length > 2 || day.value < 1 || day.value > 31) return null
  const yearAt = skipJoints(tokens, skipOrdinal(tokens, at + 1))
  const year = tokens[yearAt]
  if (year === undefined || !isYear(year)) return null
  for (let first = Math.max(free, at - 4); first < at; first++) {
    const month = tokens[first]!.kind === 'mark' ? null : readMonth(tokens, first, lang)
    // Of two numbers behind a mark the second is the day where a comma parts it from the year.
    const isCounted = month !== null && month.next === at && tokens[at + 1]!.text === ','
    if (month === null || !(month.named || isCounted) || skipJoints(tokens, month.next) !== at) continue
    return core(
      commonYear(year.value),
      month.month,
      day.value,
      first,
      yearAt + 1,
      'date/words',
      month.confidence,
    )
  }
  return null
}

/** 2021年1月22日, 2021년 1월 22일, 令和3年1月22日, 令和元年5月1日, 2020. május 12., 2021 m. sausio 22 d., 2021 January 22 */
function yearMonthDay(tokens: readonly Token[], at: number, lang: string): Core | null {
  const year = tokens[at]!
  const sign = tokens[at + 1]
  if (sign?.kind === 'word' && (sign.text === '年' || sign.text === '년')) {
    const era = isYear(year) ? 0 : eraStart(tokens[at - 1], '')
    return cjkCore(tokens, era + year.value, era > 0 ? at - 1 : at, at + 2)
  }
  if (sign?.text === '月') return cjkCore(tokens, 1 + eraStart(tokens[at - 1], '元年'), at - 1, at)
  if (!isYear(year)) return null
  const month = readMonth(tokens, skipJoints(tokens, at + 1), lang)
  if (month === null || !month.named) return null
  const dayAt = skipJoints(tokens, month.next)
  const day = tokens[dayAt]
  if (day?.kind !== 'number' || day.text.length > 2 || isYear(tokens[skipJoints(tokens, dayAt + 1)]))
    return null
  const next = sign?.text === 'm' && tokens[dayAt + 1]?.text === 'd' ? dayAt + 2 : dayAt + 1
  return core(commonYear(year.value), month.month, day.value, at, next, 'date/words', 0.85)
}

/** A date whose month and day are numbers with their units, from token `at`. */
function cjkCore(tokens: readonly Token[], year: number, first: number, at: number): Core | null {
  const [month, monthUnit, day, dayUnit] = tokens.slice(at, at + 4)
  if (year < 1500 || month?.kind !== 'number' || day?.kind !== 'number') return null
  if (!/^[月월]$/.test(monthUnit!.text) || !/^[日일号號]$/.test(dayUnit?.text ?? '')) return null
  return core(year, month.value, day.value, first, at + 4, 'date/cjk', 0.98)
}

/** The year before the first of a Japanese era or of the Republic of China. */
const eras: readonly [name: string, start: number][] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867],
  ['民國', 1911],
  ['民国', 1911],
]

/** Of a word that is an era's name and what stands `behind` it. */
function eraStart(token: Token | undefined, behind: string): number {
  return eras.find(([name]) => token?.text === name + behind)?.[1] ?? 0
}

interface Month {
  readonly month: number
  readonly next: number
  /** Whether it is a name, not a number behind a mark. */
  readonly named: boolean
  readonly confidence: number
}

/** The month at a token, its dot included, read over `de`, `of`, `tháng` before it. */
function readMonth(tokens: readonly Token[], from: number, lang: string): Month | null {
  for (let at = from; at < Math.min(from + 5, tokens.length); at++) {
    const month = monthAt(tokens, at, lang)
    if (month !== null || !joints.has(tokens[at]!.text)) return month
  }
  return null
}

function monthAt(tokens: readonly Token[], at: number, lang: string): Month | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const second = tokens[at + 1]
  if (isMonthMark(token.text) && second !== undefined) {
    if (second.kind === 'number') {
      return second.text.length <= 2
        ? { month: second.value, next: at + 2, named: false, confidence: 0.97 }
        : null
    }
    const third =
      tokens[at + 2]?.kind === 'word' ? markedMonthOf(`${second.text} ${tokens[at + 2]!.text}`) : 0
    const month = third || markedMonthOf(second.text)
    return month > 0 ? { month, next: at + (third > 0 ? 3 : 2), named: true, confidence: 0.97 } : null
  }
  let month = monthOf(token.text, lang)
  let own = isOwnMonth(token.text, lang)
  let next = at + 1
  if (month === 0 && second?.text === '.' && tokens[at + 2]?.kind === 'word') {
    const joined = token.text + tokens[at + 2]!.text
    month = monthOf(joined, lang)
    own = isOwnMonth(joined, lang)
    next = at + 3
  }
  if (month === 0) return null
  if (tokens[next]?.text === '.' || tokens[next]?.text === '॰') next++
  return { month, next, named: true, confidence: own ? 0.97 : 0.9 }
}

const joints = new Set([
  ',',
  '-',
  '–',
  '/',
  '.',
  "'",
  '’',
  'de',
  'del',
  'd',
  'of',
  'den',
  'do',
  'nam',
  'năm',
  'г',
  'an',
  'm',
  'թ',
  'พ',
  'ศ',
  '،',
  'سنة',
  'عام',
  'a',
])

/** Over commas, dots and `de`, `del`, `of`, `năm` between the parts. */
function skipJoints(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + 5 && tokens[at] !== undefined && joints.has(tokens[at]!.text)) at++
  return at
}

const ordinals = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  're',
  'º',
  '°',
  'ª',
  'o',
  'ste',
  'e',
  'eme',
  '.',
  'a',
  'η',
  'd',
])

/** Over `st`, `er`, `º`, `.` behind a day. */
function skipOrdinal(tokens: readonly Token[], from: number): number {
  const token = tokens[from]
  if (token === undefined || !ordinals.has(token.text) || token.start !== tokens[from - 1]!.end) return from
  return from + 1
}
