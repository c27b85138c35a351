import { hashStart, hashWith, kind, kinds, lowers } from './letters.ts'

// Names of their own: the walk below asks for them at every character.
const { upper, lower, letter, han, hangul, digit, comma, bar, arrow, space, stop, ellipsis, quote, close } =
  kind

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
    const isLetter = now === upper || now === lower || now === letter || now === han || now === hangul
    if (isLetter) {
      const small = lowers[code]!
      word = hashWith(word, small)
      if (wordLength === 0) wordFirst = now
      wordLength++
      if (now === upper) wordUppers++
      units += now === han ? 2.5 : now === hangul ? 2 : 1
      if (now === han || (code >= 0x0e00 && code < 0x0e80)) unspaced = true
    } else {
      if (wordLength > 0) {
        count++
        key = hashWith(key, word)
        if (words.length < wordLimit) {
          words.push(word)
          after.push(now)
        }
        const isShouted = wordUppers === wordLength && wordLength > 1
        if (isShouted) {
          shouted++
          shoutedTail++
        } else shoutedTail = 0
        if (wordFirst === upper) capitalised++
        else if (wordFirst === lower) lowered++
        word = hashStart
        wordLength = 0
        wordUppers = 0
      }
      units++
      if (now === digit) {
        digits++
        key = hashWith(key, code)
      } else if (now === comma) commas++
      else if (now === bar) bars++
      else if (now === arrow) arrows++
      else if (now === space && (previous === stop || previous === ellipsis)) sentences++
      else if (now === stop && code > 0x2fff) sentences++
    }
    if (index < text.length && now !== space && now !== quote && now !== close) lastInside = now
    if (index < text.length) previous = now
  }
  if (previous === stop || previous === ellipsis) sentences--
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
