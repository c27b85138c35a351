import { createFrequent, type Frequent } from '../../kit/frequent.ts'
import { readByline } from '../bylines/bylines.ts'
import { findDates } from '../dates/dates.ts'
import { plainLine } from '../furniture.ts'
import { linesOf } from '../text/lines.ts'

/** A line that stands in many articles of one source. */
export interface CommonLine {
  readonly line: string
  /** Of the articles of the source where it is most frequent, 0 to 1. */
  readonly share: number
  /** Articles that hold it. */
  readonly count: number
}

export interface LineCounter {
  /** Counts each line of an article once. Articles of one source follow one another, save those of the source '', which may stand between. */
  add(text: string, source: string): void
  /** The lines that stand in more than a third of the articles of a source, the most frequent first. */
  common(): CommonLine[]
}

/** Of a source with fewer articles nothing is said. */
const fewest = 10
const threshold = 1 / 3
/** Longer lines are paragraphs, and articles of more lines are lists. */
const longest = 600
const mostLines = 2000
/** After so many articles the lines are forgotten that were too rare so far. */
const bucket = 200

/** Counts lines in memory that does not grow with the archive. */
export function createLineCounter(): LineCounter {
  const found = new Map<string, { share: number; count: number }>()
  const loose = createFrequent(bucket)
  let current = createFrequent(bucket)
  let name = ''
  const close = (frequent: Frequent) => {
    if (frequent.groups() < fewest) return
    for (const [line, count] of frequent.counts()) {
      const share = count / frequent.groups()
      if (share <= threshold) continue
      const before = found.get(line) ?? { share: 0, count: 0 }
      found.set(line, { share: Math.max(before.share, share), count: before.count + count })
    }
  }
  return {
    add(text, source) {
      if (source !== '' && source !== name) {
        close(current)
        current = createFrequent(bucket)
        name = source
      }
      const frequent = source === '' ? loose : current
      frequent.add(linesIn(text))
    },
    common() {
      close(current)
      close(loose)
      current = createFrequent(bucket)
      return [...found]
        .filter(([line]) => !isOfItsArticle(line))
        .map(([line, { share, count }]) => ({ line, share, count }))
        .sort((a, b) => b.count - a.count || (a.line < b.line ? -1 : 1))
    },
  }
}

function linesIn(text: string): string[] {
  const lines: string[] = []
  for (const { text: words } of linesOf(text, mostLines).lines)
    if (words.length <= longest && /\p{L}/u.test(words)) lines.push(plainLine(words))
  return lines
}

/** A date, or who wrote: it may recur, and still says something of each article. */
function isOfItsArticle(line: string): boolean {
  if (findDates(line, { lang: '', dayFirst: null }).length > 0) return true
  const byline = line.length > 80 ? null : readByline(line, 'vi')
  return byline !== null && byline.rule === 'byline/label'
}
