import { scratch } from '../../kit/scratch.ts'
import { hashWith } from './letters.ts'
import { bitOf, remindsOf } from './lexicon.ts'
import type { Clue, Page } from './page.ts'
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
/** Of one line the parts of the features that every line has, by their templates. */
const given = new Int32Array(47)
/** Templates among them that only lines with a topic have. */
const topical = { whole: 11, begins: 12 } as const

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
    const roughly = rough[index]!
    sink.used = 0

    given[1] = pair(own, shape.lastInside)
    given[2] = pair(own, bucket(clue.prose, shares))
    given[3] = pair(shape.first, roughly)
    given[4] = pair(shape.last, roughly)
    given[5] = pair(own, Math.min(4, shape.sentences))
    given[6] = pair(roughly, bucket(ratio(shape.capitalised, wordCount), shares))
    given[7] = pair(roughly, bucket(ratio(shape.shouted, wordCount), shares))
    given[8] = pair(roughly, bucket(ratio(shape.digits, shape.units), shares))
    given[9] = pair(Math.min(3, shape.bars), Math.min(3, shape.arrows))
    given[10] = pair(Math.min(4, shape.commas), roughly)
    for (let topic = 0; hits.begins !== 0 && topic < topicCount; topic++) {
      if (hits.whole & (1 << topic)) add(sink, topical.whole, topic)
      else if (hits.begins & (1 << topic)) add(sink, topical.begins, topic, roughly)
    }
    given[13] = pair(dateState(clue), roughly)
    if (shape.digits > 0) add(sink, 47, isTimeAgo(clue.line.text) ? 1 : 0, roughly)
    given[14] = pair(clue.byline === null ? 0 : 1 + bucket(clue.byline.confidence, sureness), roughly)
    given[15] = pair(clue.credit, roughly)
    const sameAbove = index > 0 && clues[index - 1]!.shape.key === shape.key
    const sameBelow = index < total - 1 && clues[index + 1]!.shape.key === shape.key
    given[16] = pair((sameAbove ? 1 : 0) + (sameBelow ? 2 : 0), roughly)
    given[17] = pair(step(page.copies[index]!, counts), roughly)
    given[18] = pair(index === 0 ? 3 : page.named[index]!, page.firstCopy[index] === index ? 1 : 0)
    const gapAfter = index < total - 1 ? clues[index + 1]!.line.gap : 3
    given[19] = pair(Math.min(3, clue.line.gap), Math.min(3, gapAfter))
    given[20] = pair(before * 16 + after, ownText)
    given[21] = pair(before, ownText)
    given[22] = pair(after, ownText)
    given[23] = pair(index > 1 ? text[index - 2]! : 15, index < total - 2 ? text[index + 2]! : 15)
    given[24] = pair(level(sums, total, index - 4, index + 5), ownText)
    given[25] = pair(level(sums, total, index - 12, index + 13), ownText)
    given[26] = pair(level(sums, total, index - 4, index), level(sums, total, index + 1, index + 5))
    given[27] = pair(step(index, counts), 0)
    given[28] = pair(step(total - 1 - index, counts), 0)
    const place = placeOf(index, page)
    const headline = headlinePlace(index, page)
    const share = bucket(page.shared[index]!, shares)
    given[29] = pair(place, own)
    given[30] = pair(place, ownText)
    given[31] = pair(place, shape.lastInside)
    const stop = stopAbove[index]!
    given[32] = pair(stop < 0 ? 0 : 1 + step(index - stop, counts), place)
    given[33] = pair(step(texts[index]!, counts), step(texts[total]! - texts[index + 1]!, counts))
    given[34] = pair(signed(dateAbove[index]!, dateBelow[index]!, index), roughly)
    given[35] = pair(share, roughly)
    given[36] = pair(share, place)
    given[37] = pair(headline, roughly)
    given[38] = pair(headline, place)
    given[39] = pair(step(shortRun, counts), place)
    given[40] = pair(headline, page.named[index]!)
    given[44] = pair(group * 32 + headline, ownText)
    given[45] = pair(group * 32 + place, ownText)
    given[46] = pair(group, text[index]! * 16 + before)
    addWords(sink, clue, place)
    addReminders(sink, clue)
    const next = index + 1 < total ? textBelow[index + 1]! : -1
    const above = textAbove < 0 ? 9 : step(index - textAbove, counts)
    const below = next < 0 ? 9 : step(next - index, counts)
    given[41] = pair(above, ownText)
    given[42] = pair(below, ownText)
    given[43] = pair(above, below)
    addGiven(sink)
    if (clue.texty > 0.3) textAbove = index
    if (index > 0) addNeighbour(sink, 50, clues[index - 1]!, roughly)
    if (index < total - 1) addNeighbour(sink, 55, clues[index + 1]!, roughly)
    take(index, sink.slots, sink.used)
  }
}

function add(sink: Sink, template: number, first: number, second = 0): void {
  sink.slots[sink.used++] = slotOf(template, first, second)
}

/** Both parts of a feature in one number; each is small. */
function pair(first: number, second: number): number {
  return (first << 16) | second
}

/** Adds the features that every line has, all in one go: a call for each takes longer than what it does. */
function addGiven(sink: Sink): void {
  const { slots: found } = sink
  let { used } = sink
  for (let template = 0; template < given.length; template++) {
    if (template === topical.whole || template === topical.begins) continue
    const parts = given[template]!
    found[used++] = slotOf(template, parts >> 16, parts & 0xffff)
  }
  sink.used = used
}

/** The hash of each template's number, from which those of its features go on. */
const starts = Int32Array.from({ length: 128 }, (_, template) => hashWith(0x2f0b4c47, template))

/** The slot of a feature of up to two parts; templates are below 128. */
function slotOf(template: number, first: number, second: number): number {
  const hash = hashWith(hashWith(starts[template]!, first), second)
  return (hash ^ (hash >>> 15)) & (slots - 1)
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
  const head = text.length <= 80 ? text : text.slice(0, 80)
  return counted.test(head) && ago.test(head)
}

/** A number with a word behind it: a cheap look before the costly one. */
const counted = /\d\s*[^\s\0-@]/

/** All begins with the number, so that a search stops at digits only. */
const ago =
  /(?<!\d)\d+(?:\s*(?:giây|phút|giờ|ngày|tuần|tháng|năm) trước| ?(?:s|m|h|d|w|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago| (?:(?<=(?:il y a|vor|hace|há) \d+ )\p{Ll}|(?:menit|jam|hari) (?:yang )?lalu|\p{Ll}+ (?:fa|geleden|назад|önce|temu|sedan)(?!\p{L})|(?:ชั่วโมง|นาที|วัน)ที่แล้ว)|\s?(?:分钟|分鐘|小时|小時|时间|時間|分|天|日|시간|분|일)\s?(?:前|전))/iu

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
