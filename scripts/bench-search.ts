import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pagefindFinder, pagefindIndex, pagefindModule } from './bench/pagefind.ts'
import { makeIndex } from './bench/search-index.ts'
import { type Answers, ask, askExactly, ourFinder } from './bench/search-queries.ts'

/*
 * Measures the search index over invented articles: time, memory and bytes of making it, what one edit changes, what a query
 * costs, and how often it finds the article that was meant, beside exact BM25F over the whole collection and, where the variable
 * PAGEFIND names its module, beside Pagefind.
 * npm run bench -- search [--sizes 1000,10000] [--queries 60] [--seed 1] [--folder DIR] [--write]
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    queries: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
    write: { type: 'boolean', default: false },
  },
})
const [queries, seed] = [Number(values.queries), Number(values.seed)]
/** Pagefind takes gigabytes for more. */
const mostForPagefind = 10_000
const lines: string[] = []

function tell(...told: string[]): void {
  lines.push(...told)
  process.stdout.write(`${told.join('\n')}\n`)
}

tell(
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]!.model}, ${availableParallelism()} cores, Node ${process.version}; ${queries} queries of each kind.`,
)
const sizes = values.sizes.split(',')
for (const size of sizes) {
  if (sizes.length === 1) await benchOf(Number(size))
  else benchApart(size)
}
if (values.write) writePage()

/** In a process of its own, so that the memory of one size is not that of another. */
function benchApart(size: string): void {
  const { queries, seed, folder } = values
  const flags = ['--sizes', size, '--queries', queries, '--seed', seed, '--folder', folder]
  const run = spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`The bench of ${size} articles failed.`)
  tell(...run.stdout.trimEnd().split('\n').slice(1))
}

async function benchOf(count: number): Promise<void> {
  const folder = mkdtempSync(join(resolve(values.folder), `dateline-bench-search-${count}-`))
  try {
    const made = makeIndex(count, seed, folder)
    const ours = await ask(count, seed, queries, ourFinder(folder))
    const others: [name: string, ways: Answers['ways']][] = [['exact', askExactly(count, seed, queries)]]
    const module = pagefindModule()
    const rows = [costRow('Dateline', made.cpu, made.memory, made.files, made.megabytes, ours)]
    if (module && count <= mostForPagefind) {
      const out = join(folder, 'pagefind')
      const { cpu, rss, files, megabytes } = pagefindIndex(module, count, seed, out)
      const answers = await ask(count, seed, queries, await pagefindFinder(out))
      rows.push(costRow('Pagefind', cpu, rss, files, megabytes, answers))
      others.push(['Pagefind', answers.ways])
    }
    tell(
      '',
      `#### ${count.toLocaleString('en')} articles`,
      '',
      '| | CPU s | memory MB | files | MB | reads | KB | with ten results | KB | script ms |',
      '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
      ...rows,
      '',
      '| one article edited | files | of the bytes | CPU s |',
      '| --- | --: | --: | --: |',
      ...made.edits.map(
        ({ what, files, share, cpu }) =>
          `| ${what} | ${files} | ${(100 * share).toFixed(1)} % | ${cpu.toFixed(2)} |`,
      ),
      '',
      `| asked for by | Dateline | ${others.map(([name]) => name).join(' | ')} |`,
      `| --- | --: |${' --: |'.repeat(others.length)}`,
      ...Object.entries(ours.ways).map(
        ([way, places]) =>
          `| ${way} | ${figures(places)} | ${others.map(([, ways]) => figures(ways[way]!)).join(' | ')} |`,
      ),
      `| all | ${[ours.ways, ...others.map(([, ways]) => ways)].map((ways) => figures(Object.values(ways).flat())).join(' | ')} |`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function costRow(
  name: string,
  cpu: number,
  memory: number,
  files: number,
  megabytes: number,
  { costs, script }: Answers,
): string {
  const cells = [
    cpu.toFixed(1),
    memory.toFixed(0),
    files.toLocaleString('en'),
    megabytes.toFixed(1),
    spread(costs.map(({ reads }) => reads)),
    spread(costs.map(({ bytes }) => bytes / 1024)),
    spread(costs.map(({ allReads }) => allReads)),
    spread(costs.map(({ allBytes }) => allBytes / 1024)),
    spread(script),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

/** Found as the first, among the first ten, and the mean reciprocal rank. */
function figures(places: readonly number[]): string {
  const within = (most: number) => places.filter((place) => place >= 0 && place < most).length / places.length
  const rank = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length
  return [within(1), within(10), rank].map((share) => share.toFixed(2)).join(' ')
}

/** The median, and in brackets what 95 of 100 stay below. */
function spread(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return `${at(0.5).toFixed(0)} (${at(0.95).toFixed(0)})`
}

/** Puts the figures between the marks of docs/search.md. */
function writePage(): void {
  const file = resolve(import.meta.dirname, '../docs/search.md')
  const page = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    page.replace(/(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/, `$1${lines.join('\n')}\n$2`),
  )
}
