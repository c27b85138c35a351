import { fold } from '../kit/slug.ts'
import { spelling } from './fold.ts'
import { pairHash, textHash } from './tokens.ts'

/** The text hash of a word's spelling; -1 - hash if the word has no accents. */
export function spellingOf(word: string): number {
  const as = spelling(word)
  const hash = textHash(as)
  return as === fold(word) ? -1 - hash : hash
}

/** The hash of the spelling of two neighbours, made from the `spellingOf` each. */
export function spelledPair(first: number, second: number): number {
  return pairHash(plain(first), plain(second))
}

const plain = (spelled: number): number => (spelled >= 0 ? spelled : -1 - spelled)
