import { mostOften, type OftenLists, oftenFrom, oftenRoom } from './layout.ts'
import type { Run } from './run.ts'

/**
 * Adds up what the runs say about the most frequent terms, and chooses those whose lists lie in packs of their own. Their lengths are compared in steps of
 * the square root of two, so that a single article hardly ever changes the choice.
 */
export function oftenLists(runs: Iterable<Pick<Run, 'frequent'>>): OftenLists {
  const places = new Map<number, number>()
  for (const { frequent } of runs) {
    for (let at = 0; at < frequent.length; at += 2) {
      const hash = frequent[at]!
      places.set(hash, (places.get(hash) ?? 0) + frequent[at + 1]!)
    }
  }
  const hashes = longest(places)
  return {
    often: hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0)),
    rooms: hashes.map((hash) => oftenRoom(places.get(hash)!)),
  }
}

/** Ascending. */
function longest(places: ReadonlyMap<number, number>): number[] {
  return [...places]
    .filter(([, number]) => number >= oftenFrom)
    .map(([hash, number]): [number, number] => [hash, Math.floor(4 * Math.log2(number))])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostOften)
    .map(([hash]) => hash)
    .sort((a, b) => a - b)
}
