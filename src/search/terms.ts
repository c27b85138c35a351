import type { Indexed } from './indexer.ts'

/** Collects pairs of hash and value, and returns them sorted by hash; pairs with the same hash keep their order. */
export interface Terms {
  push(hash: number, value: number): void
  /** Adds all terms of an article; the value is `base` combined with the level of the term. */
  pushAll(indexed: Indexed, base: number): void
  /**
   * The pairs whose hash begins with the eight bits `number`, hash and value alternating, valid until the next slice is read. After this, nothing can
   * be added until `clear`.
   */
  slice(number: number): { pairs: Uint32Array; count: number }
  /** Forgets all pairs, but keeps the memory. */
  clear(): void
}

const slices = 256
const half = 12
const keys = 2 ** half
/** How many pairs are distributed at a time: few enough for the second-level cache. */
const blockSize = 1 << 15

/** Pairs that were distributed by the first eight bits of their hash. Hash and value lie together, so that both take one write. */
interface Block {
  /** Signed, since larger numbers are not kept in registers. */
  readonly pairs: Int32Array
  /** Where each slice begins and, after the last one, the end. */
  readonly starts: Uint32Array
}

/**
 * A radix sort from the top, in blocks: incoming pairs are distributed to slices by their first eight bits, block by block. When a slice is read, it is gathered
 * from all blocks and sorted by the other 24 bits in two passes. Each step stays within the nearest caches; sorting everything at once took three
 * times as long.
 */
export function termsByHash(): Terms {
  const blocks: Block[] = []
  let full = 0
  let used = 0
  const fresh = new Int32Array(blockSize * 2)
  const lowCounters = new Uint32Array(keys)
  const highCounters = new Uint32Array(keys)
  let sorted = new Int32Array(0)
  let other = new Int32Array(0)

  // Loops use constants, since the compiler cannot know that nobody changes a variable meanwhile.
  const deal = () => {
    const [from, end] = [fresh, used * 2]
    if (full === blocks.length)
      blocks.push({ pairs: new Int32Array(blockSize * 2), starts: new Uint32Array(slices + 1) })
    const { pairs, starts } = blocks[full++]!
    starts.fill(0)
    for (let at = 0; at < end; at += 2) starts[(from[at]! >>> 24) + 1]!++
    for (let slice = 0; slice < slices; slice++) starts[slice + 1]! += starts[slice]!
    const next = starts.slice()
    for (let at = 0; at < end; at += 2) {
      const hash = from[at]!
      const to = next[hash >>> 24]!++ * 2
      pairs[to] = hash
      pairs[to + 1] = from[at + 1]!
    }
    used = 0
  }
  return {
    push(hash, value) {
      fresh[used * 2] = hash
      fresh[used * 2 + 1] = value
      if (++used === blockSize) deal()
    },
    pushAll({ count, hashes, levels }, base) {
      const to = fresh
      for (let from = 0; from < count; ) {
        const end = Math.min(count, from + blockSize - used)
        let place = used * 2
        for (let at = from; at < end; at++) {
          to[place++] = hashes[at]!
          to[place++] = base | levels[at]!
        }
        used += end - from
        from = end
        if (used === blockSize) deal()
      }
    },
    slice(number) {
      if (used > 0) deal()
      const [lows, highs, mask, bits] = [lowCounters, highCounters, keys - 1, half]
      let size = 0
      lows.fill(0)
      highs.fill(0)
      for (let block = 0; block < full; block++) {
        const { pairs, starts } = blocks[block]!
        const [start, end] = [starts[number]!, starts[number + 1]!]
        size += end - start
        for (let at = start * 2; at < end * 2; at += 2) {
          const hash = pairs[at]!
          lows[hash & mask]!++
          highs[(hash >>> bits) & mask]!++
        }
      }
      if (size * 2 > sorted.length) {
        sorted = new Int32Array(size * 4)
        other = new Int32Array(size * 4)
      }
      const [middle, to] = [other, sorted]
      intoPlaces(lows)
      intoPlaces(highs)
      for (let block = 0; block < full; block++) {
        const { pairs, starts } = blocks[block]!
        const end = starts[number + 1]! * 2
        for (let at = starts[number]! * 2; at < end; at += 2) {
          const hash = pairs[at]!
          const place = lows[hash & mask]!++ * 2
          middle[place] = hash
          middle[place + 1] = pairs[at + 1]!
        }
      }
      for (let at = 0; at < size * 2; at += 2) {
        const hash = middle[at]!
        const place = highs[(hash >>> bits) & mask]!++ * 2
        to[place] = hash
        to[place + 1] = middle[at + 1]!
      }
      return { pairs: new Uint32Array(to.buffer), count: size }
    },
    clear() {
      full = 0
      used = 0
    },
  }
}

/** Turns the counts of keys into the places where each key begins. */
function intoPlaces(counts: Uint32Array): void {
  for (let key = 0, sum = 0; key < counts.length; key++) {
    const here = counts[key]!
    counts[key] = sum
    sum += here
  }
}
