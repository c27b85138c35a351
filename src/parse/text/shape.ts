import { unitsOf } from '../../kit/units.ts'
import { hashStart, hashWith, kind, kindOf, lowerOf, signs } from './letters.ts'
import { factsOf, proseOf } from './lexicon.ts'

// Names of their own: the walk below asks for them at every character.
const { upper, lower, letter, han, hangul, digit, comma, bar, arrow, space, stop, ellipsis, quote, close } =
  kind
/** The kinds that words are made of, as bits. */
const letters = (1 << upper) | (1 << lower) | (1 << letter) | (1 << han) | (1 << hangul)

/** No line of verse has so many letters. */
export const verseLength = 60

/** The look of a line: all that one walk over its characters tells. */
export interface Shape {
  /** Its length in letters of an alphabet, signs and spaces counted. */
  readonly units: number
  /** Its words (letters only, lower case), at most `wordLimit`: hashes from `from` to before `to` in `words`. */
  readonly words: Words
  readonly from: number
  readonly to: number
  /** Those of them that say what it is about stand from here to before `contentTo` in `words.content`. */
  readonly contentFrom: number
  readonly contentTo: number
  /** How many of its first `proseLimit` words running prose holds. */
  readonly prose: number
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
  /** Whether no white space stands in it but single spaces. */
  readonly tidy: boolean
}

/** The words of a page's lines, one after the other: a list for each line would take longer to keep than to make. */
export interface Words {
  /** Hashes. */
  ids: Int32Array
  /** What `factsOf` knows of each. */
  facts: Int32Array
  /** For each word the kind of the character right after it. */
  after: Uint8Array
  used: number
  /** Hashes once more, but of no word that every text holds. */
  content: Int32Array
  usedContent: number
}

/** Words of one page after the other fill a block of so many: to make one takes longer than to fill what a page needs of it. */
const block = 32 * 1024

function blockOf(room: number): Words {
  return {
    ids: new Int32Array(room),
    facts: new Int32Array(room),
    after: new Uint8Array(room),
    used: 0,
    content: new Int32Array(room),
    usedContent: 0,
  }
}

let words = blockOf(block)

/** A list with room for the words of texts of some length together. What it holds stays as it is. */
export function wordsFor(length: number): Words {
  const most = (length >> 1) + 1
  if (words.used + most > words.ids.length) words = blockOf(Math.max(block, most))
  return words
}

const passing = blockOf(block)

/** The same, whose words are good until it is asked again: a list that is used anew each time stays near the processor. */
export function passingWords(length: number): Words {
  if (length > block) return wordsFor(length)
  passing.used = 0
  passing.usedContent = 0
  return passing
}

/** Whether two texts differ in case, spaces and signs only. */
export function sameWords(one: string, other: string): boolean {
  return one === other || shapeOf(one).key === shapeOf(other).key
}

/** Where in a line the first word with a colon after it stands, or -1. */
export function colonIn({ words, from, to }: Shape): number {
  for (let at = from; at < to; at++) if (words.after[at] === kind.colon) return at - from
  return -1
}

const wordLimit = 400
/** The share of prose is that of so many words. */
export const proseLimit = 60

/** Walks over a line once, and adds its words to those of the page. */
export function shapeOf(text: string, words: Words = wordsFor(text.length)): Shape {
  return shapeIn(unitsOf(text), 0, text.length, words)
}

/** The shape of a line of a text whose code units are given; what stands right behind it is no letter. */
export function shapeIn(units: Uint16Array, start: number, end: number, words: Words): Shape {
  const { ids, facts, after, used: from, content, usedContent: contentFrom } = words
  let used = from
  let contentTo = contentFrom
  let prose = 0
  let hans = 0
  let hanguls = 0
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
  let tidy = true
  let key = hashStart
  let previous = 0
  let lastInside = 0
  let count = 0
  for (let index = start; index < end; ) {
    let look = signs[units[index]!]!
    let now = kindOf(look)
    if ((letters >> now) & 1) {
      const begin = index
      const first = now
      let word = hashStart
      let uppers = 0
      do {
        word = hashWith(word, lowerOf(look))
        if (now !== lower) {
          if (now === upper) uppers++
          else if (now === han) hans++
          else if (now === hangul) hanguls++
          else if (now === letter && units[index]! >= 0x0e00 && units[index]! < 0x0e80) unspaced = true
        }
        previous = now
        index++
        look = signs[units[index]!]!
        now = kindOf(look)
      } while ((letters >> now) & 1)
      lastInside = previous
      count++
      key = hashWith(key, word)
      if (count <= wordLimit) {
        const known = factsOf(word)
        const isProse = proseOf(known)
        ids[used] = word
        facts[used] = known
        after[used] = index < end ? now : space
        used++
        content[contentTo] = word
        contentTo += 1 - isProse
        if (count <= proseLimit) prose += isProse
      }
      if (uppers > 1 && uppers === index - begin) {
        shouted++
        shoutedTail++
      } else shoutedTail = 0
      if (first === upper) capitalised++
      else if (first === lower) lowered++
      if (index === end) break
    }
    if (now === space) {
      if (previous === stop || previous === ellipsis) sentences++
      else if (previous === space) tidy = false
      if (units[index] !== 32) tidy = false
    } else {
      if (now === digit) {
        digits++
        key = hashWith(key, units[index]!)
      } else if (now === comma) commas++
      else if (now === bar) bars++
      else if (now === arrow) arrows++
      else if (now === stop && units[index]! > 0x2fff) sentences++
      if (now !== quote && now !== close) lastInside = now
    }
    previous = now
    index++
  }
  words.used = used
  words.usedContent = contentTo
  return {
    units: end - start + 1.5 * hans + hanguls,
    words,
    from,
    to: used,
    contentFrom,
    contentTo,
    prose,
    capitalised,
    shouted,
    lowered,
    digits,
    commas,
    sentences,
    bars,
    arrows,
    shoutedTail: shoutedTail === count ? 0 : shoutedTail,
    first: kindOf(signs[units[start]!]!),
    last: previous,
    lastInside,
    key,
    unspaced: unspaced || hans > 0,
    tidy,
  }
}
