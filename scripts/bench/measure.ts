import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What one command cost. Wall seconds include starting the process; memory is the peak of the largest process. */
export interface Cost {
  readonly wall: number
  /** User and system seconds of all threads. */
  readonly cpu: number
  /** MB of 1024 × 1024. */
  readonly rss: number
  readonly files: number
  /** Millions. */
  readonly megabytes: number
}

/** Builds with Dateline; the folders say what is cold. `heap` limits the old generation, in MB. */
export function dateline(
  flags: readonly string[],
  out: string,
  heap: number | null,
): Cost & { written: number } {
  settle()
  const limit = heap === null ? [] : [`--max-old-space-size=${heap}`]
  const once = join(import.meta.dirname, 'once.mjs')
  const run = spawnSync(process.execPath, [...limit, once, ...flags, '--out', out], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const lines = run.stdout.trim().split('\n')
  if (run.status !== 0 || lines.length < 2) throw new Error(`The build failed: ${run.stderr || run.stdout}`)
  const report = JSON.parse(lines.at(-2)!) as { files: number; bytes: number; written: number }
  const cost = JSON.parse(lines.at(-1)!) as { cpu: number; wall: number; rss: number }
  return { ...cost, files: report.files, megabytes: report.bytes / 1e6, written: report.written }
}

/** Any other command, under `time` where it is installed. */
export function timed(command: string, args: readonly string[], folder: string, out: string): Cost {
  settle()
  const began = performance.now()
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S %M', command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const wall = (performance.now() - began) / 1000
  if (run.status !== 0) throw new Error(`${command} failed: ${run.stderr}`)
  const [user, system, peak] = run.stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
  return { wall, cpu: user! + system!, rss: peak! / 1024, ...sizeOf(out) }
}

/** What the last command wrote reaches the disk before the next one is measured. */
const settle = (): void => void spawnSync('sync')

/** Copying the finished tree: no generator can be faster than the files it writes. */
export const floorOf = (tree: string, copy: string): Cost => timed('cp', ['-r', tree, copy], '/', copy)

export const hasHugo = (): boolean =>
  existsSync('/usr/bin/time') && spawnSync(hugoCommand(), ['version']).status === 0
/** `HUGO` names another one than the first on the path. */
export const hugoCommand = (): string => process.env['HUGO'] ?? 'hugo'
export const hugoVersion = (): string =>
  spawnSync(hugoCommand(), ['version'], { encoding: 'utf8' }).stdout.split(/[ +]/)[1] ?? ''

/** A Hugo site of the same articles, in a new folder `site`, as it is laid out there. */
export function hugo(content: string, site: string, layOut: (content: string, site: string) => void): Cost {
  layOut(content, site)
  return timed(hugoCommand(), ['--quiet'], site, join(site, 'public'))
}

function sizeOf(folder: string): { files: number; megabytes: number } {
  let files = 0
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    files++
    bytes += statSync(join(entry.parentPath, entry.name)).size
  }
  return { files, megabytes: bytes / 1e6 }
}
