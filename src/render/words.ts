import { rememberedOf } from '../kit/remembered.ts'

/**
 * Counts the words of an article's text: runs of characters between white space, without tags and captions. It reads the HTML that parsing made,
 * in UTF-8, where blocks are separated by line ends, so that a page need not read the plain text too. Words are too short for a processor to
 * predict their ends, so they are counted without branches and two bytes at a time, which takes a third of the time.
 */
export function wordsIn(html: Uint8Array): number {
  const { buffer, byteOffset, length } = html
  const twos = twosOf(buffer)
  const end = (byteOffset + length) >>> 1
  let words = 0
  /** 1 between words. */
  let between = 1
  for (let at = 0; at < length; ) {
    if (((byteOffset + at) & 1) === 0) {
      let place = (byteOffset + at) >>> 1
      for (; place < end; place++) {
        const pair = pairs[twos[place]!]!
        if (pair === unknown) break
        words += (between & pair) + (pair >>> 2)
        between = (pair >>> 1) & 1
      }
      at = place * 2 - byteOffset
      if (at >= length) break
    }
    const byte = html[at]!
    if (byte === lessThan) {
      if (startsWith(html, figure, at)) at = endOfFigure(html, at)
      while (at < length && html[at] !== greaterThan) at++
      at++
    } else if (byte === noBreak[0] && html[at + 1] === noBreak[1]) {
      between = 1
      at += 2
    } else {
      const isSpace = isSpaceByte(byte) ? 1 : 0
      words += between & ~isSpace
      between = isSpace
      at++
    }
  }
  return words
}

/** The bytes of a buffer in pairs, as numbers whose lower byte is the first. */
const twosOf = rememberedOf((buffer: ArrayBufferLike) => new Uint16Array(buffer, 0, buffer.byteLength >>> 1))

const [lessThan, greaterThan] = [0x3c, 0x3e]
/** A no-break space in UTF-8. */
const noBreak = [0xc2, 0xa0] as const
const isSpaceByte = (byte: number): boolean => byte === 0x20 || byte === 0x0a

/** Marks a pair of bytes that may begin a tag or a two-byte space. */
const unknown = 8
/** For each pair of bytes, a sum: 1 if the first is part of a word, 2 if the second is not, 4 if a word begins at the second. */
const pairs = Uint8Array.from({ length: 0x10000 }, (_, pair) => {
  const [first, second] = [pair & 0xff, pair >>> 8]
  if ([first, second].some((byte) => byte === lessThan || byte === noBreak[0])) return unknown
  const [before, after] = [isSpaceByte(first), isSpaceByte(second)]
  return (before ? 0 : 1) + (after ? 2 : 0) + (before && !after ? 4 : 0)
})
const figure = Buffer.from('<figure')
const figureEnd = Buffer.from('</figure>')

/** Where the last tag of the figure that begins at `from` is. */
function endOfFigure(html: Uint8Array, from: number): number {
  let at = from
  while (at < html.length && !(html[at] === lessThan && startsWith(html, figureEnd, at))) at++
  return at
}

function startsWith(html: Uint8Array, sign: Uint8Array, at: number): boolean {
  for (let place = 0; place < sign.length; place++) if (html[at + place] !== sign[place]) return false
  return true
}
