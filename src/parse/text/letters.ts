/** What a UTF-16 code unit is to us. */
export const kind = {
  other: 0,
  upper: 1,
  lower: 2,
  /** Letters of scripts without case. */
  letter: 3,
  digit: 4,
  /** Han and kana: one stands for two and a half letters of an alphabet. */
  han: 5,
  /** Hangul syllables: one stands for two letters. */
  hangul: 6,
  comma: 7,
  stop: 8,
  quote: 9,
  open: 10,
  close: 11,
  bar: 12,
  arrow: 13,
  dash: 14,
  slash: 15,
  bullet: 16,
  sign: 17,
  colon: 18,
  ellipsis: 19,
  space: 20,
} as const

const units = 0x10000

/** The kind of every code unit. Halves of surrogate pairs count as letters without case. */
export const kinds = new Uint8Array(units)
/** The lower case of every code unit that has one of the same length. */
const lowers = new Uint16Array(units)

for (let code = 0; code < units; code++) {
  const character = String.fromCharCode(code)
  const lower = character.toLowerCase()
  lowers[code] = lower.length === 1 ? lower.charCodeAt(0) : code
  if (lowers[code] !== code) kinds[code] = kind.upper
  else if (character.toUpperCase() !== character) kinds[code] = kind.lower
}
mark(kind.space, /\s/)
mark(kind.letter, /[\p{L}\p{M}\ud800-\udfff]/u)
mark(kind.letter, /[\ud800-\udfff]/)
mark(kind.lower, /[\u0300-\u036f]/)
mark(kind.digit, /\p{Nd}/u)
mark(kind.han, /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/)
mark(kind.hangul, /[\uac00-\ud7a3]/)
for (const [name, characters] of [
  [kind.comma, ',;、，；'],
  [kind.stop, '.!?。！？।؟'],
  [kind.quote, '"\'“”‘’„‟‚`´「」『』'],
  [kind.open, '([{（［【《〈'],
  [kind.close, ')]}）］】》〉'],
  [kind.bar, '|｜¦'],
  [kind.arrow, '<>«»‹›→←▶►▸▼▲↑↓⇒⇨➔➜➡➤☛☞'],
  [kind.dash, '-–—―‐‑'],
  [kind.slash, '/\\'],
  [kind.bullet, '•·*●▪■□○◆◦‣∙★☆'],
  [kind.sign, '#@©®+=&%$€£™_~^'],
  [kind.colon, ':：'],
  [kind.ellipsis, '…'],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = name
}

function mark(name: number, pattern: RegExp): void {
  for (let code = 0; code < units; code++) {
    if (kinds[code] === kind.other || name !== kind.letter) {
      if (pattern.test(String.fromCharCode(code))) kinds[code] = name
    }
  }
}

/** Kind and lower case of every code unit in one number: for `kindOf` and `lowerOf`. */
export const signs = Int32Array.from(kinds, (name, code) => (lowers[code]! << 5) | name)

export function kindOf(sign: number): number {
  return sign & 31
}

export function lowerOf(sign: number): number {
  return sign >>> 5
}

/** Starts a hash; a small whole number all along, so that engines keep it out of the heap. */
export const hashStart = 0x11c9dc5

/** Adds a number to a hash (FNV-1a, 30 bits). */
export function hashWith(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193) & 0x3fffffff
}

/** The hash of a word's lower case, as the scanner makes it. */
export function hashOfWord(word: string): number {
  let hash = hashStart
  for (let index = 0; index < word.length; index++) hash = hashWith(hash, lowers[word.charCodeAt(index)]!)
  return hash
}
