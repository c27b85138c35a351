import { fold } from '../kit/slug.ts'
import { foldTable, unit } from './fold.ts'

/** The words of a text, one after another: hash of the folded word, where it stands, and whether it follows the one before without a stop. */
export class Tokens {
  count = 0
  hash = new Uint32Array(1024)
  start = new Uint32Array(1024)
  end = new Uint32Array(1024)
  joined = new Uint8Array(1024)

  push(hash: number, start: number, end: number, joined: boolean): void {
    if (this.count === this.hash.length) this.grow()
    this.hash[this.count] = hash
    this.start[this.count] = start
    this.end[this.count] = end
    this.joined[this.count++] = joined ? 1 : 0
  }

  private grow(): void {
    const larger = new Tokens()
    for (const column of ['hash', 'start', 'end'] as const) {
      larger[column] = new Uint32Array(this.count * 2)
      larger[column].set(this[column])
      this[column] = larger[column]
    }
    const joined = new Uint8Array(this.count * 2)
    joined.set(this.joined)
    this.joined = joined
  }
}

const offset = 0x811c9dc5
const prime = 0x01000193

/**
 * Reads texts into words. A word is a run of letters and digits: in Vietnamese a syllable. In scripts that put no space between words
 * (Han, kana, Hangul, Thai …) every character is a word of its own, and pairs of neighbours do what dictionaries do
 * elsewhere (overlapping bigrams): unlike a segmenter, they are the same in every browser and every version of Node.
 */
export function tokenizer(): (text: string, tokens?: Tokens, limit?: number) => Tokens {
  const folded = foldTable()
  return (text, tokens = new Tokens(), limit = Number.POSITIVE_INFINITY) => {
    tokens.count = 0
    let hash = offset
    let start = -1
    let joined = false
    for (let at = 0; at <= text.length && tokens.count < limit; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 10
      const value = at < text.length ? folded(code) : unit.stop
      if (value >= 16) {
        if (start < 0) start = at
        hash = Math.imul(hash ^ value, prime)
        continue
      }
      if (value === unit.nothing) continue
      if (value === unit.several) {
        if (start < 0) start = at
        for (const letter of fold(text[at]!)) hash = Math.imul(hash ^ letter.charCodeAt(0), prime)
        continue
      }
      if (start >= 0) {
        tokens.push(mixed(hash), start, at, joined)
        joined = true
        start = -1
        hash = offset
      }
      if (value === unit.single) {
        tokens.push(mixed(Math.imul(offset ^ code, prime)), at, at + 1, joined)
        joined = true
      } else if (value === unit.stop && !inNumber(text, at, code)) joined = false
    }
    return tokens
  }
}

/** `1.234,5` is one number: its signs do not end a phrase. */
function inNumber(text: string, at: number, code: number): boolean {
  return (code === 44 || code === 46) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Spreads a hash over 32 bits (the finisher of MurmurHash3). */
export function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** The hash of two neighbours, in their order. */
export function pairHash(first: number, second: number): number {
  return mixed((Math.imul(first, 0x9e3779b1) + (second ^ 0x5bd1e995)) | 0)
}

/** The hash of any text as it stands. */
export function textHash(text: string): number {
  let hash = offset
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return mixed(hash)
}

/**
 * The hash of one spelling of a word or pair whose folded hash is `hash`: all but the last eight bits are the same, so
 * both lie on one page and cost one read.
 */
export function spelledHash(hash: number, spelled: string): number {
  const other = ((hash & ~255) | (textHash(spelled) & 255)) >>> 0
  return other === hash ? (hash ^ 128) >>> 0 : other
}

/** The hash under which the articles of a tag, author or section are listed. */
export function filterHash(kind: 'tag' | 'author' | 'section', slug: string): number {
  return textHash(`${kind}:${slug}`)
}
