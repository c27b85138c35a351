import { kind } from './letters.ts'
import type { Label } from './model.ts'
import type { Page } from './page.ts'
import type { ReadLine } from './understand.ts'

/** A page of more lines that has no text is one of links. */
const few = 8
const fewestWords = 3
/** So many words and a full stop are a sentence rather than a headline. */
const sentence = 8

/**
 * In a text of which no line was taken for its body, the sentences are the body: a short piece of news (`Mưa to ở Tuy Hòa.`) may look like an
 * aside of some page.
 */
export function keepSentences({ clues }: Page, names: Label[]): void {
  if (clues.length > few || names.includes('body')) return
  clues.forEach(({ shape, hits, furniture }, index) => {
    if (names[index] !== 'noise' || furniture || (hits.whole | hits.begins) !== 0) return
    if (shape.lastInside === kind.stop && shape.to - shape.from >= fewestWords) names[index] = 'body'
  })
}

/** Whether a text is one sentence and nothing else that belongs to an article: it was taken for the headline, and is all there is to read. */
export function isAllOf(lines: readonly ReadLine[], title: number): boolean {
  const isText = ({ role }: ReadLine) => role !== 'noise' && role !== 'dateline' && role !== 'byline'
  if (lines.length > few || lines.some((line, index) => index !== title && isText(line))) return false
  const { text } = lines[title]!
  return /[.!?…。！？]["”»’]?$/.test(text) && text.split(/\s+/, sentence).length === sentence
}
