// No text needs them, and no page may have them: C0 but tab and line ends, delete, C1, the two that are no characters, halves of a
// surrogate pair, and the two overrides that make the letters after them run backwards (what is then read is not what stands there).
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202d\u202e\p{Cs}]/gu

/** Text without control characters, tab and line ends aside, and how many there were. */
export function withoutControls(raw: string): { text: string; controls: number } {
  let controls = 0
  const text = raw.replace(control, () => {
    controls++
    return ''
  })
  return { text, controls }
}

/** Text in which control characters are spelled out, as `\u{7}`: names of files may have them, pages may not. */
export function spelledControls(text: string): string {
  return text.replace(control, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`)
}
