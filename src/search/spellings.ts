import { fold } from '../kit/slug.ts'
import { spelling } from './fold.ts'
import { pairHash, textHash } from './tokens.ts'

const most = 50_000

/**
 * Answers with the text hash of a word's spelling, and with -1 - hash where the word carries no marks. A paper has few words and
 * uses them often, so they are remembered; what is remembered never changes the answer.
 */
export function spellings(): (word: string) => number {
  const known = new Map<string, number>()
  return (word) => {
    let answer = known.get(word)
    if (answer === undefined) {
      if (known.size >= most) known.clear()
      const as = spelling(word)
      const hash = textHash(as)
      answer = as === fold(word) ? -1 - hash : hash
      known.set(word, answer)
    }
    return answer
  }
}

/** The hash of the spelling of two neighbours, of what `spellings` answered for each. */
export function spelledPair(first: number, second: number): number {
  return pairHash(plain(first), plain(second))
}

const plain = (spelled: number): number => (spelled >= 0 ? spelled : -1 - spelled)
