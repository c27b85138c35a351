/** Letters that Unicode does not decompose into a base letter and marks. */
const letters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
}
const unfolded = /[đðɖøłßæœþħıŋŧ]/g
const marks = /\p{M}+/gu

/** Text folded for comparison: lower case, no marks, `đ` as `d`, compatibility forms as their plain ones. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(unfolded, (letter) => letters[letter]!)
}

/**
 * An ASCII slug of at most `limit` characters, cut at a word. Empty where the text holds no Latin letter or digit:
 * the caller then uses an id.
 */
export function slugOf(text: string, limit = 80): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= limit) return slug
  const cut = slug.lastIndexOf('-', limit)
  return slug.slice(0, cut > limit / 2 ? cut : limit).replace(/-+$/, '')
}
