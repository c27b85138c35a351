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

/** Reads of the index that a query may take: pages, lists with files of their own, tails. */
const mostReads = 6
/** With more words than this, pairs are read first, and words where those find nothing. */
const manyWords = 4
const firstPairs = 3
/** Bytes that a query may read of long lists, for a hundred thousand articles; larger archives are allowed up to four times as many. */
const longBytes = 24_000
const thoroughness = 4
const shown = 10

/** What a pair counts beside its words, and a spelling beside its word. */
const pairWeight = 0.35
const spellingWeight = 0.6
/** One pair of several may be mere chance, all of a query's pairs together hardly are: so much the power of the share that is there. */
const chance = 6

/** The articles that any list named, a row each. */
interface Rows {
  readonly seats: number[]
  /** By seat, 1 for the first row; 0 where no list named the seat. */
  readonly rowOf: Int32Array
}

/** A word or pair of the query as it was read: the level by row, -1 where the list does not have the article. */
interface Term {
  readonly list: List
  readonly rarity: number
  levels: Int8Array
  /** Postings that stand in `levels` already. */
  filled: number
}

interface Terms {
  readonly rows: Rows
  /** By position in the query; null where the word was not read. */
  readonly words: (Term | null)[]
  readonly pairs: (Term & { readonly at: number })[]
  readonly spellings: (Term & { readonly weight: number })[]
}

/**
 * Ranks the articles for a query by the sum of what its words say (BM25F), and more where they stand together or are
 * spelled as typed; those with all words come first. Of many words the pairs that promise most are read first, and words where no article has
 * those. Long lists are read on only while there are reads left and their unread rest could still change the first ten: the
 * stopping rule of Fagin's threshold algorithms, on impact-ordered lists.
 * What is put in order `byDate` or filtered needs them whole: the strongest are not the oldest.
 */
export async function search(index: IndexReader, query: Query, byDate = false): Promise<Found> {
  const thorough = byDate || query.years !== null || query.filters.length > 0 || query.phrases.length > 0
  const { articles, common, often, years } = index.directory
  const rows: Rows = {
    seats: [],
    rowOf: new Int32Array(years.reduce((sum, [, capacity]) => sum + capacity, 0)),
  }
  const terms: Terms = { rows, words: query.words.map(() => null), pairs: [], spellings: [] }
  const [now, later] = planOf(query, new Set(common))
  const larger = Math.max(1, Math.min(4, articles / 100_000))
  const room = longBytes * larger * (thorough ? thoroughness : 1)
  const asked = [...now.words.map((at) => query.words[at]!), ...now.pairs]
  const long = asked.filter(({ hash }) => often.includes(hash)).length
  const most = Math.floor(room / Math.max(2, long))
  let reads = asked.length
  // a spelling lies on the page of its word, and costs a read only where one of them has a file of its own
  const spare = (hash: number, spelled: number): boolean => {
    if (!often.includes(hash) && !often.includes(spelled)) return true
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
  if (found.whole === 0 && later.length > 0) {
    const words = later.slice(0, mostReads - reads)
    reads += words.length
    await read({ words, pairs: [] })
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

interface RankedHit extends Hit {
  readonly whole: boolean
}

/** Hits in no order. */
interface Ranked extends Omit<Found, 'byYear' | 'hits'> {
  readonly hits: RankedHit[]
}

/** Positions of words, and pairs. */
interface Part {
  readonly words: readonly number[]
  readonly pairs: Query['pairs']
}

/** What to read at once, and the words to read where that finds nothing, those first that promise most. */
function planOf({ words, pairs }: Query, common: ReadonlySet<number>): [now: Part, later: readonly number[]] {
  const telling = (at: number) =>
    (common.has(words[at]!.hash) ? 0 : 3) + Math.min(words[at]!.folded.length, 6)
  const paired = new Set(pairs.flatMap(({ at }) => [at, at + 1]))
  const promise = (at: number) => (paired.has(at) ? 0 : 100) + telling(at)
  const order = words.map((_, at) => at).sort((a, b) => promise(b) - promise(a))
  if (words.length <= manyWords)
    return [{ words: order, pairs: bestPairs(pairs, mostReads - words.length, telling) }, []]
  const first = bestPairs(pairs, firstPairs, telling)
  const alone = order.filter((at) => !paired.has(at)).slice(0, mostReads - firstPairs)
  const now = first.length === 0 ? order.slice(0, mostReads) : alone
  return [{ words: now, pairs: first }, order.filter((at) => !now.includes(at))]
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

/** Puts a list's postings into the rows, those that are not in them yet. */
function fill({ seats, rowOf }: Rows, term: Term): void {
  const { postings } = term.list
  const most = seats.length + postings.count - term.filled
  const levels = new Int8Array(Math.max(most, term.levels.length)).fill(-1)
  levels.set(term.levels)
  for (; term.filled < postings.count; term.filled++) {
    const seat = postings.seats[term.filled]!
    // a seat that the archive does not have is of another build
    if (seat >= rowOf.length) continue
    if (rowOf[seat] === 0) rowOf[seat] = seats.push(seat)
    levels[rowOf[seat]! - 1] = postings.levels[term.filled]!
  }
  term.levels = levels
}

function rank(
  { rows, words, pairs, spellings }: Terms,
  articles: number,
  allowed: (seat: number) => boolean,
): Ranked {
  const rarities = words.map((word) => word?.rarity ?? rarity(articles / 8, articles))
  const complete = words.map((word) => word !== null && isComplete(word))
  // where no list is complete, who is not in one may have the word all the same
  const least = complete.includes(true) ? 0 : Math.ceil(words.length / 2)
  const guesses = words.map((word) => (word ? guess(word, articles) : 0))
  const hits: RankedHit[] = []
  const level = new Int8Array(words.length)
  for (let row = 0; row < rows.seats.length; row++) {
    const seat = rows.seats[row]!
    if (!allowed(seat)) continue
    let score = 0
    let near = 0
    let nearby = 0
    for (let at = 0; at < words.length; at++) level[at] = words[at]?.levels[row] ?? -1
    for (const { at, levels, rarity } of pairs) {
      const together = levels[row] ?? -1
      if (together < 0) continue
      // who has the pair has both words, at least as strongly
      level[at] = Math.max(level[at]!, together)
      level[at + 1] = Math.max(level[at + 1]!, together)
      nearby++
      near += rarity * impactOf(together)
    }
    if (nearby > 0) score += pairWeight * near * (nearby / pairs.length) ** chance
    let has = 0
    let whole = true
    for (let at = 0; at < words.length; at++) {
      if (level[at]! >= 0) {
        score += rarities[at]! * impactOf(level[at]!)
        has++
      } else {
        score += guesses[at]!
        if (complete[at]) whole = false
      }
    }
    if (has === 0) continue
    for (const { levels, rarity, weight } of spellings) {
      const spelled = levels[row] ?? -1
      if (spelled >= 0) score += weight * rarity * impactOf(spelled)
    }
    hits.push({ seat, score, whole: whole && has >= least })
  }
  return {
    hits,
    whole: hits.reduce((sum, { whole }) => sum + Number(whole), 0),
    more: complete.includes(false),
  }
}

/** Best first, of equals the newest. */
function better(a: RankedHit, b: RankedHit): number {
  return Number(b.whole) - Number(a.whole) || b.score - a.score || b.seat - a.seat
}

/** The first `most` of the hits: to put thousands in order takes longer than to find them. */
function firstOf(hits: readonly RankedHit[], most: number): RankedHit[] {
  const first: RankedHit[] = []
  for (const hit of hits) {
    if (first.length === most && better(hit, first[most - 1]!) > 0) continue
    let at = first.length
    while (at > 0 && better(hit, first[at - 1]!) < 0) at--
    first.splice(at, 0, hit)
    if (first.length > most) first.pop()
  }
  return first
}

function isComplete({ list }: Term): boolean {
  return list.postings.count >= list.documents
}

/** What a list that is not complete probably says of an article that is not in it: no more than its last entry does. */
function guess({ list, rarity }: Term, articles: number): number {
  const { documents, postings } = list
  if (postings.count >= documents) return 0
  const share = (documents - postings.count) / Math.max(1, articles - postings.count)
  return 0.3 * share * rarity * impactOf(postings.levels[postings.count - 1] ?? 0)
}

/**
 * The lists whose unread rest could lift an article among the first ten, the rarest first.
 * Without results to compare with, all lists that were not read to their end.
 */
function worthReading({ words, pairs }: Terms, found: Ranked | null): Term[] {
  const first = firstOf(found?.hits ?? [], shown + 1)
  const [last, next] = [first[shown - 1], first[shown]]
  return [...words, ...pairs]
    .filter((term) => term !== null)
    .filter(({ list }) => list.tailSize > 0)
    .filter(({ list, rarity }) => {
      const best = rarity * impactOf(list.postings.levels[list.postings.count - 1] ?? 0)
      return !last || !next || next.score + best > last.score
    })
    .sort((a, b) => b.rarity - a.rarity)
}

/** The first of the lists, as many as there is room for, and no more than `most`. */
function within(room: number, most: number, terms: readonly Term[]): Term[] {
  let left = room
  return terms
    .filter(({ list }) => {
      if (list.tailSize > left) return false
      left -= list.tailSize
      return true
    })
    .slice(0, most)
}

/** At most `most` pairs, those first whose words tell most, and rather of words that no other pair has. */
function bestPairs(pairs: Query['pairs'], most: number, telling: (at: number) => number): Query['pairs'] {
  const left = [...pairs]
  const taken: Query['pairs'][number][] = []
  const used = new Set<number>()
  const worth = ({ at }: { at: number }) =>
    telling(at) + telling(at + 1) - (used.has(at) || used.has(at + 1) ? 5 : 0)
  while (taken.length < most && left.length > 0) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
    used.add(best.at).add(best.at + 1)
    taken.push(best)
  }
  return taken
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
function byYears({ hits, whole, more }: Ranked, spans: readonly YearSpan[], { years }: Query): Found {
  hits.sort(better)
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
