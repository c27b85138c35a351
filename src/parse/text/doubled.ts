import type { Line } from './lines.ts'

/** So many characters and a full stop make a line one that stands twice on no page but a doubled one; a caption may. */
const paragraph = 80
/** Fewer lines that stand twice are chance. */
const fewest = 4
/** Of a doubled page menus may be single: so large a share of its lines stand twice at least. */
const most = 0.6

/**
 * The lines of a page that shows each twice in a row, as some scrapers write them: once each, and their second copies. A page on which one paragraph
 * is single comes back as it is, without copies.
 */
export function undoubled(lines: readonly Line[]): { lines: readonly Line[]; copies: readonly Line[] } {
  let paragraphs = 0
  let pairs = 0
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index]!
    const isPair = isCopy(lines, index + 1)
    if (text.length >= paragraph && /[.!?…。][”"’)»]?$/.test(text)) {
      if (!isPair) return { lines, copies: [] }
      paragraphs++
    }
    if (!isPair) continue
    pairs++
    index++
  }
  if (paragraphs === 0 || pairs < fewest || pairs * 2 < lines.length * most) return { lines, copies: [] }
  const once: Line[] = []
  const copies: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    once.push(lines[index]!)
    if (isCopy(lines, index + 1)) copies.push(lines[++index]!)
  }
  return { lines: once, copies }
}

/** Whether a line repeats the one above it. */
function isCopy(lines: readonly Line[], index: number): boolean {
  return lines[index]?.text === lines[index - 1]!.text
}
