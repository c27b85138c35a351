import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/model/article.ts'
import { search } from '../../src/search/client/engine.ts'
import { indexReader } from '../../src/search/client/index-reader.ts'
import { parseQuery } from '../../src/search/client/query.ts'
import { type Read, remembering } from '../../src/search/client/source.ts'
import { directoryFile } from '../../src/search/directory.ts'
import { exactRanking } from '../exact-ranking.ts'
import { inventedEdition } from '../invented-edition.ts'
import { waysToAsk } from '../known-items.ts'
import { randomOf } from '../random.ts'

/** Reads and bytes of a query, and with the ten results that are shown. */
export interface QueryCost {
  readonly reads: number
  readonly bytes: number
  readonly allReads: number
  readonly allBytes: number
}

/** Finds articles as a reader's browser would. `isMeant` tells whether a shown headline and date are those of the article that is meant. */
export type Finder = (
  typed: string,
  isMeant: (title: string, date: string | null) => boolean,
) => Promise<QueryCost & { place: number; script: number }>

/** How well and at what cost the known items were found. */
export interface Answers {
  /** For each way to ask the places (from 0, -1 for none) at which the article was found. */
  readonly ways: Readonly<Record<string, readonly number[]>>
  readonly costs: readonly QueryCost[]
  /** Milliseconds of script a query. */
  readonly script: readonly number[]
}

/** Asks a finder for known items, the same ones every time. */
export async function ask(count: number, seed: number, queries: number, find: Finder): Promise<Answers> {
  const { edition, articleAt } = inventedEdition(count, seed, '')
  const { archive } = edition
  const ways: Record<string, number[]> = {}
  const costs: QueryCost[] = []
  const script: number[] = []
  for (const { way, row, typed } of knownItems(count, seed, queries, articleAt)) {
    const found = await find(
      typed,
      (title, date) => title === archive.title(row) && date === archive.date(row),
    )
    ways[way] = [...(ways[way] ?? []), found.place]
    costs.push(found)
    script.push(found.script)
  }
  return { ways, costs, script }
}

/** The same known items, found by exact BM25F over the whole collection. */
export function askExactly(count: number, seed: number, queries: number): Answers['ways'] {
  const { articleAt } = inventedEdition(count, seed, '')
  const items = [...knownItems(count, seed, queries, articleAt)]
  const exact = exactRanking(items.map(({ typed }) => typed))
  for (let row = 0; row < count; row++) {
    const article = articleAt(row)
    exact.add(article, [...article.tags, ...article.authors, article.section ?? ''])
  }
  const ways: Record<string, number[]> = {}
  for (const { way, row, typed } of items) ways[way] = [...(ways[way] ?? []), exact.best(typed).indexOf(row)]
  return ways
}

function* knownItems(count: number, seed: number, queries: number, articleAt: (row: number) => Article) {
  for (const [way, ask] of Object.entries(waysToAsk)) {
    const random = randomOf(seed, way.length)
    for (let turn = 0; turn < queries; turn++) {
      const row = random.below(count)
      yield { way, row, typed: ask(articleAt(row), random) }
    }
  }
}

/** Finds with our client in our index, each query as the first of a visit. */
export function ourFinder(folder: string): Finder {
  const directory = JSON.parse(readFileSync(join(folder, directoryFile), 'utf8'))
  return async (typed, isMeant) => {
    const cost = { reads: 0, bytes: 0 }
    const index = indexReader(directory, remembering(fromDisk(folder, cost)))
    const started = process.cpuUsage()
    const { hits } = await search(index, parseQuery(typed))
    const script = process.cpuUsage(started).user / 1000
    const { reads, bytes } = cost
    const cards = await Promise.all(hits.slice(0, 10).map(({ seat }) => index.card(seat)))
    const place = cards.findIndex((card) => card !== null && isMeant(card[1], card[2]))
    return { place, script, reads, bytes, allReads: cost.reads, allBytes: cost.bytes }
  }
}

function fromDisk(folder: string, cost: { reads: number; bytes: number }): Read {
  return async (file, from = 0, to) => {
    const open = openSync(join(folder, file), 'r')
    const size = Math.min(to ?? Number.POSITIVE_INFINITY, fstatSync(open).size) - from
    const data = Buffer.alloc(Math.max(0, size))
    readSync(open, data, 0, data.length, from)
    closeSync(open)
    cost.reads++
    cost.bytes += data.length
    return new Uint8Array(data)
  }
}
