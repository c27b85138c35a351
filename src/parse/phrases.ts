import { isAgencyAsWritten } from './bylines/agencies.ts'
import { isPlace, vietnameseName } from './bylines/names.ts'
import { monthOf, weekdayNamed } from './dates/words.ts'
import { quickFold } from './fold.ts'
import { classAt, lower, nextCapital, upper, wordBefore, wordEnd } from './phrases/scan.ts'
import {
  dullAcronyms,
  fields,
  institutions,
  offices,
  openers,
  placeWords,
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
    const run = runAt(text, start)
    end = run.end
    if (start < covered) continue
    const phrase = language === 'vi' ? vietnamesePhrase(text, run) : otherPhrase(run, language)
    if (phrase === null) continue
    covered = run.start + phrase.text.length
    const weight = phrase.weight * (run.start < leadEnd ? 1.5 : 1)
    const known = found.get(phrase.text)
    if (known === undefined) found.set(phrase.text, { text: phrase.text, weight, at: run.start })
    else known.weight += weight
  }
  const strongest: string[] = []
  for (const { text: phrase } of [...found.values()].sort((a, b) => b.weight - a.weight || a.at - b.at)) {
    if (strongest.length === most) break
    if (!isAgencyAsWritten(phrase)) strongest.push(phrase)
  }
  return strongest
}

interface Found {
  readonly text: string
  weight: number
  readonly at: number
}

/** Capitalised words with one space between them. */
interface Run {
  readonly words: string[]
  readonly start: number
  readonly end: number
  /** Whether it begins a sentence, so that its first word may be any word. */
  readonly initial: boolean
  /** The small word before it, if any. */
  readonly before: string
}

function runAt(text: string, start: number): Run {
  const words: string[] = []
  let end = start
  for (let at = start; ; at = end + 1) {
    const to = wordEnd(text, at)
    words.push(text.slice(at, to))
    end = to
    if (text.charCodeAt(to) !== 32 || classAt(text, to + 1) !== upper) break
  }
  return { words, start, end, initial: beginsSentence(text, start), before: wordBefore(text, start) }
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

interface Phrase {
  readonly text: string
  readonly weight: number
}

function vietnamesePhrase(text: string, run: Run): Phrase | null {
  const office = run.words.findIndex((word) => offices.has(word))
  if (office >= 0 || offices.has(run.before)) {
    const head = office >= 0 ? run.words[office]! : ''
    const from = head === '' ? run.start : positionOf(text, run, office) + head.length + 1
    const rest = text.slice(from, from + 45).toLowerCase()
    const field = classAt(text, from) === upper ? fields.find((name) => rest.startsWith(name)) : undefined
    if (field !== undefined) {
      const name = text.slice(from, from + field.length)
      return head === '' || head === 'Ngành'
        ? { text: name, weight: 0.6 }
        : { text: `${head} ${name}`, weight: 2 }
    }
  }
  const institution = institutionAt(text, run)
  if (institution !== null) return { text: institution, weight: 1.6 }
  let words = run.words
  while (
    words.length > 0 &&
    (titles.has(words[0]!) ||
      (words.length > 1 && placeWords.has(words[0]!)) ||
      (run.initial && words === run.words && openers.has(words[0]!)))
  ) {
    words = words.slice(1)
  }
  if (words.length === 0) return null
  const phrase = words.join(' ')
  if (words.length === 1) return vietnameseWord(phrase, run)
  if (words.length > 6 || isDull(phrase, run)) return null
  if (placeWords.has(run.before) || isPlace(phrase)) return { text: phrase, weight: 1.8 }
  const sure = vietnameseName(words)
  // A small syllable after the run belongs to its last word: `Hội nghị Tổng kết`.
  if (sure < 0.6 && run.initial && words === run.words && smallFollows(text, run.end)) return null
  return { text: phrase, weight: sure >= 0.7 ? 1 : 0.8 }
}

function vietnameseWord(word: string, run: Run): Phrase | null {
  if (/\d/.test(word) && /^\p{L}{2}/u.test(word)) return { text: word, weight: 1.2 }
  if (/^\p{Lu}[\p{Lu}\d.&-]+$/u.test(word))
    return !dullAcronyms.has(word) && word.length > 2 ? { text: word, weight: 0.7 } : null
  if (isPlace(word)) return { text: word, weight: 1 }
  return word.length > 3 && !run.initial && !isSyllable(word) ? { text: word, weight: 0.6 } : null
}

function positionOf(text: string, run: Run, index: number): number {
  let at = run.start
  for (let word = 0; word < index; word++) at += run.words[word]!.length + 1
  return text.startsWith(run.words[index]!, at) ? at : run.start
}

/** The name of an institution whose first two syllables end the run: `Công ty Cổ phần Cà phê Phước An`. */
function institutionAt(text: string, run: Run): string | null {
  const last = run.words.at(-1)!
  if (!institutionHeads.has(last) && (run.words.length === 1 || !institutionHeads.has(run.words.at(-2)!)))
    return null
  const next = text.slice(run.end + 1, run.end + 12).split(/[^\p{L}]/u, 1)[0]!
  const head = `${last} ${next}`
  const inside = run.words.length > 1 ? `${run.words.at(-2)} ${last}` : ''
  if (!institutions.has(head) && !institutions.has(inside)) return null
  const start = institutions.has(head) ? run.end - last.length : run.end - inside.length
  let end = run.end
  let names = 0
  for (let at = run.end + 1; at < text.length && text[at - 1] === ' '; ) {
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

function isDull(phrase: string, run: Run): boolean {
  const [first, second] = run.words
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

const englishOpeners = new Set(
  'The A An In On At By For From With After Before When While As If It He She They We You I But And Or So This That These Those There Here His Her Its Their Our Your My Not No Yes What Why How Who Where Last Next First More Most Many Some All Both Each Every New Such Then Now Since During Under Over Between About According Mr Mrs Ms Dr Sir Also Just Even Meanwhile However Although Because Despite Le La Les Un Une Des Du Dans Pour El Los Las Una En Der Die Das Ein Eine Im Am Il Lo Gli I O Os As Um Uma Em No Na De Het Een Den Det'.split(
    ' ',
  ),
)

function otherPhrase(run: Run, lang: string): Phrase | null {
  let words = run.words
  while (words.length > 0 && (englishOpeners.has(words[0]!) || isCalendarWord(words[0]!, lang)))
    words = words.slice(1)
  while (words.length > 0 && isCalendarWord(words.at(-1)!, lang)) words = words.slice(0, -1)
  if (words.length === 0 || words.length > 6) return null
  const phrase = words.join(' ').replace(/['’]s$/, '')
  if (words.length > 1) return { text: phrase, weight: run.initial && words === run.words ? 0.8 : 1 }
  const counts = /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(phrase)
    ? phrase.length > 2
    : phrase.length > 3 && !run.initial && lang !== 'de'
  return counts ? { text: phrase, weight: 0.6 } : null
}

function isCalendarWord(word: string, lang: string): boolean {
  const plain = word.toLowerCase()
  return weekdayNamed(plain, lang) >= 0 || (word !== 'May' && monthOf(plain, lang) > 0)
}
