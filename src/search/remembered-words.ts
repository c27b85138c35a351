/** When there are more words than this, all are forgotten; the headlines and leads of one language have fewer. */
const most = 1 << 14
const longest = 48

/**
 * Remembers the answer for each word by its code units; with a `Map`, a string would be made, hashed and compared for every word of every headline. The
 * answers are the same as without it. A word lies in `codes` from `start` up to `end`.
 */
export function rememberedWords(
  answerFor: (word: string) => number,
): (codes: Uint16Array, start: number, end: number) => number {
  const slots = new Uint16Array(most * 4)
  /** Where the units of each word begin and, after the last word, where they end. */
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

/** A text of any length; as arguments of a function, code units would have to fit on the stack. */
function textOf({ buffer, byteOffset }: Uint16Array, start: number, end: number): string {
  return Buffer.from(buffer, byteOffset + start * 2, (end - start) * 2).toString('utf16le')
}
