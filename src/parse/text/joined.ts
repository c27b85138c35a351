import { isHeading } from '../bylines/names.ts'
import type { FoundDate } from '../dates/dates.ts'
import type { Clue } from './page.ts'

/** Signs between the pieces of a menu, a path of sections, a headline and its date. */
const separators = /(?<!\s)\s+[|»>›•·]\s+/u
const edges = /^[\s|»>›•·,;–—-]+|(?<![\s|»>›•·,;–—-])[\s|»>›•·,;–—-]+$/gu
/** Words right before a date that make it one of the headline's own: `ngày`, `on`, `am`, a comma. */
const spoken =
  /(?:^|\s)(?:ngày|từ|đến|tới|và|on|of|for|to|until|since|from|am|vom|bis|zum|seit|ab|le|du|au|el|del|al|il|dal|em|de)$|,$/iu
/** Fewer letters are no headline. */
const shortest = 12

/** The date that a scraper joined to a headline on one line, at its end or beginning; null where the line's date is the headline's own. */
export function joinedDate({ line: { text }, dates }: Clue): FoundDate | null {
  const found = dates.at(-1)
  if (found === undefined || found.date.length < 10 || text.length - (found.end - found.start) < shortest)
    return null
  const before = text.slice(0, found.start).trimEnd()
  if (found.end >= text.length - 1) return spoken.test(before) ? null : found
  return before === '' && /^\s\p{Lu}/u.test(text.slice(found.end)) ? found : null
}

/** The headline of a line that holds a menu and a date too; null where the line is nothing but a headline. */
export function unjoined(clue: Clue): string | null {
  const found = joinedDate(clue)
  if (found === null) return null
  const { text } = clue.line
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`.replace(edges, '')
  const pieces = rest.split(separators)
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one), '')
  const isMenu =
    pieces.length > 1 && pieces.every((piece) => piece === longest || piece.length < longest.length * 0.7)
  const headline = withoutSections(isMenu ? longest : rest, isMenu)
  // A day alone at the end may be the headline's own.
  const isSure = headline !== rest || found.date.length > 10 || found.start === 0
  return headline.length < shortest || !isSure ? null : headline
}

/** Without the names of sections that stand before a headline: two of them, or one where signs part others from it. */
function withoutSections(text: string, isMenu: boolean): string {
  let rest = text
  let count = 0
  for (let found = sectionAt(rest); found > 0; found = sectionAt(rest)) {
    rest = rest.slice(found).trimStart()
    count++
  }
  return count > 1 || (count === 1 && isMenu) ? rest : text
}

/** The length of a section's name of at most three words that a text begins with and goes on from with a capital; 0 where there is none. */
function sectionAt(text: string): number {
  const words = text.split(' ', 4)
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    if (isHeading(name) && /^\p{Lu}/u.test(text.slice(name.length + 1))) return name.length
  }
  return 0
}
