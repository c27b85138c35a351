import { isBoxed, isOther } from './boxes.ts'
import { kind } from './letters.ts'
import { bitOf } from './lexicon.ts'
import { count, type Label, labels } from './model.ts'
import type { Clue } from './page.ts'
import type { Labelled } from './understand.ts'
import { isVietnamese } from './vietnamese.ts'

const body = labels.indexOf('body')
const caption = labels.indexOf('caption')
const menuBit = bitOf('menu')
/** Less likely lines are of something else. */
const least = 0.2

/** Lines that are text more likely than not, of which the likeliest order of labels makes something else. */
export function keepLikely({ page, chances }: Labelled, names: Label[]): void {
  if (!isVietnamese(page)) return
  const last = names.lastIndexOf('body')
  for (let index = 0; index < names.length; index++) {
    if (names[index] !== 'noise' || chances[index * count + body]! <= 0.5) continue
    const clue = page.clues[index]!
    const { hits, furniture, line } = clue
    if (hits.whole !== 0 || furniture || film.test(line.text)) continue
    // Below what follows the text few words are of a list of keywords or headlines.
    const trails = index > last + 1 && clue.shape.units < 40 && clue.shape.lastInside !== kind.stop
    if (!trails && (!isOther(clue) || !isBoxed(page.clues, names, index))) names[index] = 'body'
  }
}

/** `Video: …`, above a player. */
export const film = /^[[(]?(?:video|clip)[\])]?\s?[:|]/iu

/**
 * In Vietnamese pages: short lines of the text that were dropped with the paragraphs around them. A cross-head above a paragraph, what stands
 * under a picture, with its photographer, an item of a list.
 */
export function keepEnclosed({ page: { clues }, chances }: Labelled, names: Label[], title: number): void {
  for (let index = 1; index < names.length; index++) {
    const clue = clues[index]!
    if (names[index] !== 'noise' || clue.furniture || clue.hits.whole !== 0 || film.test(clue.line.text))
      continue
    if ((clue.hits.begins & ~menuBit) !== 0) continue
    const at = index * count
    if (chances[at + body]! + chances[at + caption]! < least) continue
    const above = names[index - 1]
    const below = names[index + 1]
    const isBelow = above === 'body' || above === 'caption'
    const isAbove = below === 'body' || (isBelow && (below === 'caption' || below === 'byline'))
    if (isAbove && index > title && (clue.credit & 2) !== 0) names[index] = 'caption'
    if (names[index] === 'caption' || !isBelow) continue
    if (isCopy(clues, index) && names[index + 2] === 'body') names.fill('caption', index, index + 2)
    else if (
      isItem(clues[index - 1]!, clue) ||
      (below === 'body' && (isCrossHead(clue) || hour.test(clue.line.text)))
    )
      names[index] = 'body'
  }
}

/** `9h45`, above what happened then. */
const hour = /^\d{1,2}(?:h|g|:)\d\d$/

/** Whether a line and the next are a picture's alternative text and its caption. */
function isCopy(clues: readonly Clue[], index: number): boolean {
  const { shape, line } = clues[index]!
  return shape.units >= 15 && shape.units < 300 && clues[index + 1]?.line.text === line.text
}

/** A few words above a paragraph; headlines have more. */
function isCrossHead({ shape, line }: Clue): boolean {
  const { units, from, to, first, last, lastInside } = shape
  if (units < 6 || units > 30 || to - from > 6 || line.text.includes('|') || film.test(line.text))
    return false
  if (first !== kind.upper && first !== kind.digit) return false
  return lastInside !== kind.stop && last !== kind.colon && last !== kind.comma
}

/** Below words that end in a colon, or another item. */
function isItem({ shape: above }: Clue, { shape }: Clue): boolean {
  const isMarked = shape.first === kind.dash || shape.first === kind.bullet
  return isMarked && shape.units > 8 && (above.last === kind.colon || above.first === shape.first)
}
