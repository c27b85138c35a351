/** A line of the source that is not blank, or a paragraph that was wrapped into several. */
export interface Line {
  /** 1-based, blank lines counted. */
  readonly number: number
  /** How many lines of the source it takes. */
  readonly span: number
  /** Offsets in the source of the trimmed text. */
  readonly start: number
  readonly end: number
  /** 1-based column of the trimmed text. */
  readonly column: number
  readonly text: string
  /** Blank lines right before it. */
  readonly gap: number
}

/** White space and signs that show nothing: no-break and zero-width spaces, byte order and direction marks. */
const invisible = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/

/** Crawls write when they think that a page appeared before its first words, on the same line: `date 2025-09-04 An Giang…` */
const crawlMark = /^date \d{4}-\d\d(?:-\d\d)?(?= \S|$)/

/** Whether a line is no more than a crawl's mark. */
export function isCrawlMark(text: string): boolean {
  return crawlMark.exec(text)?.[0].length === text.length
}

/**
 * The lines of a text that are not blank, at most `limit`; the first may be two, a crawl's mark and its own words. `rest` is the offset where the others begin, or the
 * text's length.
 */
export function linesOf(text: string, limit: number): { lines: Line[]; rest: number } {
  const lines: Line[] = []
  let number = 0
  let gap = 0
  let offset = 0
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset)
    const stop = newline === -1 ? text.length : newline
    number++
    let start = offset
    let end = stop
    while (start < end && isInvisible(text, start)) start++
    while (end > start && isInvisible(text, end - 1)) end--
    if (start < end) {
      if (lines.length === limit) return { lines, rest: offset }
      const mark = lines.length === 0 ? (crawlMark.exec(text.slice(start, end))?.[0].length ?? 0) : 0
      if (mark > 0 && start + mark < end) {
        lines.push(lineFrom(text, number, offset, start, start + mark, gap))
        start += mark + 1
        gap = 0
      }
      lines.push(lineFrom(text, number, offset, start, end, gap))
      gap = 0
    } else gap++
    offset = stop + 1
  }
  return { lines, rest: text.length }
}

function lineFrom(
  source: string,
  number: number,
  offset: number,
  start: number,
  end: number,
  gap: number,
): Line {
  return { number, span: 1, start, end, column: start - offset + 1, text: source.slice(start, end), gap }
}

function isInvisible(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code <= 32) return true
  return code > 126 && invisible.test(text[index]!)
}
