/** The first of `length` positions at which `holds` is true, if it is true from there on; `length` if it never is. */
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

/** The first position in ascending `numbers` whose number is at least `number`. It repeats `lowerBound` inline, since it runs for every article. */
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
