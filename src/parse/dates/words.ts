import { languages } from './languages/all.ts'

/** What dates look like in one language. Months and weekdays stand in order (January, Sunday first), spellings joined by `|`, a space inside a name written `~`. */
export interface DateWords {
  readonly months: string
  readonly weekdays: string
  /** Words before the day an article appeared. */
  readonly published: readonly string[]
  /** Words before the day it was last changed. */
  readonly updated: readonly string[]
  /** Hours before and after noon, beside `AM` and `PM`. */
  readonly morning: readonly string[]
  readonly afternoon: readonly string[]
  /** Hours around noon. */
  readonly noon?: readonly string[]
  /** Words between a day and its time. */
  readonly at: readonly string[]
  /** Words without which a name of a month is none. */
  readonly monthMarks?: readonly string[]
}

/** A word made comparable: lower case, without the marks of Latin, Greek and Cyrillic letters; other scripts keep theirs. */
export function foldWord(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at++) {
    const letter = plainLetters[word.charCodeAt(at)]
    if (letter === undefined || letter === null) return foldAny(word)
    folded += letter
  }
  return folded
}

function foldAny(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .normalize('NFC')
}

/**
 * Characters that fold to one or to nothing whatever stands beside them: Latin ones that fold to ASCII, as all of English and Vietnamese do,
 * and dashes, quotes and dots; null for others.
 */
const plainLetters = Array.from({ length: 0x2030 }, (_, code) => {
  if (code >= 0x370 && code < 0x1e00) return null
  const folded = foldAny(String.fromCharCode(code))
  return /^[\0-\x7f\u2010-\u2027]?$/.test(folded) ? folded : null
})

/** The month (1 to 12) that a folded word names in `lang`, else in whichever languages know it, where they agree; 0 for none. */
export function monthOf(word: string, lang: string): number {
  return ownMonths.get(lang)?.get(word) ?? months.get(word) ?? 0
}

/** Whether the language itself has the month's name. */
export function isOwnMonth(word: string, lang: string): boolean {
  return ownMonths.get(lang)?.has(word) ?? false
}

/** The month that a folded word names behind a mark such as the Vietnamese `tháng`; 0 for none. */
export function markedMonthOf(word: string): number {
  return markedMonths.get(word) ?? 0
}

export function isMonthMark(word: string): boolean {
  return monthMarks.has(word)
}

/**
 * The weekday (0 is Sunday) that a folded word or two name; -1 for none, 7 where languages disagree. Short names count only in their
 * own language and in English: `Sam` is Saturday in French.
 */
export function weekdayNamed(words: string, lang: string): number {
  return ownWeekdays.get(lang)?.get(words) ?? weekdays.get(words) ?? -1
}

/** Whether a folded word may be the first of two that name a weekday. */
export function beginsWeekday(word: string): boolean {
  return firstOfTwo.has(word)
}

const shortName = 4

/** Part of a day that tells which of two hours is meant. */
export type HalfDay = 'am' | 'pm' | 'noon'

/** The part of the day that a folded word names in any language; of `p.m.` its letters with a space between. */
export function halfDay(word: string): HalfDay | null {
  return halves.get(word) ?? null
}

/** Whether a folded word may stand between a day and its time. */
export function isAt(word: string): boolean {
  return ats.has(word)
}

/** Words about a date that tell whether an article appeared or was changed on it. */
export type Label = 'published' | 'updated' | 'none'

/** What the words before a date, folded, say of it: the nearest word decides. A language that we have no words of may use any. */
export function labelBefore(before: string, lang: string): Label {
  let published = -1
  let updated = -1
  for (const words of labelsOf(lang)) {
    published = Math.max(published, lastOf(before, words.published))
    updated = Math.max(updated, lastOf(before, words.updated))
  }
  if (published < 0 && updated < 0) return 'none'
  return updated >= published ? 'updated' : 'published'
}

/** What the words behind a date, folded, say of it: `… 14:10 Uhr veröffentlicht`, `2021年1月22日 更新`. */
export function labelBehind(behind: string, lang: string): Label {
  const words = behind.replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '')
  for (const { published, updated } of labelsOf(lang)) {
    if (published.includes(words)) return 'published'
    if (updated.includes(words)) return 'updated'
  }
  return 'none'
}

function labelsOf(lang: string): Iterable<Labels> {
  const own = labels.get(lang)
  return own === undefined ? labels.values() : [own, english]
}

interface Labels {
  readonly published: readonly string[]
  readonly updated: readonly string[]
}

function lastOf(text: string, phrases: readonly string[]): number {
  let last = -1
  for (const phrase of phrases) {
    const at = text.lastIndexOf(phrase)
    if (at >= 0) last = Math.max(last, at + phrase.length)
  }
  return last
}

/** Names by language, and those that mean the same in all languages that have them. */
const ownMonths = new Map<string, Map<string, number>>()
const months = new Map<string, number>()
const markedMonths = new Map<string, number>()
const monthMarks = new Set<string>()
const ownWeekdays = new Map<string, Map<string, number>>()
const weekdays = new Map<string, number>()
const firstOfTwo = new Set<string>()
const halves = new Map<string, HalfDay>([
  ['am', 'am'],
  ['pm', 'pm'],
])
const ats = new Set<string>()
const labels = new Map<string, Labels>()

for (const [lang, words] of Object.entries(languages)) {
  for (const mark of words.monthMarks ?? []) monthMarks.add(foldWord(mark))
  for (const [name, index] of names(words.months)) {
    if (words.monthMarks !== undefined) {
      markedMonths.set(name, index + 1)
      continue
    }
    namesOf(ownMonths, lang).set(name, index + 1)
    months.set(name, (months.get(name) ?? index + 1) === index + 1 ? index + 1 : 0)
  }
  for (const [name, index] of names(words.weekdays)) {
    namesOf(ownWeekdays, lang).set(name, index)
    if (name.includes(' ')) firstOfTwo.add(name.split(' ', 1)[0]!)
    if (name.length < shortName && /^[a-z]/.test(name) && lang !== 'en') continue
    weekdays.set(name, (weekdays.get(name) ?? index) === index ? index : 7)
  }
  for (const word of words.morning) halves.set(foldWord(word), 'am')
  for (const word of words.afternoon) halves.set(foldWord(word), 'pm')
  for (const word of words.noon ?? []) halves.set(foldWord(word), 'noon')
  for (const phrase of words.at) for (const word of foldWord(phrase).split(' ')) ats.add(word)
  labels.set(lang, { published: words.published.map(foldWord), updated: words.updated.map(foldWord) })
}
const english = labels.get('en')!

function namesOf(languages: Map<string, Map<string, number>>, lang: string): Map<string, number> {
  let names = languages.get(lang)
  if (names === undefined) {
    names = new Map()
    languages.set(lang, names)
  }
  return names
}

/** Folded names with their index. */
function names(list: string): [name: string, index: number][] {
  if (list === '') return []
  return list
    .split(' ')
    .flatMap((spellings, index) =>
      spellings.split('|').map((name): [string, number] => [foldWord(name.replaceAll('~', ' ')), index]),
    )
}
