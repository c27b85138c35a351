import { foldWord, isOwnMonth } from './words.ts'

/** A number, word or mark of a line. What it says is made when it is asked for: most words of a line stand near no date. */
export class Token {
  readonly kind: 'number' | 'word' | 'mark'
  readonly start: number
  readonly end: number
  /** The number's value; -1 for others. */
  readonly value: number
  readonly #line: string
  #text: string | null = null

  constructor(kind: Token['kind'], line: string, start: number, end: number) {
    this.kind = kind
    this.start = start
    this.end = end
    this.value = kind === 'number' ? numberIn(line, start, end) : -1
    this.#line = line
  }

  /** Words folded, digits as ASCII. */
  get text(): string {
    this.#text ??= this.#said()
    return this.#text
  }

  #said(): string {
    if (this.kind !== 'word') return this.#line.slice(this.start, this.end)
    return this.end - this.start > longestName ? '' : foldWord(this.#line.slice(this.start, this.end))
  }
}

/** Of a number of digits; -1 for one that no date holds. */
function numberIn(line: string, start: number, end: number): number {
  if (end - start > 6) return -1
  let value = 0
  for (let at = start; at < end; at++) value = value * 10 + line.charCodeAt(at) - 48
  return value
}

/**
 * Numbers without a space between them are parted after a year and before an hour: `28. Juli 201928. Juli 2019`,
 * `22/01/202117:40`, `17:4022/01/2021`.
 */
const numbers =
  /(?<=[\p{L}.,] ?)(?:19|20)\d\d(?=\d{1,2}(?!\d))|\d+(?=\d\d:\d\d(?!\d))|(?<=:)\d\d(?=\d{1,2}[./-]\d{1,2}[./-])|\d+/u
/** East Asian text has no spaces: units behind a number, weekdays and halves of the day are words of their own. */
const eastAsian =
  /(?<=\d)[年月日号號时時分点點년월일시분]|(?:星期|礼拜|周|週)[一二三四五六日天]|[上下中正]午|午[前後]|오[전후]|早上|晚上|凌晨/u
/** An era that a word ends with, its first year in words. */
const era = /(?:令和|平成|昭和|大正|明治|民[國国])(?:元年)?$/
const blanks = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/u
const pattern = new RegExp(
  `(${numbers.source})|(${eastAsian.source}|[\\p{L}\\p{M}]+)|(${blanks.source})|.`,
  'gsu',
)

/** Up to here no script is written without spaces, and one code unit is one character. */
const simple = 0x2100
const letter = 1
const blank = 2
const digit = 3
const classes = new Uint8Array(simple)
for (let code = 0; code < simple; code++) {
  const character = String.fromCharCode(code)
  if (code >= 48 && code <= 57) classes[code] = digit
  else if (/[\p{L}\p{M}]/u.test(character)) classes[code] = letter
  else if (blanks.test(character)) classes[code] = blank
}

/** Numbers, words and marks of `text` between two positions, spaces left out. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  return simpleTokens(text, from, to) ?? anyTokens(text, from, to)
}

/** Tokens by a walk over the characters, in a fraction of the time; null where one may belong to a script without spaces. */
function simpleTokens(text: string, from: number, to: number): Token[] | null {
  const tokens: Token[] = []
  for (let at = from; at < to; ) {
    const start = at
    const code = text.charCodeAt(at)
    if (code >= simple) return null
    const type = classes[code]!
    at++
    if (type === 0) tokens.push(new Token('mark', text, start, at))
    else {
      while (at < text.length && classes[text.charCodeAt(at)] === type) at++
      if (at < text.length && text.charCodeAt(at) >= simple) return null
      if (type === letter) pushWords(tokens, text, start, at)
      else if (type === digit) {
        at = endOfNumber(text, start, at)
        tokens.push(new Token('number', text, start, at))
      }
    }
  }
  return tokens
}

/** Where a number ends that so many digits begin; most are one. */
function endOfNumber(text: string, start: number, end: number): number {
  const colons = text[end] === ':' || text[start - 1] === ':'
  if (end - start < 3 || (end - start < 5 && !colons)) return end
  number.lastIndex = start
  return start + number.exec(text)![0].length
}

const number = new RegExp(numbers.source, 'uy')

function anyTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index
    if (start >= to) break
    const end = start + match[0].length
    if (match[1] !== undefined) tokens.push(new Token('number', text, start, end))
    else if (match[2] !== undefined) {
      const before = match[2].search(era)
      if (before > 0) tokens.push(new Token('word', text, start, start + before))
      pushWords(tokens, text, start + Math.max(0, before), end)
    } else if (match[3] === undefined) tokens.push(new Token('mark', text, start, end))
  }
  return tokens
}

function pushWords(tokens: Token[], text: string, start: number, end: number): void {
  const inner = innerCapital(text, start, end)
  if (inner > start) tokens.push(new Token('word', text, start, inner))
  tokens.push(new Token('word', text, inner, end))
}

/** Letters of the longest name of a month or weekday, with room. */
const longestName = 24

/**
 * Where a capitalised word begins that is glued to the one before it (`Jane DoeNovember 6`, of capitals `WXYZNov 6`); the word's start where
 * none does.
 */
function innerCapital(text: string, start: number, end: number): number {
  for (let at = end - 3; at > start; at--) {
    const code = text.charCodeAt(at)
    if (code < 65 || code > 90) continue
    const isCapitalised = text.charCodeAt(at + 1) > 96
    if (at >= start + 3 && text.charCodeAt(at - 1) > 96) return isCapitalised ? at : start
    // A surname in capitals holds them too: behind one there must be a month.
    return isCapitalised && isOwnMonth(foldWord(text.slice(at, end)), 'en') ? at : start
  }
  return start
}

const otherDigits = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g
const otherDigit = new RegExp(otherDigits.source)

/** Digits of other scripts as ASCII ones; every position stays the same. */
export function plainDigits(text: string): string {
  if (!otherDigit.test(text)) return text
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
