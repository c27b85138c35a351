import type { Line } from './lines.ts'

/** Typewriters, telex and mail wrapped lines between these widths; lines of the web are paragraphs and have no width. */
const narrowest = 45
const widest = 100
/** A line this much narrower than the page's width ends its paragraph. */
const full = 0.72
/** So many lines that run on make a wrapped page, if two in five of them go on in the middle of a sentence. */
const fewest = 3
const midSentence = 0.4

/** Of columns of print, where words are cut at the ends of lines, they may be this narrow. */
const narrowestPrint = 20
const cutsInPrint = 2
/** Where no word is cut, so many lines of a narrower column must run on, half of them in the middle of a sentence, nearly all of them filled to a word. */
const narrowestColumn = 30
const fewestInColumn = 5
const midSentenceInColumn = 0.5
const filled = 0.85
const word = 9
/** A word cut at the end of its line: `passen-` above `gers`; `¬` is what readers of print write for such a hyphen. */
const cut = /\p{Ll}[-¬]$/u
const goesOn = /^\p{Ll}/u

/**
 * Joins lines that were wrapped at a fixed width into paragraphs, and words that were cut at the end of a line. Lines of a text that was not
 * wrapped come back as they are. Vietnamese cuts no words: its hyphens at the ends of lines are those of older spelling (`kinh-tế`) and stay.
 */
export function unwrapped(lines: Line[], lang: string): Line[] {
  const isCut = (index: number) => {
    const next = lines[index + 1]
    const { text } = lines[index]!
    // Most lines end otherwise, and to ask that is quick.
    if (next?.gap !== 0 || (!text.endsWith('-') && !text.endsWith('¬'))) return false
    return cut.test(text) && goesOn.test(next.text)
  }
  const cuts = lines.reduce((sum, _, index) => (isCut(index) ? sum + 1 : sum), 0)
  const width = widthOf(lines, cuts < cutsInPrint ? narrowest : narrowestPrint)
  const wide = isWrappedAt(lines, width) ? width : 0
  const wrap = wide > 0 || cuts >= cutsInPrint ? wide : columnOf(lines)
  if (wrap === 0 && cuts === 0) return lines
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]!
    let text = first.text
    for (; isCut(index) || (wrap > 0 && fills(lines, index, wrap)); index++) {
      const next = lines[index + 1]!.text
      text = isCut(index) ? `${lang.startsWith('vi') ? text : text.slice(0, -1)}${next}` : `${text} ${next}`
    }
    const last = lines[index]!
    if (last === first) joined.push(first)
    else joined.push({ ...first, end: last.end, text, span: last.number - first.number + 1 })
  }
  return joined
}

/** Whether a line is followed at once by another and reaches so near to the width that it may go on there. */
function fills(lines: readonly Line[], index: number, width: number): boolean {
  const next = lines[index + 1]
  if (next === undefined || next.gap > 0) return false
  const { length } = lines[index]!.text
  return length >= width * full && length <= widest
}

function isWrappedAt(lines: readonly Line[], width: number): boolean {
  let pairs = 0
  let inside = 0
  for (let index = 0; width > 0 && index < lines.length - 1; index++) {
    if (!fills(lines, index, width)) continue
    pairs++
    if (goesOn.test(lines[index + 1]!.text)) inside++
  }
  return pairs >= fewest && inside >= pairs * midSentence
}

/** The width of a narrow column of print, whose lines end where the next word has no room, as those of verse do not; 0 where there is none. */
function columnOf(lines: readonly Line[]): number {
  let pairs = 0
  let inside = 0
  for (let index = 1; index < lines.length; index++) {
    const { gap, text } = lines[index]!
    if (gap > 0) continue
    pairs++
    if (isSmall(text)) inside++
  }
  if (pairs < fewestInColumn || inside < pairs * midSentenceInColumn) return 0
  const width = widthOf(lines, narrowestColumn)
  if (width === 0 || width >= narrowest) return 0
  const full = lines.filter(({ text }, index) => lines[index + 1]?.gap === 0 && text.length >= width - word)
  return full.length >= pairs * filled ? width : 0
}

/** Whether a text begins with a small letter. */
function isSmall(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code > 0x60 && code < 0x7b : goesOn.test(text)
}

/** The width that nine in ten of the longer lines keep within; 0 where lines are too long or too few to have been wrapped. */
function widthOf(lines: readonly Line[], narrowest: number): number {
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
