import { kind } from './letters.ts'
import { isMenuRow } from './lexicon.ts'
import type { Clue, Page } from './page.ts'
import type { FoundTitle } from './titles.ts'

/** A headline takes no more lines. */
const most = 3
/** A line of it has no more characters. */
const longest = 90
/** Names have fewer words. */
const longestName = 4
/** A piece that goes on in small letters has no more. */
const longestRest = 60

/**
 * The headline with the lines right above and below that are of it too, where it was typed or printed over several: lines in capitals, or, of a
 * wrapped text, one that goes on in small letters and stands above nothing or a name.
 */
export function wholeTitle(page: Page, found: FoundTitle): FoundTitle {
  const { clues } = page
  const { index, text, more } = found
  if (more !== undefined || text !== clues[index]!.line.text || clues[index]!.line.span > 1) return found
  let first = index
  let last = index
  while (last - first + 1 < most && isStacked(clues, first - 1) && isTop(clues, first - 1)) first--
  while (last - first + 1 < most && (isStacked(clues, last) || (goesOn(clues, last) && isWrapped(page))))
    last++
  if (first === last) return found
  const whole = clues.slice(first, last + 1).map(({ line }) => line.text)
  return { ...found, index: first, text: whole.join(' '), more: last - first }
}

/** Whether some of its lines were typed or printed over several. */
const isWrapped = ({ clues }: Page): boolean => clues.some(({ line }) => line.span > 1)

/** Whether a line and the one right below are both pieces of a headline in capitals. */
function isStacked(clues: readonly Clue[], index: number): boolean {
  const above = clues[index]
  const below = clues[index + 1]
  if (below?.line.gap !== 0 || above === undefined || occasion.test(above.line.text)) return false
  return shouts(above) && shouts(below) && isOpen(above)
}

/** What a kicker says that names the day for which an article was written. */
export const occasion = /^(?:nhân (?:ngày|dịp|kỷ niệm)|chào mừng|hướng (?:tới|về)|tiến tới|hưởng ứng)\s/iu

function shouts({ shape, line, hits, dates, byline, furniture }: Clue): boolean {
  const { text } = line
  if (shape.shouted === 0 || text.length > longest || text !== text.toUpperCase()) return false
  if (hits.whole !== 0 || dates.length > 0 || furniture || isMenuRow(hits, shape)) return false
  if (byline === null) return true
  const isName = byline.confidence >= 0.5 && shape.to - shape.from < longestName
  return byline.rule !== 'byline/label' && !isName
}

/** Whether a line ends in no mark that closes it. */
function isOpen({ shape: { last } }: Clue): boolean {
  return last !== kind.stop && last !== kind.colon && last !== kind.ellipsis
}

/** Whether nothing stands right above a line but one that may be of the headline too. */
function isTop(clues: readonly Clue[], index: number): boolean {
  return index === 0 || clues[index]!.line.gap > 0 || isStacked(clues, index - 1)
}

/** Whether the line below goes on in the middle of a headline. */
function goesOn(clues: readonly Clue[], index: number): boolean {
  const above = clues[index]!
  const below = clues[index + 1]
  if (below?.line.gap !== 0 || above.line.text.length > longest || !isOpen(above)) return false
  const { shape, line, hits, dates, byline } = below
  if (shape.first !== kind.lower || shape.units > longestRest || shape.to - shape.from < 2) return false
  if (hits.whole !== 0 || hits.begins !== 0 || dates.length > 0 || byline !== null || !isOpen(below))
    return false
  const next = clues[index + 2]
  return next !== undefined && (next.line.gap > 0 || next.byline !== null) && !line.text.includes('://')
}
