/** Longer arrays are not kept, so that little memory stays in use. */
const mostKept = 32 * 1024

type List = Int32Array | Float64Array | Uint8Array

/**
 * Lends an array for the duration of a call, always the same one, since making and collecting a short array takes longer than most uses of it. The array has at
 * least the requested length, still holds what was last in it, and is valid until the next request.
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
