import { createFrequent, type Frequent } from '../../kit/frequent.ts'
import { type Byline, readByline } from '../bylines/bylines.ts'
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
/** Longer lines do not say who wrote and nothing else. */
const longestByline = 80
/** So sure is a name in which each word is one that names are made of. */
const surely = 0.7
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
    for (const [key, count] of frequent.counts()) {
      const share = count / frequent.groups()
      if (share <= threshold) continue
      const line = key.split('\n')[1] ?? key
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
      frequent.add(keysIn(text))
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

/**
 * What is counted of an article: its lines. One that may be a name is counted with the lines around it: a menu's stands always between the
 * same two, and who wrote stands beside the text itself.
 */
function keysIn(text: string): string[] {
  const lines = linesOf(text, mostLines).lines.map(({ text: words }) => plainLine(words))
  const keys: string[] = []
  for (const [at, line] of lines.entries()) {
    if (line.length > longest || !/\p{L}/u.test(line)) continue
    const [above, below] = [lines[at - 1], lines[at + 1]]
    if (!mayBeName(line)) keys.push(line)
    else if (above && below && !isLabelled(`${above} ${line}`)) keys.push([above, line, below].join('\n'))
  }
  return keys
}

function mayBeName(line: string): boolean {
  return (bylineOf(line)?.authors.length ?? 0) > 0
}

function isLabelled(line: string): boolean {
  return bylineOf(line)?.rule === 'byline/label'
}

/** A date, or who wrote: it may recur, and still says something of each article. */
function isOfItsArticle(line: string): boolean {
  if (findDates(line, { lang: '', dayFirst: null }).length > 0) return true
  const byline = bylineOf(line)
  // An agency's name alone may be that of the site.
  return isLabelled(line) || (byline !== null && byline.confidence >= surely && byline.agency !== line)
}

function bylineOf(line: string): Byline | null {
  return line.length > longestByline ? null : readByline(line, 'vi')
}
