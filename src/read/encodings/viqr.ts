import { isSyllable } from './syllables.ts'

/** Vietnamese as mail had it when it could carry no letters beyond ASCII (RFC 1456): the marks stand behind their letters. */
export interface Viqr {
  readonly text: string
  /** Share of the words with marks that are syllables when they are read so, 0 to 1. */
  readonly share: number
}

const shapes: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' }
/** Which letters have which shapes. */
const shaped: Readonly<Record<string, string>> = { '^': 'aeo', '(': 'a', '+': 'ou' }
const tones: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}

const sample = 6000
/** So many words must have marks, so large a share of them must be syllables, and so large a share of all words must have marks. */
const fewest = 8
const sure = 0.85
const marked = 0.25

/** Letters and the signs behind them, up to what ends a word; of a record its line ends. */
const words = /\\[nrt]|[A-Za-z]+(?:[\^(+'`?~.]+[A-Za-z]*|\\{1,2}[\^(+'`?~.]+)*/g
/** Addresses of the network stay as they are. */
const address = /^[^\s]*(?:@|:\/\/|www\.|\.(?:com|net|org|vn|edu|gov|html?)(?![A-Za-z]))/

/**
 * Reads a text of ASCII as VIQR where its words show that it is: nearly all that have marks are then Vietnamese syllables, and many have marks.
 * Null for any other text, English and programs among them. What has neither `^` nor `+` is not looked at.
 */
export function fromViqr(text: string): Viqr | null {
  if (!text.includes('^') || !text.includes('+')) return null
  let all = 0
  let changed = 0
  let good = 0
  read(text.slice(0, sample), (word, letters) => {
    all++
    if (word === letters) return
    changed++
    if (isSyllable(without(allSigns, letters))) good++
  })
  if (changed < fewest || changed < all * marked || good < changed * sure) return null
  return { text: read(text), share: good / changed }
}

/** A letter with a shape, or a `đ`. */
const shapely = /[\u0302\u0306\u031bĐđ]/

const escaped = /\\[.?]/

/** A word without those of the signs that end it. */
function without(signs: string, word: string): string {
  let end = word.length
  while (end > 0 && signs.includes(word[end - 1]!)) end--
  return word.slice(0, end)
}

const allSigns = "^(+'`?~.\\"

function read(text: string, tell?: (word: string, letters: string) => void): string {
  // Programs wrote a stop behind a vowel with `\` before it; by hand it was left out.
  const isStrict = escaped.test(text)
  return text.replace(/\S+/g, (piece, at: number) => {
    if (address.test(piece)) return piece
    return piece.replace(words, (word, from: number) => {
      if (word.startsWith('\\')) return word
      const letters = lettersOf(word, text, at + from + word.length, isStrict)
      tell?.(word, letters)
      return letters
    })
  })
}

/** A word with its marks on its letters. One that is no syllable is read only where it has a shape that no other language types. */
function lettersOf(word: string, text: string, end: number, isStrict: boolean): string {
  const closing = closingOf(word, text, end, isStrict)
  const stem = closing === '' ? word : word.slice(0, -closing.length)
  const letters = marksOn(stem)
  if (letters === word) return word
  const isKnown = isSyllable(without(allSigns, letters)) || shapely.test(letters.normalize('NFD'))
  return (isKnown ? letters : stem.replaceAll('\\', '')) + closing
}

function marksOn(word: string): string {
  let letters = ''
  let tone = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word[at]!
    if (/^dd/i.test(word.slice(at, at + 2))) {
      letters += letter === 'D' ? 'Đ' : 'đ'
      at++
      continue
    }
    // What stands behind it is no mark.
    if (letter === '\\') continue
    letters += letter
    if (!/[aeiouy]/i.test(letter)) continue
    for (let shape = ''; at + 1 < word.length; at++) {
      const mark = word[at + 1]!
      if (shape === '' && shaped[mark]?.includes(letter.toLowerCase())) {
        shape = shapes[mark]!
        letters += shape
      } else if (tone === '' && mark in tones) {
        tone = tones[mark]!
        letters += tone
      } else break
    }
  }
  return letters.normalize('NFC')
}

/** Open syllables without a tone that sentences often end in. */
const level = new Set(
  'ra xa qua ta ba hoa ca nga ddi chi khi thu tu lo cho to kho tho+ mo+ bo+ co^ ddo^ que^ phe^ che xe tre nghe cha ga'.split(
    ' ',
  ),
)
/** Vowels that end in a glide have their tone before it. */
const glide = /(?:[aeo][\^(+]?[iouy]|(?<!g)i[au]|(?<!q)u\+?[aiu])$/i

/** A word's neighbourhood: what may close after it, and then the end of the line (in a record `\\n`) or a capital. */
const reach = 40
const lineEnd = /^\\?["')\]]{0,3}[ \t\r]{0,4}(?:\n|\\[nr]|$)/
const sentence = /^["')\]]{0,3}[ \t]{1,4}["'(]?[A-Z]/

/** The stops and question marks that end a word and are no tones of it. */
function closingOf(word: string, text: string, end: number, isStrict: boolean): string {
  const rest = without('.?', word)
  const signs = word.slice(rest.length)
  if (signs === '') return ''
  if (!/[aeiouy][\^(+]*$/i.test(rest) || /[`'~?.]/.test(rest.replace(/\\./g, ''))) return signs
  if (signs.length > 2) return signs
  // `tre?.`: the tone, and the stop behind it.
  if (signs.length === 2) return signs[1]!
  if (isStrict) return ''
  const behind = text.slice(end, end + reach)
  const isLast = lineEnd.test(behind)
  if (!isLast && !sentence.test(behind)) return ''
  // At the end of a line a stop is likelier than a tone, and a tone than a question.
  if (signs === '.' && isLast) return signs
  return glide.test(rest) || (signs === '.' && level.has(rest)) ? signs : ''
}
