import { scratch } from '../../kit/scratch.ts'
import { unitsOf } from '../../kit/units.ts'
import { type Byline, readByline } from '../bylines/bylines.ts'
import { introduces } from '../bylines/tails.ts'
import { dayFirstOf, type FoundDate, findDates } from '../dates/dates.ts'
import { type Furniture, noFurniture } from '../furniture.ts'
import { kind } from './letters.ts'
import { bitOf, type Hits, isCredit, lookUp } from './lexicon.ts'
import type { Line } from './lines.ts'
import { isPosted, postedBy, postedDates } from './posted.ts'
import { colonIn, proseLimit, type Shape, shapeIn, shapeOf, type Words, wordsFor } from './shape.ts'

/** A line and what its own characters tell. */
export interface Clue {
  readonly line: Line
  readonly shape: Shape
  readonly hits: Hits
  readonly dates: readonly FoundDate[]
  readonly byline: Byline | null
  /** Where words before a photographer's name stand: bit 1 at the beginning, 2 before a colon or slash, 4 at the end. */
  readonly credit: number
  /** Share of words that running prose holds, 0 to 1. */
  readonly prose: number
  /** How much it looks like running text: above 0 it does. */
  readonly texty: number
  /** Whether it is furniture of the whole archive. */
  readonly furniture: boolean
}

/** A page: its lines and how they stand to each other. All that rules and features need, made in one pass each. */
export interface Page {
  readonly clues: readonly Clue[]
  /** The page's language: papers of some put a standfirst before the text where others do not. */
  readonly lang: string
  /** The stretch of lines that holds the most running text: `from` included, `to` left out. */
  readonly from: number
  readonly to: number
  /** For each line: how many lines have its key, and the first of them. */
  readonly copies: readonly number[]
  readonly firstCopy: readonly number[]
  /** For each line: how it stands to the first line (a page's title in dumps): 0 not at all, 1 equal, 2 a part of it. */
  readonly named: Uint8Array
  /** For each line: the share of its words that the main stretch uses too, 0 to 1. */
  readonly shared: readonly number[]
  /** The line that by rule looks most like the headline, or -1. */
  readonly headline: number
}

const stops = bitOf('comments') | bitOf('related')
/** Longer lines are running text in which no date of publication and no byline is looked for beyond the beginning. */
const labelLength = 160
const gluedDate = /\d[./-]\d{1,2}[./-]\d\d|\d{4}[./年-]|\d:\d\d/
/** Four digits of a year, or two numbers with a sign between them, somewhere. */
const datable = /[\d٠-٩۰-۹๐-๙０-９]{4}|[\d０-９]\s?[./\-年월]|\p{L}\.?,?\s'?\d\d/u
const separators = /(?<!\s)\s+[|–—\-»:·•/]+\s+|(?:(?<!\s)\s+)?[|»]\s*/

/** What is known of a page before its lines are read. */
export interface Knowledge {
  readonly furniture?: Furniture
  /** Whether the archive writes days before months in numbers; null or undefined where nobody knows. */
  readonly dayFirst?: boolean | null
}

/** Reads all that the lines of a text tell by themselves and by their neighbours. The page's words go into the list that `room` gives. */
export function pageOf(
  text: string,
  lines: readonly Line[],
  lang: string,
  { furniture = noFurniture, dayFirst = null }: Knowledge = {},
  room: (length: number) => Words = wordsFor,
): Page {
  const shapes = shapesOf(text, lines, room)
  const clues: Clue[] = []
  for (let index = 0; index < lines.length; index++)
    clues.push(clueOf(lines[index]!, shapes[index]!, lang, furniture))
  announce(clues)
  decideOrder(clues, lang, dayFirst)
  const [from, to] = mainStretch(clues)
  const { copies, firstCopy } = copiesOf(clues)
  const named = namedBy(clues)
  const shared = sharedWords(clues, from, to)
  const page = { clues, lang, from, to, copies, firstCopy, named, shared, headline: -1 }
  return { ...page, headline: headlineOf(page) }
}

function shapesOf(text: string, lines: readonly Line[], room: (length: number) => Words): Shape[] {
  // Two lines share no word: each has an end of its own.
  let length = 0
  let isWrapped = false
  for (const { text, span } of lines) {
    length += text.length + 1
    isWrapped ||= span > 1
  }
  const words = room(length)
  const shapes: Shape[] = []
  if (isWrapped) for (const { text } of lines) shapes.push(shapeOf(text, words))
  else {
    const units = unitsOf(text)
    for (const { start, end } of lines) shapes.push(shapeIn(units, start, end, words))
  }
  return shapes
}

function clueOf(line: Line, shape: Shape, lang: string, furniture: Furniture): Clue {
  const { text } = line
  if (furniture.has(text, shape.key)) return furnitureClue(line, shape)
  const hits = shape.units < 300 ? lookUp(shape, text) : { whole: 0, begins: 0 }
  const posted = shape.digits >= 3 && shape.lowered > 4 && isPosted(text)
  const dated = posted || mayHoldDateline(text, shape)
  const whole = text.length <= labelLength
  const dates = dated ? datesIn(text, posted, lang, null) : []
  const found = posted
    ? postedBy(text, lang)
    : mayBeByline(text, shape, hits)
      ? readByline(text, lang, dated && whole ? dates : undefined)
      : null
  const byline = found !== null && isDateLabel(found, dates) ? null : found
  const seen = Math.min(shape.to - shape.from, proseLimit)
  const prose = seen === 0 ? 0 : shape.prose / seen
  const credit = creditOf(shape)
  const texty = textyOf(shape, hits, prose)
  return { line, shape, hits, dates, byline, credit, prose, texty, furniture: false }
}

/** Dates that may be two days are read in the order that the page's other dates show, else in the archive's. */
function decideOrder(clues: Clue[], lang: string, ofArchive: boolean | null): void {
  const isAmbiguous = ({ rule }: FoundDate) => rule === 'date/ambiguous'
  if (!clues.some(({ dates }) => dates.some(isAmbiguous))) return
  const dayFirst = dayFirstOf(clues.map(({ line }) => line.text).join('\n')) ?? ofArchive
  if (dayFirst === null) return
  for (const [index, clue] of clues.entries()) {
    if (clue.dates.some(isAmbiguous))
      clues[index] = { ...clue, dates: datesIn(clue.line.text, isPosted(clue.line.text), lang, dayFirst) }
  }
}

/** The dates of a line; in a long one they are looked for in its beginning only, where it is no sentence that tells of them. */
function datesIn(text: string, posted: boolean, lang: string, dayFirst: boolean | null): FoundDate[] {
  if (posted) return postedDates(text, lang, dayFirst)
  return findDates(text.length > labelLength ? text.slice(0, 60) : text, { lang, dayFirst })
}

function furnitureClue(line: Line, shape: Shape): Clue {
  const none = { hits: { whole: 0, begins: 0 }, dates: [], byline: null, credit: 0, prose: 0 }
  return { line, shape, ...none, texty: -1, furniture: true }
}

/** `Ngày đăng: …` is no person. */
function isDateLabel(byline: Byline, dates: readonly FoundDate[]): boolean {
  if (byline.rule !== 'byline/dated' || dates.length === 0 || dates[0]!.label === 'none') return false
  return byline.authors.every((name) => !name.includes(' '))
}

const announcement =
  /^(?:[\p{Lu}\s]{0,20}\s)?(?:by|written by|author|authors|reported by|von|par|por|autor|autora|autore|di|da|tác giả|oleh|reporter|автор|de)\s*:?$/iu

/** A line that only says that a name follows makes the next one a byline. */
function announce(clues: Clue[]): void {
  let before = false
  for (let index = 0; index < clues.length; index++) {
    const clue = clues[index]!
    const announces = isAnnouncement(clue)
    if (announces) clues[index] = { ...clue, byline: null }
    else if (clue.byline !== null && before)
      clues[index] = { ...clue, byline: { ...clue.byline, rule: 'byline/label', confidence: 0.9 } }
    before = announces
  }
}

function isAnnouncement(clue: Clue): boolean {
  return clue.shape.units < 24 && clue.shape.to - clue.shape.from <= 3 && announcement.test(clue.line.text)
}

/** `(Theo báo …, số ra ngày 12/3/2015)`: the day is that of the issue which a text was taken from. */
const sourced = /^[(\s]*(?:theo|nguồn|trích)[\s:][^\d]{1,60}(?:số ra|số báo|phát hành)/iu

/** A cheap look before the costly one. Prose holds the date of publication only where it was glued to its beginning. */
function mayHoldDateline(text: string, shape: Shape): boolean {
  if (shape.digits < 3) return false
  if (sourced.test(text)) return false
  if (shape.lowered > 8 && shape.units > 120) return gluedDate.test(text.slice(0, 40))
  return datable.test(text.length <= labelLength ? text : text.slice(0, labelLength))
}

/** A cheap look before the costly one: names are few words that begin with capitals, after a label or alone. */
function mayBeByline(text: string, shape: Shape, hits: Hits): boolean {
  const { from, to, lowered, capitalised } = shape
  if (text.startsWith('By ') && introduces(text)) return true
  if (text.length > labelLength || hits.whole !== 0 || from === to || to - from > 24) return false
  if (lowered <= 3 || lowered * 2 <= capitalised || sourced.test(text)) return true
  const colon = colonIn(shape)
  return colon !== -1 && colon < 5
}

function creditOf({ words, from, to }: Shape): number {
  let credit = 0
  const last = to - 1
  for (let at = from; at <= last; at++) {
    // In a long text only its two ends may be a credit.
    if (at === from + 8 && to - from > 81) at = last - 8
    if (!isCredit(words, at, from)) continue
    if (at <= from + 1) credit |= 1
    if (words.after[at] === kind.colon || words.after[at] === kind.slash) credit |= 2
    if (at === last) credit |= 4
  }
  return credit
}

/** Boilerplate is short and unfinished, prose is long, ends in a stop and holds small words. */
function textyOf(shape: Shape, hits: Hits, prose: number): number {
  const { units } = shape
  const finished = shape.lastInside === kind.stop || shape.lastInside === kind.ellipsis
  if (hits.whole & stops) return -3
  if (units < 25) return -1
  const flowing = shape.unspaced ? shape.commas + shape.sentences > 0 : prose >= 0.2
  if (units >= 60 && (finished || shape.sentences > 0) && (flowing || units > 120))
    return Math.min(units, 400) / 80
  if (units >= 150 && flowing) return 1.5
  if (units >= 40 && finished && flowing) return 0.4
  if (units >= 80 && flowing) return 0.2
  return -0.6
}

function mainStretch(clues: readonly Clue[]): [from: number, to: number] {
  let best = 0
  let bestFrom = 0
  let bestTo = 0
  let sum = 0
  let from = 0
  for (let index = 0; index < clues.length; index++) {
    if (sum <= 0) {
      sum = 0
      from = index
    }
    sum += clues[index]!.texty
    if (sum > best) {
      best = sum
      bestFrom = from
      bestTo = index + 1
    }
  }
  return [bestFrom, bestTo]
}

function copiesOf(clues: readonly Clue[]): Pick<Page, 'copies' | 'firstCopy'> {
  // Plain lists: a typed array that is not very short lies outside the heap, and takes longer to make than to fill.
  const copies = new Array<number>(clues.length).fill(0)
  const firstCopy = new Array<number>(clues.length).fill(0)
  const { table, last } = tableFor(clues.length)
  for (let index = 0; index < clues.length; index++) {
    const key = clues[index]!.shape.key + 1
    const seat = seatOf(table, last, key)
    if (table[seat] === 0) {
      table[seat] = key
      table[seat + 1] = index
    }
    firstCopy[index] = table[seat + 1]!
    copies[firstCopy[index]!]!++
  }
  for (let index = 0; index < clues.length; index++) copies[index] = copies[firstCopy[index]!]!
  return { copies, firstCopy }
}

/** Dumps begin with the page's title, often followed by the name of the paper: the headline is then a part of it. */
function namedBy(clues: readonly Clue[]): Uint8Array {
  const named = new Uint8Array(clues.length)
  const first = clues[0]
  if (first === undefined || first.line.text.length > 400) return named
  const parts = new Set<number>()
  const pieces = first.line.text.split(separators, 12)
  // Of a single piece the key is the line's.
  for (let from = 0; pieces.length > 1 && from < pieces.length; from++) {
    for (let to = from + 1; to <= pieces.length; to++) {
      if (from === 0 || to === pieces.length) parts.add(shapeOf(pieces.slice(from, to).join(' ')).key)
    }
  }
  const plain = first.line.text.toLowerCase()
  for (let index = 1; index < clues.length; index++) {
    const { shape, line } = clues[index]!
    if (shape.key === first.shape.key) named[index] = 1
    else if (parts.has(shape.key)) named[index] = 2
    else if (
      shape.units >= 20 &&
      line.text.length < plain.length &&
      plain.startsWith(line.text.toLowerCase())
    )
      named[index] = 2
  }
  return named
}

function sharedWords(clues: readonly Clue[], from: number, to: number): number[] {
  const shared: number[] = []
  let words = 0
  for (let index = from; index < to; index++)
    words += clues[index]!.shape.contentTo - clues[index]!.shape.contentFrom
  const { table, last } = tableFor(words)
  for (let index = from; index < to; index++) {
    const { shape } = clues[index]!
    const { content } = shape.words
    for (let at = shape.contentFrom; at < shape.contentTo; at++) {
      const word = content[at]! + 1
      const seat = seatOf(table, last, word)
      table[seat] = word
      table[seat + 1]!++
    }
  }
  for (let index = 0; index < clues.length; index++) {
    const { furniture, shape } = clues[index]!
    const { content } = shape.words
    const inside = index >= from && index < to ? 1 : 0
    const seen = furniture ? 0 : Math.min(shape.contentTo - shape.contentFrom, 30)
    let found = 0
    for (let at = shape.contentFrom; at < shape.contentFrom + seen; at++)
      if (table[seatOf(table, last, content[at]! + 1) + 1]! > inside) found++
    shared.push(seen === 0 ? 0 : Math.fround(found / seen))
  }
  return shared
}

const tableOf = scratch(Int32Array)

/**
 * A hash table with open addresses, in which hashes (one more than they are) and a number of each take turns, for some entries, empty; it
 * holds until the next one is asked for. A `Map` would take most of the time that a page does.
 */
function tableFor(entries: number): { table: Int32Array; last: number } {
  const last = (2 << (33 - Math.clz32(entries))) - 2
  return { table: tableOf(last + 2).fill(0, 0, last + 2), last }
}

/** Where a hash stands in the table, or may be put. */
function seatOf(table: Int32Array, last: number, word: number): number {
  let seat = ((word ^ (word >>> 15)) << 1) & last
  while (table[seat] !== word && table[seat] !== 0) seat = (seat + 2) & last
  return seat
}

function headlineOf(page: Page): number {
  let best = -1
  let bestScore = 0.5
  const last = Math.min(page.clues.length, page.from + 3)
  for (let index = Math.max(0, page.from - 60); index < last; index++) {
    const clue = page.clues[index]!
    const { shape } = clue
    if (shape.to - shape.from < 2 && !shape.unspaced) continue
    if (shape.units < 10 || shape.units > 260 || clue.hits.whole !== 0 || clue.furniture) continue
    const finished = shape.lastInside === kind.stop ? 1 : 0
    const near = Math.max(0, page.from - index)
    let score = page.shared[index]! * 3 + (page.named[index] !== 0 ? 3 : 0)
    score += shape.units >= 25 && shape.units <= 140 ? 1 : 0
    score -= finished + (clue.hits.begins !== 0 ? 0.6 : 0) + (clue.dates.length > 0 ? 1 : 0) + near * 0.04
    score -= shape.arrows + shape.bars + (clue.byline !== null ? 0.7 : 0) + (clue.texty > 0.3 ? 1 : 0)
    score += index > 0 && clue.line.gap > 0 && page.clues[0]!.line.number > 0 ? 0.1 : 0
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return best
}
