import { scratch } from '../../kit/scratch.ts'
import { begins, blendCount, slotOf, slotsOfRow } from './blends.ts'
import { bitOf, remindsOf } from './lexicon.ts'
import type { Clue, Page } from './page.ts'
import { topics } from './words/words.ts'

// Lengths and numbers of lines become features by a table, shares by a walk over their bounds.
const lengths = stepsTo(8, 16, 25, 40, 60, 90, 140, 220, 400)
const coarse = stepsTo(25, 60, 140)
const counts = stepsTo(1, 2, 3, 5, 9, 17, 33)
const shares = Float64Array.of(0.01, 0.12, 0.22, 0.32, 0.45, 0.65, 0.95)
const textiness = Float64Array.of(-2, -0.8, 0, 0.3, 1, 2, 4)
const sureness = Float64Array.of(0.5, 0.7, 0.9)
const topicCount = topics.length
const stops = bitOf('comments') | bitOf('related')

/** The features of one line: the first of `slots`, and those of `rows`, which every line has. They hold the next line's afterwards. */
export interface Features {
  readonly slots: Int32Array
  used: number
  readonly rows: Int32Array
}

/** No line has more features of its own: of eight words, and of each topic by itself, by its words and by its neighbours. */
const mostOfLine = 16 + 4 * topicCount

/** For each line of a page the slots of its features, as a list a line. */
export function featuresOf(page: Page): number[][] {
  const lines: number[][] = []
  eachFeatures(page, (_, { slots, used, rows }) =>
    lines.push([...slots.subarray(0, used), ...Array.from(rows, slotsOfRow).flat()]),
  )
  return lines
}

const sizesOf = scratch(Uint8Array)
const statesOf = scratch(Uint8Array)
const roughOf = scratch(Uint8Array)
const textOf = scratch(Uint8Array)
const sumsOf = scratch(Float64Array)
const textsOf = scratch(Int32Array)
const stopAboveOf = scratch(Int32Array)
const dateAboveOf = scratch(Int32Array)
const dateBelowOf = scratch(Int32Array)
const textBelowOf = scratch(Int32Array)
const sink: Features = {
  slots: new Int32Array(mostOfLine),
  used: 0,
  rows: new Int32Array(blendCount),
}
const times = new Uint8Array(topicCount)

/** The features of all lines of a page, one after the other: what the sequence model sees. */
export function eachFeatures(page: Page, take: (index: number, features: Features) => void): void {
  const { clues } = page
  const total = clues.length
  const { rows } = sink
  const size = sizesOf(total)
  const states = statesOf(total)
  const rough = roughOf(total)
  const text = textOf(total)
  const sums = sumsOf(total + 1)
  const texts = textsOf(total + 1)
  sums[0] = 0
  texts[0] = 0
  for (let index = 0; index < total; index++) {
    const clue = clues[index]!
    const { shape, texty } = clue
    size[index] = step(shape.units, lengths)
    rough[index] = step(shape.units, coarse)
    states[index] = dateState(clue)
    text[index] = bucket(texty, textiness)
    sums[index + 1] = sums[index]! + Math.max(0, Math.min(5, texty))
    texts[index + 1] = texts[index]! + (texty > 0.3 ? 1 : 0)
  }
  const stopAbove = lastWith(stopAboveOf(total), clues, isStop)
  const dateAbove = lastWith(dateAboveOf(total), clues, isDated)
  const dateBelow = nextWith(dateBelowOf(total), clues, isDated)
  const textBelow = nextWith(textBelowOf(total), clues, isText)
  const language = page.lang === 'vi' ? 1 : page.lang === 'en' ? 2 : 3
  let textAbove = -1
  let shortRun = 0
  for (let index = 0; index < total; index++) {
    const clue = clues[index]!
    const { shape, hits } = clue
    const own = size[index]!
    const ownText = text[index]!
    shortRun = clue.texty > 0 ? 0 : shortRun + 1
    const wordCount = shape.to - shape.from
    const roughly = rough[index]!
    const above = index > 0 ? clues[index - 1]! : null
    const below = index < total - 1 ? clues[index + 1]! : null
    const copied = (above?.shape.key === shape.key ? 1 : 0) + (below?.shape.key === shape.key ? 2 : 0)
    const place = placeOf(index, page)
    const headline = headlinePlace(index, page)
    const stop = stopAbove[index]!
    const next = below === null ? -1 : textBelow[index + 1]!

    // The numbers of each blend, as `blends` names them, each after so many values of the next.
    rows[0] = begins[0]! + (own * 21 + shape.lastInside) * 8 + bucket(clue.prose, shares)
    rows[1] = begins[1]! + (shape.first * 21 + shape.last) * 4 + roughly
    rows[2] =
      begins[2]! +
      ((own * 5 + Math.min(4, shape.sentences)) * 4 + Math.min(3, shape.bars)) * 4 +
      Math.min(3, shape.arrows)
    const capitalised = bucket(ratio(shape.capitalised, wordCount), shares)
    const shouted = bucket(ratio(shape.shouted, wordCount), shares)
    const digits = bucket(ratio(shape.digits, shape.units), shares)
    rows[3] =
      begins[3]! + (((roughly * 8 + capitalised) * 8 + shouted) * 8 + digits) * 5 + Math.min(4, shape.commas)
    const byline = clue.byline === null ? 0 : 1 + bucket(clue.byline.confidence, sureness)
    rows[4] = begins[4]! + ((states[index]! * 5 + byline) * 8 + clue.credit) * 4 + roughly
    const copies = step(page.copies[index]!, counts)
    const named = page.named[index]!
    const isFirst = page.firstCopy[index] === index ? 1 : 0
    rows[5] =
      begins[5]! + (((copied * 8 + copies) * 4 + (above === null ? 3 : named)) * 2 + isFirst) * 4 + roughly
    const gapAfter = below === null ? 3 : Math.min(3, below.line.gap)
    rows[6] =
      begins[6]! +
      ((Math.min(3, clue.line.gap) * 4 + gapAfter) * 8 + step(index, counts)) * 8 +
      step(total - 1 - index, counts)
    const before = above === null ? 15 : text[index - 1]!
    const after = below === null ? 15 : text[index + 1]!
    rows[7] = begins[7]! + ((before * 16 + after) * 8 + ownText) * 4 + language
    rows[8] =
      begins[8]! + (index > 1 ? text[index - 2]! : 15) * 16 + (index < total - 2 ? text[index + 2]! : 15)
    const near = level(sums, total, index - 4, index + 5)
    const wide = level(sums, total, index - 12, index + 13)
    const nearAbove = level(sums, total, index - 4, index)
    const nearBelow = level(sums, total, index + 1, index + 5)
    rows[9] = begins[9]! + (((near * 5 + wide) * 5 + nearAbove) * 5 + nearBelow) * 8 + ownText
    rows[10] = begins[10]! + (place * 10 + own) * 21 + shape.lastInside
    rows[11] = begins[11]! + ((place * 8 + ownText) * 4 + language) * 8 + step(shortRun, counts)
    const sinceStop = stop < 0 ? 0 : 1 + step(index - stop, counts)
    rows[12] = begins[12]! + ((place * 9 + sinceStop) * 8 + bucket(page.shared[index]!, shares)) * 4 + roughly
    rows[13] = begins[13]! + step(texts[index]!, counts) * 8 + step(texts[total]! - texts[index + 1]!, counts)
    rows[14] = begins[14]! + signed(dateAbove[index]!, dateBelow[index]!, index) * 4 + roughly
    rows[15] = begins[15]! + ((headline * 17 + place) * 3 + named) * 4 + roughly
    rows[16] = begins[16]! + (headline * 8 + ownText) * 4 + language
    const toAbove = textAbove < 0 ? 9 : step(index - textAbove, counts)
    const toBelow = next < 0 ? 9 : step(next - index, counts)
    rows[17] = begins[17]! + (toAbove * 10 + toBelow) * 8 + ownText
    rows[18] = begins[18]! + (above === null ? 0 : 1 + neighbourOf(above, states[index - 1]!)) * 4 + roughly
    rows[19] = begins[19]! + (below === null ? 0 : 1 + neighbourOf(below, states[index + 1]!)) * 4 + roughly
    sink.used = 0
    for (let topic = 0; hits.begins !== 0 && topic < topicCount; topic++) {
      if (hits.whole & (1 << topic)) add(sink, 11, topic)
      else if (hits.begins & (1 << topic)) add(sink, 12, topic, roughly)
    }
    if (shape.digits > 0) add(sink, 47, isTimeAgo(clue.line.text) ? 1 : 0, roughly)
    addWords(sink, clue, place)
    addReminders(sink, clue)
    if (clue.texty > 0.3) textAbove = index
    if (above !== null) addTopics(sink, 53, above, roughly)
    if (below !== null) addTopics(sink, 58, below, roughly)
    take(index, sink)
  }
}

function add(features: Features, template: number, first: number, second = 0): void {
  features.slots[features.used++] = slotOf(template, first, second)
}

function addWords(sink: Features, { shape }: Clue, place: number): void {
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
function addReminders(sink: Features, { shape }: Clue): void {
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

/** What a line tells its neighbours, in one number below 208. */
function neighbourOf(clue: Clue, state: number): number {
  return (state * 2 + (clue.byline === null ? 0 : 1)) * 8 + clue.credit
}

function addTopics(sink: Features, template: number, { hits }: Clue, rough: number): void {
  for (let topic = 0; hits.whole !== 0 && topic < topicCount; topic++)
    if (hits.whole & (1 << topic)) add(sink, template, topic, rough)
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
export function isTimeAgo(text: string): boolean {
  const head = text.length <= 80 ? text : text.slice(0, 80)
  return counted.test(head) && ago.test(head)
}

/** A number with a word behind it: a cheap look before the costly one. */
const counted = /\d\s*[^\s\0-@\u2010-\u206f]/

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
