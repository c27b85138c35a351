import { primaryOf } from '../kit/language.ts'
import { unitsOf } from '../kit/units.ts'
import { isAgencyAsWritten } from './bylines/agencies.ts'
import { isPlace, vietnameseName } from './bylines/names.ts'
import { monthOf, weekdayNamed } from './dates/words.ts'
import { quickFold } from './fold.ts'
import { Kept } from './phrases/kept.ts'
import { dullWords, isContraction, keepsNew, openersOf } from './phrases/other.ts'
import {
  classAt,
  lower,
  nextCapital,
  runEnd,
  upper,
  type Written,
  wordBefore,
  wordEnd,
} from './phrases/scan.ts'
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
import { hashStart, hashWith } from './text/letters.ts'

/** Characters of a text that are read: names that matter stand near its beginning. */
const searched = 12_000
const most = 12

/**
 * Proper-noun phrases of a text, strongest first, at most 12: what tags may be inferred from. Runs of capitalised words, institutions with
 * their field (`Sở Công thương`), words with digits (`Covid-19`); no titles of persons alone, weekdays, or words that only begin a sentence.
 */
export function phrasesOf(body: string, lang: string): string[] {
  const text = body.length > searched ? body.slice(0, searched) : body
  const language = primaryOf(lang)
  const written: Written = { text, units: unitsOf(text), length: text.length }
  const found = new Map<string, Found>()
  const leadEnd = text.indexOf('\n')
  let covered = 0
  let end = 0
  for (let start = nextCapital(written, 0); start < text.length; start = nextCapital(written, end)) {
    end = runEnd(written, start)
    if (start < covered) continue
    const phrase = phraseAt(written, start, end, language)
    if (phrase === null) continue
    covered = start + phrase.text.length
    const weight = phrase.weight * (start < leadEnd ? 1.5 : 1)
    const known = found.get(phrase.text)
    if (known === undefined) found.set(phrase.text, { phrase, weight })
    else known.weight += weight
  }
  return strongest(found.values())
}

/** The heaviest phrases, heaviest first; of two that weigh the same, the first in the text. */
function strongest(found: Iterable<Found>): string[] {
  const best: Found[] = []
  for (const one of found) {
    if (one.phrase.agency) continue
    let at = best.length
    while (at > 0 && best[at - 1]!.weight < one.weight) at--
    if (at === most) continue
    if (best.length === most) best.pop()
    best.push(one)
    for (let next = best.length - 1; next > at; next--) best[next] = best[next - 1]!
    best[at] = one
  }
  return best.map(({ phrase }) => phrase.text)
}

interface Found {
  readonly phrase: Phrase
  weight: number
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

/** Capitalised words with one space between them, and what they mean by what stands around them. */
interface Run {
  readonly words: readonly string[]
  /** The first word that is an office such as `Sở`, or -1. */
  readonly office: number
  /** Whether an institution's name may begin in it. */
  readonly institution: boolean
  /** Where in it a body of `bodies` may begin, -1 where none does. */
  readonly body: number
  /** The phrase it makes where it is none of these. */
  readonly phrase: Phrase | null
}

/** What stands around a run, as bits. */
const placed = { first: 1, afterPlace: 2, beforeSmall: 4 }

/** Names stand in article after article: what was made of them is kept, by the place and the language. */
const kept = new Kept<Run>()
/** Most runs: a word that begins a sentence. To come to an object of its own for each takes longer than to use it. */
const plainRun: Run = { words: [], office: -1, institution: false, body: -1, phrase: null }

function runOf({ text, units }: Written, start: number, end: number, language: string, place: number): Run {
  const number = numberOf(language)
  const key = number * 8 + place
  const known = number === 0 ? null : kept.find(units, start, end, key)
  if (known !== null) return known
  // With the language before it a text of its own, so that what is kept holds on to no article.
  const run = runFrom(`${language} ${text.slice(start, end)}`.slice(language.length + 1), language, place)
  if (number > 0) kept.keep(units, start, end, key, run)
  return run
}

function runFrom(text: string, language: string, place: number): Run {
  const words = text.split(' ')
  const institution =
    institutionHeads.has(words.at(-1)!) || (words.length > 1 && institutionHeads.has(words.at(-2)!))
  const body = language === 'vi' ? words.findIndex((word) => bodiesOf.has(word)) : -1
  const office = words.findIndex((word) => offices.has(word))
  const phrase =
    language === 'vi'
      ? vietnamesePhrase(text, words, place)
      : otherPhrase(text, words, (place & placed.first) !== 0, language)
  const isPlain = phrase === null && !institution && body === -1 && office === -1
  return isPlain ? plainRun : { words, office, institution, body, phrase }
}

/** A number for each language of two or three letters, from 1 on; 0 for others. */
function numberOf(language: string): number {
  let number = 0
  for (let at = 0; at < language.length; at++) {
    const letter = language.charCodeAt(at) - 96
    if (letter < 1 || letter > 26 || at > 2) return 0
    number = number * 27 + letter
  }
  return number
}

/** What a word says of the run right behind it. */
interface Preceding {
  readonly word: string
  readonly office: boolean
  readonly place: boolean
}

const nothing: Preceding = { word: '', office: false, place: false }
/** By the hash of their letters, no two of them the same. */
const preceding = new Map<number, Preceding>()
for (const word of new Set([...offices, ...placeWords])) {
  const hash = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)).reduce(hashWith, hashStart)
  preceding.set(hash, { word, office: offices.has(word), place: placeWords.has(word) })
}
const longestBefore = Math.max(...Array.from(preceding.values(), ({ word }) => word.length))

/** What the word of small letters before a position says, one space between. */
function precedingAt(written: Written, position: number): Preceding {
  const start = wordBefore(written, position)
  const end = position - 1
  if (start >= end || end - start > longestBefore) return nothing
  let hash = hashStart
  for (let at = start; at < end; at++) hash = hashWith(hash, written.units[at]!)
  const found = preceding.get(hash)
  return found !== undefined &&
    found.word.length === end - start &&
    written.text.startsWith(found.word, start)
    ? found
    : nothing
}

/** The phrase that the run from `start` to `end` makes, or begins. */
function phraseAt(written: Written, start: number, end: number, language: string): Phrase | null {
  const before = precedingAt(written, start)
  const place =
    (beginsSentence(written, start) ? placed.first : 0) |
    (before.place ? placed.afterPlace : 0) |
    (smallFollows(written, end) ? placed.beforeSmall : 0)
  const run = runOf(written, start, end, language, place)
  if (language !== 'vi') return run.phrase
  const field = run.office >= 0 || before.office ? officeAt(written, start, run) : null
  if (field !== null) return field
  const body = run.body >= 0 ? bodyAt(written, start, run) : undefined
  if (body !== undefined) return body
  const institution = run.institution ? institutionAt(written, end, run.words) : null
  return institution === null ? run.phrase : phraseOf(institution, 1.6)
}

/** What a sign before a run says of it: 1 that it begins a sentence, 2 that what stands before the sign tells. */
const openings = new Uint8Array(0x10000)
for (const character of '.!?…:\n;-–—•') openings[character.charCodeAt(0)] = 1
for (const character of ' "“(\'‘') openings[character.charCodeAt(0)] = 2

function beginsSentence({ units }: Written, at: number): boolean {
  let index = at - 1
  while (index >= 0 && openings[units[index]!] === 2) index--
  return index < 0 || openings[units[index]!] === 1
}

/** Bodies by the first word of their name. */
const bodiesOf = new Map<string, { readonly name: string; readonly phrase: Phrase | null }[]>()
for (const { name, dull } of bodies) {
  const body = { name, phrase: dull ? null : phraseOf(name, 1.4) }
  const head = name.split(' ', 1)[0]!
  const list = bodiesOf.get(head)
  if (list === undefined) bodiesOf.set(head, [body])
  else list.push(body)
}

/** A body by its whole name, null for one that says nothing; undefined where none begins. */
function bodyAt(written: Written, start: number, { words, body }: Run): Phrase | null | undefined {
  const { text } = written
  const from = positionOf(text, start, words, body)
  for (const { name, phrase } of bodiesOf.get(words[body]!)!)
    if (text.startsWith(name, from) && !isWordAt(written, from + name.length)) return phrase
  return undefined
}

function isWordAt(written: Written, at: number): boolean {
  const type = classAt(written, at)
  return type === upper || type === lower
}

/** Fields by the first letter of their name. */
const fieldsOf = new Map<number, string[]>()
for (const field of fields) {
  const list = fieldsOf.get(field.charCodeAt(0))
  if (list === undefined) fieldsOf.set(field.charCodeAt(0), [field])
  else list.push(field)
}

/** An office with its field, of which only the first letter is a capital: `Sở Công thương`. */
function officeAt(written: Written, start: number, { words, office }: Run): Phrase | null {
  const { text } = written
  const head = office >= 0 ? words[office]! : ''
  const from = head === '' ? start : positionOf(text, start, words, office) + head.length + 1
  if (classAt(written, from) !== upper) return null
  const rest = text.slice(from, from + 45).toLowerCase()
  const field = fieldsOf.get(rest.charCodeAt(0))?.find((name) => rest.startsWith(name))
  if (field === undefined) return null
  const name = text.slice(from, from + field.length)
  return head === '' || head === 'Ngành' ? phraseOf(name, 0.6) : phraseOf(`${head} ${name}`, 2)
}

function vietnamesePhrase(text: string, all: readonly string[], place: number): Phrase | null {
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
  const phrase = words === all ? text : words.join(' ')
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
function institutionAt(written: Written, runEnd: number, words: readonly string[]): string | null {
  const { text } = written
  const last = words.at(-1)!
  const isHead = institutionHeads.get(last)?.some((second) => text.startsWith(second, runEnd + 1)) ?? false
  const isInside = words.length > 1 && institutionHeads.has(words.at(-2)!)
  if (!isHead && !isInside) return null
  const next = text.slice(runEnd + 1, runEnd + 12).split(/[^\p{L}]/u, 1)[0]!
  const head = `${last} ${next}`
  const inside = words.length > 1 ? `${words.at(-2)} ${last}` : ''
  if (!institutions.has(head) && !institutions.has(inside)) return null
  const start = institutions.has(head) ? runEnd - last.length : runEnd - inside.length
  let end = runEnd
  let names = 0
  for (let at = runEnd + 1; at < text.length && text[at - 1] === ' '; ) {
    const type = classAt(written, at)
    if (type !== upper && type !== lower) break
    const to = wordEnd(written, at)
    const word = text.slice(at, to)
    if (type === lower && !smallWords.has(word)) break
    if (type === upper) {
      names++
      end = to
    } else if (classAt(written, to + 1) !== upper && names > 0 && word !== 'và' && !smallWords.has(word))
      break
    at = to + 1
    if (at - start > 70) break
  }
  return names >= 2 ? text.slice(start, end) : null
}

/** The second syllables of institutions by their first. */
const institutionHeads = new Map<string, string[]>()
for (const name of institutions) {
  const [first, second] = name.split(' ') as [string, string]
  const list = institutionHeads.get(first)
  if (list === undefined) institutionHeads.set(first, [second])
  else list.push(second)
}

function smallFollows(written: Written, end: number): boolean {
  return written.units[end] === 32 && classAt(written, end + 1) === lower
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

function otherPhrase(text: string, all: readonly string[], initial: boolean, lang: string): Phrase | null {
  let words = all
  const openers = openersOf(lang)
  while (
    words.length > 0 &&
    ((openers.has(words[0]!) && !keepsNew(words)) || isCalendarWord(words[0]!, lang))
  )
    words = words.slice(1)
  while (words.length > 0 && isCalendarWord(words.at(-1)!, lang)) words = words.slice(0, -1)
  if (words.length === 0 || words.length > 6 || isContraction(words[0]!)) return null
  const phrase = (words === all ? text : words.join(' ')).replace(/['’]s$/, '')
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
