import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../random.ts'
import { layOutFlatHugo } from './hugo-site.ts'
import { hugoCommand } from './measure.ts'

/** What watching an archive costs: seconds until it is served, and milliseconds from a save until the article's page has it. */
export interface WatchCost {
  readonly ready: number
  readonly times: readonly number[]
  /** MB of 1024 × 1024. */
  readonly rss: number
}

/** `hugo server` over the same articles (.md); a page has been renewed when the server gives it out. */
export async function watchHugo(
  content: string,
  site: string,
  saves: number,
  port = 13131,
): Promise<WatchCost> {
  layOutFlatHugo(content, site)
  // Columns of CSV: the path first, the address among the rest.
  const listed = spawnSync(hugoCommand(), ['list', 'published'], {
    cwd: site,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const pages = listed.stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => ({ file: line.split(',')[0]!, url: /https?:\/\/[^,]*/.exec(line)?.[0] ?? '' }))
    .filter(({ file, url }) => file.endsWith('.md') && url !== '')
  if (pages.length === 0) throw new Error(`Hugo lists no page: ${listed.stderr.slice(0, 500)}`)
  const began = performance.now()
  const server = spawn(hugoCommand(), ['server', '--port', String(port), '--disableLiveReload'], {
    cwd: site,
    stdio: 'ignore',
  })
  const served = async (url: string): Promise<string> => {
    try {
      return await (await fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`)).text()
    } catch {
      return '' // not listening yet
    }
  }
  while ((await served('http://x/')) === '') {
    if (server.exitCode !== null) throw new Error(`Hugo's server ended with exit code ${server.exitCode}.`)
    await sleep(20)
  }
  const ready = (performance.now() - began) / 1000
  const random = randomOf(1, 0)
  const times: number[] = []
  for (let save = 0; save < saves; save++) {
    const { file, url } = random.pick(pages)
    const path = join(site, file)
    const word = `Sentence ${process.pid} ${save} was added while the site was watched`
    const start = performance.now()
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()} ${word}.\n`)
    while (!(await served(url)).includes(word)) await sleep(2)
    times.push(performance.now() - start)
    await sleep(500)
  }
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  const rss = Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024
  server.kill('SIGINT')
  return { ready, times, rss }
}
