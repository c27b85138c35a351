import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { digestOf } from '../src/kit/digest.ts'
import type { Edition } from '../src/model/edition.ts'
import type { Bundle } from '../src/model/page.ts'
import { searchAssets } from '../src/search/assets.ts'
import { search } from '../src/search/client/engine.ts'
import { indexReader } from '../src/search/client/index-reader.ts'
import { parseQuery } from '../src/search/client/query.ts'
import { type Read, remembering } from '../src/search/client/source.ts'
import { directoryFile } from '../src/search/directory.ts'
import { searchBundles, searchRuns } from '../src/search/search.ts'
import { exactRanking } from './exact-ranking.ts'
import { type Edit, inventedEdition } from './invented-edition.ts'
import { waysToAsk } from './known-items.ts'
import { randomOf } from './random.ts'

/*
 * Measures the search index over invented articles: time, memory and bytes of making it, what one edit changes, what a query
 * costs, and how often it finds the article that was meant, beside exact BM25F over the whole collection.
 * npx tsx scripts/bench-search.ts [--n 10000] [--queries 100] [--seed 1]
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
})
const [count, queries, seed] = [Number(values.n), Number(values.queries), Number(values.seed)]
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-search-'))
/** What was made last, by bundle. */
const made = new Map<string, { key: string; files: [file: string, digest: string, bytes: number][] }>()
/** A paragraph that no invented article has. */
const newParagraph = Array.from({ length: 80 }, (_, at) => `chữ${at * 7} mới${at * 13}`).join(' ')

/** Digest and size by file. */
type Files = Map<string, { digest: string; bytes: number }>

function indexing(): Files {
  const { edition, articleAt } = inventedEdition(count, seed, join(folder, 'cache'))
  const reading = timed(() => {
    for (let row = 0; row < count; row++) articleAt(row)
  })
  const before = process.memoryUsage.rss()
  let files: Files = new Map()
  const making = timed(() => {
    files = make(edition)
  })
  const kinds = new Map<string, { files: number; bytes: number }>()
  for (const [file, { bytes }] of files) {
    const kind = kinds.get(dirname(file)) ?? { files: 0, bytes: 0 }
    kinds.set(dirname(file), { files: kind.files + 1, bytes: kind.bytes + bytes })
  }
  print(`${count} articles, on one thread (inventing the articles not counted)`)
  print(
    `  indexing ${((making - reading) / 1000).toFixed(1)} s CPU, ${(((making - reading) / count) * 1000).toFixed(0)} us an article`,
  )
  print(
    `  memory ${megabytes(process.resourceUsage().maxRSS * 1024 - before)} over the ${megabytes(before)} before`,
  )
  for (const [kind, { files, bytes }] of kinds) print(`  ${kind}: ${files} files, ${megabytes(bytes)}`)
  print(`  in all ${files.size} files, ${megabytes(sizeOf(files))}`)
  const client = [...searchAssets().bundle.make()][0]!.bytes as Uint8Array
  print(`  client ${client.length} bytes, ${gzipSync(client).length} compressed`)
  return files
}

function editing(before: Files): void {
  const edits: Record<string, Edit> = {
    'a word more': (index, article) => changed(index, article, (text) => `${text} Thêm.`),
    'a sentence more': (index, article) =>
      changed(index, article, (text) => `${text} Đoàn khảo sát cho biết sẽ công bố kết quả vào tuần sau.`),
    'a whole paragraph for another': (index, article) => changed(index, article, () => newParagraph),
  }
  for (const [name, edit] of Object.entries(edits)) {
    const { edition } = inventedEdition(count, seed, join(folder, 'cache'), edit)
    let after: Files = new Map()
    const time = timed(() => {
      after = make(edition)
    })
    const differ = [...after].filter(([file, { digest }]) => before.get(file)?.digest !== digest)
    const bytes = differ.reduce((sum, [, { bytes }]) => sum + bytes, 0)
    print(
      `  ${name} in one article: ${differ.length} of ${after.size} files, ${((100 * bytes) / sizeOf(after)).toFixed(2)} % of the bytes, ${(time / 1000).toFixed(1)} s CPU`,
    )
  }
  make(inventedEdition(count, seed, join(folder, 'cache')).edition)
}

function changed<Article extends { readonly paragraphs: readonly string[] }>(
  index: number,
  article: Article,
  change: (text: string) => string,
): Article {
  if (index !== Math.floor(count / 2)) return article
  return { ...article, paragraphs: article.paragraphs.map((text, at) => (at === 1 ? change(text) : text)) }
}

/** Makes what is not made yet, as a build would, and writes it. */
function make(edition: Edition): Files {
  const files: Files = new Map()
  const each = (bundle: Bundle) => {
    let known = made.get(bundle.name)
    if (known?.key !== bundle.key) {
      known = { key: bundle.key, files: [] }
      for (const { file, bytes } of bundle.make()) {
        const data = Buffer.from(bytes as Uint8Array)
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), data)
        known.files.push([file, digestOf(data), data.length])
      }
      made.set(bundle.name, known)
    }
    for (const [file, digest, bytes] of known.files) files.set(file, { digest, bytes })
  }
  for (const bundle of searchRuns(edition)) each(bundle)
  for (const bundle of searchBundles(edition)) each(bundle)
  return files
}

async function asking(): Promise<void> {
  const { edition, articleAt } = inventedEdition(count, seed, join(folder, 'cache'))
  const { archive } = edition
  const exact = exactRanking(count)
  for (let row = 0; row < count; row++) {
    const article = articleAt(row)
    exact.add(article, [...article.tags, ...article.authors, article.section ?? ''])
  }
  const directory = JSON.parse(readFileSync(join(folder, directoryFile), 'utf8'))
  const all = {
    requests: [] as number[],
    bytes: [] as number[],
    allRequests: [] as number[],
    allBytes: [] as number[],
  }
  for (const [way, ask] of Object.entries(waysToAsk)) {
    const random = randomOf(seed, way.length)
    const ours: number[] = []
    const theirs: number[] = []
    const script: number[] = []
    for (let turn = 0; turn < queries; turn++) {
      const row = random.below(count)
      const typed = ask(articleAt(row), random)
      theirs.push(exact.best(typed).indexOf(row))
      const cost = { requests: 0, bytes: 0 }
      const index = indexReader(directory, remembering(fromDisk(cost)))
      const started = process.cpuUsage()
      const { hits } = await search(index, parseQuery(typed))
      const { user } = process.cpuUsage(started)
      script.push(user / 1000)
      all.requests.push(cost.requests)
      all.bytes.push(cost.bytes)
      const cards = await Promise.all(hits.slice(0, 10).map(({ seat }) => index.card(seat)))
      all.allRequests.push(cost.requests)
      all.allBytes.push(cost.bytes)
      ours.push(cards.findIndex((card) => card?.[1] === archive.title(row) && card[2] === archive.date(row)))
    }
    const ratio = success(ours, 10) / success(theirs, 10)
    print(
      `  ${way.padEnd(30)} ours ${figures(ours)}  exact ${figures(theirs)}  ratio @10 ${ratio.toFixed(2)}  script ${share(script, 0.5).toFixed(0)}/${share(script, 0.95).toFixed(0)} ms`,
    )
  }
  print(`  index reads a query ${spread(all.requests)}, ${spread(all.bytes.map((bytes) => bytes / 1024))} KB`)
  print(
    `  with ten headlines ${spread(all.allRequests)}, ${spread(all.allBytes.map((bytes) => bytes / 1024))} KB`,
  )
}

function fromDisk(cost: { requests: number; bytes: number }): Read {
  return async (file, from = 0, to) => {
    const open = openSync(join(folder, file), 'r')
    const data = Buffer.alloc(
      Math.max(0, Math.min(to ?? Number.POSITIVE_INFINITY, fstatSync(open).size) - from),
    )
    readSync(open, data, 0, data.length, from)
    closeSync(open)
    cost.requests++
    cost.bytes += data.length
    return new Uint8Array(data)
  }
}

function success(places: readonly number[], within: number): number {
  return places.filter((place) => place >= 0 && place < within).length / places.length
}

function figures(places: readonly number[]): string {
  const mrr = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length
  return `@1 ${success(places, 1).toFixed(2)} @10 ${success(places, 10).toFixed(2)} MRR ${mrr.toFixed(2)}`
}

function share(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function spread(numbers: readonly number[]): string {
  return `${share(numbers, 0.5).toFixed(0)} (95 %: ${share(numbers, 0.95).toFixed(0)})`
}

function sizeOf(files: Files): number {
  let size = 0
  for (const { bytes } of files.values()) size += bytes
  return size
}

/** CPU milliseconds. */
function timed(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function print(line: string): void {
  console.log(line)
}

try {
  const before = indexing()
  editing(before)
  await asking()
} finally {
  rmSync(folder, { recursive: true })
}
