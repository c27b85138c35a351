import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Cost, timed } from './measure.ts'
import type { Finder } from './search-queries.ts'

/** Pagefind takes marks off letters, but `đ` is a letter of its own to it: written as `d`, in the index and in queries, it is found. */
export const plainD = (text: string): string => text.replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** Where Pagefind's module is (`PAGEFIND`, such as `node_modules/pagefind/lib/index.js` of another folder), or null. */
export function pagefindModule(): string | null {
  const module = process.env['PAGEFIND']
  return module && existsSync(module) && existsSync('/usr/bin/time') ? module : null
}

/** Makes Pagefind's index of the same invented articles, in a process of its own. */
export function pagefindIndex(module: string, count: number, seed: number, folder: string): Cost {
  const script = join(import.meta.dirname, 'pagefind-index.ts')
  const args = ['--import', 'tsx', script, module, String(count), String(seed), folder]
  return timed(process.execPath, args, process.cwd(), folder)
}

/** Pagefind's client, as far as it is asked here. */
interface Pagefind {
  options(options: Readonly<Record<string, string>>): Promise<void>
  init(): Promise<void>
  search(typed: string): Promise<{ results: { data(): Promise<{ meta: Record<string, string> }> }[] }>
  destroy(): Promise<void>
}

/** Finds with Pagefind's own client, its reads answered from a folder. Reading its program and settings is not counted, as ours is not. */
export async function pagefindFinder(folder: string): Promise<Finder> {
  const cost = { reads: 0, bytes: 0 }
  const base = 'http://pagefind.invalid/'
  globalThis.fetch = async (address) => {
    const file = String(address).replace(base, '').replace(/\?.*/, '')
    const bytes = readFileSync(join(folder, file))
    cost.reads++
    cost.bytes += bytes.length
    return new Response(bytes, {
      headers: { 'Content-Type': file.endsWith('json') ? 'application/json' : 'application/wasm' },
    })
  }
  // what it looks for in a page: the language
  const document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'vi' }) }
  Object.assign(globalThis, { document, location: { href: base } })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const client = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind
  return async (typed, isMeant) => {
    await client.options({ basePath: base })
    await client.init()
    cost.reads = 0
    cost.bytes = 0
    const started = process.cpuUsage()
    const { results } = await client.search(plainD(typed))
    const script = process.cpuUsage(started).user / 1000
    const { reads, bytes } = cost
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()))
    const place = shown.findIndex(({ meta }) => isMeant(meta['headline']!, meta['date'] || null))
    await client.destroy()
    return { place, script, reads, bytes, allReads: cost.reads, allBytes: cost.bytes }
  }
}
