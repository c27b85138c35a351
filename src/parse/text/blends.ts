import { hashWith } from './letters.ts'

/** Slots of the weights' table: features are hashed into them. */
export const slots = 1 << 15

/** The hash of each template's number, from which those of its features go on. */
const starts = Int32Array.from({ length: 128 }, (_, template) => hashWith(0x2f0b4c47, template))

/** The slot of a feature of up to two parts; templates are below 128. */
export function slotOf(template: number, first: number, second: number): number {
  const hash = hashWith(hashWith(starts[template]!, first), second)
  return (hash ^ (hash >>> 15)) & (slots - 1)
}

/** A template, and the parts of a feature. */
type Feature = readonly [template: number, first: number, second: number]

/**
 * Features that every line has, of the same few numbers, and how many values each of these has. There is a row for each set of values:
 * what all of its features weigh is looked up at once.
 */
type Blend = readonly [sizes: readonly number[], features: (...numbers: number[]) => readonly Feature[]]

const kinds = 21

// biome-ignore format: a table
const blends = [
  [[10, kinds, 8], (length, ends, prose) => [[0, 0, 0], [1, length, ends], [2, length, prose]]],
  [[kinds, kinds, 4], (first, last, rough) => [[3, first, rough], [4, last, rough]]],
  [[10, 5, 4, 4], (length, sentences, bars, arrows) => [[5, length, sentences], [9, bars, arrows]]],
  [[4, 8, 8, 8, 5], (rough, capitalised, shouted, digits, commas) =>
    [[6, rough, capitalised], [7, rough, shouted], [8, rough, digits], [10, commas, rough]]],
  [[13, 5, 8, 4], (date, byline, credit, rough) => [[13, date, rough], [14, byline, rough], [15, credit, rough]]],
  [[4, 8, 4, 2, 4], (copied, copies, named, isFirst, rough) => [[16, copied, rough], [17, copies, rough], [18, named, isFirst]]],
  [[4, 4, 8, 8], (gap, gapAfter, above, below) => [[19, gap, gapAfter], [27, above, 0], [28, below, 0]]],
  [[16, 16, 8, 4], (before, after, text, language) =>
    [[20, before * 16 + after, text], [21, before, text], [22, after, text], [46, language, text * 16 + before]]],
  [[16, 16], (twoBefore, twoAfter) => [[23, twoBefore, twoAfter]]],
  [[5, 5, 5, 5, 8], (near, wide, above, below, text) => [[24, near, text], [25, wide, text], [26, above, below]]],
  [[17, 10, kinds], (place, length, ends) => [[29, place, length], [31, place, ends]]],
  [[17, 8, 4, 8], (place, text, language, short) => [[30, place, text], [39, short, place], [45, language * 32 + place, text]]],
  [[17, 9, 8, 4], (place, stop, share, rough) => [[32, stop, place], [35, share, rough], [36, share, place]]],
  [[8, 8], (textsAbove, textsBelow) => [[33, textsAbove, textsBelow]]],
  [[81, 4], (dates, rough) => [[34, dates, rough]]],
  [[21, 17, 3, 4], (headline, place, named, rough) => [[37, headline, rough], [38, headline, place], [40, headline, named]]],
  [[21, 8, 4], (headline, text, language) => [[44, language * 32 + headline, text]]],
  [[10, 10, 8], (above, below, text) => [[41, above, text], [42, below, text], [43, above, below]]],
  [[209, 4], (above, rough) => neighbour(50, above, rough)],
  [[209, 4], (below, rough) => neighbour(55, below, rough)],
] satisfies Blend[] as unknown as readonly Blend[]

/** A neighbour's date, byline and credit in one number; 0 where there is no neighbour. */
function neighbour(template: number, told: number, rough: number): Feature[] {
  const bits = told - 1
  if (bits < 0) return []
  return [
    [template, bits >> 4, rough],
    [template + 1, (bits >> 3) & 1, rough],
    [template + 2, bits & 7, rough],
  ]
}

/** A line has one row of each blend. */
export const blendCount = blends.length
/** Where the rows of each blend begin, and after the last one how many rows there are. */
export const begins = new Int32Array(blendCount + 1)
for (const [index, [sizes]] of blends.entries())
  begins[index + 1] = begins[index]! + sizes.reduce((rows, size) => rows * size)

/** The slots of a row's features. */
export function slotsOfRow(row: number): number[] {
  const index = begins.findLastIndex((begin) => begin <= row)
  const [sizes, features] = blends[index]!
  let rest = row - begins[index]!
  const numbers = sizes.map(() => 0)
  for (let next = sizes.length - 1; next >= 0; next--) {
    numbers[next] = rest % sizes[next]!
    rest = Math.floor(rest / sizes[next]!)
  }
  return features(...numbers).map(([template, first, second]) => slotOf(template, first, second))
}
