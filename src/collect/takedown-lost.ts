import type { Texts } from '../kit/columns.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Rule } from '../model/rules.ts'
import type { Cards } from './cards.ts'
import type { Order } from './collect.ts'
import { type Meaning, mayStay, namesOf } from './takedown-names.ts'

/** An entry of `takedowns.yaml` that no article with a page is called by. */
export interface Lost {
  readonly meanings: readonly Meaning[]
  /** As it is written. */
  readonly name: string
  /** Where its entry begins. */
  readonly line: number
}

/** From which share of the words of two addresses in one folder on they may be those of one article. */
const enough = 0.6

/**
 * What is to be told of entries that name no article. A source without a page, such as a draft, needs nothing. Where an address is named, its
 * tombstone stays, and an article that may be the same at another address is told, but for sources that may be public (`stays`); any other entry has lost what it took down. `url` are
 * the addresses of the cards in `order`.
 */
export function lostArticles(
  cards: Cards,
  order: Order,
  url: Texts,
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

function namesOfHidden(cards: Cards, order: Order): Set<string> {
  const shown = new Set(order)
  const names = new Set<string>()
  for (let card = 0; card < cards.rows; card++) {
    if (!shown.has(card)) for (const name of namesOf(cards, card, '')) names.add(name)
  }
  return names
}

/** The first source that has the file name of one that is sought, in another folder. */
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
 * The row of an article whose address may have been one of `files`: with the same name in another folder, if only one has it, as it is a
 * column's otherwise; or with most of its words in the same folder. -1: none.
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

/** The share of the words of both names that both have. */
function sharedWords(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((name) => new Set(name.replace(/\.html$/, '').split('-')))
  const both = [...ours!].filter((word) => theirs!.has(word)).length
  return both / (ours!.size + theirs!.size - both)
}
