import iconv from 'iconv-lite'
import { isSyllable } from './syllables.ts'

const letters = new Map<string, string>()
/** Capitals with tones, which only the standard's first part has; the fonts of the time kept quotation marks in their places. */
const capitals = new Map<string, string>()
for (let code = 1; code < 256; code++) {
  const letter = iconv.decode(Buffer.from([code]), 'tcvn')
  if (code >= 0xa1) letters.set(String.fromCharCode(code), letter)
  else if (code >= 0x80 || (code < 0x20 && letter.charCodeAt(0) > 0x7f))
    capitals.set(String.fromCharCode(code), letter)
}

/** Text of TCVN3 (ABC) from the characters of its bytes, `\x80` to `\x9f` as they are or as windows-1252 shows them. */
export function fromTcvn(text: string): string {
  return withCapitals(text.replace(/[^\s!-/:-@[-`{-~]+/g, fromWord).normalize('NFC'))
}

/** A word with its capitals, where it then is a syllable, else with the signs that fonts had in their places. */
function fromWord(word: string): string {
  let capital = ''
  let plain = ''
  let beyond = false
  for (const character of word) {
    const letter = letters.get(character) ?? character
    capital += capitals.get(character) ?? letter
    plain += /[\x80-\x9f]/.test(character) ? windows1252(character) : letter
    beyond ||= capitals.has(character)
  }
  return beyond && isSyllable(capital.normalize('NFC')) ? capital : plain
}

/** TCVN3 from bytes. */
export function decodeTcvn(bytes: Buffer): string {
  return fromTcvn(bytes.toString('latin1'))
}

function windows1252(character: string): string {
  return iconv.decode(Buffer.from([character.charCodeAt(0)]), 'windows-1252')
}

/** TCVN3 has no capitals with tones, a font of capitals showed them: words and lines of capitals and beginnings of sentences are made so. */
function withCapitals(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const large = line.match(/[A-Z]/g)?.length ?? 0
      if (large < 2) return line
      const small = line.match(/[a-z]/g)?.length ?? 0
      if (large > 3 && large > small * 6) return line.toUpperCase()
      return line.replace(/\S+/g, (word) =>
        /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
      )
    })
    .join('\n')
    .replace(
      /(^|[.!?…]\s+)([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])/gm,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
}
