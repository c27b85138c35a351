/** A stream of pseudo-random numbers, the same on every machine. */
export interface Random {
  /** 0 included to 1 left out. */
  next(): number
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number
  /** Every element as likely as any other. */
  pick<T>(list: readonly T[]): T
  /** The first elements likelier than the last, as cities and topics are. */
  skewed<T>(list: readonly T[]): T
}

/** A stream of its own for each seed and index: SplitMix32 (Steele, Lea, Flood 2014) with the mixing of MurmurHash3. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296
  }
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    skewed: (list) => list[Math.floor(next() ** 2 * list.length)]!,
  }
}
