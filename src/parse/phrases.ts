import { isAgencyAsWritten } from './bylines/agencies.ts'
import { isPlace, vietnameseName } from './bylines/names.ts'
import { monthOf, weekdayNamed } from './dates/words.ts'
import { quickFold } from './fold.ts'
import { dullWords, isContraction, keepsNew, openersOf } from './phrases/other.ts'
import { classAt, lower, nextCapital, runEnd, upper, wordBefore, wordEnd } from './phrases/scan.ts'
import {
  bodies,
  dullAcronyms,
  fields,
  institutions,
  offices,
  openers,
  placeWords,
  shortCountries,
  smallWords,
  titles,
} from './phrases/vietnamese.ts'

/** Characters of a text that are read: names that matter stand near its beginning. */
const searched = 12_000
const most = 12

/**
 * Proper-noun phrases of a text, strongest first, at most 12: what tags may be inferred from. Runs of capitalised words, institutions with
 * their field (`Sở Công thương`), words with digits (`Covid-19`); no titles of persons alone, weekdays, or words that only begin a sentence.
 */
export function phrasesOf(body: string, lang: string): string[] {
  const text = body.length > searched ? body.slice(0, searched) : body
  const language = lang.split('-', 1)[0]!
  const found = new Map<string, Found>()
  const leadEnd = text.indexOf('\n')
  let covered = 0
  let end = 0
  for (let start = nextCapital(text, 0); start < text.length; start = nextCapital(text, end)) {
    end = runEnd(text, start)
    if (start < covered) continue
    const phrase = phraseAt(text, start, end, language)
    if (phrase === null) continue
    covered = start + phrase.text.length
    const weight = phrase.weight * (start < leadEnd ? 1.5 : 1)
    const known = found.get(phrase.text)
    if (known === undefined) found.set(phrase.text, { phrase, weight, at: start })
    else known.weight += weight
  }
  const strongest: string[] = []
  for (const { phrase } of [...found.values()].sort((a, b) => b.weight - a.weight || a.at - b.at)) {
    if (strongest.length === most) break
    if (!phrase.agency) strongest.push(phrase.text)
  }
  return strongest
}

interface Found {
  readonly phrase: Phrase
  weight: number
  readonly at: number
}

interface Phrase {
  readonly text: string
  readonly weight: number
  /** Whether it names an agency or paper. */
  readonly agency: boolean
}

function phraseOf(text: string, weight: number): Phrase {
  return { text, weight, agency: isAgencyAsWritten(text) }
}

/** Capitalised words with one space between them, and what they mean wherever they stand. */
interface Run {
  readonly words: readonly string[]
  /** The first word that is an office such as `Sở`, or -1. */
  readonly office: number
  /** Whether an institution's name may begin in it. */
  readonly institution: boolean
  /** Where in it a body of `bodies` may begin, -1 where none does. */
  readonly body: number
  /** The phrase it makes, by what stands around it: see `placed`. */
  readonly readings: (Phrase | null | undefined)[]
}

/** What stands around a run, as bits. */
const placed = { first: 1, afterPlace: 2, beforeSmall: 4 }

/** Names stand in article after article: what was made of them is kept, as answers that depend on nothing else. */
const kept = new Map<string, Run>()
const mostKept = 20_000
const longestKept = 60

function runOf(text: string, start: number, end: number, language: string): Run {
  const key = `${language} ${text.slice(start, end)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  // Of the key, so that what is kept holds on to no article.
  const words = key.slice(language.length + 1).split(' ')
  const institution =
    institutionHeads.has(words.at(-1)!) || (words.length > 1 && institutionHeads.has(words.at(-2)!))
  const body = language === 'vi' ? words.findIndex((word) => bodiesOf.has(word)) : -1
  const run: Run = {
    words,
    body,
    office: words.findIndex((word) => offices.has(word)),
    institution,
    readings: [],
  }
  if (key.length > longestKept) return run
  if (kept.size === mostKept) kept.clear()
  kept.set(key, run)
  return run
}

/** The phrase that the run from `start` to `end` makes, or begins. */
function phraseAt(text: string, start: number, end: number, language: string): Phrase | null {
  const run = runOf(text, start, end, language)
  const before = wordBefore(text, start)
  if (language === 'vi') {
    const field = run.office >= 0 || offices.has(before) ? officeAt(text, start, run) : null
    if (field !== null) return field
    const body = run.body >= 0 ? bodyAt(text, start, run) : undefined
    if (body !== undefined) return body
    const institution = run.institution ? institutionAt(text, end, run.words) : null
    if (institution !== null) return phraseOf(institution, 1.6)
  }
  const place =
    (beginsSentence(text, start) ? placed.first : 0) |
    (placeWords.has(before) ? placed.afterPlace : 0) |
    (smallFollows(text, end) ? placed.beforeSmall : 0)
  const known = run.readings[place]
  if (known !== undefined) return known
  const phrase =
    language === 'vi'
      ? vietnamesePhrase(run.words, place)
      : otherPhrase(run.words, (place & placed.first) !== 0, language)
  run.readings[place] = phrase
  return phrase
}

function beginsSentence(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const character = text[index]!
    if (
      character === ' ' ||
      character === '"' ||
      character === '“' ||
      character === '(' ||
      character === "'" ||
      character === '‘'
    )
      continue
    return '.!?…:\n;-–—•'.includes(character)
  }
  return true
}

/** Bodies by the first word of their name. */
const bodiesOf = new Map<string, (typeof bodies)[number][]>()
for (const body of bodies) {
  const head = body.name.split(' ', 1)[0]!
  const list = bodiesOf.get(head)
  if (list === undefined) bodiesOf.set(head, [body])
  else list.push(body)
}

/** A body by its whole name, null for one that says nothing; undefined where none begins. */
function bodyAt(text: string, start: number, { words, body }: Run): Phrase | null | undefined {
  const from = positionOf(text, start, words, body)
  const found = bodiesOf
    .get(words[body]!)!
    .find(({ name }) => text.startsWith(name, from) && !isWordAt(text, from + name.length))
  return found === undefined ? undefined : found.dull ? null : phraseOf(found.name, 1.4)
}

function isWordAt(text: string, at: number): boolean {
  const type = classAt(text, at)
  return type === upper || type === lower
}

/** An office with its field, of which only the first letter is a capital: `Sở Công thương`. */
function officeAt(text: string, start: number, { words, office }: Run): Phrase | null {
  const head = office >= 0 ? words[office]! : ''
  const from = head === '' ? start : positionOf(text, start, words, office) + head.length + 1
  if (classAt(text, from) !== upper) return null
  const rest = text.slice(from, from + 45).toLowerCase()
  const field = fields.find((name) => rest.startsWith(name))
  if (field === undefined) return null
  const name = text.slice(from, from + field.length)
  return head === '' || head === 'Ngành' ? phraseOf(name, 0.6) : phraseOf(`${head} ${name}`, 2)
}

function vietnamesePhrase(all: readonly string[], place: number): Phrase | null {
  const initial = (place & placed.first) !== 0
  let words = all
  while (
    words.length > 0 &&
    (titles.has(words[0]!) ||
      (words.length > 2 && shortCountries.has(words[0]!) && !words.slice(1).some(isSyllable)) ||
      (words.length > 1 && placeWords.has(words[0]!)) ||
      (initial && words === all && openers.has(words[0]!)))
  ) {
    words = words.slice(1)
  }
  if (words.length === 0) return null
  const phrase = words.join(' ')
  if (words.length === 1) return vietnameseWord(phrase, initial, (place & placed.afterPlace) !== 0)
  if (words.length > 6 || isDull(phrase, all)) return null
  if (place & placed.afterPlace || isPlace(phrase)) return phraseOf(phrase, 1.8)
  const sure = vietnameseName(words)
  // A small syllable after the run belongs to its last word: `Hội nghị Tổng kết`.
  if (sure < 0.6 && initial && words === all && place & placed.beforeSmall) return null
  return phraseOf(phrase, sure >= 0.7 ? 1 : 0.8)
}

function vietnameseWord(word: string, initial: boolean, afterPlace: boolean): Phrase | null {
  if (/\d/.test(word) && /^\p{L}{2}/u.test(word)) return phraseOf(word, 1.2)
  if (/^\p{Lu}[\p{Lu}\d.&-]+$/u.test(word))
    return !dullAcronyms.has(word) && word.length > 2 ? phraseOf(word, 0.7) : null
  if (isPlace(word) || (afterPlace && !openers.has(word))) return phraseOf(word, 1)
  return word.length > 3 && !initial && !isSyllable(word) ? phraseOf(word, 0.6) : null
}

function positionOf(text: string, start: number, words: readonly string[], index: number): number {
  let at = start
  for (let word = 0; word < index; word++) at += words[word]!.length + 1
  return text.startsWith(words[index]!, at) ? at : start
}

/** The name of an institution whose first two syllables end the run: `Công ty Cổ phần Cà phê Phước An`. */
function institutionAt(text: string, runEnd: number, words: readonly string[]): string | null {
  const last = words.at(-1)!
  const next = text.slice(runEnd + 1, runEnd + 12).split(/[^\p{L}]/u, 1)[0]!
  const head = `${last} ${next}`
  const inside = words.length > 1 ? `${words.at(-2)} ${last}` : ''
  if (!institutions.has(head) && !institutions.has(inside)) return null
  const start = institutions.has(head) ? runEnd - last.length : runEnd - inside.length
  let end = runEnd
  let names = 0
  for (let at = runEnd + 1; at < text.length && text[at - 1] === ' '; ) {
    const type = classAt(text, at)
    if (type !== upper && type !== lower) break
    const to = wordEnd(text, at)
    const word = text.slice(at, to)
    if (type === lower && !smallWords.has(word)) break
    if (type === upper) {
      names++
      end = to
    } else if (classAt(text, to + 1) !== upper && names > 0 && word !== 'và' && !smallWords.has(word)) break
    at = to + 1
    if (at - start > 70) break
  }
  return names >= 2 ? text.slice(start, end) : null
}

const institutionHeads = new Set([...institutions].map((name) => name.split(' ', 1)[0]!))

function smallFollows(text: string, end: number): boolean {
  return text.charCodeAt(end) === 32 && classAt(text, end + 1) === lower
}

function isDull(phrase: string, [first, second]: readonly string[]): boolean {
  if ((first === 'Thứ' || first === 'Chủ') && weekdayNamed(quickFold(`${first} ${second}`), 'vi') >= 0)
    return true
  return /^(?:Ban|Hội|Đảng|Nhà|Chính|Quốc|Trung)\s(?:Chấp|Nghị|Bộ)$/u.test(phrase)
}

/** Whether a word is built as a Vietnamese syllable is, marks aside. */
function isSyllable(word: string): boolean {
  return /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/.test(
    quickFold(word),
  )
}

function otherPhrase(all: readonly string[], initial: boolean, lang: string): Phrase | null {
  let words = all
  const openers = openersOf(lang)
  while (
    words.length > 0 &&
    ((openers.has(words[0]!) && !keepsNew(words)) || isCalendarWord(words[0]!, lang))
  )
    words = words.slice(1)
  while (words.length > 0 && isCalendarWord(words.at(-1)!, lang)) words = words.slice(0, -1)
  if (words.length === 0 || words.length > 6 || isContraction(words[0]!)) return null
  const phrase = words.join(' ').replace(/['’]s$/, '')
  if (dullWords.has(phrase)) return null
  if (words.length > 1) return phraseOf(phrase, initial && words === all ? 0.8 : 1)
  const counts = /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(phrase)
    ? phrase.length > 2
    : phrase.length > 3 && !initial && lang !== 'de'
  return counts ? phraseOf(phrase, 0.6) : null
}

function isCalendarWord(word: string, lang: string): boolean {
  const plain = word.toLowerCase()
  return weekdayNamed(plain, lang) >= 0 || (word !== 'May' && monthOf(plain, lang) > 0)
}
