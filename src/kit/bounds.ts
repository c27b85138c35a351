/** The first of `length` positions for which `holds` is true, when it is so from there on; `length` where it never is. */
export function lowerBound(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The first position in ascending `numbers` whose number is not below one; written out, since it runs for every article. */
export function positionOf(numbers: Uint32Array | Float64Array, number: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}
