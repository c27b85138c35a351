import { primaryOf } from '../kit/language.ts'
import { unitsOf } from '../kit/units.ts'
import { stopWords } from './language/stop-words.ts'

/** Characters that are looked at: half from the beginning, half from the middle, where menus are over. */
const sample = 1600
/** So many known words tell a language: fewer may be chance. */
const fewest = 3

/**
 * The language of a text (BCP 47, primary subtag): by script where a script has one language, else by the most frequent words of
 * each. `fallback` where neither tells.
 */
export function languageOf(text: string, fallback: string): string {
  others.fill(0)
  const { length } = text
  const units = unitsOf(text)
  const half = sample / 2
  const sum =
    length <= sample
      ? lettersIn(units, 0, length)
      : lettersIn(units, 0, half) + lettersIn(units, length >> 1, (length >> 1) + half)
  const latinLetters = sum & 0xffff
  const marked = sum >>> 16
  // Nearly all texts have letters of one script, the first.
  if (others.every((letters) => letters === 0))
    return latinLetters < 4 ? fallback : latinLanguage(text, latinLetters, marked, fallback)
  const counts = scriptsOf(latinLetters)
  const [script, letters] = largest(counts)
  if (letters < 4) return fallback
  if (script === 'latin') return latinLanguage(text, counts.latin, marked, fallback)
  if (script === 'han' || script === 'kana') return counts.kana * 20 > counts.han + counts.kana ? 'ja' : 'zh'
  if (script === 'cyrillic') return cyrillicLanguage(sampleOf(text), fallback)
  if (script === 'arabic') return arabicLanguage(sampleOf(text))
  return languageOfScript[script]
}

function sampleOf(text: string): string {
  if (text.length <= sample) return text
  return `${text.slice(0, sample / 2)} ${text.slice(text.length >> 1, (text.length >> 1) + sample / 2)}`
}

interface Scripts {
  latin: number
  cyrillic: number
  greek: number
  arabic: number
  hebrew: number
  thai: number
  devanagari: number
  bengali: number
  tamil: number
  armenian: number
  georgian: number
  khmer: number
  lao: number
  burmese: number
  hangul: number
  kana: number
  han: number
}
type Script = keyof Scripts

const languageOfScript: Readonly<
  Record<Exclude<Script, 'latin' | 'han' | 'kana' | 'cyrillic' | 'arabic'>, string>
> = {
  greek: 'el',
  hebrew: 'he',
  thai: 'th',
  devanagari: 'hi',
  bengali: 'bn',
  tamil: 'ta',
  armenian: 'hy',
  georgian: 'ka',
  khmer: 'km',
  lao: 'lo',
  burmese: 'my',
  hangul: 'ko',
}

/** First and last code of the blocks that are counted, ascending. */
const blocks: readonly [from: number, to: number, script: Script][] = [
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'armenian'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xb80, 0xbff, 'tamil'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'lao'],
  [0x1000, 0x109f, 'burmese'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
]

/** What a letter adds to a sum whose lower half counts Latin letters, and whose upper half those that only Vietnamese has. */
const latin = 1
const vietnamese = 0x10001
/** From here on it is another script's: its place in `names`, and this. */
const other = 0x1000000

const names = [...new Set<Script>(['latin', ...blocks.map(([, , script]) => script)])]
/** What every code unit adds. */
const adds = new Int32Array(0x10000)
for (let code = 0; code < 0x370; code++)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0) adds[code] = latin
for (const [from, to, script] of blocks)
  adds.fill(script === 'latin' ? latin : other + names.indexOf(script), from, to + 1)
for (const letter of 'ơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửựỳỵỷỹ')
  for (const form of [letter, letter.toUpperCase()]) adds[form.charCodeAt(0)] = vietnamese

/** Letters of other scripts that were counted, for the length of a call. */
const others = new Int32Array(names.length)

/** Adds up the letters of a stretch of at most `sample` characters. */
function lettersIn(units: Uint16Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) {
    const add = adds[units[at]!]!
    if (add < other) sum += add
    else others[add - other]!++
  }
  return sum
}

function scriptsOf(letters: number): Scripts {
  const counts: Scripts = { ...none }
  for (const [index, name] of names.entries()) counts[name] = others[index]!
  counts.latin = letters
  return counts
}

const none: Readonly<Scripts> = {
  latin: 0,
  cyrillic: 0,
  greek: 0,
  arabic: 0,
  hebrew: 0,
  thai: 0,
  devanagari: 0,
  bengali: 0,
  tamil: 0,
  armenian: 0,
  georgian: 0,
  khmer: 0,
  lao: 0,
  burmese: 0,
  hangul: 0,
  kana: 0,
  han: 0,
}

/** A sign of Chinese, Japanese or Korean says about as much as three letters. */
function largest(counts: Scripts): [script: Script, letters: number] {
  let script: Script = 'latin'
  let most = -1
  for (const [name, count] of Object.entries(counts) as [Script, number][]) {
    const weighed = name === 'han' || name === 'kana' || name === 'hangul' ? count * 3 : count
    if (weighed <= most) continue
    script = name
    most = weighed
  }
  return [script, most]
}

function latinLanguage(text: string, letters: number, marked: number, fallback: string): string {
  if (marked * 25 > letters) return 'vi'
  const scores = new Map<string, number>()
  let words = 0
  for (const [word] of sampleOf(text)
    .toLowerCase()
    .matchAll(/[a-z\u00df-\u024f\u1ea0-\u1ef9]+/g)) {
    words++
    const languages = stopWords.get(word)
    if (languages === undefined) continue
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / Math.sqrt(languages.length))
  }
  let best = fallback
  let most = 0
  for (const [language, score] of scores) {
    if (score <= most) continue
    most = score
    best = language
  }
  if (most < fewest || most * 14 < words) return fallback
  const primary = primaryOf(fallback)
  return (scores.get(primary) ?? 0) >= most * 0.94 ? fallback : best
}

function cyrillicLanguage(text: string, fallback: string): string {
  if (/[іїєґ]/i.test(text)) return /[ў]/i.test(text) ? 'be' : 'uk'
  if (/[ђћџјљњ]/i.test(text)) return /[ѓќѕ]/i.test(text) ? 'mk' : 'sr'
  if (/[ыэё]/i.test(text)) return 'ru'
  if (/ъ/i.test(text)) return 'bg'
  return ['ru', 'uk', 'bg', 'sr', 'mk', 'be'].includes(fallback) ? fallback : 'ru'
}

function arabicLanguage(text: string): string {
  if (/[ٹڈڑںے]/.test(text)) return 'ur'
  return /[پچژگ]/.test(text) ? 'fa' : 'ar'
}
