import type { Directory } from '../directory.ts'
import { impactOf, rarity } from '../levels.ts'
import type { IndexReader, List } from './index-reader.ts'
import type { Query } from './query.ts'

export interface Hit {
  readonly seat: number
  readonly score: number
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** How many of them have all the words that were asked for; they come first. */
  readonly whole: number
  /** How many there are by year, whatever years were asked for. */
  readonly byYear: ReadonlyMap<number, number>
  /** Whether there may be more than were found: a common word's list was not read to its end. */
  readonly more: boolean
}

/** Pages that a query reads at once, words that are read where that finds too little, and lists that are read to their end. */
const mostReads = 6
const mostWords = 4
const fewWords = 2
const mostLater = 4
const mostTails = 1
const mostTailsThorough = 6
const longestTail = 24_000
const few = 1
const shown = 10

/** What a pair counts beside its words, and a spelling beside its word. */
const pairWeight = 0.35
const spellingWeight = 0.6

/** A word or pair of the query as it was read: level by seat. */
interface Term {
  readonly list: List
  readonly levels: Map<number, number>
  readonly rarity: number
}

interface Terms {
  /** By position in the query; null where the word was not read. */
  readonly words: (Term | null)[]
  readonly pairs: (Term & { readonly at: number })[]
  readonly spellings: (Term & { readonly weight: number })[]
}

/**
 * Ranks the articles for a query by the sum of what its words say (BM25F), and more where they stand together or are
 * spelled as typed; those with all words come first. Words are read in order of what they promise. Long lists are read on only while
 * their unread rest could still change the first ten: the stopping rule of Fagin's threshold algorithms, on impact-ordered lists.
 * What is put in order `byDate` or filtered needs them whole: the strongest are not the oldest.
 */
export async function search(index: IndexReader, query: Query, byDate = false): Promise<Found> {
  const thorough = byDate || query.years !== null || query.filters.length > 0 || query.phrases.length > 0
  const { articles, common, years } = index.directory
  const plan = planOf(query, new Set(common.split(' ')))
  const terms: Terms = { words: query.words.map(() => null), pairs: [], spellings: [] }
  const [must, mustNot] = await Promise.all([
    Promise.all(
      [...query.filters.map((hash) => [hash]), ...query.phrases].map((hashes) => wholeList(index, hashes)),
    ),
    Promise.all(query.without.map((hashes) => wholeList(index, hashes))),
    readTerms(index, query, plan.words, plan.pairs, terms),
  ])
  const spans = yearSpans(years)
  const allowed = (seat: number) =>
    must.every((seats) => seats.has(seat)) && !mustNot.some((seats) => seats.has(seat))
  if (query.words.length === 0) return byYears(listing(must, allowed), spans, query)
  let found = rank(terms, articles, allowed)
  if (found.whole < few && plan.later.length > 0) {
    await readTerms(index, query, plan.later, [], terms)
    found = rank(terms, articles, allowed)
  }
  for (let tails = 0; tails < (thorough ? mostTailsThorough : mostTails); tails++) {
    const next = worthReading(terms, thorough ? null : found)
    if (!next) break
    await next.list.readTail()
    fill(next)
    found = rank(terms, articles, allowed)
  }
  return byYears(found, spans, query)
}

type Ranked = Omit<Found, 'byYear'>

/** Which words and pairs to read at once, and which words only where those find too little. */
function planOf({ words, pairs }: Query, common: ReadonlySet<string>) {
  const paired = new Set(pairs.flatMap(({ at }) => [at, at + 1]))
  const promise = (at: number) => {
    const { folded } = words[at]!
    return (paired.has(at) ? 0 : 100) + (common.has(folded) ? 0 : 50) + folded.length
  }
  const order = words.map((_, at) => at).sort((a, b) => promise(b) - promise(a))
  const now = words.length <= mostWords ? words.length : Math.max(fewWords, mostReads - pairs.length)
  return {
    words: order.slice(0, now),
    pairs: thinned(pairs, Math.max(0, mostReads - now)),
    later: order.slice(now, now + mostLater),
  }
}

async function readTerms(
  index: IndexReader,
  query: Query,
  words: readonly number[],
  pairs: Query['pairs'],
  terms: Terms,
): Promise<void> {
  const { articles } = index.directory
  const read = async (hash: number): Promise<Term> => {
    const list = await index.list(hash)
    const term = { list, levels: new Map<number, number>(), rarity: rarity(list.documents, articles) }
    fill(term)
    return term
  }
  await Promise.all([
    ...words.map(async (at) => {
      const { hash, spelled } = query.words[at]!
      terms.words[at] = await read(hash)
      if (spelled !== null) terms.spellings.push({ ...(await read(spelled)), weight: spellingWeight })
    }),
    ...pairs.map(async ({ at, hash, spelled }) => {
      terms.pairs.push({ ...(await read(hash)), at })
      if (spelled !== null)
        terms.spellings.push({ ...(await read(spelled)), weight: spellingWeight * pairWeight })
    }),
  ])
}

function fill({ list, levels }: Term): void {
  for (let at = levels.size; at < list.postings.count; at++) {
    levels.set(list.postings.seats[at]!, list.postings.levels[at]!)
  }
}

function rank(
  { words, pairs, spellings }: Terms,
  articles: number,
  allowed: (seat: number) => boolean,
): Ranked {
  const seats = new Set<number>()
  for (const term of [...words, ...pairs]) if (term) for (const seat of term.levels.keys()) seats.add(seat)
  const rarities = words.map((word) => word?.rarity ?? rarity(articles / 8, articles))
  const complete = words.map((word) => word !== null && isComplete(word))
  const rarest = Math.max(...rarities)
  const needed = rarities.map((rarity, at) => (complete.includes(true) ? complete[at]! : rarity === rarest))
  const guesses = words.map((word) => (word ? guess(word, articles) : 0))
  const hits: (Hit & { whole: boolean })[] = []
  const level = new Int8Array(words.length)
  for (const seat of seats) {
    if (!allowed(seat)) continue
    let score = 0
    let near = 0
    let nearby = 0
    for (let at = 0; at < words.length; at++) level[at] = words[at]?.levels.get(seat) ?? -1
    for (const pair of pairs) {
      const together = pair.levels.get(seat)
      if (together === undefined) continue
      // who has the pair has both words, at least as strongly
      level[pair.at] = Math.max(level[pair.at]!, together)
      level[pair.at + 1] = Math.max(level[pair.at + 1]!, together)
      nearby++
      near += pair.rarity * impactOf(together)
    }
    // a pair may be mere chance, all pairs of a query together hardly are
    if (nearby > 0) score += pairWeight * near * (nearby / pairs.length) ** 2
    let whole = true
    for (let at = 0; at < words.length; at++) {
      if (level[at]! >= 0) score += rarities[at]! * impactOf(level[at]!)
      else {
        score += guesses[at]!
        if (needed[at]) whole = false
      }
    }
    for (const { levels, rarity, weight } of spellings) {
      const spelled = levels.get(seat)
      if (spelled !== undefined) score += weight * rarity * impactOf(spelled)
    }
    hits.push({ seat, score, whole })
  }
  hits.sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score || b.seat - a.seat)
  const firstPartial = hits.findIndex(({ whole }) => !whole)
  return { hits, whole: firstPartial < 0 ? hits.length : firstPartial, more: complete.includes(false) }
}

function isComplete({ list }: Term): boolean {
  return list.postings.count >= list.documents
}

/** What a list that is not complete probably says of an article that is not in it: no more than its last entry does. */
function guess({ list, rarity }: Term, articles: number): number {
  const { documents, postings } = list
  if (postings.count >= documents) return 0
  const share = (documents - postings.count) / Math.max(1, articles - postings.count)
  return 0.8 * share * rarity * impactOf(postings.levels[postings.count - 1] ?? 0)
}

/**
 * The list whose unread rest could lift an article among the first ten, the rarest first; undefined where none can.
 * Without results to compare with, any list that was not read to its end.
 */
function worthReading({ words, pairs }: Terms, found: Ranked | null): Term | undefined {
  const last = found?.hits[shown - 1]
  const next = found?.hits[shown]
  return [...words, ...pairs]
    .filter((term) => term !== null)
    .filter(({ list }) => list.tailSize > 0 && list.tailSize <= longestTail)
    .filter(({ list, rarity }) => {
      const best = rarity * impactOf(list.postings.levels[list.postings.count - 1] ?? 0)
      return !last || !next || next.score + best > last.score
    })
    .sort((a, b) => b.rarity - a.rarity)[0]
}

/** At most `most` pairs, spread over the query so that they touch as many words as they can. */
function thinned<Pair extends { readonly at: number }>(pairs: readonly Pair[], most: number): Pair[] {
  if (pairs.length <= most) return [...pairs]
  const spread = [...pairs.filter((_, at) => at % 2 === 0), ...pairs.filter((_, at) => at % 2 === 1)]
  return spread.slice(0, most)
}

/** The seats that have all of the hashes; lists are read to their end. */
async function wholeList(index: IndexReader, hashes: readonly number[]): Promise<Set<number>> {
  const lists = await Promise.all(hashes.map((hash) => index.list(hash)))
  lists.sort((a, b) => a.documents - b.documents)
  const sets: Set<number>[] = []
  for (const list of lists) {
    await list.readTail()
    sets.push(new Set(list.postings.seats.subarray(0, list.postings.count)))
  }
  const [first = new Set<number>(), ...others] = sets
  return new Set([...first].filter((seat) => others.every((seats) => seats.has(seat))))
}

/** Without words: everything that the filters let through, newest first. */
function listing(must: readonly Set<number>[], allowed: (seat: number) => boolean): Ranked {
  const seats = [...(must[0] ?? [])].filter(allowed).sort((a, b) => b - a)
  return { hits: seats.map((seat) => ({ seat, score: 0 })), whole: seats.length, more: false }
}

/** Counts by year, and keeps the years that were asked for. */
function byYears({ hits, whole, more }: Ranked, spans: readonly YearSpan[], { years }: Query): Found {
  const byYear = countByYear(spans, whole > 0 ? hits.slice(0, whole) : hits)
  if (years === null) return { hits, whole, more, byYear }
  const wanted = spans.filter(({ year }) => year >= years[0] && year <= years[1])
  const inside = ({ seat }: Hit) => wanted.some(({ from, to }) => seat >= from && seat < to)
  return { hits: hits.filter(inside), whole: hits.slice(0, whole).filter(inside).length, more, byYear }
}

export interface YearSpan {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** The seats of each year, oldest first. */
export function yearSpans(years: Directory['years']): YearSpan[] {
  let from = 0
  return years.map(([year, capacity]) => {
    const span = { year, from, to: from + capacity }
    from = span.to
    return span
  })
}

function countByYear(spans: readonly YearSpan[], hits: readonly Hit[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { seat } of hits) {
    const span = spans.find(({ from, to }) => seat >= from && seat < to)
    if (span) counts.set(span.year, (counts.get(span.year) ?? 0) + 1)
  }
  return counts
}
