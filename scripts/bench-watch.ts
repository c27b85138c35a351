import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { randomOf } from './random.ts'

// npm exec tsx scripts/bench-watch.ts -- --content DIR --out DIR --cache DIR [--saves N] [--pause MS]
// Watches an archive of .txt or .md, saves articles one after the other, and prints how long each took until its page had it.

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    saves: { type: 'string', default: '50' },
    pause: { type: 'string', default: '300' },
  },
})
const [content, out, cache] = [values.content, values.out, values.cache].map((folder) => resolve(folder!))
const command = resolve(import.meta.dirname, '../src/cli/dateline.mjs')
const began = performance.now()
const program = spawn(
  process.execPath,
  [command, 'watch', '--content', content!, '--out', out!, '--cache', cache!, '--port', '0'],
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

const ledger = readFileSync(join(cache!, 'ledger.jsonl'), 'utf8').trimEnd().split('\n')
const pages = ledger
  .map((line) => JSON.parse(line) as { source: string; fate: string; url: string })
  .filter(({ source, fate }) => fate === 'page' && !source.includes('#'))
const random = randomOf(1, 0)
const times: number[] = []
for (let save = 0; save < Number(values.saves); save++) {
  const { source, url } = random.pick(pages)
  const file = join(content!, source)
  const before = readFileSync(file, 'utf8')
  const word = `Sentence ${process.pid} ${save} was added while the site was watched`
  const page = readFileSync(join(out!, url), 'utf8')
  // A line that is a paragraph of the page: others may be no part of the article.
  const lines = before.split('\n')
  const at = lines.findIndex((line) => line.length > 80 && page.includes(`<p>${line.slice(0, 40)}`))
  if (at === -1) continue
  lines[at] = `${lines[at]} ${word}.`
  const start = performance.now()
  writeFileSync(file, lines.join('\n'))
  while (!readFileSync(join(out!, url), 'utf8').includes(word)) await sleep(1)
  times.push(performance.now() - start)
  await sleep(Number(values.pause))
}
times.sort((a, b) => a - b)
const quantile = (share: number) =>
  Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!)
const status = readFileSync(`/proc/${program.pid}/status`, 'utf8')
const megabytes = (name: string) =>
  Math.round(Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024)
console.log(
  JSON.stringify({
    articles: pages.length,
    readySeconds: Number(ready.toFixed(2)),
    saves: times.length,
    medianMs: quantile(0.5),
    p95Ms: quantile(0.95),
    maxMs: quantile(1),
    rssMb: megabytes('VmRSS'),
    peakRssMb: megabytes('VmHWM'),
  }),
)
program.kill('SIGINT')
