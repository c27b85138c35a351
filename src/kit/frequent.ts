/** Counts in how many groups an item stands, for items that stand in many: memory does not grow with the number of groups. */
export interface Frequent {
  /** Counts the items of one group, each once. */
  add(items: Iterable<string>): void
  /** Groups so far. */
  groups(): number
  /** The items that are still known, and in how many groups they were seen; of rare ones the first may be missed. */
  counts(): Map<string, number>
}

/**
 * Lossy counting (Manku and Motwani 2002): after every `bucket` groups the items are forgotten that were seen in fewer than one group a
 * bucket since they were first. What stands in more than one of `bucket` groups is never forgotten.
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
