import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Random, randomOf } from '../../scripts/random.ts'
import type { TestSite } from './site.ts'

const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

/** How a build in a process of its own ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly error: string
}

/** Starts a command of the command line on the site, in a process of its own. */
export function start(
  site: TestSite,
  command: string,
  ...flags: string[]
): { child: ChildProcess; ended: Promise<Ended> } {
  const folders = ['--content', site.content, '--out', site.out, '--cache', site.cache]
  const child = spawn(process.execPath, ['--import', 'tsx', program, command, ...folders, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let error = ''
  child.stderr?.on('data', (data) => {
    error += data
  })
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code, signal, error }))
  })
  return { child, ended }
}

export function buildApart(site: TestSite, ...flags: string[]): Promise<Ended> {
  return start(site, 'build', '--quiet', '--threads', '1', ...flags).ended
}

/** Writes a version of one of many articles. */
export function writeArticle(site: TestSite, at: number, version = ''): void {
  const year = 2000 + (at % 9)
  mkdirSync(join(site.content, 'kho', String(year)), { recursive: true })
  writeFileSync(
    articleFile(site, at),
    `---\ntitle: Bài số ${at}${version}\ndate: ${year}-0${1 + (at % 7)}-1${at % 10}\ntags: [Chợ, Hồ ${at % 12}]\nauthor: Tác giả ${at % 5}\n---\n\nĐoạn mở đầu ${at}.\n\nĐoạn sau${version}.\n`,
  )
}

export function articleFile(site: TestSite, at: number): string {
  return join(site.content, 'kho', String(2000 + (at % 9)), `${at}.md`)
}

/** What a clean build makes of the content as it is now: each file's digest. */
export async function cleanTree(site: TestSite): Promise<Map<string, string>> {
  const clean = { ...site, out: join(site.folder, 'clean'), cache: join(site.folder, 'clean-cache') }
  await site.build({ out: clean.out, cache: clean.cache })
  const { digestOf } = await import('../kit/digest.ts')
  const tree = new Map<string, string>()
  for (const entry of readdirSync(clean.out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    tree.set(path.slice(clean.out.length + 1), digestOf(readFileSync(path)))
  }
  for (const folder of [clean.out, clean.cache]) rmSync(folder, { recursive: true, force: true })
  return tree
}

/** Files in which two sites differ. */
export function differing(now: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): string[] {
  return [...new Set([...expected.keys(), ...now.keys()])]
    .filter((file) => now.get(file) !== expected.get(file))
    .sort()
}

export const damages = ['cut', 'flip', 'zeros', 'garbage', 'longer', 'empty', 'gone'] as const

/** Does to a file what disks and crashes do. */
export function damage(file: string, how: (typeof damages)[number], random: Random): void {
  const bytes = readFileSync(file)
  const at = random.below(Math.max(1, bytes.length))
  if (how === 'gone') rmSync(file)
  else writeFileSync(file, damaged(bytes, at, how, random))
}

function damaged(bytes: Buffer, at: number, how: (typeof damages)[number], random: Random): Buffer {
  if (how === 'cut') return bytes.subarray(0, at)
  if (how === 'empty') return bytes.subarray(0, 0)
  if (how === 'longer') return Buffer.concat([bytes, bytes.subarray(at)])
  if (how === 'flip' && bytes.length > 0) bytes[at]! ^= 1 << random.below(8)
  if (how === 'zeros') bytes.fill(0, at, Math.min(bytes.length, at + 4096))
  if (how === 'garbage')
    for (let i = at; i < Math.min(bytes.length, at + 512); i++) bytes[i] = random.below(256)
  return bytes
}

/** All files below a folder, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .sort()
}

/** Whether this machine lets us mount a file system; only an administrator may. */
export const mayMount: boolean = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = `/tmp/dateline-may-mount-${process.pid}`
  mkdirSync(folder, { recursive: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return mounted
})()

/** Mounts something for as long as the work takes. */
export async function mounted<T>(
  args: readonly string[],
  folder: string,
  work: () => Promise<T>,
): Promise<T> {
  const { status, stderr } = spawnSync('mount', [...args, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount ${args.join(' ')} ${folder}: ${stderr}`)
  try {
    return await work()
  } finally {
    spawnSync('umount', ['-l', folder])
  }
}

export function remount(folder: string, options: string): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${options}`, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`remount ${folder}: ${stderr}`)
}

/** The stream of random numbers of a run, so that it can be repeated: `FAULT_SEED`. */
export const seed = Number(process.env['FAULT_SEED'] ?? 1)
export const randomFor = (run: number): Random => randomOf(seed, run)
