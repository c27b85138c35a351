/** Counts in how many groups each item occurs, for items that occur in many. Memory does not grow with the number of groups. */
export interface Frequent {
  /** Counts the items of one group, each once. */
  add(items: Iterable<string>): void
  /** The number of groups so far. */
  groups(): number
  /** The items that are still remembered, with the number of their groups; for rare items, the first groups may be missing. */
  counts(): Map<string, number>
}

/**
 * Lossy counting (Manku and Motwani 2002): after every `bucket` groups, items are forgotten that occurred in less than one group per bucket since they were
 * first seen. Items that occur more often than once in `bucket` groups are never forgotten.
 */
export function createFrequent(bucket: number): Frequent {
  const items = new Map<string, { count: number; readonly missed: number }>()
  let groups = 0
  return {
    add(group) {
      const missed = Math.floor(groups / bucket)
      groups++
      for (const item of new Set(group)) {
        const known = items.get(item)
        if (known === undefined) items.set(item, { count: 1, missed })
        else known.count++
      }
      if (groups % bucket !== 0) return
      for (const [item, { count, missed }] of items) if (count + missed <= groups / bucket) items.delete(item)
    },
    groups: () => groups,
    counts: () => new Map(Array.from(items, ([item, { count }]) => [item, count])),
  }
}
