import type { Texts } from '../kit/columns.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Rule } from '../model/rules.ts'
import type { PlacedArticles } from './addresses.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { type Meaning, mayStay, namesOf } from './takedown-names.ts'

/** An entry of `takedowns.yaml` that names no article with a page. */
export interface Lost {
  readonly meanings: readonly Meaning[]
  /** The name as it is written. */
  readonly name: string
  /** Where its entry begins. */
  readonly line: number
}

/** The share of common words from which two addresses in one folder may be those of the same article. */
const enough = 0.6

/**
 * Reports entries that name no article. A source without a page, such as a draft, needs no report. If the entry names an address, its tombstone stays, and
 * an article at another address that may be the same is reported, unless it is taken down or its source may stay. Any other entry no longer
 * takes anything down.
 */
export function lostArticles(
  { cards, order, addresses: { url } }: PlacedArticles,
  taken: ReadonlyMap<number, unknown>,
  entries: readonly Lost[],
  stays: ReadonlySet<string>,
): Notice[] {
  if (entries.length === 0) return []
  const hidden = namesOfHidden(cards, order)
  const isPublic = (row: number) => !taken.has(order[row]!) && !mayStay(cards, order[row]!, stays)
  return entries.flatMap(({ meanings, name, line }) => {
    const told = (rule: Rule, reason: string) => notice(rule, 'takedowns.yaml', line, reason)
    if (meanings.some(({ spellings }) => spellings.some((each) => hidden.has(each)))) return []
    const files = meanings.flatMap(({ file }) => (file === null ? [] : [file]))
    if (files.length === 0) {
      const other = sourceOfThatName(cards, meanings)
      const hint = other === undefined ? '' : ` Is it ${other} now?`
      const reason = `No article is called "${name}", so nothing is taken down: its text may be public.${hint}`
      return [told('collect/takedown-unmatched', reason)]
    }
    const row = likeliest(files, url, isPublic)
    if (row === -1) return []
    const reason = `No article has the address ${name} any more, but that of ${cards.source(order[row]!)} is much like it: /${url.get(row)}.`
    return [told('collect/takedown-alike', reason)]
  })
}

/** The names of all articles without a page. */
function namesOfHidden(cards: Cards, order: Order): Set<string> {
  const shown = new Set(order)
  const names = new Set<string>()
  for (let card = 0; card < cards.rows; card++) {
    if (!shown.has(card)) for (const name of namesOf(cards, card, '')) names.add(name)
  }
  return names
}

/** The first source with the same file name as one of those meant, in whatever folder. */
function sourceOfThatName(cards: Cards, meanings: readonly Meaning[]): string | undefined {
  const sought = new Set(meanings.flatMap(({ spellings }) => spellings.map(nameIn)))
  for (let card = 0; card < cards.rows; card++) {
    const source = cards.source(card)
    if (sought.has(nameIn(source.normalize('NFC')))) return source
  }
  return undefined
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * The row of an article whose address may have been one of `files`, or -1: the one in the same folder that shares most words with it, or else the only one
 * with the same name in another folder (a name that several have is that of a column).
 */
function likeliest(files: readonly string[], url: Texts, isPublic: (row: number) => boolean): number {
  let namesake = -1
  let namesakes = 0
  let best = -1
  let most = enough
  for (let row = 0; row < url.length; row++) {
    const other = url.get(row)
    for (const file of files) {
      if (nameIn(other) === nameIn(file)) {
        namesakes++
        if (isPublic(row)) namesake = row
      }
      if (!other.startsWith(file.slice(0, file.lastIndexOf('/') + 1))) continue
      const share = sharedWords(nameIn(file), nameIn(other))
      if (share < most || !isPublic(row)) continue
      best = row
      most = share
    }
  }
  return best === -1 && namesakes === 1 ? namesake : best
}

/** How many of the words of two names both have, as a share. */
function sharedWords(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((name) => new Set(name.replace(/\.html$/, '').split('-')))
  const both = [...ours!].filter((word) => theirs!.has(word)).length
  return both / (ours!.size + theirs!.size - both)
}
