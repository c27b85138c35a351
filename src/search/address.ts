import { fold, slugOf } from '../kit/slug.ts'

/** The usual address of an article; a card names the address only if it is another. */
export function usualUrl(title: string, date: string | null): string {
  return `${folderOf(date)}${slugOf(title)}.html`
}

const folderOf = (date: string | null): string =>
  `${date === null ? 'undated' : date.slice(0, 10).replaceAll('-', '/')}/`

const longestSlug = 80
const hyphen = 45

/**
 * Tells whether an address is the usual one. It compares letter by letter, since making all usual addresses would take longer than everything else that
 * is done for cards.
 */
export function usualUrlFinder(): (title: string, date: string | null, url: string) => boolean {
  /** By code unit: 0 if not met yet, 1 if it is not part of a slug, 2 if it needs a closer look, else its letter in the slug. */
  const units = new Uint8Array(65_536)
  const meet = (code: number): number => {
    const folded = fold(String.fromCharCode(code))
    units[code] = folded.length > 1 ? 2 : /[a-z0-9]/.test(folded) ? folded.charCodeAt(0) : folded ? hyphen : 1
    return units[code]!
  }
  return (title, date, url) => {
    const folder = folderOf(date)
    const end = url.length - '.html'.length
    if (!url.startsWith(folder) || !url.endsWith('.html') || title.length > longestSlug)
      return url === usualUrl(title, date)
    let at = folder.length
    let pending = false
    for (let index = 0; index < title.length; index++) {
      const letter = units[title.charCodeAt(index)]! || meet(title.charCodeAt(index))
      if (letter === 1) continue
      if (letter === 2) return url === usualUrl(title, date)
      if (letter === hyphen) {
        pending = at > folder.length
        continue
      }
      if (pending && url.charCodeAt(at++) !== hyphen) return false
      pending = false
      if (url.charCodeAt(at++) !== letter) return false
    }
    return at === end
  }
}
