/**
 * A quick 53-bit hash of a text, and of 32-bit numbers after it, for finding candidates that are then compared. It must never be relied on to distinguish texts.
 * cyrb53 by bryc (public domain).
 */
export function quickHash(text: string, numbers: readonly number[] = none): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  for (const number of numbers) {
    a = Math.imul(a ^ number, 2654435761)
    // The lower bits of a product do not depend on the higher bits of its factors.
    b = Math.imul(b ^ (number >>> 16) ^ (number << 16), 1597334677)
  }
  return finished(a, b)
}

const none: readonly number[] = []

/** `quickHash` of an ASCII text, given as the first `length` bytes. */
export function quickHashOfAscii(bytes: Uint8Array, length: number): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < length; i++) {
    const code = bytes[i]!
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  return finished(a, b)
}

function finished(first: number, second: number): number {
  let [a, b] = [first, second]
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** Values that occur more than once. */
export interface Repeated {
  readonly size: number
  has(value: number): boolean
}

const marks = 1 << 16

/** The integers that occur more than once in `numbers`, which is sorted in place. */
export function repeated(numbers: Float64Array): Repeated {
  numbers.sort()
  const found = new Set<number>()
  // A set of large numbers is slow, and nearly all numbers that are asked for are not in it.
  const marked = new Uint8Array(marks)
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i] !== numbers[i - 1]) continue
    found.add(numbers[i]!)
    marked[(numbers[i]! | 0) & (marks - 1)] = 1
  }
  return {
    size: found.size,
    has: (value) => marked[(value | 0) & (marks - 1)] === 1 && found.has(value),
  }
}
