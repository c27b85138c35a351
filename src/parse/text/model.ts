import { scratch } from '../../kit/scratch.ts'
import { begins, blendCount, slots, slotsOfRow } from './blends.ts'
import { eachFeatures } from './features.ts'
import type { Page } from './page.ts'

/** What a line may be to the sequence model. `body` covers lead, cross-heads and list items, which rules tell apart. */
export const labels = ['noise', 'title', 'dateline', 'byline', 'caption', 'body'] as const

export type Label = (typeof labels)[number]

export const count = labels.length

/** A linear-chain conditional random field: weights of features by label, and of one label after another. */
export interface Model {
  /** `slots * count` whole numbers from -127 to 127; times `scale` they are weights. */
  readonly weights: Int8Array
  readonly scale: number
  /** `count * count`, from then to: what a label after another adds. */
  readonly steps: Float32Array
  /** What a label in the first line, and in the last, adds. */
  readonly first: Float32Array
  readonly last: Float32Array
}

/** A model, and what is worked out of it once. */
export interface Labeller extends Model {
  readonly ratios: Ratios
  /** The weights, two labels to a number, each in 16 bits: sums of both are made at once. */
  readonly pairs: Int32Array
  /** For each row of blended features its sums of three `pairs`, and 1 where they were made already: most rows are never asked for. */
  readonly rows: Int32Array
}

/** What steps and ends multiply chances by. */
export type Ratios = Readonly<Record<'steps' | 'first' | 'last', Float64Array>>

/** For each line the probability of every label, until the next page is decoded, and the labels of the most probable way through it. */
export interface Decoded {
  readonly chances: Float64Array
  readonly path: Uint8Array
}

/** Reads a model from the bytes that `bytesOf` makes. */
export function modelFrom(bytes: Uint8Array): Labeller {
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + headBytes))
  return labellerOf({
    scale: numbers[0]!,
    steps: numbers.slice(1, 1 + count * count),
    first: numbers.slice(1 + count * count, 1 + count * count + count),
    last: numbers.slice(1 + count * count + count),
    weights: new Int8Array(
      bytes.buffer.slice(bytes.byteOffset + headBytes, bytes.byteOffset + bytes.byteLength),
    ),
  })
}

export function labellerOf(model: Model): Labeller {
  return {
    ...model,
    ratios: ratiosOf(model),
    pairs: pairsOf(model),
    rows: new Int32Array(begins[blendCount]! * 4),
  }
}

/** A line has at most some hundred features: their weights, of 8 bits, add up to less than 16 hold. */
function pairsOf({ weights }: Model): Int32Array {
  const pairs = new Int32Array(weights.length / 2)
  for (let pair = 0; pair < pairs.length; pair++)
    pairs[pair] = (weights[pair * 2 + 1]! << 16) + weights[pair * 2]!
  return pairs
}

const headBytes = 4 * (1 + count * count + 2 * count)

/** A model as bytes, little-endian. */
export function bytesOf(model: Model): Uint8Array {
  const bytes = new Uint8Array(headBytes + slots * count)
  const numbers = Float32Array.of(model.scale, ...model.steps, ...model.first, ...model.last)
  bytes.set(new Uint8Array(numbers.buffer), 0)
  bytes.set(
    new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength),
    headBytes,
  )
  return bytes
}

/** Scores of every label for every line of a page, before neighbours are heard; they hold until the next page is scored. */
export function scoresOf(labeller: Labeller, page: Page): Float64Array {
  const { pairs, rows, scale } = labeller
  const scores = scoresFor(page.clues.length * count)
  eachFeatures(page, (index, { slots: found, used, rows: blended }) => {
    let first = 0
    let second = 0
    let third = 0
    for (let next = 0; next < blended.length; next++) {
      const at = blended[next]! * 4
      if (rows[at + 3] === 0) fillRow(labeller, blended[next]!)
      first = (first + rows[at]!) | 0
      second = (second + rows[at + 1]!) | 0
      third = (third + rows[at + 2]!) | 0
    }
    for (let next = 0; next < used; next++) {
      const at = found[next]! * (count / 2)
      first = (first + pairs[at]!) | 0
      second = (second + pairs[at + 1]!) | 0
      third = (third + pairs[at + 2]!) | 0
    }
    const at = index * count
    scores[at] = lowOf(first) * scale
    scores[at + 1] = highOf(first) * scale
    scores[at + 2] = lowOf(second) * scale
    scores[at + 3] = highOf(second) * scale
    scores[at + 4] = lowOf(third) * scale
    scores[at + 5] = highOf(third) * scale
  })
  return scores
}

function fillRow({ pairs, rows }: Labeller, row: number): void {
  for (const slot of slotsOfRow(row))
    for (let pair = 0; pair < count / 2; pair++) rows[row * 4 + pair]! += pairs[slot * (count / 2) + pair]!
  rows[row * 4 + 3] = 1
}

function lowOf(sums: number): number {
  return (sums << 16) >> 16
}

function highOf(sums: number): number {
  return (sums - lowOf(sums)) >> 16
}

const scoresFor = scratch(Float64Array)
const chancesFor = scratch(Float64Array)
const bestOf = scratch(Float64Array)
const originsOf = scratch(Uint8Array)
const forwardOf = scratch(Float64Array)
const localOf = scratch(Float64Array)
const backward = new Float64Array(count)
const heard = new Float64Array(count)

/** Viterbi for the path through `total` lines, forward and backward sums for the chances. */
export function decode(model: Labeller, scores: Float64Array, total: number): Decoded {
  const path = new Uint8Array(total)
  const chances = chancesFor(total * count)
  if (total === 0) return { chances, path }
  const { steps, first, last } = model
  const best = bestOf(total * count)
  const from = originsOf(total * count)
  for (let label = 0; label < count; label++) best[label] = scores[label]! + first[label]!
  for (let index = 1; index < total; index++) {
    const at = index * count
    for (let label = 0; label < count; label++) {
      let top = Number.NEGATIVE_INFINITY
      let origin = 0
      for (let before = 0; before < count; before++) {
        const value = best[at - count + before]! + steps[before * count + label]!
        if (value > top) {
          top = value
          origin = before
        }
      }
      best[at + label] = top + scores[at + label]!
      from[at + label] = origin
    }
  }
  const end = (total - 1) * count
  let label = 0
  for (let other = 1; other < count; other++) {
    if (best[end + other]! + last[other]! > best[end + label]! + last[label]!) label = other
  }
  for (let index = total - 1; index >= 0; index--) {
    path[index] = label
    label = from[index * count + label]!
  }
  sums(model.ratios, scores, total, chances)
  return { chances, path }
}

export function ratiosOf({ steps, first, last }: Pick<Model, 'steps' | 'first' | 'last'>): Ratios {
  const raised = (values: Float32Array) => Float64Array.from(values, (value) => Math.exp(value))
  return { steps: raised(steps), first: raised(first), last: raised(last) }
}

/**
 * Fills in the probability of every label in each of `total` lines; answers with the logarithm of the sum over all paths.
 * Where `pairs` is given, the expected number of times each label follows each other is added to it.
 */
export function sums(
  { steps, first, last }: Ratios,
  scores: Float64Array,
  total: number,
  chances: Float64Array,
  pairs?: Float64Array,
): number {
  const forward = forwardOf(total * count)
  const local = localOf(total * count)
  let logarithm = 0
  for (let index = 0; index < total; index++) {
    const at = index * count
    let top = Number.NEGATIVE_INFINITY
    for (let label = 0; label < count; label++) if (scores[at + label]! > top) top = scores[at + label]!
    let sum = 0
    for (let label = 0; label < count; label++) {
      local[at + label] = Math.exp(scores[at + label]! - top)
      let before = 0
      if (index === 0) before = first[label]!
      else
        for (let other = 0; other < count; other++)
          before += forward[at - count + other]! * steps[other * count + label]!
      const value = before * local[at + label]! * (index === total - 1 ? last[label]! : 1)
      forward[at + label] = value
      sum += value
    }
    for (let label = 0; label < count; label++) forward[at + label]! /= sum
    logarithm += Math.log(sum) + top
  }
  backward.fill(1)
  for (let index = total - 1; index >= 0; index--) {
    const at = index * count
    let sum = 0
    for (let label = 0; label < count; label++) {
      chances[at + label] = forward[at + label]! * backward[label]!
      sum += chances[at + label]!
    }
    for (let label = 0; label < count; label++) chances[at + label]! /= sum
    if (index === 0) break
    for (let after = 0; after < count; after++) {
      const ending = index === total - 1 ? last[after]! : 1
      heard[after] = local[at + after]! * ending * backward[after]!
    }
    if (pairs !== undefined) addPairs(pairs, steps, forward, heard, at)
    let scale = 0
    for (let label = 0; label < count; label++) {
      let value = 0
      for (let after = 0; after < count; after++) value += steps[label * count + after]! * heard[after]!
      backward[label] = value
      scale += value
    }
    for (let label = 0; label < count; label++) backward[label]! /= scale
  }
  return logarithm
}

function addPairs(
  pairs: Float64Array,
  steps: Float64Array,
  forward: Float64Array,
  heard: Float64Array,
  at: number,
): void {
  const chances = new Float64Array(count * count)
  let sum = 0
  for (let before = 0; before < count; before++) {
    for (let label = 0; label < count; label++) {
      const step = steps[before * count + label]! * heard[label]!
      chances[before * count + label] = forward[at - count + before]! * step
      sum += chances[before * count + label]!
    }
  }
  for (let pair = 0; pair < pairs.length; pair++) pairs[pair]! += chances[pair]! / sum
}
