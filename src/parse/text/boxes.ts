import { kind } from './letters.ts'
import { bitOf } from './lexicon.ts'
import type { Label } from './model.ts'
import type { Clue } from './page.ts'

/** What heads a box of other articles. */
export const moreBits = bitOf('more') | bitOf('related')

/** Whether a line is as long as headlines are and ends as they do. */
export function isHeadline(clue: Clue | undefined): boolean {
  if (clue === undefined) return false
  const { units, last, lastInside } = clue.shape
  return (
    units >= 15 && units <= 140 && last !== kind.bar && lastInside !== kind.stop && lastInside !== kind.colon
  )
}

/** Whether an arrow, or a hand that points, begins a line. */
export function isPointed({ shape, line }: Clue): boolean {
  return shape.first === kind.arrow || line.text.startsWith('👉')
}

/** Another article's headline. */
export function isOther(clue: Clue | undefined): boolean {
  return (
    clue !== undefined &&
    isHeadline(clue) &&
    clue.hits.whole === 0 &&
    clue.credit === 0 &&
    clue.shape.arrows === 0
  )
}

/** Whether a line stands in a box of other articles: nothing but headlines is between it and the heading of the box. */
export function isBoxed(clues: readonly Clue[], names: readonly Label[], index: number): boolean {
  let above = index - 1
  while (above > 0 && names[above] === 'noise' && isOther(clues[above])) above--
  return names[above] === 'noise' && (clues[above]!.hits.whole & moreBits) !== 0
}
