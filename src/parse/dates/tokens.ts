import { foldWord } from './words.ts'

export interface Token {
  readonly kind: 'number' | 'word' | 'mark'
  /** Words folded, digits as ASCII. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** The number's value; -1 for others. */
  readonly value: number
}

/** Two numbers without a space between them are parted before the hour: `22/01/202117:40`, `17:4022/01/2021`. */
const pattern = /(\d+(?=\d\d:\d\d(?!\d))|(?<=:)\d\d(?=\d{1,2}[./-]\d{1,2}[./-])|\d+)|([\p{L}\p{M}]+)|\s+|./gsu

/** Numbers, words and marks of `text` between two positions, spaces left out. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index
    if (start >= to) break
    const end = start + match[0].length
    if (match[1] !== undefined) {
      tokens.push({
        kind: 'number',
        text: match[1],
        start,
        end,
        value: match[1].length > 6 ? -1 : Number(match[1]),
      })
    } else if (match[2] !== undefined) {
      tokens.push({
        kind: 'word',
        text: match[2].length > 24 ? '' : foldWord(match[2]),
        start,
        end,
        value: -1,
      })
    } else if (match[0].trim() !== '') {
      tokens.push({ kind: 'mark', text: match[0], start, end, value: -1 })
    }
  }
  return tokens
}

const otherDigits = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g

/** Digits of other scripts as ASCII ones; every position stays the same. */
export function plainDigits(text: string): string {
  return text.replace(otherDigits, (digit) => {
    const code = digit.charCodeAt(0)
    const zero =
      code >= 0xff10
        ? 0xff10
        : code >= 0xe50
          ? 0xe50
          : code >= 0x9e6
            ? 0x9e6
            : code >= 0x966
              ? 0x966
              : code >= 0x6f0
                ? 0x6f0
                : 0x660
    return String(code - zero)
  })
}
