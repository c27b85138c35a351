import { fold } from '../../kit/slug.ts'
import type { Read } from './source.ts'

const most = 6

/**
 * Words that the last word of the box may become: those that begin exactly as typed come before those that only do so without marks.
 */
export function suggester(read: Read, initials: string): (typed: string) => Promise<string[]> {
  return async (typed) => {
    const last = typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+$/u)?.[0]
    if (!last) return []
    const folded = fold(last)
    const initial = folded[0]!
    if (!initial || !initials.includes(initial)) return []
    const bytes = await read(`search/initials/${initial}.json`)
    const words: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Array.isArray(words)) return []
    const fitting = words.filter(
      (word): word is string => typeof word === 'string' && word !== last && fold(word).startsWith(folded),
    )
    const exact = fitting.filter((word) => word.startsWith(last))
    return [...exact, ...fitting.filter((word) => !exact.includes(word))].slice(0, most)
  }
}

/** The text of the box with its last word replaced. */
export function completed(typed: string, word: string): string {
  return typed.replace(/[\p{L}\p{M}\p{N}]+$/u, word)
}
