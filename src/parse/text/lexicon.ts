import { hashOfWord, hashStart, hashWith } from './letters.ts'
import type { Shape, Words } from './shape.ts'
import { languages, phrasesIn, type Topic, topics } from './words/words.ts'

/** Which topics a line's words announce, as bits in the order of `topics`. */
export interface Hits {
  /** The whole line is such a phrase. */
  readonly whole: number
  /** The line begins with one. */
  readonly begins: number
}

const none: Hits = { whole: 0, begins: 0 }
/** Scripts that put no space between words: their phrases are looked up by their first character. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/
const longestPhrase = 8

const phrases = new Map<number, number>()
const unspacedPhrases = new Map<string, [phrase: string, bits: number][]>()
/** What single words tell, by their hash: the bits of topics whose furniture they remind of, and those below. */
const facts = new Map<number, number>()
const proseBit = 1 << topics.length
const creditBit = proseBit << 1
/** The word may be the second of two that stand before a photographer's name. */
const secondBit = creditBit << 1
/** From this bit on: of how many words the longest phrase of furniture is that begins with the word. */
const lengthBit = topics.length + 3
const topicBits = proseBit - 1
const lengths = new Map<number, number>()
const note = (hash: number, bit: number) => facts.set(hash, (facts.get(hash) ?? 0) | bit)

for (const language of languages) {
  for (const [index, topic] of topics.entries()) {
    for (const phrase of phrasesIn(language[topic])) {
      const bit = 1 << index
      const hash = hashOfPhrase(phrase)
      phrases.set(hash, (phrases.get(hash) ?? 0) | bit)
      const [first, ...more] = phrase.split(' ')
      const begin = hashOfWord(first!)
      lengths.set(begin, Math.max(lengths.get(begin) ?? 0, Math.min(longestPhrase, more.length + 1)))
      if (unspaced.test(phrase)) {
        const list = unspacedPhrases.get(phrase[0]!)
        if (list === undefined) unspacedPhrases.set(phrase[0]!, [[phrase, bit]])
        else list.push([phrase, bit])
      }
    }
  }
  for (const word of phrasesIn(language.prose)) note(hashOfWord(word), proseBit)
  for (const phrase of phrasesIn(language.credit)) {
    note(hashOfPhrase(phrase), creditBit)
    const [, second, ...more] = phrase.split(' ')
    if (second !== undefined && more.length === 0) note(hashOfWord(second), secondBit)
  }
}

for (const language of languages) {
  for (const topic of [
    'account',
    'newsletter',
    'advert',
    'copyright',
    'comments',
    'share',
    'related',
    'tools',
  ] as const) {
    for (const word of phrasesIn(language[topic]).flatMap((phrase) => phrase.split(' '))) {
      const hash = hashOfWord(word)
      if (word.length > 2 && !((facts.get(hash) ?? 0) & proseBit)) note(hash, bitOf(topic))
    }
  }
}

for (const [hash, length] of lengths) note(hash, length << lengthBit)

// Every word of every text is asked for: open addresses take a fraction of the time of a `Map`. Hashes and bits take turns.
const last = (2 << (33 - Math.clz32(facts.size))) - 2
const table = new Int32Array(last + 2).fill(-1)
/** Whether there may be such a hash, by its last bits: small enough to stay near the processor. */
const filter = new Int32Array(1 << 10)
for (const [hash, bits] of facts) {
  let seat = (hash << 1) & last
  while (table[seat] !== -1) seat = (seat + 2) & last
  table[seat] = hash
  table[seat + 1] = bits
  filter[(hash >> 5) & 1023]! |= 1 << (hash & 31)
}

/** What is known of a word by its hash, for the questions below. */
export function factsOf(word: number): number {
  if (((filter[(word >> 5) & 1023]! >> (word & 31)) & 1) === 0) return 0
  for (let seat = (word << 1) & last; ; seat = (seat + 2) & last) {
    const key = table[seat]!
    if (key === word) return table[seat + 1]!
    if (key === -1) return 0
  }
}

/** The topics of furniture that a word reminds of, as bits in the order of `topics`. */
export function remindsOf(facts: number): number {
  return facts & topicBits
}

/** 1 for a word that running prose holds and labels do not, else 0: every word is asked, and a jump on the answer is slow. */
export function proseOf(facts: number): number {
  return (facts >>> topics.length) & 1
}

/** Whether a word, or it and the one before, are what stands before a photographer's name. */
export function isCredit({ ids, facts }: Words, at: number, from: number): boolean {
  const bits = facts[at]!
  if (bits & creditBit) return true
  if ((bits & secondBit) === 0) return false
  const before = at === from ? 0 : ids[at - 1]!
  return (factsOf(hashWith(hashWith(hashStart, before), ids[at]!)) & creditBit) !== 0
}

/** The bit of a topic in `Hits`. */
export function bitOf(topic: Topic): number {
  return 1 << topics.indexOf(topic)
}

const menuBit = bitOf('menu')

/** Looks up the beginning of a line. */
export function lookUp(shape: Shape, text: string): Hits {
  const { from, to } = shape
  if (from === to) return none
  const { ids, facts } = shape.words
  const longest = Math.min(to, from + (facts[from]! >> lengthBit))
  if (longest === from && !shape.unspaced) return none
  let begins = 0
  let whole = 0
  let hash = hashStart
  for (let at = from; at < longest; at++) {
    hash = hashWith(hash, ids[at]!)
    const bits = phrases.get(at === from ? ids[at]! : hash)
    if (bits === undefined) continue
    if (at === to - 1) whole |= bits
    else begins |= bits
  }
  if (shape.unspaced) {
    for (const [phrase, bit] of unspacedPhrases.get(text[0]!) ?? []) {
      if (!text.startsWith(phrase)) continue
      // Han may be longer than a phrase by a count or a colon only
      if (text.length <= phrase.length + 4) whole |= bit
      else begins |= bit
    }
  }
  if (begins & menuBit && isRow(shape)) whole |= menuBit
  return { whole, begins: begins | whole }
}

/** So many names of a menu make a row of it. */
const namesInRow = 4

/** No single name has so many words. */
const wordsInRow = 5

/** Whether a line is a row of a menu's names: `Trang chủ Thời sự Kinh tế Báo in`. */
export function isMenuRow({ whole }: Hits, { from, to }: Shape): boolean {
  return (whole & menuBit) !== 0 && to - from >= wordsInRow
}

/** Whether most of a line is names of a menu, one after the other. */
function isRow({ from, to, words: { ids, facts } }: Shape): boolean {
  let names = 0
  let covered = 0
  for (let at = from; at < to; ) {
    let length = 0
    const end = Math.min(to, at + (facts[at]! >> lengthBit))
    let hash = hashStart
    for (let next = at; next < end; next++) {
      hash = hashWith(hash, ids[next]!)
      if ((phrases.get(next === at ? ids[at]! : hash) ?? 0) & menuBit) length = next + 1 - at
    }
    if (length > 0) names++
    covered += length
    at += Math.max(1, length)
  }
  return names >= namesInRow && covered * 3 >= (to - from) * 2
}

function hashOfPhrase(phrase: string): number {
  const words = phrase.split(' ')
  if (words.length === 1) return hashOfWord(phrase)
  return words.reduce((hash, word) => hashWith(hash, hashOfWord(word)), hashStart)
}
