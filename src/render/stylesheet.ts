import { decodedPath } from '../kit/paths.ts'

/** A piece of CSS whose inside is not CSS: a comment, an address with its quotes, a string. */
const piece =
  /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(@import\s+|url\(\s*)("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|url\(\s*([^"'()\s][^"'()\s]*)\s*\)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/gi

/**
 * Strips a style sheet of comments, indentation and the spaces that CSS never needs. Names of files (relative to the folder of assets) are replaced
 * by what `fileOf` returns; if that is undefined, and in other addresses, they stay as they are.
 */
export function stylesheet(css: string, fileOf: (name: string) => string | undefined): string {
  const kept: string[] = []
  const keep = (text: string) => `\0${kept.push(text) - 1}\0`
  const addressOf = (address: string) => {
    const [, path, rest] = /^(?:\.{1,2}\/)*([^?#]*)(.*)$/s.exec(address)!
    const file = fileOf(decodedPath(path!))
    return file === undefined ? address : encoded(file) + rest
  }
  const pieces = css.replace(piece, (text, opening?: string, quoted?: string, plain?: string) => {
    if (text.startsWith('/*')) return ''
    if (plain !== undefined) return keep(`url(${addressOf(plain)})`)
    if (opening === undefined || quoted === undefined) return keep(text)
    return opening.trimEnd() + keep(quoted[0] + addressOf(quoted.slice(1, -1)) + quoted[0])
  })
  return minified(pieces).replace(/\0(\d+)\0/g, (_, place: string) => kept[Number(place)]!)
}

/** A file name encoded for an address, quoted or not. */
function encoded(file: string): string {
  return encodeURIComponent(file).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

function minified(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .replace(/(?<=[ :,(-])0(?=\.\d)/g, '')
    .trim()
}
