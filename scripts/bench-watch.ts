import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type WatchCost, watchHugo } from './bench/hugo-watch.ts'
import { hasHugo, hugoVersion } from './bench/measure.ts'
import { makeArchive } from './make-archive.ts'
import { randomOf } from './random.ts'

// npm run bench -- watch [--sizes 10000,100000] [--saves N] [--folder DIR]
// Builds an archive of .md, watches it (a warm start), saves articles one after the other, and prints how long each took until its page
// had it; Hugo's server beside it, where it is installed.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000' },
    saves: { type: 'string', default: '30' },
    folder: { type: 'string', default: tmpdir() },
  },
})
const saves = Number(values.saves)
console.log('| articles | what | ready s | median ms | 95 % ms | longest ms | memory MB |')
console.log('| --: | --- | --: | --: | --: | --: | --: |')
for (const count of values.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(resolve(values.folder), `dateline-bench-watch-${count}-`))
  const content = join(folder, 'content')
  try {
    makeArchive({ count, folder: content, format: 'md', seed: 1 })
    // With feeds and a sitemap, as Hugo's has them.
    writeFileSync(join(content, 'site.yaml'), 'title: Archive\nbaseUrl: https://archive.example/\n')
    // A file that is as young as the last reading is read again: archives are older than their benchmark.
    await sleep(3000)
    await watchDateline(content, folder, 0)
    tell(count, 'Dateline', await watchDateline(content, folder, saves))
    if (hasHugo()) tell(count, `Hugo ${hugoVersion()}`, await watchHugo(content, join(folder, 'hugo'), saves))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function tell(articles: number, what: string, { ready, times, rss }: WatchCost): void {
  const ascending = times.toSorted((a, b) => a - b)
  const quantile = (share: number) =>
    ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))]!
  const cells = [articles.toLocaleString('en'), what, ready.toFixed(1)]
  for (const share of [0.5, 0.95, 1]) cells.push(quantile(share).toFixed(0))
  console.log(`| ${cells.join(' | ')} | ${rss.toFixed(0)} |`)
}

/** A page has been renewed when its bytes are on the disk. */
async function watchDateline(content: string, folder: string, saves: number): Promise<WatchCost> {
  const command = resolve(import.meta.dirname, '../src/cli/dateline.mjs')
  const [out, cache] = [join(folder, 'site'), join(folder, 'cache')]
  const began = performance.now()
  const program = spawn(
    process.execPath,
    [command, 'watch', '--content', content, '--out', out, '--cache', cache, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, CI: '1' } },
  )
  let said = ''
  program.stdout.on('data', (data) => {
    said += String(data)
  })
  while (!said.includes('serving')) {
    if (program.exitCode !== null) throw new Error(said)
    await sleep(5)
  }
  const ready = (performance.now() - began) / 1000
  const pages = readFileSync(join(cache, 'ledger.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: string; fate: string; url: string })
    .filter(({ fate }) => fate === 'page')
  const random = randomOf(1, 0)
  const times: number[] = []
  while (times.length < saves) {
    const { source, url } = random.pick(pages)
    const word = `Sentence ${process.pid} ${times.length} was added while the site was watched`
    const text = readFileSync(join(content, source), 'utf8')
    const start = performance.now()
    writeFileSync(join(content, source), `${text.trimEnd()} ${word}.\n`)
    while (!readFileSync(join(out, url), 'utf8').includes(word)) await sleep(1)
    times.push(performance.now() - start)
    await sleep(500)
  }
  const status = readFileSync(`/proc/${program.pid}/status`, 'utf8')
  const rss = Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024
  program.kill('SIGINT')
  await new Promise((done) => program.once('exit', done))
  return { ready, times, rss }
}
