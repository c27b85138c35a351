import { hashStart, hashWith, kind, kinds, lowers } from './letters.ts'

/** The look of a line: all that one walk over its characters tells. */
export interface Shape {
  /** Its length in letters of an alphabet, signs and spaces counted. */
  readonly units: number
  /** Hashes of its words (letters only, lower case), at most `wordLimit`. */
  readonly words: readonly number[]
  /** Words that begin with a capital, words all in capitals, words that begin with a lower-case letter. */
  readonly capitalised: number
  readonly shouted: number
  readonly lowered: number
  readonly digits: number
  readonly commas: number
  /** Sentence ends inside the line: a stop before a space. */
  readonly sentences: number
  readonly bars: number
  readonly arrows: number
  /** Words in capitals at the end, where the line does not shout throughout. */
  readonly shoutedTail: number
  /** Kinds of the first and last characters that are no space. */
  readonly first: number
  readonly last: number
  /** The last kind before closing quotes and brackets. */
  readonly lastInside: number
  /** Equal for lines that differ in case, spaces and signs only. */
  readonly key: number
  /** Whether it holds Han, kana or Thai, which put no space between words. */
  readonly unspaced: boolean
  /** For each word: the kind of the character right after it. */
  readonly after: readonly number[]
}

const wordLimit = 400

/** Walks over a line once. */
export function shapeOf(text: string): Shape {
  const words: number[] = []
  const after: number[] = []
  let units = 0
  let capitalised = 0
  let shouted = 0
  let lowered = 0
  let digits = 0
  let commas = 0
  let sentences = 0
  let bars = 0
  let arrows = 0
  let shoutedTail = 0
  let unspaced = false
  let key = hashStart
  let word = hashStart
  let wordLength = 0
  let wordUppers = 0
  let wordFirst = 0
  let previous = 0
  let lastInside = 0
  let count = 0
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 10
    const now = kinds[code]!
    const isLetter =
      now === kind.upper ||
      now === kind.lower ||
      now === kind.letter ||
      now === kind.han ||
      now === kind.hangul
    if (isLetter) {
      const lower = lowers[code]!
      key = hashWith(key, lower)
      word = hashWith(word, lower)
      if (wordLength === 0) wordFirst = now
      wordLength++
      if (now === kind.upper) wordUppers++
      units += now === kind.han ? 2.5 : now === kind.hangul ? 2 : 1
      if (now === kind.han || (code >= 0x0e00 && code < 0x0e80)) unspaced = true
    } else {
      if (wordLength > 0) {
        count++
        if (words.length < wordLimit) {
          words.push(word)
          after.push(now)
        }
        const isShouted = wordUppers === wordLength && wordLength > 1
        if (isShouted) {
          shouted++
          shoutedTail++
        } else shoutedTail = 0
        if (wordFirst === kind.upper) capitalised++
        else if (wordFirst === kind.lower) lowered++
        word = hashStart
        wordLength = 0
        wordUppers = 0
      }
      units++
      if (now === kind.digit) {
        digits++
        key = hashWith(key, code)
      } else if (now === kind.comma) commas++
      else if (now === kind.bar) bars++
      else if (now === kind.arrow) arrows++
      else if (now === kind.space && (previous === kind.stop || previous === kind.ellipsis)) sentences++
      else if (now === kind.stop && code > 0x2fff) sentences++
    }
    if (index < text.length && now !== kind.space && now !== kind.quote && now !== kind.close)
      lastInside = now
    if (index < text.length) previous = now
  }
  if (previous === kind.stop || previous === kind.ellipsis) sentences--
  return {
    units: units - 1,
    words,
    after,
    capitalised,
    shouted,
    lowered,
    digits,
    commas,
    sentences: Math.max(0, sentences),
    bars,
    arrows,
    shoutedTail: shoutedTail === count ? 0 : shoutedTail,
    first: kinds[text.charCodeAt(0)]!,
    last: previous,
    lastInside,
    key,
    unspaced,
  }
}
