import type { Line } from './lines.ts'

/** Typewriters, telex and mail wrapped lines between these widths; lines of the web are paragraphs and have no width. */
const narrowest = 45
const widest = 100
/** A line this much narrower than the page's width ends its paragraph. */
const full = 0.72
/** So many lines that run on make a wrapped page, if two in five of them go on in the middle of a sentence. */
const fewest = 3
const midSentence = 0.4

/** Joins lines that were wrapped at a fixed width into paragraphs. Lines of a text that was not wrapped come back as they are. */
export function unwrapped(lines: Line[]): Line[] {
  const width = widthOf(lines)
  if (width === 0) return lines
  const runsOn = (index: number) => {
    const next = lines[index + 1]
    if (next === undefined || next.gap > 0) return false
    const length = lines[index]!.text.length
    return length >= width * full && length <= widest
  }
  let pairs = 0
  let inside = 0
  for (let index = 0; index < lines.length - 1; index++) {
    if (!runsOn(index)) continue
    pairs++
    if (/^\p{Ll}/u.test(lines[index + 1]!.text)) inside++
  }
  if (pairs < fewest || inside < pairs * midSentence) return lines
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]!
    const texts = [first.text]
    while (runsOn(index)) texts.push(lines[++index]!.text)
    const last = lines[index]!
    joined.push({ ...first, end: last.end, text: texts.join(' '), span: last.number - first.number + 1 })
  }
  return joined
}

/** The width that nine in ten of the longer lines keep within; 0 where lines are too long or too few to have been wrapped. */
function widthOf(lines: readonly Line[]): number {
  const lengths: number[] = []
  let long = 0
  for (const { text } of lines) {
    if (text.length > widest) long++
    else if (text.length >= narrowest) lengths.push(text.length)
  }
  if (lengths.length < fewest || long * 10 > lengths.length) return 0
  lengths.sort((one, other) => one - other)
  return lengths[Math.floor(lengths.length * 0.9)]!
}
