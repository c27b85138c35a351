import { pairHash, Tokens, tokenizer } from '../tokens.ts'
import type { Query } from './query.ts'

/** A piece of text, marked where it was asked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

const around = 90
const longest = 260

/** Cuts texts into marked and unmarked pieces. */
export function marker(query: Query): {
  marked(text: string): Piece[]
  snippet(paragraphs: readonly string[]): Piece[]
} {
  const tokenize = tokenizer()
  const words = new Set(query.words.map(({ hash }) => hash))
  const pairs = new Set(query.pairs.map(({ hash }) => hash))
  const inPair = new Set(query.pairs.flatMap(({ at }) => [at, at + 1]).map((at) => query.words[at]!.hash))

  /** Where the text has what was asked for. A word of a pair counts alone only where the text has no such pair. */
  const places = (text: string): { start: number; end: number; worth: number }[] => {
    const { count, hash, start, end, joined } = tokenize(text, new Tokens())
    const worth = new Uint8Array(count)
    for (let at = 0; at < count; at++) {
      if (words.has(hash[at]!)) worth[at] = Math.max(worth[at]!, inPair.has(hash[at]!) ? 1 : 3)
      if (at > 0 && joined[at] === 1 && pairs.has(pairHash(hash[at - 1]!, hash[at]!)))
        worth[at] = worth[at - 1] = 3
    }
    const least = worth.includes(3) ? 3 : 1
    const found: { start: number; end: number; worth: number }[] = []
    for (let at = 0; at < count; at++) {
      if (worth[at]! >= least) found.push({ start: start[at]!, end: end[at]!, worth: worth[at]! })
    }
    return found
  }

  const cut = (
    text: string,
    found: readonly { start: number; end: number }[],
    from: number,
    to: number,
  ): Piece[] => {
    const pieces: Piece[] = []
    let at = from
    for (const { start, end } of found) {
      if (start < at || end > to) continue
      pieces.push(
        { text: text.slice(at, start), marked: false },
        { text: text.slice(start, end), marked: true },
      )
      at = end
    }
    pieces.push({ text: text.slice(at, to), marked: false })
    return joinMarked(pieces.filter(({ text }) => text !== ''))
  }

  return {
    marked: (text) => cut(text, places(text), 0, text.length),
    snippet(paragraphs) {
      let best = { text: paragraphs[0] ?? '', worth: 0, found: [] as ReturnType<typeof places> }
      for (const text of paragraphs) {
        const found = places(text)
        const worth = found.reduce((sum, place) => sum + place.worth, 0)
        if (worth > best.worth) best = { text, worth, found }
      }
      const { text, found } = best
      const first = Math.max(0, (found[0]?.start ?? 0) - around)
      const from = first === 0 ? 0 : text.indexOf(' ', first) + 1
      const end = Math.min(text.length, from + longest)
      const space = text.lastIndexOf(' ', end)
      const to = end === text.length || space <= from ? end : space
      const pieces = cut(text, found, from, to)
      if (from > 0) pieces.unshift({ text: '… ', marked: false })
      if (to < text.length) pieces.push({ text: ' …', marked: false })
      return pieces
    },
  }
}

/** Marked words with only a space between them are one mark. */
function joinMarked(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const [before, gap] = [joined.at(-2), joined.at(-1)]
    if (piece.marked && before?.marked && gap?.text === ' ') {
      joined.splice(-2, 2, { text: `${before.text} ${piece.text}`, marked: true })
    } else joined.push(piece)
  }
  return joined
}
