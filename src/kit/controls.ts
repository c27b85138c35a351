// No text needs them, and no page may have them: C0 but tab and line ends, delete, C1, the two that are no characters, halves of a
// surrogate pair, and the two overrides that make the letters after them run backwards (what is then read is not what stands there).
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202d\u202e\p{Cs}]/gu

/** A text without control characters other than tabs and line ends, and how many were removed. */
export function withoutControls(raw: string): { text: string; controls: number } {
  if (!mayHoldControls(raw)) return { text: raw, controls: 0 }
  let controls = 0
  const text = raw.replace(control, () => {
    controls++
    return ''
  })
  return { text, controls }
}

/** Whether a text may hold such characters; surrogates are not checked in pairs. This runs over every text, and takes half as long as the expression. */
function mayHoldControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32) {
      if (code !== 9 && code !== 10 && code !== 13) return true
    } else if (code > 126) {
      if (code < 0xa0 || code === 0x202d || code === 0x202e) return true
      if (code >= 0xd800 && (code < 0xe000 || code > 0xfffd)) return true
    }
  }
  return false
}

/** A text in which control characters are written as `\u{7}`; names of files may have them, but pages must not. */
export function spelledControls(text: string): string {
  return text.replace(control, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`)
}
