import type { Indexed } from './indexer.ts'

/** Pairs of hash and value, to be read back sorted by hash; pairs of one hash keep their order. */
export interface Terms {
  push(hash: number, value: number): void
  /** Pushes all terms of an article; the value is `base` and its level. */
  pushAll(indexed: Indexed, base: number): void
  /** The pairs whose hash begins with these eight bits, until the next slice is asked for; nothing can be added then until `clear`. */
  slice(number: number): { hashes: Uint32Array; values: Uint32Array; count: number }
  /** Forgets all pairs, and keeps the memory for the next. */
  clear(): void
}

const slices = 256
const half = 12
const keys = 2 ** half
/** Pairs that are dealt out at a time: few enough for the second nearest cache. */
const blockSize = 1 << 15

/** Pairs that were dealt out by the first eight bits of their hash. */
interface Block {
  /** Signed: larger numbers are not kept in registers. */
  readonly hashes: Int32Array
  readonly values: Uint32Array
  /** Where each slice begins, and behind the last one the end. */
  readonly starts: Uint32Array
}

/**
 * A radix sort from the top, in blocks: what comes in is dealt out to slices by the first eight bits, block by block, and a
 * slice is gathered from all blocks and sorted by the other 24 bits in two passes when it is read. Each step stays within the
 * nearest caches; sorting all at once took three times as long.
 */
export function termsByHash(): Terms {
  const blocks: Block[] = []
  let full = 0
  let used = 0
  const [newHashes, newValues] = [new Int32Array(blockSize), new Uint32Array(blockSize)]
  const counters = new Uint32Array(keys)
  let room = 0
  let [sortedHashes, sortedValues] = [new Int32Array(room), new Uint32Array(room)]
  let [otherHashes, otherValues] = [new Int32Array(room), new Uint32Array(room)]

  // What loops use is taken into constants first: the compiler does not know that nobody changes a variable meanwhile.
  const deal = () => {
    const [fromHashes, fromValues, count] = [newHashes, newValues, used]
    if (full === blocks.length)
      blocks.push({
        hashes: new Int32Array(blockSize),
        values: new Uint32Array(blockSize),
        starts: new Uint32Array(slices + 1),
      })
    const { hashes, values, starts } = blocks[full++]!
    starts.fill(0)
    for (let at = 0; at < count; at++) starts[(fromHashes[at]! >>> 24) + 1]!++
    for (let slice = 0; slice < slices; slice++) starts[slice + 1]! += starts[slice]!
    const next = starts.slice()
    for (let at = 0; at < count; at++) {
      const hash = fromHashes[at]!
      const to = next[hash >>> 24]!++
      hashes[to] = hash
      values[to] = fromValues[at]!
    }
    used = 0
  }
  const ready = (size: number) => {
    if (size <= room) return
    room = size * 2
    sortedHashes = new Int32Array(room)
    sortedValues = new Uint32Array(room)
    otherHashes = new Int32Array(room)
    otherValues = new Uint32Array(room)
  }
  return {
    push(hash, value) {
      newHashes[used] = hash
      newValues[used++] = value
      if (used === blockSize) deal()
    },
    pushAll({ count, hashes, levels }, base) {
      const [toHashes, toValues] = [newHashes, newValues]
      for (let from = 0; from < count; ) {
        const to = Math.min(count, from + blockSize - used)
        let place = used
        for (let at = from; at < to; at++) {
          toHashes[place] = hashes[at]!
          toValues[place++] = base | levels[at]!
        }
        used = place
        from = to
        if (used === blockSize) deal()
      }
    },
    slice(number) {
      if (used > 0) deal()
      const count = counters
      const low = count.length - 1
      const bits = half
      let size = 0
      count.fill(0)
      for (let block = 0; block < full; block++) {
        const { hashes, starts } = blocks[block]!
        const [start, end] = [starts[number]!, starts[number + 1]!]
        size += end - start
        for (let at = start; at < end; at++) count[hashes[at]! & low]!++
      }
      ready(size)
      const [midHashes, midValues, toHashes, toValues] = [
        otherHashes,
        otherValues,
        sortedHashes,
        sortedValues,
      ]
      intoPlaces(count)
      for (let block = 0; block < full; block++) {
        const { hashes, values, starts } = blocks[block]!
        const end = starts[number + 1]!
        for (let at = starts[number]!; at < end; at++) {
          const hash = hashes[at]!
          const place = count[hash & low]!++
          midHashes[place] = hash
          midValues[place] = values[at]!
        }
      }
      count.fill(0)
      for (let at = 0; at < size; at++) count[(midHashes[at]! >>> bits) & low]!++
      intoPlaces(count)
      for (let at = 0; at < size; at++) {
        const hash = midHashes[at]!
        const place = count[(hash >>> bits) & low]!++
        toHashes[place] = hash
        toValues[place] = midValues[at]!
      }
      return { hashes: new Uint32Array(toHashes.buffer), values: toValues, count: size }
    },
    clear() {
      full = 0
      used = 0
    },
  }
}

/** Turns counts of keys into the places where each key begins. */
function intoPlaces(counts: Uint32Array): void {
  for (let key = 0, sum = 0; key < counts.length; key++) {
    const here = counts[key]!
    counts[key] = sum
    sum += here
  }
}
