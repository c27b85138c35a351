import type { Directory } from '../directory.ts'
import { rarity } from '../levels.ts'
import type { IndexReader } from './index-reader.ts'
import { mostReads, type Part, planOf } from './plan.ts'
import type { Query, Years } from './query.ts'
import {
  better,
  fill,
  type Hit,
  pairWeight,
  type Ranked,
  type Rows,
  rank,
  type Term,
  type Terms,
  within,
  worthReading,
} from './ranking.ts'

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

/** Bytes that a query may read of long lists, for a hundred thousand articles; larger archives are allowed up to twice as many. */
const longBytes = 46_000
const thoroughness = 4
/** What a spelling counts beside its word. */
const spellingWeight = 0.6

/**
 * Ranks the articles for a query by the sum of what its words say (BM25F), and more where they stand together or are
 * spelled as typed; those with all words come first. Of many words the pairs that promise most are read first, then more of them, or
 * words where no article has those. Long lists are read on only while there are reads left and their unread rest could still change the first ten: the
 * stopping rule of Fagin's threshold algorithms, on impact-ordered lists.
 * What is put in order `byDate` or filtered needs them whole: the strongest are not the oldest.
 */
export async function search(index: IndexReader, query: Query, byDate = false): Promise<Found> {
  const filters = [...query.filters, ...query.phrases, ...query.withoutYears]
  const thorough = byDate || query.years !== null || filters.length > 0
  const { articles, years } = index.directory
  const rows: Rows = {
    seats: [],
    rowOf: new Int32Array(years.reduce((sum, [, capacity]) => sum + capacity, 0)),
  }
  const terms: Terms = { rows, words: query.words.map(() => null), pairs: [], spellings: [] }
  const { now, later } = planOf(query, index.isOften)
  const larger = Math.max(1, Math.min(2, articles / 100_000))
  const room = longBytes * larger * (thorough ? thoroughness : 1)
  const asked = [...now.words.map((at) => query.words[at]!), ...now.pairs]
  const long = asked.filter(({ hash }) => index.isOften(hash)).length
  const most = Math.floor(room / Math.max(2, long))
  let reads = asked.length
  // a spelling lies on the page of its word, and costs a read only where one of them lies in a pack of its own
  const spare = (hash: number, spelled: number): boolean => {
    if (!index.isOften(hash) && !index.isOften(spelled)) return true
    if (reads >= mostReads) return false
    reads++
    return true
  }
  const read = (part: Part) => readTerms(index, query, part, terms, most, spare)
  const [must, mustNot] = await Promise.all([
    Promise.all(
      [...query.filters.map((hash) => [hash]), ...query.phrases].map((hashes) => wholeList(index, hashes)),
    ),
    Promise.all(query.without.map((hashes) => wholeList(index, hashes))),
    read(now),
  ])
  const spans = yearSpans(years)
  const allowed = (seat: number) =>
    must.every((seats) => seats.has(seat)) && !mustNot.some((seats) => seats.has(seat))
  if (query.words.length === 0) return byYears(listing(must, allowed), spans, query)
  let found = rank(terms, articles, allowed)
  const left = mostReads - reads
  const next: Part =
    found.whole === 0
      ? { words: later.words.slice(0, left), pairs: [] }
      : { words: [], pairs: later.pairs.slice(0, left) }
  if (next.words.length + next.pairs.length > 0) {
    reads += next.words.length + next.pairs.length
    await read(next)
    found = rank(terms, articles, allowed)
  }
  const tails = within(
    room - long * most,
    Math.max(thorough ? mostReads : 0, mostReads - reads),
    worthReading(terms, thorough ? null : found),
  )
  if (tails.length > 0) {
    await Promise.all(tails.map(({ list }) => list.readTail()))
    for (const term of tails) fill(rows, term)
    found = rank(terms, articles, allowed)
  }
  return byYears(found, spans, query)
}

async function readTerms(
  index: IndexReader,
  query: Query,
  { words, pairs }: Part,
  terms: Terms,
  most: number,
  spare: (hash: number, spelled: number) => boolean,
): Promise<void> {
  const { articles } = index.directory
  const read = async (hash: number): Promise<Term> => {
    const list = await index.list(hash, most)
    const term = { list, levels: new Int8Array(0), filled: 0, rarity: rarity(list.documents, articles) }
    fill(terms.rows, term)
    return term
  }
  await Promise.all([
    ...words.map(async (at) => {
      const { hash, spelled } = query.words[at]!
      const spells = spelled !== null && spare(hash, spelled)
      const term = await read(hash)
      // a word that is asked for twice does not count twice
      const again = query.words.findIndex((word) => word.hash === hash) < at
      terms.words[at] = again ? { ...term, rarity: 0 } : term
      if (spells) terms.spellings.push({ ...(await read(spelled)), weight: spellingWeight })
    }),
    ...pairs.map(async ({ at, hash, spelled }) => {
      const spells = spelled !== null && spare(hash, spelled)
      terms.pairs.push({ ...(await read(hash)), at })
      if (spells) terms.spellings.push({ ...(await read(spelled)), weight: spellingWeight * pairWeight })
    }),
  ])
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
  return { hits: seats.map((seat) => ({ seat, score: 0, whole: true })), whole: seats.length, more: false }
}

/** Puts the hits in order, counts them by year, and keeps the years that were asked for. */
function byYears({ hits, whole, more }: Ranked, spans: readonly YearSpan[], query: Query): Found {
  const { years, withoutYears } = query
  hits.sort(better)
  const byYear = countByYear(spans, whole > 0 ? hits.slice(0, whole) : hits)
  if (years === null && withoutYears.length === 0) return { hits, whole, more, byYear }
  const wanted = spans.filter(
    ({ year }) => (years === null || isIn(year, years)) && !withoutYears.some((no) => isIn(year, no)),
  )
  const inside = ({ seat }: Hit) => wanted.some(({ from, to }) => seat >= from && seat < to)
  return { hits: hits.filter(inside), whole: hits.slice(0, whole).filter(inside).length, more, byYear }
}

function isIn(year: number, [first, last]: Years): boolean {
  return year >= first && year <= last
}

export interface YearSpan {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** The seats of each year, oldest first. */
function yearSpans(years: Directory['years']): YearSpan[] {
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
