import { hashOfWord, hashStart, hashWith } from './letters.ts'
import type { Shape } from './shape.ts'
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
const topicBits = proseBit - 1
const note = (hash: number, bit: number) => facts.set(hash, (facts.get(hash) ?? 0) | bit)

for (const language of languages) {
  for (const [index, topic] of topics.entries()) {
    for (const phrase of phrasesIn(language[topic])) {
      const bit = 1 << index
      const hash = hashOfPhrase(phrase)
      phrases.set(hash, (phrases.get(hash) ?? 0) | bit)
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

// Every word of every text is asked for: open addresses take a fraction of the time of a `Map`.
const last = (1 << (34 - Math.clz32(facts.size))) - 1
const keys = new Int32Array(last + 1).fill(-1)
const values = new Int32Array(last + 1)
for (const [hash, bits] of facts) {
  let seat = hash & last
  while (keys[seat] !== -1) seat = (seat + 1) & last
  keys[seat] = hash
  values[seat] = bits
}

function factsOf(word: number): number {
  let seat = word & last
  for (;;) {
    const key = keys[seat]!
    if (key === word) return values[seat]!
    if (key === -1) return 0
    seat = (seat + 1) & last
  }
}

/** The topics of furniture that a single word reminds of, as bits in the order of `topics`. */
export function remindsOf(word: number): number {
  return factsOf(word) & topicBits
}

/** A word that running prose holds and labels do not. */
export function isProse(word: number): boolean {
  return (factsOf(word) & proseBit) !== 0
}

/** Whether the two words, or the second alone, are what stands before a photographer's name. */
export function isCredit(before: number, word: number): boolean {
  const bits = factsOf(word)
  if (bits & creditBit) return true
  return (
    (bits & secondBit) !== 0 && (factsOf(hashWith(hashWith(hashStart, before), word)) & creditBit) !== 0
  )
}

/** The bit of a topic in `Hits`. */
export function bitOf(topic: Topic): number {
  return 1 << topics.indexOf(topic)
}

/** Looks up the beginning of a line. */
export function lookUp(shape: Shape, text: string): Hits {
  const { from, to } = shape
  if (from === to) return none
  const { ids } = shape.words
  let begins = 0
  let whole = 0
  let hash = hashStart
  for (let at = from; at < to && at < from + longestPhrase; at++) {
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
  return { whole, begins: begins | whole }
}

function hashOfPhrase(phrase: string): number {
  const words = phrase.split(' ')
  if (words.length === 1) return hashOfWord(phrase)
  return words.reduce((hash, word) => hashWith(hash, hashOfWord(word)), hashStart)
}
