import { slots } from '../../src/parse/text/blends.ts'
import { count, labels, type Model, ratiosOf, sums } from '../../src/parse/text/model.ts'
import { type Random, randomOf } from '../random.ts'

/** A page to learn from: the slots of each line's features, and the labels that it may have. */
export interface Example {
  readonly features: readonly (readonly number[])[]
  readonly allowed: Uint8Array
  /** How much the page counts. */
  readonly weight: number
  readonly site: string
}

const body = labels.indexOf('body')
/** Slots that fewer sites than this use say nothing about the next site. */
const leastSites = 6
const epochs = 12
const rate = 0.03
/** Share of features left out at random in each round, so that none is relied on alone. */
const drop = 0.3
const decay = 2e-6
/**
 * Added to every step into the body. A paragraph lost costs a reader more than a line too many, and on sites held back it gains more text than
 * it lets in: see the table in `weights.md`.
 */
const favour = 0.45

/**
 * Learns a linear-chain conditional random field by stochastic gradient (Adagrad), from pages whose lines may be undecided:
 * it raises the probability of all paths that the known labels allow against that of all paths.
 */
export function learn(examples: readonly Example[], tell: (text: string) => void): Model {
  const known = commonSlots(examples)
  const weights = new Float64Array(slots * count)
  const pace = new Float64Array(slots * count).fill(1e-2)
  const ends = 2 * count
  const chain = new Float64Array(count * count + ends)
  const chainPace = new Float64Array(count * count + ends).fill(1e-1)
  const order = examples.map((_, index) => index)
  const random = randomOf(20210122, 0)
  const average = new Float64Array(slots * count)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = random.below(index + 1)
      const kept = order[index]!
      order[index] = order[other]!
      order[other] = kept
    }
    let loss = 0
    for (const index of order)
      loss += learnOne(examples[index]!, random, known, weights, pace, chain, chainPace)
    if (epoch >= epochs / 2) for (let at = 0; at < weights.length; at++) average[at]! += weights[at]!
    tell(`epoch ${epoch + 1}: ${(loss / examples.length).toFixed(3)}`)
  }
  let top = 0
  const rounds = epochs - Math.ceil(epochs / 2)
  for (let at = 0; at < average.length; at++) {
    average[at]! *= (1 - drop) / rounds
    top = Math.max(top, Math.abs(average[at]!))
  }
  const scale = Math.min(top, 4) / 127
  return {
    weights: Int8Array.from(average, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))),
    scale,
    steps: Float32Array.from(chain.subarray(0, count * count), (value, step) =>
      step % count === body ? value + favour : value,
    ),
    first: Float32Array.from(chain.subarray(count * count, count * count + count)),
    last: Float32Array.from(chain.subarray(count * count + count)),
  }
}

function learnOne(
  example: Example,
  random: Random,
  known: Uint8Array,
  weights: Float64Array,
  pace: Float64Array,
  chain: Float64Array,
  chainPace: Float64Array,
): number {
  const { allowed } = example
  const features = example.features.map((line) => line.filter(() => random.next() >= drop))
  const total = features.length
  if (total === 0) return 0
  const scores = new Float64Array(total * count)
  for (let index = 0; index < total; index++) {
    for (const slot of features[index]!) {
      if (known[slot] === 0) continue
      for (let label = 0; label < count; label++)
        scores[index * count + label]! += weights[slot * count + label]!
    }
  }
  const held = scores.slice()
  for (let index = 0; index < total; index++) {
    for (let label = 0; label < count; label++)
      if (!(allowed[index]! & (1 << label))) held[index * count + label]! -= 60
  }
  const ratios = ratiosOf({
    steps: Float32Array.from(chain.subarray(0, count * count)),
    first: Float32Array.from(chain.subarray(count * count, count * count + count)),
    last: Float32Array.from(chain.subarray(count * count + count)),
  })
  const free = new Float64Array(scores.length)
  const bound = new Float64Array(scores.length)
  const seen = new Float64Array(chain.length)
  const wanted = new Float64Array(chain.length)
  const loss =
    sums(ratios, scores, total, free, seen.subarray(0, count * count)) -
    sums(ratios, held, total, bound, wanted.subarray(0, count * count))
  for (let label = 0; label < count; label++) {
    seen[count * count + label] = free[label]!
    wanted[count * count + label] = bound[label]!
    seen[count * count + count + label] = free[(total - 1) * count + label]!
    wanted[count * count + count + label] = bound[(total - 1) * count + label]!
  }
  // A page of a thousand lines says hardly more than one of a hundred.
  const size = example.weight * Math.min(1.5, Math.max(0.35, Math.sqrt(120 / total)))
  for (let index = 0; index < total; index++) {
    for (let label = 0; label < count; label++) {
      const gradient = size * (bound[index * count + label]! - free[index * count + label]!)
      if (Math.abs(gradient) < 1e-3) continue
      for (const slot of features[index]!) {
        if (known[slot] === 0) continue
        const at = slot * count + label
        const step = gradient - decay * weights[at]!
        pace[at]! += step * step
        weights[at]! += (rate * step) / Math.sqrt(pace[at]!)
      }
    }
  }
  for (let at = 0; at < chain.length; at++) {
    const step = size * (wanted[at]! - seen[at]!)
    if (Math.abs(step) < 1e-3) continue
    chainPace[at]! += step * step
    chain[at]! += (rate * step) / Math.sqrt(chainPace[at]!)
  }
  return loss
}

function commonSlots(examples: readonly Example[]): Uint8Array {
  const lastSite = new Int32Array(slots).fill(-1)
  const sites = new Uint8Array(slots)
  const numbers = new Map<string, number>()
  for (const example of [...examples].sort((one, other) =>
    one.site < other.site ? -1 : one.site > other.site ? 1 : 0,
  )) {
    if (!numbers.has(example.site)) numbers.set(example.site, numbers.size)
    const site = numbers.get(example.site)!
    for (const line of example.features) {
      for (const slot of line) {
        if (lastSite[slot] === site) continue
        lastSite[slot] = site
        if (sites[slot]! < leastSites) sites[slot]!++
      }
    }
  }
  return sites.map((number) => (number >= leastSites ? 1 : 0))
}
