const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** 32 bits as eight hexadecimal digits; five times faster than `toString(16)` with padding. */
export function hex32(word: number): string {
  return pairs[word >>> 24]! + pairs[(word >>> 16) & 255]! + pairs[(word >>> 8) & 255]! + pairs[word & 255]!
}

/** Some numbers of a column as one hexadecimal text. */
export function hexOf(words: Uint32Array, at: number, count: number): string {
  let text = ''
  for (let word = at; word < at + count; word++) text += hex32(words[word]!)
  return text
}

/** Puts the numbers that `hexOf` would give back as this text (lower case) at a place of a column. */
export function putWords(hexadecimal: string, words: Uint32Array, at: number): void {
  let word = 0
  for (let place = 0; place < hexadecimal.length; place++) {
    const code = hexadecimal.charCodeAt(place)
    word = (word << 4) | (code < 0x3a ? code - 0x30 : code - 0x57)
    if ((place & 7) === 7) words[at + (place >>> 3)] = word
  }
}
