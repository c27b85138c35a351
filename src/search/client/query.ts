import { fold } from '../../kit/slug.ts'
import { spelledPair, spellingOf } from '../spellings.ts'
import { filterHash, pairHash, spelledHash, Tokens, tokenizer } from '../tokens.ts'

/** A word that is asked for. */
export interface AskedWord {
  readonly text: string
  readonly folded: string
  readonly hash: number
  /** The hash of this very spelling, where it carries marks. */
  readonly spelled: number | null
}

/** Two words that stand beside each other in the query. */
export interface AskedPair {
  /** The position of the first among the words. */
  readonly at: number
  readonly hash: number
  readonly spelled: number | null
}

export interface Query {
  readonly words: readonly AskedWord[]
  readonly pairs: readonly AskedPair[]
  /** Hashes that every result must have, group by group: words and pairs of each phrase. */
  readonly phrases: readonly (readonly number[])[]
  /** Hashes of which a result must not have any group whole. */
  readonly without: readonly (readonly number[])[]
  /** Hashes of tags, authors and sections: every result has all. */
  readonly filters: readonly number[]
  readonly years: Years | null
  readonly withoutYears: readonly Years[]
}

/** The first and the last, both included. */
export type Years = readonly [number, number]

const part = /(-?)(?:(tag|author|section|year):)?(?:"([^"]*)"?|([^\s"]+))/gi

/** Reads what was typed: `words "a phrase" -not tag:x author:"a name" section:x year:2019..2021 -year:2020`. Nothing typed is an error. */
export function parseQuery(typed: string): Query {
  const words: AskedWord[] = []
  const pairs: AskedPair[] = []
  const phrases: number[][] = []
  const without: number[][] = []
  const filters: number[] = []
  const withoutYears: Years[] = []
  let years: Query['years'] = null
  const read = reader()
  let loose: string[] = []
  const flush = () => {
    if (loose.length > 0) add(read(loose.join(' ')))
    loose = []
  }
  const add = (asked: Asked) => {
    pairs.push(...asked.pairs.map((pair) => ({ ...pair, at: pair.at + words.length })))
    words.push(...asked.words)
  }
  // Telephones and word processors type curly quotes.
  const straight = typed.normalize('NFC').replace(/[“”„«»]/g, '"')
  for (const [, minus, kind, quoted, plain] of straight.matchAll(part)) {
    const text = quoted ?? plain ?? ''
    const name = kind?.toLowerCase()
    if (name === 'year') {
      const asked = yearsOf(text)
      if (asked && minus) withoutYears.push(asked)
      else years = asked ?? years
    } else if (name === 'tag' || name === 'author' || name === 'section') {
      const hash = filterHash(name, text)
      if (minus) without.push([hash])
      else filters.push(hash)
    } else if (minus) {
      const hashes = hashesOf(read(text))
      if (hashes.length > 0) without.push(hashes)
    } else if (quoted === undefined) loose.push(text)
    else {
      flush()
      const asked = read(text)
      if (asked.words.length > 0) phrases.push(hashesOf(asked))
      add(asked)
    }
  }
  flush()
  return { words, pairs, phrases, without, filters, years, withoutYears }
}

interface Asked {
  readonly words: readonly AskedWord[]
  readonly pairs: readonly AskedPair[]
}

/** What a phrase must have: its pairs, or its only word. */
function hashesOf({ words, pairs }: Asked): number[] {
  return (pairs.length > 0 ? pairs : words).map(({ hash }) => hash)
}

function reader(): (text: string) => Asked {
  const tokenize = tokenizer()
  return (text) => {
    const tokens = tokenize(text, new Tokens(), 64)
    const words: AskedWord[] = []
    const pairs: AskedPair[] = []
    let before = -1
    for (let at = 0; at < tokens.count; at++) {
      const hash = tokens.hash[at]!
      const word = text.slice(tokens.start[at]!, tokens.end[at]!)
      const as = spellingOf(word)
      words.push({ text: word, folded: fold(word), hash, spelled: as >= 0 ? spelledHash(hash, as) : null })
      if (tokens.joined[at] === 1) {
        const pair = pairHash(tokens.hash[at - 1]!, hash)
        pairs.push({
          at: at - 1,
          hash: pair,
          spelled: as >= 0 || before >= 0 ? spelledHash(pair, spelledPair(before, as)) : null,
        })
      }
      before = as
    }
    return { words, pairs }
  }
}

/** Whether a query asks for nothing but years: the index does not list all articles of one. */
export function isOnlyYears({ words, filters, years, withoutYears }: Query): boolean {
  return words.length + filters.length === 0 && (years !== null || withoutYears.length > 0)
}

function yearsOf(text: string): Years | null {
  const found = text.match(/^(\d{4})?(\.\.|-|–)?(\d{4})?$/)
  if (!found || (!found[1] && !found[3])) return null
  const [, from, open, to] = found
  if (!open) return [Number(from), Number(from)]
  const years = [Number(from ?? 1), Number(to ?? 9999)] as const
  return years[0] <= years[1] ? years : [years[1], years[0]]
}
