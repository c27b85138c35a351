import { decodedPath } from '../kit/paths.ts'

/** What is read as one piece: a comment, an address with its quotes, a string. Spaces and signs in them are none of CSS. */
const piece =
  /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(@import\s+|url\(\s*)("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|url\(\s*([^"'()\s][^"'()\s]*)\s*\)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/gi

/**
 * A stylesheet without comments, indentation and the spaces that CSS never needs. Where it names a file, by its place in the folder of assets,
 * it names what `fileOf` answers; other addresses stay as they are.
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

/** As an address may have it, in quotes and without. */
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
