import { mostOften, oftenFrom } from './layout.ts'
import type { Run } from './run.ts'

/** What more than this share of the articles has is read only where nothing better is asked for. */
const commonShare = 1 / 12
const mostCommon = 400

/** Hashes, ascending. */
export interface Frequent {
  readonly common: readonly number[]
  readonly often: readonly number[]
}

/**
 * Adds up what the runs say of the most frequent terms. Those that are common, and those whose lists have files of their own, are chosen
 * by roots of two of their numbers, so that an article more or less hardly ever chooses others.
 */
export function frequentOf(runs: Iterable<Pick<Run, 'frequent'>>, articles: number): Frequent {
  const documents = new Map<number, number>()
  const places = new Map<number, number>()
  for (const { frequent } of runs) {
    for (let at = 0; at < frequent.length; at += 3) {
      const hash = frequent[at]!
      documents.set(hash, (documents.get(hash) ?? 0) + frequent[at + 1]!)
      places.set(hash, (places.get(hash) ?? 0) + frequent[at + 2]!)
    }
  }
  return {
    common: largest(documents, articles * commonShare, mostCommon),
    often: largest(places, oftenFrom, mostOften),
  }
}

function largest(numbers: ReadonlyMap<number, number>, from: number, most: number): number[] {
  return [...numbers]
    .filter(([, number]) => number >= from)
    .map(([hash, number]): [number, number] => [hash, Math.floor(4 * Math.log2(number))])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([hash]) => hash)
    .sort((a, b) => a - b)
}
