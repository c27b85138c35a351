import { unitsOf } from '../../kit/units.ts'

/** What one walk over a text tells of its characters, as bits. */
export const sign = {
  /** A character that no text needs may be in it. */
  control: 1,
  /** A line end other than `\n`, or a form feed. */
  lineEnd: 2,
  /** It may not be composed (NFC). */
  loose: 4,
  /** A letter that looks like the Vietnamese `Đ`. */
  lookalike: 8,
  /** Two characters that UTF-8 read as windows-1252 shows for one letter. */
  mangled: 16,
} as const

/** Beginning and end of a mangled letter, see `mojibake.ts`. */
const lead = 32
const tail = 64

/** Blocks whose characters are composed whatever stands beside them, but for marks, which are in none of these. */
const composed = [
  [0, 0x2ff],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff5e],
] as const

const signs = new Uint8Array(0x10000).fill(sign.loose)
for (const [from, to] of composed) signs.fill(0, from, to + 1)
for (let code = 0; code < 0xa0; code++)
  if ((code < 32 || code > 126) && code !== 9 && code !== 10 && code !== 13) signs[code] = sign.control
// The overrides of direction, and all that needs a look at two units.
for (const code of [0x202d, 0x202e, 0xfffe, 0xffff]) signs[code]! |= sign.control
for (let code = 0xd800; code < 0xe000; code++) signs[code]! |= sign.control
for (const character of '\r\x0b\x0c') signs[character.charCodeAt(0)]! |= sign.lineEnd
for (const character of 'ÐðƉɖ') signs[character.charCodeAt(0)]! |= sign.lookalike
for (const character of 'ÂÃÄÅÆá') signs[character.charCodeAt(0)]! |= lead
for (let code = 0x80; code < 0xc0; code++) signs[code]! |= tail
for (let code = 0x2018; code < 0x201e; code++) signs[code]! |= tail
for (const character of '–—ŒœŠšŸŽžƒˆ˜†‡•…‰‹›€™') signs[character.charCodeAt(0)]! |= tail

/** Which of the signs a text holds. */
export function signsIn(text: string): number {
  let all = 0
  let before = 0
  const units = unitsOf(text)
  const { length } = text
  for (let at = 0; at < length; at++) {
    const now = signs[units[at]!]!
    all |= now
    if ((before & lead) !== 0 && (now & tail) !== 0) all |= sign.mangled
    before = now
  }
  return all & (lead - 1)
}
