import type { Chosen } from './amend.ts'
import { isBoxed, isHeadline } from './boxes.ts'
import { kind } from './letters.ts'
import type { Label } from './model.ts'
import type { Clue, Page } from './page.ts'
import { isVietnamese } from './vietnamese.ts'

/** So much of a line's words the text around it does not use: what an article says of itself it says again. */
const strange = 0.5
const shortest = 25
const fewestWords = 5
const longestRun = 8
const paragraph = 80

/**
 * Headlines of other articles between two paragraphs, two or more of them one a line, with no bullet and no heading of their own. A single
 * line there may be a cross-head, and lines below a colon are a list.
 */
export function dropBareTeasers(page: Page, names: Label[], chosen: Chosen): void {
  const { clues } = page
  for (let index = 1; index < clues.length; index++) {
    if (!isText(clues[index - 1], names[index - 1])) continue
    let end = index
    while (end < clues.length && end - index <= longestRun && isBare(page, names, chosen, end)) end++
    if (end - index === 1 && !isAlone(page, names, chosen, index)) continue
    if (end - index < 1 || end - index > longestRun || !isText(clues[end], names[end])) continue
    let shared = 0
    for (let at = index; at < end; at++) shared += page.shared[at]!
    if (shared > strange * (end - index)) continue
    for (let at = index; at < end; at++) names[at] = 'noise'
  }
}

/** Further headlines of a box of other articles, of which only the first was seen to be one. */
export function dropBoxed(page: Page, names: Label[], chosen: Chosen): void {
  for (let index = 2; index < names.length; index++) {
    if (names[index - 1] !== 'noise' || names[index] !== 'body') continue
    const { from, to } = page.clues[index]!.shape
    const isHeading =
      to - from >= longCrossHead && page.shared[index]! <= stranger && isBare(page, names, chosen, index)
    if (isHeading && isBoxed(page.clues, names, index)) names[index] = 'noise'
  }
}

/** Cross-heads have fewer words. */
const longCrossHead = 7
/** So much of its words a single headline may have in common with the text around it. */
const stranger = 0.25

/** Whether a line between two paragraphs of a Vietnamese text, alone there, is another article's headline: long, and of something else. */
function isAlone(page: Page, names: readonly Label[], chosen: Chosen, index: number): boolean {
  const { shape } = page.clues[index]!
  return (
    shape.first !== kind.quote &&
    shape.to - shape.from >= longCrossHead &&
    page.shared[index]! <= stranger &&
    isBare(page, names, chosen, index) &&
    isVietnamese(page)
  )
}

/** A paragraph of whole sentences. */
function isText(clue: Clue | undefined, name: Label | undefined): boolean {
  return (
    clue !== undefined && name === 'body' && clue.shape.units >= paragraph && clue.shape.last === kind.stop
  )
}

function isBare({ clues }: Page, names: readonly Label[], { byline, date }: Chosen, index: number): boolean {
  const clue = clues[index]!
  const { shape, credit } = clue
  if ((names[index] !== 'body' && names[index] !== 'caption') || index === byline || index === date?.index)
    return false
  if (shape.units < shortest || shape.to - shape.from < fewestWords || credit !== 0) return false
  if (shape.first !== kind.upper && shape.first !== kind.digit && shape.first !== kind.quote) return false
  return (
    isHeadline(clue) && shape.last !== kind.comma && shape.last !== kind.ellipsis && shape.sentences === 0
  )
}
