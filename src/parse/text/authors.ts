import { lazy } from '../../kit/lazy.ts'
import { isPlaceAndDay, lastParagraph } from './datelines.ts'
import { kind } from './letters.ts'
import { isMailbox } from './mailboxes.ts'
import { count, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { signsBehindBox } from './resume.ts'
import { round } from './titles.ts'
import type { Labelled } from './understand.ts'

export interface FoundByline {
  readonly index: number
  readonly authors: readonly string[]
  readonly agency: string | null
  /** The line that names the agency. */
  readonly agencyIndex: number
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

/** Who wrote: the best of the lines that read as a byline and stand where one is expected. `heading`: the last line of the headline. */
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
  const lastOfText = path.lastIndexOf(body)
  const paragraphs = lazy(() => paragraphsIn(page, path))
  for (let index = 0; index < page.clues.length; index++) {
    const clue = page.clues[index]!
    if (clue.byline === null || index === heading) continue
    const at = index * count
    const { authors, rule, confidence } = clue.byline
    let score = 3 * chances[at + byline]! + 1.5 * chances[at + dateline]! + confidence
    score -= 2 * (chances[at + body]! + chances[at + caption]! + chances[at + title]!)
    score += rule === 'byline/label' ? 0.5 : 0
    // Beside the dateline, and right under the text, a name alone is expected.
    const beside = dated !== -1 && isBeside(page, index, dated) && (index < page.to || page.to === 0)
    const isFirst = index === heading + 1 && heading !== -1
    const edge = isAtEdge(page, index, isFirst)
    const heads = isFirst && (rule === 'byline/label' || edge || (page.lang === 'vi' && isApart(page, index)))
    if (beside || heads) score += 0.7
    // A few words in capitals right above a headline that has none are a kicker.
    if (index === heading - 1 && shouts(clue) && !shouts(page.clues[heading]!) && confidence < 0.8) score -= 1
    if (page.lang === 'vi' && confidence < 0.7 && rule !== 'byline/label') score -= chances[at + noise]!
    const signs =
      (lastBody !== -1 &&
        (index === lastBody + 1 ||
          (index === lastBody + 2 && page.clues[index - 1]!.shape.last !== kind.colon))) ||
      signsBehindBox(page, path, index) ||
      (index === lastOfText && lastBody !== -1 && index > lastBody && isNamedLast(page, index))
    if (signs) score += 0.8
    // Who took the last picture may well have written.
    if (signs && isNamedAbove(page, index)) score += 0.3
    if (page.lang === 'vi' && rule === 'byline/name' && isListed(page, index)) continue
    // Whom no name of the language shows is the place of a dateline.
    const isUnsure = confidence < 0.7 || official.test(clue.line.text)
    if (page.lang === 'vi' && rule === 'byline/dated' && isUnsure && isPlaceAndDay(clue)) continue
    // Who is named in full above may sign with the first letters.
    if (found !== null && rule === 'byline/initials' && isShortFor(authors[0]!, found.authors)) continue
    // Where one signs already, the next line names who took the picture whose words follow.
    if (signs && found !== null && found.index === index - 1 && isPictured(page, found.index, index)) continue
    // In Vietnamese a person's name there signs it, elsewhere a label beside the dateline, however much it looks like another line of it.
    const known = (heads || (signs && authors.length > 1)) && shouts(clue) ? 0.5 : 0.7
    const isSure =
      page.lang === 'vi'
        ? (signs || beside || heads) && rule !== 'byline/place' && confidence >= known
        : (beside && rule === 'byline/label' && confidence >= 0.9) || edge
    if (isSure) score += 2 * (chances[at + body]! + chances[at + title]!)
    // Who edited is named for want of anybody else.
    if (rule === 'byline/label' && editor.test(clue.line.text)) score -= 1.5
    // Between paragraphs a name alone took the picture.
    if (
      page.lang === 'vi' &&
      !beside &&
      rule !== 'byline/label' &&
      isEnclosed(page, path, paragraphs(), index)
    )
      continue
    if (heading !== -1)
      score -= Math.min(
        1,
        Math.max(0, Math.min(Math.abs(index - heading), Math.abs(index - page.to)) - 3) * 0.05,
      )
    // What software says below a text holds wherever it stands, for want of anybody else.
    if (rule === 'byline/posted') score = least + 0.1
    // Brackets around all of it part it from the text, however much it reads like a sentence.
    if (rule === 'byline/label' || rule === 'byline/agency')
      if (index === lastOfText && sourced.test(clue.line.text)) score = Math.max(score, least + 0.1)
    // Above the headline stands the paper's own name.
    if (authors.length === 0 && index < heading && path[index] === noise) continue
    const placed = {
      index,
      authors,
      agency: clue.byline.agency,
      agencyIndex: index,
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
  if (found.agency !== null || agency === null) return found
  return { ...found, agency: agency.agency, agencyIndex: agency.index }
}

/** How documents write the day behind the place: `Tân Phước, ngày 12 tháng 6 năm 2018`. */
const official = /, ngày \d{1,2} tháng \d/u

/** `(Theo báo Phú Yên, số ra ngày 12/3/2015)` */
const sourced = /^[(（](?:theo|nguồn|source|quelle|fuente)[\s:][^()]*[)）]$/iu
const editor = /^[(（]?(?:责任编辑|責任編輯|编辑|biên tập|editor)\s*[:：]/iu

/** Whether a line stands right above or below the date, but for an address of mail. */
function isBeside({ clues }: Page, index: number, dated: number): boolean {
  const away = Math.abs(index - dated)
  return away === 1 || (away === 2 && isMailbox(clues[(index + dated) / 2]!.line.text))
}

/** Whether a line stands close below the one above and apart from the paragraph below. */
function isApart({ clues }: Page, index: number): boolean {
  const below = clues[index + 1]
  return clues[index]!.line.gap === 0 && below !== undefined && below.line.gap > 0
}

/** Whether a line, the last of a text that was typed or right below its headline, stands far from the margin that the text keeps, as names do. */
function isAtEdge({ clues, from, to }: Page, index: number, isFirst: boolean): boolean {
  const { line, byline: found } = clues[index]!
  if ((index !== clues.length - 1 && !isFirst) || found!.rule === 'byline/agency') return false
  if (line.column <= farIn) return false
  return clues
    .slice(from, to)
    .every((clue) => clue === clues[index] || clue.line.column + farIn <= line.column)
}

/** Tabs are a column each. */
const farIn = 3

/** Whether the words of a picture above name the same person. */
function isNamedAbove({ clues }: Page, index: number): boolean {
  const above = clues[index - 1]!
  return (above.credit & 2) !== 0 && above.line.text.endsWith(clues[index]!.line.text)
}

/** Whether a colon stands above, or above the names right above: what follows it is a list of names. */
function isListed({ clues }: Page, index: number): boolean {
  let at = index - 1
  while (at > 0 && index - at < longestList && (clues[at]!.byline?.confidence ?? 0) >= 0.7) at--
  return at >= 0 && clues[at]!.shape.last === kind.colon
}

const longestList = 30

/** Whether the line, the last of a Vietnamese text, is a person's name and not one of several: below a closing word or the words of pictures. */
function isNamedLast({ clues, lang }: Page, index: number): boolean {
  const { confidence, rule } = clues[index]!.byline!
  const above = clues[index - 1]!.byline?.confidence ?? 0
  return lang === 'vi' && rule === 'byline/name' && confidence >= 0.75 && above < 0.7
}

/** Whether `N.T.L` is short for one of the names. */
function isShortFor(initials: string, names: readonly string[]): boolean {
  const letters = initials.replace(/[.\s]/g, '')
  return names.some((name) => name.replace(/(\p{L})\p{L}*\s*/gu, '$1') === letters)
}

function paragraphsIn({ clues }: Page, path: Uint8Array): number[] {
  const paragraphs: number[] = []
  for (let at = 0; at < path.length; at++)
    if (path[at] === body && clues[at]!.shape.units >= 70) paragraphs.push(at)
  return paragraphs
}

/** Whether two paragraphs stand above a line, and two below it, or one with a picture's words beside the line. */
function isEnclosed(
  { clues }: Page,
  path: Uint8Array,
  paragraphs: readonly number[],
  index: number,
): boolean {
  const pictured =
    path[index - 1] === caption || path[index + 1] === caption || isUnfinished(clues[index - 1])
  return index > paragraphs[1]! && index <= paragraphs.at(pictured ? -1 : -2)!
}

/** Words without a full stop, as a picture has. */
function isUnfinished(clue: Clue | undefined): boolean {
  if (clue === undefined || clue.hits.whole !== 0) return false
  const { units, lastInside } = clue.shape
  return units >= 15 && units <= 140 && lastInside !== kind.stop && lastInside !== kind.ellipsis
}

/** Whether words of a picture stand right below a name that is no label, and what signs above it is one too. */
function isPictured({ clues, to }: Page, above: number, index: number): boolean {
  const isName = (at: number) =>
    clues[at]!.byline!.rule !== 'byline/label' && clues[at]!.byline!.confidence >= 0.7
  const below = clues[index + 1]
  return index >= to - 2 && isName(above) && isName(index) && isUnfinished(below) && below!.byline === null
}

function shouts({ shape }: Clue): boolean {
  return shape.shouted === shape.to - shape.from
}
