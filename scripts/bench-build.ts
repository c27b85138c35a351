import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chart, type Series } from './bench/chart.ts'
import { layOutEqualHugo } from './bench/hugo-equal.ts'
import { layOutHugo } from './bench/hugo-site.ts'
import { type Cost, dateline, floorOf, hasHugo, hugo, hugoVersion } from './bench/measure.ts'
import { makeArchive } from './make-archive.ts'

// npm run bench -- [--sizes 1000,10000,100000] [--formats txt,md] [--folder DIR] [--heap MB] [--write]
// Every build is a process of its own, every output a new folder, and all of them are deleted at the end: on some disks, writing after a large
// delete is many times slower. Two formats of 100,000 articles need 20 GB.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    formats: { type: 'string', default: 'txt,md' },
    folder: { type: 'string', default: tmpdir() },
    heap: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

interface Row extends Cost {
  readonly articles: number
  readonly format: string
  readonly what: string
}

const heap = values.heap === undefined ? null : Number(values.heap)
const rows: Row[] = []
const told = (row: Row): Row => {
  rows.push(row)
  process.stdout.write(`${lineOf(row)}\n`)
  return row
}
process.stdout.write(`${headOf()}\n`)
mkdirSync(resolve(values.folder), { recursive: true })
const folders: string[] = []
try {
  for (const size of values.sizes.split(',').map(Number)) {
    for (const format of values.formats.split(',') as ('txt' | 'md')[]) benchOf(size, format)
  }
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true })
}
if (values.write) writePage()

function benchOf(articles: number, format: 'txt' | 'md'): void {
  const folder = mkdtempSync(join(resolve(values.folder), `dateline-bench-${articles}-${format}-`))
  folders.push(folder)
  const at = (name: string) => join(folder, name)
  const row = (what: string, cost: Cost) => told({ articles, format, what, ...cost })
  makeArchive({ count: articles, folder: at('content'), format, seed: 1 })
  writeFileSync(at('content/site.yaml'), 'title: Archive\nbaseUrl: https://archive.example/\n')
  // A file that is as young as the last reading is read again: archives are older than their benchmark.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000)
  const flags = ['--content', at('content'), '--cache', at('cache')]
  row('cold', dateline(flags, at('site'), heap))
  row('nothing changed', dateline(flags, at('site'), heap))
  const source = (readdirSync(at('content'), { recursive: true }) as string[])
    .filter((name) => name.endsWith(format))
    .sort()[Math.floor(articles / 2)]!
  const article = readFileSync(join(at('content'), source), 'utf8')
  writeFileSync(join(at('content'), source), article.replace(/\n\n(?=[^\n]{200})/, '\n\nMột câu mới. '))
  row('one article edited', dateline(flags, at('site'), heap))
  cpSync(resolve(import.meta.dirname, '../templates/article.ts'), at('templates/article.ts'))
  appendFileSync(at('templates/article.ts'), '// edited\n')
  row('one template edited', dateline([...flags, '--templates', at('templates')], at('site'), heap))
  row('copying the finished site (cp -r)', floorOf(at('site'), at('copy')))
  appendFileSync(at('content/site.yaml'), 'search: false\n')
  const bare = ['--content', at('content'), '--cache', at('bare')]
  row('cold, without a search', dateline(bare, at('plain'), heap))
  row('copying that site (cp -r)', floorOf(at('plain'), at('plain-copy')))
  if (format !== 'md' || !hasHugo()) return
  row(`Hugo ${hugoVersion()}, equal pages`, hugo(at('content'), at('hugo-equal'), layOutEqualHugo))
  row(`Hugo ${hugoVersion()}, lean pages`, hugo(at('content'), at('hugo'), layOutHugo))
}

function headOf(): string {
  return '| articles | format | what | wall s | CPU s | peak memory MB | files | MB |\n| --: | --- | --- | --: | --: | --: | --: | --: |'
}

function lineOf({ articles, format, what, wall, cpu, rss, files, megabytes }: Row): string {
  const cells = [
    articles.toLocaleString('en'),
    format,
    what,
    wall.toFixed(2),
    cpu.toFixed(2),
    Math.round(rss),
    files.toLocaleString('en'),
    megabytes.toFixed(1),
  ]
  return `| ${cells.join(' | ')} |`
}

/** Puts the figures between the marks of docs/performance.md, and the chart beside it. */
function writePage(): void {
  const docs = resolve(import.meta.dirname, '../docs')
  mkdirSync(docs, { recursive: true })
  const cold = rows.filter(
    ({ what, format }) =>
      what === 'cold' ||
      what.startsWith('Hugo') ||
      (what.startsWith('copying the finished') && format === 'txt'),
  )
  const series = new Map<string, Series>()
  for (const { what, format, articles, wall } of cold) {
    const name =
      what === 'cold' ? `Dateline, .${format}` : what.startsWith('copying') ? 'copying the site' : what
    series.set(name, { name, points: [...(series.get(name)?.points ?? []), [articles, wall]] })
  }
  writeFileSync(
    join(docs, 'performance.svg'),
    chart('Seconds of a cold build by number of articles', [...series.values()]),
  )
  const page = readFileSync(join(docs, 'performance.md'), 'utf8')
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]!.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Linux, output in ${values.folder}${heap === null ? '' : `, --max-old-space-size=${heap}`}.`
  const table = `${machine}\n\n${headOf()}\n${rows.map(lineOf).join('\n')}`
  writeFileSync(
    join(docs, 'performance.md'),
    page.replace(/(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/, `$1${table}\n$2`),
  )
}
