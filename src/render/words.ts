/**
 * How many words the text of an article has: runs between white space, tags and captions aside. It reads the HTML that parsing made, as
 * UTF-8, where a line end stands between blocks, so that a page need not read the plain text too. Words are too short for a processor to
 * foresee where they end, so they are counted without a branch.
 */
export function wordsIn(html: Uint8Array): number {
  let words = 0
  /** 1 between words. */
  let between = 1
  for (let at = 0; at < html.length; at++) {
    const byte = html[at]!
    if (byte === lessThan) {
      if (startsWith(html, figure, at)) at = endOfFigure(html, at)
      while (at < html.length && html[at] !== greaterThan) at++
    } else if (byte === 0xc2 && html[at + 1] === 0xa0) {
      // A space that does not break.
      between = 1
      at++
    } else {
      const isSpace = spaces[byte]!
      words += between & ~isSpace
      between = isSpace
    }
  }
  return words
}

const [lessThan, greaterThan] = [0x3c, 0x3e]
const figure = Buffer.from('<figure')
const figureEnd = Buffer.from('</figure>')
/** 1 for a byte that is white space. */
const spaces = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x20 || byte === 0x0a ? 1 : 0))

/** Where the last tag of the figure stands that begins at `from`. */
function endOfFigure(html: Uint8Array, from: number): number {
  let at = from
  while (at < html.length && !(html[at] === lessThan && startsWith(html, figureEnd, at))) at++
  return at
}

function startsWith(html: Uint8Array, sign: Uint8Array, at: number): boolean {
  for (let place = 0; place < sign.length; place++) if (html[at + place] !== sign[place]) return false
  return true
}
