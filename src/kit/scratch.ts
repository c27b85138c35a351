/** Longer arrays are let go: what stays in memory is small. */
const mostKept = 32 * 1024

type List = Int32Array | Float64Array | Uint8Array

/**
 * Arrays for the length of one call, the same one again and again: to make a short one, and to collect it, takes longer than most walks
 * over it. What it answers with is at least as long as was asked for, holds what was left in it, and is good until it is asked again.
 */
export function scratch<T extends List>(Kind: new (length: number) => T): (length: number) => T {
  let kept = new Kind(512)
  return (length) => {
    if (length <= kept.length) return kept
    if (length > mostKept) return new Kind(length)
    kept = new Kind(length * 2)
    return kept
  }
}
