import { lastParagraph } from './datelines.ts'
import { count, labels } from './model.ts'
import type { Clue } from './page.ts'
import { round } from './titles.ts'
import type { Labelled } from './understand.ts'

export interface FoundByline {
  readonly index: number
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly rule: string
  readonly confidence: number
}

const byline = labels.indexOf('byline')
const dateline = labels.indexOf('dateline')
const body = labels.indexOf('body')
const caption = labels.indexOf('caption')
const title = labels.indexOf('title')
const noise = labels.indexOf('noise')
const least = 1

/** Who wrote: the best of the lines that read as a byline and stand where one is expected. */
export function bylineOf(
  { page, chances, path }: Labelled,
  heading: number,
  dated: number,
): FoundByline | null {
  let found: FoundByline | null = null
  let agency: FoundByline | null = null
  let best = least
  let bestAgency = least
  const lastBody = lastParagraph(page, path)
  for (let index = 0; index < page.clues.length; index++) {
    const clue = page.clues[index]!
    if (clue.byline === null || index === heading) continue
    const at = index * count
    const { authors, rule, confidence } = clue.byline
    let score = 3 * chances[at + byline]! + 1.5 * chances[at + dateline]! + confidence
    score -= 2 * (chances[at + body]! + chances[at + caption]! + chances[at + title]!)
    score += rule === 'byline/label' ? 0.5 : 0
    // Beside the dateline, and right under the text, a name alone is expected.
    const beside = dated !== -1 && Math.abs(index - dated) === 1 && index < page.to
    if (beside) score += 0.7
    // A few words in capitals right above a headline that has none are a kicker.
    if (index === heading - 1 && shouts(clue) && !shouts(page.clues[heading]!) && confidence < 0.8) score -= 1
    if (page.lang === 'vi' && confidence < 0.7 && rule !== 'byline/label') score -= chances[at + noise]!
    const signs = lastBody !== -1 && (index === lastBody + 1 || index === lastBody + 2)
    if (signs) score += 0.8
    // In Vietnamese a person's name there signs it, however much it looks like another line of it.
    if ((signs || beside) && page.lang === 'vi' && rule !== 'byline/place' && confidence >= 0.7)
      score += 2 * chances[at + body]!
    if (heading !== -1)
      score -= Math.min(
        1,
        Math.max(0, Math.min(Math.abs(index - heading), Math.abs(index - page.to)) - 3) * 0.05,
      )
    const placed = {
      index,
      authors,
      agency: clue.byline.agency,
      rule,
      confidence: round(Math.min(1, score / 4)),
    }
    if (authors.length > 0) {
      if (score > best) {
        best = score
        found = placed
      }
    } else if (score > bestAgency) {
      bestAgency = score
      agency = placed
    }
  }
  if (found === null) return agency
  return found.agency === null && agency !== null ? { ...found, agency: agency.agency } : found
}

function shouts({ shape }: Clue): boolean {
  return shape.shouted === shape.to - shape.from
}
