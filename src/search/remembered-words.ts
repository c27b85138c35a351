/** More words than this are forgotten, all at once; a language in which articles are written has fewer in its headlines and leads. */
const most = 1 << 14
const longest = 48

/**
 * Remembers what was answered for each word, by the word's code units: a `Map` would have a string made, hashed and compared for every
 * word of every headline. What is remembered never changes an answer. Words stand in `codes` from `start` up to `end`.
 */
export function rememberedWords(
  answerFor: (word: string) => number,
): (codes: Uint16Array, start: number, end: number) => number {
  const slots = new Uint16Array(most * 4)
  /** Where the units of each word begin, from the first one on; behind the last word the end. */
  const starts = new Uint32Array(most + 1)
  const answers = new Float64Array(most)
  let units = new Uint16Array(most * 8)
  let count = 1
  const isAt = (word: number, codes: Uint16Array, start: number, length: number): boolean => {
    const from = starts[word]!
    if (starts[word + 1]! - from !== length) return false
    for (let at = 0; at < length; at++) if (units[from + at] !== codes[start + at]) return false
    return true
  }
  const keep = (slot: number, codes: Uint16Array, start: number, end: number, answer: number) => {
    const to = starts[count]! + end - start
    if (to > units.length) {
      const longer = new Uint16Array(units.length * 2)
      longer.set(units)
      units = longer
    }
    units.set(codes.subarray(start, end), starts[count])
    starts[count + 1] = to
    answers[count] = answer
    slots[slot] = count++
  }
  return (codes, start, end) => {
    const length = end - start
    if (length > longest) return answerFor(textOf(codes, start, end))
    let hash = 0
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + codes[at]!) | 0
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1)
    for (let word = slots[slot]!; word !== 0; word = slots[slot]!) {
      if (isAt(word, codes, start, length)) return answers[word]!
      slot = (slot + 1) & (slots.length - 1)
    }
    const answer = answerFor(textOf(codes, start, end))
    if (count + 1 === most) {
      slots.fill(0)
      count = 1
    } else keep(slot, codes, start, end, answer)
    return answer
  }
}

/** However long it is: as arguments of a function, code units must fit on the stack. */
function textOf({ buffer, byteOffset }: Uint16Array, start: number, end: number): string {
  return Buffer.from(buffer, byteOffset + start * 2, (end - start) * 2).toString('utf16le')
}
