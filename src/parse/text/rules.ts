import { type Label, labels } from './model.ts'
import type { Page } from './page.ts'

/** Labels by plain rules: what stands where, without any learnt weight. The measure that the model must beat. */
export function labelsByRule(page: Page): Uint8Array {
  const { clues, from, to, headline } = page
  const result = new Uint8Array(clues.length)
  const name = (index: number, label: Label) => {
    result[index] = labels.indexOf(label)
  }
  const start = headline === -1 ? from : Math.min(headline, from)
  for (const [index, clue] of clues.entries()) {
    const { shape, hits } = clue
    const isDated = clue.dates.length > 0 && shape.units < 90
    const isDoubled =
      clues[index - 1]?.shape.key === shape.key ||
      (index + 1 < to && clues[index + 1]?.shape.key === shape.key)
    if (index === headline) name(index, 'title')
    else if (page.firstCopy[index] === page.firstCopy[headline]) continue
    else if (index >= from && index < to) {
      if (hits.whole !== 0 || (hits.begins !== 0 && shape.units < 40)) continue
      if (isDated && shape.units < 60 && clue.texty < 0) name(index, 'dateline')
      else if (shape.units < 300 && (isDoubled || (clue.credit & 2) !== 0)) name(index, 'caption')
      else name(index, 'body')
    } else if (index >= start - 4 && index < to + 4 && hits.whole === 0) {
      if (isDated && index < to) name(index, 'dateline')
      else if (clue.byline !== null) name(index, 'byline')
      else if (index > start && index < from && shape.units > 60) name(index, 'body')
    }
  }
  return result
}
