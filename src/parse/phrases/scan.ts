/** Classes of characters below U+2100, by which words are told apart; beyond there are none. */
const classes = new Uint8Array(0x2100)
export const lower = 1
export const upper = 2
export const digit = 3
const inner = 4
for (let code = 0; code < classes.length; code++) {
  const character = String.fromCharCode(code)
  if (/\p{Lu}/u.test(character)) classes[code] = upper
  else if (/[\p{L}\p{M}]/u.test(character)) classes[code] = lower
  else if (/\d/.test(character)) classes[code] = digit
  else if ("'’-&.".includes(character)) classes[code] = inner
}

export function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? 0
}

/** Where the word that begins at `start` ends: letters and digits, apostrophes and hyphens between them, dots between capitals (`TP.HCM`). */
export function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const type = classes[text.charCodeAt(at)] ?? 0
    if (type === 0) break
    if (type !== inner) continue
    const next = classes[text.charCodeAt(at + 1)] ?? 0
    if (next === 0 || next === inner) break
    if (text.charCodeAt(at) === 46 && (next !== upper || classes[text.charCodeAt(at - 1)] !== upper)) break
  }
  return at
}
