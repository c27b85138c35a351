import { kind } from './letters.ts'
import { isMenuRow } from './lexicon.ts'
import { count, labels } from './model.ts'
import type { Page } from './page.ts'
import { shapeOf } from './shape.ts'
import type { Labelled } from './understand.ts'

export interface FoundTitle {
  readonly index: number
  readonly text: string
  readonly rule: string
  readonly confidence: number
}

const title = labels.indexOf('title')
const body = labels.indexOf('body')
/** No headline has more characters. */
const longest = 500
/** Less sure titles are none. */
const least = 0.08
const siteSeparator = /\s+[|–—\-»:·•]\s+|\s*\|\s*/

/** The headline: the line with the best chance to be it, without the paper's name that a page's title carries. */
export function titleOf({ page, chances }: Labelled, given: string | null): FoundTitle | null {
  if (given !== null) return copyOf(page, given)
  let best = -1
  let chance = least
  for (let index = 0; index < page.clues.length; index++) {
    const value = chances[index * count + title]!
    if (value > chance && mayBeHeadline(page.clues[index]!)) {
      best = index
      chance = value
    }
  }
  if (best === -1) {
    if (page.headline === -1 || page.clues[page.headline]!.line.text.length > longest) return null
    const sure = chances[page.headline * count + body]!
    if (sure > 0.5) return null
    best = page.headline
    return { index: best, text: page.clues[best]!.line.text, rule: 'title/place', confidence: 0.3 }
  }
  const above = headlineAbove(page, best)
  if (above !== -1)
    return { index: above, text: page.clues[above]!.line.text, rule: 'title/above-sentence', confidence: 0.4 }
  const text = page.clues[best]!.line.text
  const bare = best === 0 ? withoutSite(text) : text
  return {
    index: best,
    text: bare,
    rule: bare === text ? 'title/line' : 'title/page-title',
    confidence: round(chance),
  }
}

/** A row of a menu is none, however much it stands where headlines do. */
function mayBeHeadline({ line, hits, shape }: Page['clues'][number]): boolean {
  return line.text.length <= longest && !isMenuRow(hits, shape)
}

/** A headline hardly ever is a whole sentence with its full stop: a few words right above it are the headline then. */
function headlineAbove(page: Page, best: number): number {
  const { shape, line } = page.clues[best]!
  // Further down the page there is furniture above, and a few words of it are no headline.
  if (best > 6 || shape.units < 45 || !/\.["”’)]?$/.test(line.text)) return -1
  for (let index = best - 1; index >= Math.max(0, best - 3); index--) {
    const clue = page.clues[index]!
    const isLabel = clue.hits.whole !== 0 || clue.dates.length > 0 || clue.shape.bars + clue.shape.arrows > 0
    const isName = clue.byline !== null && clue.byline.rule === 'byline/label'
    const isShort =
      clue.shape.units >= 8 &&
      clue.shape.units <= 140 &&
      (clue.shape.to - clue.shape.from > 1 || clue.shape.unspaced)
    if (isShort && !isLabel && !isName && clue.shape.lastInside !== kind.stop) return index
  }
  return -1
}

/** Where the title was given, the line that repeats it. */
function copyOf(page: Page, given: string): FoundTitle | null {
  const { key } = shapeOf(given)
  const index = page.clues.findIndex((clue, position) => clue.shape.key === key && position <= page.to)
  return index === -1 ? null : { index, text: given, rule: 'title/given', confidence: 1 }
}

/** `Headline | Paper`: the longest piece, where it is much longer than the others. */
function withoutSite(text: string): string {
  const pieces = text.split(siteSeparator).filter((piece) => piece !== '')
  if (pieces.length < 2) return text
  const sizes = pieces.map((piece) => shapeOf(piece).units)
  const longest = sizes.indexOf(Math.max(...sizes))
  if (longest !== 0) return text
  return sizes.slice(1).every((size) => size < sizes[0]! * 0.6 && size < 40) ? pieces[0]! : text
}

export function round(chance: number): number {
  return Math.round(chance * 100) / 100
}
