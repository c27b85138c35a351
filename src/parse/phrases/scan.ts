/** Classes of characters, by which words are told apart; from U+2100 on there are none. */
const classes = new Uint8Array(0x10000)
export const lower = 1
export const upper = 2
const digit = 3
const inner = 4
for (let code = 0; code < 0x2100; code++) {
  const character = String.fromCharCode(code)
  if (/\p{Lu}/u.test(character)) classes[code] = upper
  else if (/[\p{L}\p{M}]/u.test(character)) classes[code] = lower
  else if (/\d/.test(character)) classes[code] = digit
  else if ("'’-&.".includes(character)) classes[code] = inner
}

/** The class of the code unit at a place; behind the text's end, `length` units long, there is none. */
export function classAt({ units, length }: Written, at: number): number {
  return at < length ? classes[units[at]!]! : 0
}

/** A text that is walked over, and its code units as `unitsOf` gives them. */
export interface Written {
  readonly text: string
  readonly units: Uint16Array
  readonly length: number
}

/** Where the next word with a capital first letter begins; the text's length where there is none. */
export function nextCapital({ units, length }: Written, from: number): number {
  for (let at = from; at < length; at++) {
    if (classes[units[at]!] !== upper) continue
    const before = at === 0 ? 0 : classes[units[at - 1]!]!
    if (before === 0 || before === inner) return at
  }
  return length
}

/** Where the word of small letters begins that ends right before a position, one space between; the position where there is none. */
export function wordBefore({ units }: Written, position: number): number {
  if (position === 0 || units[position - 1] !== 32) return position
  let start = position - 1
  while (start > 0 && classes[units[start - 1]!] === lower) start--
  return start
}

/** Where the word that begins at `start` ends: letters and digits, apostrophes and hyphens between them, dots between capitals (`TP.HCM`). */
export function wordEnd(written: Written, start: number): number {
  const { units, length } = written
  let at = start + 1
  for (; at < length; at++) {
    const type = classes[units[at]!]!
    if (type === 0) break
    if (type !== inner) continue
    const next = classAt(written, at + 1)
    if (next === 0 || next === inner) break
    if (units[at] === 46 && (next !== upper || classes[units[at - 1]!] !== upper)) break
  }
  return at
}

/** Where a run of capitalised words ends that begins at `start`, one space between each two. */
export function runEnd(written: Written, start: number): number {
  for (let end = wordEnd(written, start); ; end = wordEnd(written, end + 1))
    if (end >= written.length || written.units[end] !== 32 || classAt(written, end + 1) !== upper) return end
}
