import { fold } from '../kit/slug.ts'
import { foldTable, unit, wholeUnit } from './fold.ts'

/** The words of a text, one after another: the hash of the folded word, its place, and whether it follows the previous word without a stop. */
export class Tokens {
  count = 0
  hash = new Uint32Array(0)
  start = new Uint32Array(0)
  end = new Uint32Array(0)
  joined = new Uint8Array(0)

  /** Makes room for `count` words; the present ones are lost. */
  reserve(count: number): void {
    if (count <= this.hash.length) return
    const room = Math.max(1024, count * 2)
    this.hash = new Uint32Array(room)
    this.start = new Uint32Array(room)
    this.end = new Uint32Array(room)
    this.joined = new Uint8Array(room)
  }
}

const offset = 0x811c9dc5 | 0
const prime = 0x01000193

/** Reads texts into words: see `codeTokenizer`. */
export function tokenizer(): (text: string, tokens?: Tokens, limit?: number) => Tokens {
  const tokenize = codeTokenizer()
  return (text, tokens = new Tokens(), limit = Number.POSITIVE_INFINITY) => {
    const codes = new Uint16Array(text.length + 1)
    for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
    tokenize(codes, text.length, tokens, limit)
    return tokens
  }
}

/** Follows every text, so that the loop over its characters need not test for the end. */
const behind = 10

/**
 * Divides the first `length` UTF-16 code units of a text into words; `codes` has room for one more. A word is a run of letters and digits: in Vietnamese, a
 * syllable. In scripts without spaces between words (Han, kana, Hangul, Thai …) every character is a word of its own, and pairs of neighbours (overlapping
 * bigrams) do what dictionaries do elsewhere; unlike a segmenter, they are the same in every browser and every version of Node.
 */
export function codeTokenizer(): (codes: Uint16Array, length: number, tokens: Tokens, limit: number) => void {
  const folded = foldTable()
  return (codes, length, tokens, limit) => {
    // the loop uses constants, since the compiler cannot know that nobody changes a variable meanwhile
    const { units, meet } = folded
    const { unknown, nothing, stop, several, single, half } = unit
    codes[length] = behind
    // a character may be a word, and may end two words
    tokens.reserve(Math.min(length, limit) + 2)
    const { hash: hashes, start: starts, end: ends, joined: joins } = tokens
    let count = 0
    let joined = 0
    for (let at = 0; at < length && count < limit; at++) {
      const start = at
      let hash = offset
      /** 1 at a character of two code units. */
      let more = 0
      let value = units[codes[at]!]!
      for (;;) {
        while (value >= 16) {
          hash = Math.imul(hash ^ value, prime)
          value = units[codes[++at]!]!
        }
        if (value === unknown) {
          value = meet(codes[at]!)
          continue
        }
        if (value === half && codes[at + 1]! >>> 10 === 55) {
          more = 1
          value = wholeUnit(characterAt(codes, at, more))
        }
        if (value === several) hash = withLetters(hash, characterAt(codes, at, more))
        else if (value !== nothing) break
        at += more + 1
        more = 0
        value = units[codes[at]!]!
      }
      if (hash !== offset) {
        hashes[count] = spread(hash)
        starts[count] = start
        ends[count] = at
        joins[count++] = joined
        joined = 1
      }
      if (value === single) {
        const first = Math.imul(offset ^ codes[at]!, prime)
        hashes[count] = spread(more ? Math.imul(first ^ codes[at + 1]!, prime) : first)
        starts[count] = at
        ends[count] = at + 1 + more
        joins[count++] = joined
        joined = 1
      } else if (value === stop && !inNumber(codes, at, length)) joined = 0
      at += more
    }
    tokens.count = Math.min(count, limit)
  }
}

/** Whether a sign is part of a number, such as `1.234,5`, and so does not end a phrase. */
function inNumber(codes: Uint16Array, at: number, length: number): boolean {
  if (at === 0 || at + 1 >= length || (codes[at] !== 44 && codes[at] !== 46)) return false
  return isDigit(codes[at - 1]!) && isDigit(codes[at + 1]!)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function characterAt(codes: Uint16Array, at: number, more: number): string {
  return String.fromCharCode(...codes.subarray(at, at + 1 + more))
}

/** Adds to a hash a character that folds to several letters, or that has two code units. */
function withLetters(hash: number, character: string): number {
  let sum = hash
  for (const unit of fold(character).split('')) sum = Math.imul(sum ^ unit.charCodeAt(0), prime)
  return sum
}

/** Spreads a hash over 32 bits (the finisher of MurmurHash3); signed, since larger numbers are not kept in registers. */
function spread(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return value ^ (value >>> 16)
}

/** The hash of two neighbours, in their order. */
export function pairHash(first: number, second: number): number {
  return signedPairHash(first | 0, second | 0) >>> 0
}

/** The same, as a signed number. */
export function signedPairHash(first: number, second: number): number {
  return spread((Math.imul(first, 0x9e3779b1) + (second ^ 0x5bd1e995)) | 0)
}

/** The hash of any text, unfolded. */
export function textHash(text: string): number {
  let hash = offset
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return spread(hash) >>> 0
}

/**
 * The hash of a spelling of the word or pair whose folded hash is `hash`. All but the last eight bits are the same, so both lie on one page and take one read.
 * `spelled` is the text hash of the spelling or, for a pair, the pair hash of both spellings.
 */
export function spelledHash(hash: number, spelled: number): number {
  const other = ((hash & ~255) | (spelled & 255)) >>> 0
  return other === hash >>> 0 ? (hash ^ 128) >>> 0 : other
}

/** The hash under which the articles of a tag, author or section are listed, by its label and by its slug, which usually give the same hash. */
export function filterHash(kind: 'tag' | 'author' | 'section', name: string): number {
  const folded = fold(name)
  return textHash(`${kind}:${folded.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? folded}`)
}
