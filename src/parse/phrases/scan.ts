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

export function classAt(text: string, at: number): number {
  return at < text.length ? classes[text.charCodeAt(at)]! : 0
}

/** Where the next word with a capital first letter begins; the text's length where there is none. */
export function nextCapital(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (classes[text.charCodeAt(at)] !== upper) continue
    const before = at === 0 ? 0 : classes[text.charCodeAt(at - 1)]!
    if (before === 0 || before === inner) return at
  }
  return text.length
}

/** The word of small letters that ends right before a position, one space between; empty where there is none. */
export function wordBefore(text: string, position: number): string {
  if (text.charCodeAt(position - 1) !== 32) return ''
  let start = position - 1
  while (start > 0 && classes[text.charCodeAt(start - 1)] === lower) start--
  return text.slice(start, position - 1)
}

/** Where the word that begins at `start` ends: letters and digits, apostrophes and hyphens between them, dots between capitals (`TP.HCM`). */
export function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const type = classes[text.charCodeAt(at)]!
    if (type === 0) break
    if (type !== inner) continue
    const next = classAt(text, at + 1)
    if (next === 0 || next === inner) break
    if (text.charCodeAt(at) === 46 && (next !== upper || classes[text.charCodeAt(at - 1)] !== upper)) break
  }
  return at
}

/** Where a run of capitalised words ends that begins at `start`, one space between each two. */
export function runEnd(text: string, start: number): number {
  for (let end = wordEnd(text, start); ; end = wordEnd(text, end + 1))
    if (text.charCodeAt(end) !== 32 || classAt(text, end + 1) !== upper) return end
}
