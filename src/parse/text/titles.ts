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
    if (value > chance) {
      best = index
      chance = value
    }
  }
  if (best === -1) {
    if (page.headline === -1) return null
    const sure = chances[page.headline * count + body]!
    if (sure > 0.5) return null
    best = page.headline
    return { index: best, text: page.clues[best]!.line.text, rule: 'title/place', confidence: 0.3 }
  }
  const text = page.clues[best]!.line.text
  const bare = best === 0 ? withoutSite(text) : text
  return {
    index: best,
    text: bare,
    rule: bare === text ? 'title/line' : 'title/page-title',
    confidence: round(chance),
  }
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
