import { faintDate } from './faint.ts'
import { joinedDate } from './joined.ts'
import { kind } from './letters.ts'
import { count, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { isPosted } from './posted.ts'
import { verseLength } from './shape.ts'
import { round } from './titles.ts'
import type { Labelled } from './understand.ts'

export interface PlacedDate {
  readonly index: number
  readonly date: string
  readonly rule: string
  readonly confidence: number
  /** Where it begins and ends in the line's text. */
  readonly start: number
  readonly end: number
  /** Whether it was found in running text, which keeps it. */
  readonly isInside: boolean
}

const dateline = labels.indexOf('dateline')
const byline = labels.indexOf('byline')
const body = labels.indexOf('body')
const caption = labels.indexOf('caption')
/** A date below this score is somebody else's: a teaser's, an event's, a comment's. */
const least = 0
/** What may be missing of it where papers of old wrote place and day, and how sure such a date is. */
const signing = 1.6
const lowest = 0.4

/** The date that was joined to the headline. */
function ofTitle({ clues }: Page, index: number): PlacedDate | null {
  const found = joinedDate(clues[index]!)
  if (found === null) return null
  const { start, end, date, rule } = found
  return { index, start, end, date, rule, confidence: round(found.confidence * 0.6), isInside: true }
}

/** The score of a sentence that says when the text was put on its site. */
const posting = 0.8

/** The last line of the text that is long enough for a paragraph, in verse its last line, or -1: signatures stand right under it. */
export function lastParagraph({ clues }: Page, path: Uint8Array): number {
  const last = clues.findLastIndex((clue, index) => path[index] === body && !isShort(clue))
  if (last !== -1 && clues.some(({ shape }, index) => path[index] === body && shape.units >= verseLength))
    return last
  return clues.findLastIndex(
    ({ byline, dates }, index) => path[index] === body && byline === null && dates.length === 0,
  )
}

/** Too short for a paragraph and no whole sentence, or place and day, or another part's headline. */
const isShort = (clue: Clue): boolean =>
  (clue.shape.units < 40 && !isSentence(clue)) || isPlaceAndDay(clue) || isNextPart(clue)

/** `* Bài cuối: Ai chịu trách nhiệm?`, `Kỳ 2: Chiếc xuồng ba lá`: what another part of a series is called. */
const isNextPart = ({ shape, line }: Clue): boolean =>
  shape.units < 100 && /^[*>(\s-]*(?:bài|kỳ) (?:cuối|sau|tới|tiếp(?: theo)?|\d{1,2})\s?:/iu.test(line.text)

const isSentence = ({ shape, dates, byline }: Clue): boolean =>
  shape.lastInside === kind.stop && shape.lowered >= fewestWords && dates.length === 0 && byline === null

/** So many words in small letters. */
const fewestWords = 4

/**
 * `Buôn Ma Thuột, ngày 26 tháng 10 năm 1999`, and no more but brackets: what stands before the day is a name, a comma and perhaps one small
 * word.
 */
export function isPlaceAndDay({ shape, dates, line: { text } }: Clue): boolean {
  const found = dates.at(-1)
  if (found === undefined || shape.units >= 64 || text.length - found.end > 1) return false
  const isOpen = text.startsWith('(')
  if (isOpen !== text.endsWith(')')) return false
  if (!isOpen && found.end < text.length && !text.endsWith('.')) return false
  return /^\(?\p{Lu}[^,.:;!?()]*, *(?:\p{Ll}{1,4} +)?$/u.test(text.slice(0, found.start))
}

/** Whether a line stands between the headline and the first paragraph, or right above the headline. */
function opens({ clues }: Page, index: number, title: number): boolean {
  if (title === -1 || index === title - 1) return title !== -1
  return index > title && index <= title + 3 && clues.slice(title + 1, index).every(isShort)
}

/** When the article was published and last updated, from its dateline. */
export function datesOf(
  { page, chances, path }: Labelled,
  title: number,
): { published: PlacedDate | null; updated: PlacedDate | null } {
  let published: PlacedDate | null = null
  let updated: PlacedDate | null = null
  let best = least
  let bestUpdated = least
  let signed: PlacedDate | null = null
  let opening: PlacedDate | null = null
  const lastBody = lastParagraph(page, path)
  for (let index = 0; index < page.clues.length; index++) {
    const clue = page.clues[index]!
    // Right under the text or its signature.
    const signs = lastBody !== -1 && index > lastBody && index <= lastBody + 2 && isShort(clue)
    for (const [order, found] of clue.dates.entries()) {
      const at = index * count
      const part = (found.end - found.start) / clue.line.text.length
      const heads = found.start < 12 && found.date.length > 10 && clue.shape.units > 100
      let score = 4 * chances[at + dateline]! + 2.5 * chances[at + byline]! - 2 * chances[at + caption]! - 1.2
      score -= heads ? 0 : 2 * chances[at + body]!
      score += found.label === 'published' ? 1 : 0
      score += heads ? 1.5 : part > 0.8 ? 0.5 : part > 0.3 ? 0.2 : -0.3
      score += found.date.length > 10 ? 0.4 : 0
      score -= order * 0.2
      if (title !== -1) score -= Math.min(1.5, Math.abs(index - title) * 0.03)
      if (index > page.to) score -= 0.5
      const isInside = clue.shape.units > 60 && isPosted(clue.line.text)
      if (isInside) score = Math.max(score, posting)
      const placed = {
        index,
        start: found.start,
        end: found.end,
        isInside,
        date: found.date,
        rule: found.rule,
        confidence: round(Math.min(1, 0.4 + score / 6) * found.confidence),
      }
      if (found.label === 'updated') {
        if (score > bestUpdated) {
          bestUpdated = score
          updated = placed
        }
        score -= 1.2
      }
      if (score > best) {
        best = score
        published = placed
      }
      const isNear = index > title - 2 && index <= title + 3
      const isPlaced = (signs || isNear) && isPlaceAndDay(clue)
      const enough = isPlaced ? -Infinity : least - signing
      if (signs && (isPlaced || part > 0.3) && found.date.length >= 10 && score > enough)
        signed ??= { ...placed, confidence: lowest }
      if (isPlaced && opens(page, index, title)) opening ??= { ...placed, confidence: lowest }
    }
  }
  // Where nothing says when it was published, it was when the text was put there as it stands.
  published ??=
    (title === -1 ? null : ofTitle(page, title)) ??
    opening ??
    signed ??
    updated ??
    faintDate(page, path, title)
  return { published, updated: updated !== null && updated.date === published?.date ? null : updated }
}
