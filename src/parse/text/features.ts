import { scratch } from '../../kit/scratch.ts'
import { bitOf, remindsOf } from './lexicon.ts'
import { type Clue, type Page, slotOf } from './page.ts'
import { topics } from './words/words.ts'

/** Slots of the weights' table: features are hashed into them. */
export const slots = 1 << 15

// Lengths and numbers of lines become features by a table, shares by a walk over their bounds.
const lengths = stepsTo(8, 16, 25, 40, 60, 90, 140, 220, 400)
const coarse = stepsTo(25, 60, 140)
const counts = stepsTo(1, 2, 3, 5, 9, 17, 33)
const shares = Float64Array.of(0.01, 0.12, 0.22, 0.32, 0.45, 0.65, 0.95)
const textiness = Float64Array.of(-2, -0.8, 0, 0.3, 1, 2, 4)
const sureness = Float64Array.of(0.5, 0.7, 0.9)
const topicCount = topics.length
const stops = bitOf('comments') | bitOf('related')

/** Takes the features of one line: the first `used` of `slots`, which hold the next line's afterwards. */
export type Taker = (index: number, slots: Int32Array, used: number) => void

interface Sink {
  readonly slots: Int32Array
  used: number
}

/** No line has more features: those of every line, of eight words, and of each topic by itself, by its words and by its neighbours. */
const mostOfLine = 80 + 4 * topicCount

/** For each line of a page the slots of its features, as a list a line. */
export function featuresOf(page: Page): number[][] {
  const lines: number[][] = []
  eachFeatures(page, (_, slots, used) => lines.push([...slots.subarray(0, used)]))
  return lines
}

const sizesOf = scratch(Uint8Array)
const roughOf = scratch(Uint8Array)
const textOf = scratch(Uint8Array)
const sumsOf = scratch(Float64Array)
const textsOf = scratch(Int32Array)
const stopAboveOf = scratch(Int32Array)
const dateAboveOf = scratch(Int32Array)
const dateBelowOf = scratch(Int32Array)
const textBelowOf = scratch(Int32Array)
const sink: Sink = { slots: new Int32Array(mostOfLine), used: 0 }
const times = new Uint8Array(topicCount)

/** The features of all lines of a page, one after the other: what the sequence model sees. */
export function eachFeatures(page: Page, take: Taker): void {
  const { clues } = page
  const total = clues.length
  const size = sizesOf(total)
  const rough = roughOf(total)
  const text = textOf(total)
  const sums = sumsOf(total + 1)
  const texts = textsOf(total + 1)
  sums[0] = 0
  texts[0] = 0
  for (let index = 0; index < total; index++) {
    const { shape, texty } = clues[index]!
    size[index] = step(shape.units, lengths)
    rough[index] = step(shape.units, coarse)
    text[index] = bucket(texty, textiness)
    sums[index + 1] = sums[index]! + Math.max(0, Math.min(5, texty))
    texts[index + 1] = texts[index]! + (texty > 0.3 ? 1 : 0)
  }
  const stopAbove = lastWith(stopAboveOf(total), clues, isStop)
  const dateAbove = lastWith(dateAboveOf(total), clues, isDated)
  const dateBelow = nextWith(dateBelowOf(total), clues, isDated)
  const textBelow = nextWith(textBelowOf(total), clues, isText)
  const group = page.lang === 'vi' ? 1 : page.lang === 'en' ? 2 : 3
  let textAbove = -1
  let shortRun = 0
  for (let index = 0; index < total; index++) {
    const clue = clues[index]!
    const { shape, hits } = clue
    const own = size[index]!
    const ownText = text[index]!
    const before = index === 0 ? 15 : text[index - 1]!
    const after = index === total - 1 ? 15 : text[index + 1]!
    shortRun = clue.texty > 0 ? 0 : shortRun + 1
    const wordCount = shape.to - shape.from
    sink.used = 0

    add(sink, 0, 0)
    add(sink, 1, own, shape.lastInside)
    add(sink, 2, own, bucket(clue.prose, shares))
    add(sink, 3, shape.first, rough[index]!)
    add(sink, 4, shape.last, rough[index]!)
    add(sink, 5, own, Math.min(4, shape.sentences))
    add(sink, 6, rough[index]!, bucket(ratio(shape.capitalised, wordCount), shares))
    add(sink, 7, rough[index]!, bucket(ratio(shape.shouted, wordCount), shares))
    add(sink, 8, rough[index]!, bucket(ratio(shape.digits, shape.units), shares))
    add(sink, 9, Math.min(3, shape.bars), Math.min(3, shape.arrows))
    add(sink, 10, Math.min(4, shape.commas), rough[index]!)
    for (let topic = 0; hits.begins !== 0 && topic < topicCount; topic++) {
      if (hits.whole & (1 << topic)) add(sink, 11, topic)
      else if (hits.begins & (1 << topic)) add(sink, 12, topic, rough[index]!)
    }
    add(sink, 13, dateState(clue), rough[index]!)
    if (shape.digits > 0) add(sink, 47, isTimeAgo(clue.line.text) ? 1 : 0, rough[index]!)
    add(sink, 14, clue.byline === null ? 0 : 1 + bucket(clue.byline.confidence, sureness), rough[index]!)
    add(sink, 15, clue.credit, rough[index]!)
    const sameAbove = index > 0 && clues[index - 1]!.shape.key === shape.key
    const sameBelow = index < total - 1 && clues[index + 1]!.shape.key === shape.key
    add(sink, 16, (sameAbove ? 1 : 0) + (sameBelow ? 2 : 0), rough[index]!)
    add(sink, 17, step(page.copies[index]!, counts), rough[index]!)
    add(sink, 18, index === 0 ? 3 : page.named[index]!, page.firstCopy[index] === index ? 1 : 0)
    const gapAfter = index < total - 1 ? clues[index + 1]!.line.gap : 3
    add(sink, 19, Math.min(3, clue.line.gap), Math.min(3, gapAfter))
    add(sink, 20, before * 16 + after, ownText)
    add(sink, 21, before, ownText)
    add(sink, 22, after, ownText)
    add(sink, 23, index > 1 ? text[index - 2]! : 15, index < total - 2 ? text[index + 2]! : 15)
    add(sink, 24, level(sums, total, index - 4, index + 5), ownText)
    add(sink, 25, level(sums, total, index - 12, index + 13), ownText)
    add(sink, 26, level(sums, total, index - 4, index), level(sums, total, index + 1, index + 5))
    add(sink, 27, step(index, counts))
    add(sink, 28, step(total - 1 - index, counts))
    const place = placeOf(index, page)
    const headline = headlinePlace(index, page)
    const share = bucket(page.shared[index]!, shares)
    add(sink, 29, place, own)
    add(sink, 30, place, ownText)
    add(sink, 31, place, shape.lastInside)
    const stop = stopAbove[index]!
    add(sink, 32, stop < 0 ? 0 : 1 + step(index - stop, counts), place)
    add(sink, 33, step(texts[index]!, counts), step(texts[total]! - texts[index + 1]!, counts))
    add(sink, 34, signed(dateAbove[index]!, dateBelow[index]!, index), rough[index]!)
    add(sink, 35, share, rough[index]!)
    add(sink, 36, share, place)
    add(sink, 37, headline, rough[index]!)
    add(sink, 38, headline, place)
    add(sink, 39, step(shortRun, counts), place)
    add(sink, 40, headline, page.named[index]!)
    add(sink, 44, group * 32 + headline, ownText)
    add(sink, 45, group * 32 + place, ownText)
    add(sink, 46, group, text[index]! * 16 + before)
    addWords(sink, clue, place)
    addReminders(sink, clue)
    const next = index + 1 < total ? textBelow[index + 1]! : -1
    const above = textAbove < 0 ? 9 : step(index - textAbove, counts)
    const below = next < 0 ? 9 : step(next - index, counts)
    add(sink, 41, above, ownText)
    add(sink, 42, below, ownText)
    add(sink, 43, above, below)
    if (clue.texty > 0.3) textAbove = index
    if (index > 0) addNeighbour(sink, 50, clues[index - 1]!, rough[index]!)
    if (index < total - 1) addNeighbour(sink, 55, clues[index + 1]!, rough[index]!)
    take(index, sink.slots, sink.used)
  }
}

function add(sink: Sink, template: number, first: number, second = 0): void {
  sink.slots[sink.used++] = slotOf(template, first, second) & (slots - 1)
}

function addWords(sink: Sink, { shape }: Clue, place: number): void {
  const { from, to } = shape
  const { ids } = shape.words
  if (from === to) return
  const first = ids[from]!
  add(sink, 60, first)
  if (to - from > 1) {
    add(sink, 61, first, ids[from + 1]!)
    add(sink, 62, ids[to - 1]!)
  }
  if (to - from <= 8) {
    for (let at = from; at < to; at++) add(sink, 63, ids[at]!)
    add(sink, 64, shape.key)
    add(sink, 65, first, place >> 2)
  }
}

/** Whole sentences may be furniture too (`By signing up …`): counted by topic, in `times`, which is all zeros before and after. */
function addReminders(sink: Sink, { shape }: Clue): void {
  const { from, to } = shape
  const { facts } = shape.words
  if (to - from < 6) return
  let seen = 0
  for (let at = from; at < to && at < from + 40; at++) {
    let bits = remindsOf(facts[at]!)
    seen |= bits
    for (; bits !== 0; bits &= bits - 1) times[31 - Math.clz32(bits & -bits)]!++
  }
  if (seen === 0) return
  const long = to - from > 25 ? 1 : 0
  for (let topic = 0; topic < topicCount; topic++) {
    if (times[topic] === 0) continue
    add(sink, 66, topic, Math.min(4, times[topic]!) * 2 + long)
    times[topic] = 0
  }
}

function addNeighbour(sink: Sink, template: number, clue: Clue, rough: number): void {
  add(sink, template, dateState(clue), rough)
  add(sink, template + 1, clue.byline === null ? 0 : 1, rough)
  add(sink, template + 2, clue.credit, rough)
  for (let topic = 0; clue.hits.whole !== 0 && topic < topicCount; topic++)
    if (clue.hits.whole & (1 << topic)) add(sink, template + 3, topic, rough)
}

function isStop({ hits }: Clue): boolean {
  return (hits.whole & stops) !== 0
}

function isText({ texty }: Clue): boolean {
  return texty > 0.3
}

function isDated(clue: Clue): boolean {
  return clue.dates.length > 0 && clue.shape.units < 100
}

/** `3 giờ trước`, `3 hours ago`: how long ago another article appeared, or a comment; the day of an article is never told so. */
function isTimeAgo(text: string): boolean {
  return ago.test(text.length <= 80 ? text : text.slice(0, 80))
}

const ago =
  /\d+\s*(?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|\d+ ?(?:s|m|h|d|w|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago|(?:il y a|vor|hace|há) \d+ \p{Ll}+|\d+ (?:menit|jam|hari) (?:yang )?lalu|\d+ \p{Ll}+ (?:fa|geleden|назад|önce|temu|sedan)(?!\p{L})|\d+\s?(?:分钟|分鐘|小时|小時|时间|時間|分|天|日|시간|분|일)\s?(?:前|전)|\d+ (?:ชั่วโมง|นาที|วัน)ที่แล้ว/iu

/** 0 no date; else how much of the line it is, and what it is said to be. */
function dateState(clue: Clue): number {
  const date = clue.dates[0]
  if (date === undefined) return 0
  const part = (date.end - date.start) / clue.line.text.length
  const label = date.label === 'published' ? 2 : date.label === 'updated' ? 1 : 0
  return 1 + label * 4 + (part > 0.8 ? 3 : part > 0.4 ? 2 : part > 0.15 ? 1 : 0)
}

/** Where a line stands to the main stretch: 0-7 before it, 8 in it, 9-16 after it. */
function placeOf(index: number, page: Page): number {
  if (index < page.from) return step(page.from - index, counts)
  if (index < page.to) return 8
  return 9 + step(index - page.to + 1, counts)
}

function headlinePlace(index: number, page: Page): number {
  if (page.headline === -1) return 20
  const distance = index - page.headline
  return distance < 0 ? 10 + step(-distance, counts) : step(distance, counts)
}

function signed(above: number, below: number, index: number): number {
  const up = above < 0 ? 8 : step(index - above, counts)
  const down = below < 0 ? 8 : step(below - index, counts)
  return up * 9 + down
}

function lastWith(result: Int32Array, clues: readonly Clue[], test: (clue: Clue) => boolean): Int32Array {
  let last = -1
  for (let index = 0; index < clues.length; index++) {
    if (test(clues[index]!)) last = index
    result[index] = last
  }
  return result
}

function nextWith(result: Int32Array, clues: readonly Clue[], test: (clue: Clue) => boolean): Int32Array {
  let next = -1
  for (let index = clues.length - 1; index >= 0; index--) {
    if (test(clues[index]!)) next = index
    result[index] = next
  }
  return result
}

/** Running text in a window, in five steps. */
function level(sums: Float64Array, total: number, from: number, to: number): number {
  const start = Math.max(0, from)
  const end = Math.min(total, to)
  const sum = sums[end]! - sums[start]!
  return sum < 0.5 ? 0 : sum < 3 ? 1 : sum < 8 ? 2 : sum < 16 ? 3 : 4
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** For every whole number up to the last of the bounds, ascending, how many of them it reaches. */
function stepsTo(...bounds: number[]): Uint8Array {
  return Uint8Array.from(
    { length: bounds.at(-1)! + 1 },
    (_, value) => bounds.filter((bound) => value >= bound).length,
  )
}

/** How many of its bounds a number from 0 on reaches. */
function step(value: number, steps: Uint8Array): number {
  return value < steps.length ? steps[value | 0]! : steps[steps.length - 1]!
}

/** How many of the bounds the value reaches. */
function bucket(value: number, bounds: Float64Array): number {
  let index = 0
  while (index < bounds.length && value >= bounds[index]!) index++
  return index
}
