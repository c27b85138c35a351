/**
 * How much occurrences of a word say about an article: BM25F (Robertson, Zaragoza, Taylor 2004). Occurrences are weighted by field, damped by the length of
 * the text, and saturate. The reference length is a constant and not the archive's average, so that a new article does not change the numbers of all
 * others.
 */
export const saturation = 1.2
export const lengthEffect = 0.6
const referenceLength = 600
export const weights = { title: 5, lead: 2, body: 1, name: 2 } as const

/** Impacts are rounded to a few levels (quantised impacts: Anh and Moffat 2002). */
export const levelBits = 4
export const levels = 2 ** levelBits
export const levelMask = levels - 1
const lowest = 0.15
const step = 0.8 / levels
/** No word of a headline is below this level. */
export const titleLevel = levelOf(weights.title)

/**
 * The damping of a text of `length` words. Lengths are rounded to powers of two: when a text moves to another step, the level of every word in its body
 * changes, and with it most of its lists; the fewer steps there are, the fewer edits do that.
 */
export function damping(length: number): number {
  const rounded = 2 ** Math.round(Math.log2(Math.max(1, length)))
  return 1 - lengthEffect + (lengthEffect * rounded) / referenceLength
}

/** The level, 0 to 15, of a weighted number of occurrences. */
export function levelOf(weighted: number): number {
  const impact = weighted / (weighted + saturation)
  return Math.max(0, Math.min(levels - 1, Math.floor((impact - lowest) / step)))
}

/** Levels by weighted occurrences in steps of 1 / `perOccurrence`; whatever is above the last has the highest level. */
export function levelTable(): Uint8Array {
  return Uint8Array.from({ length: 32 * perOccurrence }, (_, part) => levelOf((part + 0.5) / perOccurrence))
}

export const perOccurrence = 64

/** The impact, between 0 and 1, that a level stands for. */
export function impactOf(level: number): number {
  return lowest + step * (level + 0.5)
}

/** How much a word tells if `documents` of `size` articles have it (Robertson's weight, never negative). */
export function rarity(documents: number, size: number): number {
  return Math.log(1 + (Math.max(0, size - documents) + 0.5) / (documents + 0.5))
}
