import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from '../kit/digest.ts'
import { readSealed, writeSealed } from '../kit/sealed.ts'
import { deleteUnused } from '../kit/unused.mjs'
import type { Bundle } from '../model/page.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
// The compiler is loaded only by the thread that makes the client.
const load = createRequire(import.meta.url)
const { version } = load('esbuild/package.json') as { version: string }
const kit = fileURLToPath(new URL('../kit', import.meta.url))
const words = fileURLToPath(new URL('../i18n/search.ts', import.meta.url))

/** The search client: where its files lie in the site, and the bundle that makes them. */
export interface SearchAssets {
  readonly script: string
  /** The small loader that fetches the client when a reader focuses the box of another page. */
  readonly box: string
  readonly bundle: Bundle
}

/**
 * The client as one small script, and its loader. Their names contain a digest of what they hold, so that browsers may cache them for ever, and
 * another revision of the program that makes the same scripts makes the same site. `folder` keeps them between builds: threads need no compiler.
 */
export function searchAssets(folder: string): SearchAssets {
  const [script, box] = compiled(folder).map((code, at) => ({
    file: `assets/search-${at === 0 ? '' : 'box-'}${digestOf(code).slice(0, 10)}.js`,
    bytes: code,
  }))
  return {
    script: script!.file,
    box: box!.file,
    bundle: {
      name: 'search/client',
      key: digestOf(script!.file + box!.file),
      stage: 'before',
      make: () => [script!, box!],
    },
  }
}

/** The client and the loader, as an earlier build of the same sources compiled them. */
function compiled(folder: string): string[] {
  const key = keyOfSources()
  const files = ['client', 'loader'].map((name) => join(folder, `${name}-${key}.js`))
  const kept = files.flatMap((file) => readSealed(file) ?? [])
  if (kept.length === files.length) return kept
  const made = bundled('main.ts', 'loader.ts')
  for (const [at, file] of files.entries()) writeSealed(file, made[at]!)
  deleteUnused(folder)
  return made
}

function keyOfSources(): string {
  const sources = [here, join(here, 'client'), kit].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => digestOf(readFileSync(join(folder, name)))),
  )
  sources.push(digestOf(readFileSync(words)))
  return digestOf(JSON.stringify([version, sources])).slice(0, 16)
}

/**
 * Bundles the client's scripts in one run of the compiler, whose start takes most of the time. They are not modules, since browsers load no modules from a
 * disk, where the client still has to say why it cannot search.
 */
function bundled(...mains: readonly string[]): string[] {
  const { buildSync } = load('esbuild') as typeof import('esbuild')
  const { outputFiles } = buildSync({
    entryPoints: mains.map((main) => join(here, 'client', main)),
    outdir: here,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  })
  return outputFiles.map(({ text }) => text)
}
