import iconv from 'iconv-lite'

/** A run of characters that windows-1252 shows for bytes above 127, the five without a character as their control codes. */
const run =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]+/g

/** What UTF-8 of a letter looks like when it was read as windows-1252. */
const suspicious =
  /[\u00c2\u00c3\u00c4\u00c5\u00c6\u00e1][\u0080-\u00bf\u2018-\u201d\u2013\u2014\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/

/**
 * Text whose UTF-8 was read as windows-1252 and saved again, made whole; null where it is none. Runs that are no UTF-8 stay as they
 * are, but where they are more than one in ten nothing is changed.
 */
export function fromMojibake(text: string): string | null {
  if (!suspicious.test(text)) return null
  let mended = 0
  let kept = 0
  const result = text.replace(run, (signs) => {
    const bytes = bytesOf(signs)
    const letters = bytes === null ? null : utf8(bytes)
    if (letters === null) {
      if (signs.length > 1) kept++
      return signs
    }
    mended++
    return letters
  })
  if (mended < 2 || kept * 9 > mended) return null
  return fromMojibake(result) ?? result
}

function bytesOf(signs: string): Buffer | null {
  const bytes = Buffer.alloc(signs.length)
  for (let at = 0; at < signs.length; at++) {
    const code = signs.charCodeAt(at)
    if (code <= 0xff) bytes[at] = code
    else bytes[at] = iconv.encode(signs[at]!, 'windows-1252')[0]!
  }
  return bytes
}

function utf8(bytes: Buffer): string | null {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? null : text
}
