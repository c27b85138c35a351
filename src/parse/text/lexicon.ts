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
/** Single words of furniture that whole sentences of it hold too, and the topics they belong to. */
const furniture = new Map<number, number>()
const prose = new Set<number>()
const credits = new Set<number>()
/** What any word of a text is asked of first: whether one of the three may hold a hash that ends in these bits. */
const known = new Uint8Array(1 << 15)
const endOf = known.length - 1
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
  for (const word of phrasesIn(language.prose)) prose.add(hashOfWord(word))
  for (const phrase of phrasesIn(language.credit)) credits.add(hashOfPhrase(phrase))
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
      if (word.length > 2 && !prose.has(hash)) furniture.set(hash, (furniture.get(hash) ?? 0) | bitOf(topic))
    }
  }
}

for (const [bit, hashes] of [
  [1, furniture.keys()],
  [2, prose],
  [4, credits],
] as const)
  for (const hash of hashes) known[hash & endOf]! |= bit

/** The topics of furniture that a single word reminds of, as bits in the order of `topics`. */
export function remindsOf(word: number): number {
  return known[word & endOf]! & 1 ? (furniture.get(word) ?? 0) : 0
}

/** A word that running prose holds and labels do not. */
export function isProse(word: number): boolean {
  return (known[word & endOf]! & 2) !== 0 && prose.has(word)
}

/** Whether the two words, or the second alone, are what stands before a photographer's name. */
export function isCredit(before: number, word: number): boolean {
  const both = hashWith(hashWith(hashStart, before), word)
  if (((known[word & endOf]! | known[both & endOf]!) & 4) === 0) return false
  return credits.has(word) || credits.has(both)
}

/** The bit of a topic in `Hits`. */
export function bitOf(topic: Topic): number {
  return 1 << topics.indexOf(topic)
}

/** Looks up the beginning of a line. */
export function lookUp(shape: Shape, text: string): Hits {
  const words = shape.words
  if (words.length === 0) return none
  let begins = 0
  let whole = 0
  let hash = hashStart
  for (let index = 0; index < words.length && index < longestPhrase; index++) {
    hash = hashWith(hash, words[index]!)
    const bits = phrases.get(index === 0 ? words[0]! : hash)
    if (bits === undefined) continue
    if (index === words.length - 1) whole |= bits
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
