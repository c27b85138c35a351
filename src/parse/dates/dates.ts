import { dateText, isDay, weekdayOf } from '../../kit/calendar.ts'
import { primaryOf } from '../../kit/language.ts'
import type { ParseSettings } from '../../model/config.ts'
import { type Core, coreAt, type Order } from './cores.ts'
import { readTime, readZone, type Time } from './times.ts'
import { plainDigits, type Token, tokensOf } from './tokens.ts'
import { beginsWeekday, foldWord, isAt, type Label, labelBefore, labelBehind, weekdayNamed } from './words.ts'

/** A date that stands in a line. */
export interface FoundDate {
  /** Where it stands: weekday, time and zone included, label left out. */
  readonly start: number
  readonly end: number
  /** `YYYY-MM-DD[THH:MM[±HH:MM]]`. */
  readonly date: string
  /** `date/iso`, `date/numeric`, `date/ambiguous`, `date/short-year`, `date/words`, `date/cjk`. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
  readonly label: Label
}

export interface DateOptions {
  /** BCP 47. */
  readonly lang: string
  /** Whether 03/04 is the third of April, where that is known otherwise; null leaves it to the language. */
  readonly dayFirst: boolean | null
}

type ArchiveDates = Pick<ParseSettings, 'language' | 'dayFirst'>

/** The date that tells when an article appeared stands in a short line, or at the head of a long one. */
const searched = 1500
/** What every date holds: a year, or three numbers with the same mark between. */
const anchor =
  /(?:1[5-9]|2[0-6])\d\d|\d\s?([./-])\s?\d{1,2}\s?\1\s?'?\d\d|[令平昭大明民]\p{Lo}(?:\d{1,2}|元)年|\p{L}\.?[ -]?'?\d\d(?!\d)/gu
const anchored = new RegExp(anchor.source, 'u')
/** Early pages of the web wrote minutes as `16:12' 05/11/2002`. */
const minuteMark = /(\b\d{1,2}[:h]\d\d)'(?=\s)/g
/** How far from its anchor a date, its weekday and its time may reach. */
const reachBefore = 60
const reachAfter = 48

/**
 * Every date with day, month and year in a line, in order. Days that do not exist are none, and neither are times ago
 * (`3 giờ trước`). A date whose day and month could be exchanged has the rule `date/ambiguous`.
 */
export function findDates(line: string, options: DateOptions): FoundDate[] {
  const head = line.length > searched ? line.slice(0, searched) : line
  if (!/[\d٠-٩۰-۹०-९০-৯๐-๙０-９]/.test(head)) return []
  const digits = plainDigits(head)
  const text = digits.includes("'") ? digits.replace(minuteMark, '$1 ') : digits
  const tokens = tokensNearAnchors(text)
  if (tokens.length === 0) return []
  const lang = primaryOf(options.lang).toLowerCase()
  const order = orderOf(options)
  const cores: Core[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'number') continue
    const core = coreAt(tokens, at, cores.at(-1)?.next ?? 0, lang, order)
    if (core === null) continue
    cores.push(core)
    at = core.next - 1
  }
  const dotted = dottedLanguages.has(lang)
  const found: FoundDate[] = []
  let free = 0
  let labelFrom = 0
  for (const [index, core] of cores.entries()) {
    const after = timeAfter(tokens, core.next, cores[index + 1]?.first ?? tokens.length, dotted, lang)
    const before = timeBefore(tokens, core.first, free, dotted, lang)
    const time = after !== null && (before === null || !after.touchesNext) ? after : before
    const named = weekdayBefore(tokens, core.first, free, lang)
    const first = Math.min(before?.first ?? core.first, named.first)
    const next = time === after && after !== null ? after.next : core.next
    const start = tokens[first]!.start
    const end = tokens[next - 1]!.end
    const day = resolveOrder(core, named.weekday)
    found.push({
      start,
      end,
      date: dateText(core.year, day.month, day.day) + (time === null ? '' : `T${time.text}`),
      rule: day.rule,
      confidence: Math.min(0.99, day.confidence + (time === null ? 0 : 0.02)),
      label: labelAt(text, Math.max(labelFrom, start - 60), start, end, cores[index + 1] === undefined, lang),
    })
    free = next
    labelFrom = end
  }
  return found
}

/** What is said of a date before it, else behind the last one of a line. */
function labelAt(text: string, from: number, start: number, end: number, last: boolean, lang: string): Label {
  const label = start === from ? 'none' : labelBefore(foldWord(text.slice(from, start)), lang)
  if (label !== 'none' || !last || end === text.length) return label
  return labelBehind(foldWord(text.slice(end, end + 30).split('|', 1)[0]!), lang)
}

/** The tokens of a short line that may hold a date; of a long one those that stand near an anchor. */
function tokensNearAnchors(text: string): Token[] {
  if (text.length < 2 * (reachBefore + reachAfter)) {
    return anchored.test(text) ? tokensOf(text, 0, text.length) : []
  }
  const tokens: Token[] = []
  let done = 0
  for (const { index } of text.matchAll(anchor)) {
    const from = Math.max(done, wordStart(text, index - reachBefore))
    const to = index + reachAfter
    if (to <= done) continue
    tokens.push(...tokensOf(text, from, to))
    done = tokens.at(-1)?.end ?? to
  }
  return tokens
}

function wordStart(text: string, at: number): number {
  const space = at <= 0 ? -1 : text.indexOf(' ', at)
  return space === -1 ? Math.max(0, at) : space
}

/** Characters of a text in which its order of day and month is looked for. */
const ordered = 20_000

/**
 * Whether a text writes the day before the month in numbers, as its dates beyond the twelfth show; null where none shows it or they
 * contradict one another.
 */
export function dayFirstOf(text: string): boolean | null {
  let days = 0
  let months = 0
  for (const [, first, , second] of text.slice(0, ordered).matchAll(numericDate)) {
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) days++
    else if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) months++
  }
  return days > 0 === months > 0 ? null : days > 0
}

const numericDate = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/])/g

/** Languages that write `10.42` for a time. */
const dottedLanguages = new Set(['da', 'fi', 'id', 'it', 'no', 'ms'])
/** Where the month stands first in numbers only, or both orders are in use. */
const monthFirst = new Set(['en-us', 'en-ph', 'es-us'])
const undecided = new Set(['en', 'fil', 'tl', 'und', ''])

function orderOf(options: DateOptions): Order {
  if (options.dayFirst !== null) return { dayFirst: options.dayFirst, certain: true }
  const lang = options.lang.toLowerCase()
  if (monthFirst.has(lang)) return { dayFirst: false, certain: true }
  return undecided.has(lang) ? { dayFirst: false, certain: false } : { dayFirst: true, certain: true }
}

/**
 * Whether an archive writes the day before the month, for dates of which the language of the article does not tell: as it has learnt,
 * else as its own language does. Null where that is open too.
 */
export function archiveOrder({ language, dayFirst }: Partial<ArchiveDates>): boolean | null {
  if (dayFirst !== undefined && dayFirst !== null) return dayFirst
  const own = orderOf({ lang: language ?? '', dayFirst: null })
  return own.certain ? own.dayFirst : null
}

/** The weekday decides between two orders where only one of them agrees with it. */
function resolveOrder(core: Core, weekday: number) {
  const { year, month, day, rule, confidence } = core
  if (rule !== 'date/ambiguous') return { month, day, rule, confidence }
  const asRead = weekdayOf(year, month, day) === weekday
  const exchanged = isDay(year, day, month) && weekdayOf(year, day, month) === weekday
  if (asRead === exchanged) return { month, day, rule, confidence }
  return { month: asRead ? month : day, day: asRead ? day : month, rule: 'date/numeric', confidence: 0.95 }
}

interface PlacedTime extends Time {
  readonly first: number
  readonly touchesNext: boolean
}

function timeAfter(
  tokens: readonly Token[],
  from: number,
  limit: number,
  dotted: boolean,
  lang: string,
): PlacedTime | null {
  let position = from
  for (let skipped = 0; skipped < 5 && position < limit; skipped++) {
    const time = readTime(
      tokens,
      position,
      dotted || isAt(tokens[tokens[position - 1]?.text === '.' ? position - 2 : position - 1]?.text ?? ''),
    )
    if (time !== null && time.next <= limit) {
      const { text, next } = time
      const touchesNext = skipGlue(tokens, next, lang) >= limit && limit < tokens.length
      return { text, next, first: position, touchesNext }
    }
    const next = glueEnd(tokens, position, lang)
    if (next === position) return null
    position = next
  }
  return null
}

function timeBefore(
  tokens: readonly Token[],
  core: number,
  free: number,
  dotted: boolean,
  lang: string,
): PlacedTime | null {
  for (let first = Math.max(free, core - 12); first < core; first++) {
    if (tokens[first]!.kind === 'mark') continue
    if (
      tokens[first - 1]?.text === ':' &&
      tokens[first - 2]?.end === tokens[first - 1]!.start &&
      tokens[first - 2]!.kind === 'number'
    )
      continue
    const time = readTime(tokens, first, dotted)
    if (time !== null && time.next <= core && skipGlue(tokens, time.next, lang) >= core) {
      return { text: time.text, next: time.next, first, touchesNext: false }
    }
  }
  return null
}

function weekdayBefore(tokens: readonly Token[], core: number, free: number, lang: string) {
  for (let first = Math.max(free, core - 4); first < core; first++) {
    const [weekday, length] = weekdayAt(tokens, first, lang)
    if (length > 0 && skipGlue(tokens, first + length, lang) >= core) return { first, weekday }
  }
  return { first: core, weekday: -1 }
}

/** The weekday at a token and how many tokens it takes. */
function weekdayAt(tokens: readonly Token[], at: number, lang: string): [weekday: number, length: number] {
  const word = tokens[at]!
  const second = tokens[at + 1]
  if (word.kind !== 'word') return [-1, 0]
  // T2 to T7 and `thứ 2` to `thứ 7` are Monday to Saturday in Vietnamese.
  if (
    (word.text === 't' || word.text === 'thu') &&
    second !== undefined &&
    second.value >= 2 &&
    second.value <= 7
  ) {
    return [second!.value - 1, 2]
  }
  if (second?.kind === 'word' && beginsWeekday(word.text)) {
    const weekday = weekdayNamed(`${word.text} ${second.text}`, lang)
    if (weekday >= 0) return [weekday, 2]
  }
  const weekday = weekdayNamed(word.text, lang)
  return weekday >= 0 ? [weekday, 1] : [-1, 0]
}

/** Where the marks and words end that may stand between a day and its time. */
function skipGlue(tokens: readonly Token[], from: number, lang: string): number {
  let position = from
  for (let next = glueEnd(tokens, position, lang); next !== position; next = glueEnd(tokens, position, lang))
    position = next
  return position
}

function glueEnd(tokens: readonly Token[], at: number, lang: string): number {
  const token = tokens[at]
  if (token === undefined) return at
  if (token.kind === 'mark') return ',-–—|•·()[]/:.;、，・'.includes(token.text) ? at + 1 : at
  if (token.kind !== 'word') return at
  if (
    isAt(token.text) ||
    (token.text === 't' && tokens[at + 1]?.start === token.end && tokens[at + 1]!.text.length === 2)
  )
    return at + 1
  const zone = readZone(tokens, at)
  if (zone.next > at) return zone.next
  return at + weekdayAt(tokens, at, lang)[1]
}
