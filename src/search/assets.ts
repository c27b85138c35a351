import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from '../kit/digest.ts'
import type { Bundle } from '../model/page.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
// Only the thread that makes the client loads the compiler.
const load = createRequire(import.meta.url)
const { version } = load('esbuild/package.json') as { version: string }
const kit = fileURLToPath(new URL('../kit', import.meta.url))
const words = fileURLToPath(new URL('../i18n/search.ts', import.meta.url))

/** The client: where its files lie in the site, and the bundle that makes them. */
export interface SearchAssets {
  readonly script: string
  /** The few bytes that load the client when a reader comes to the box of another page. */
  readonly box: string
  readonly bundle: Bundle
}

/**
 * The client as one small script, and its loader. Their names carry a digest of their sources, so that a browser may keep them for ever,
 * and a page that names them need not wait for them to be made.
 */
export function searchAssets(): SearchAssets {
  const folders = [here, join(here, 'client'), kit]
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => digestOf(readFileSync(join(folder, name)))),
  )
  sources.push(digestOf(readFileSync(words)))
  const key = digestOf(JSON.stringify([version, sources]))
  const script = `assets/search-${key.slice(0, 10)}.js`
  const box = `assets/search-box-${key.slice(0, 10)}.js`
  return {
    script,
    box,
    bundle: {
      name: 'search/client',
      key,
      stage: 'before',
      make: () => {
        const [client, loader] = bundled('main.ts', 'loader.ts')
        return [
          { file: script, bytes: client! },
          { file: box, bytes: loader! },
        ]
      },
    },
  }
}

/**
 * Bundles scripts of the client, both by one run of the compiler, whose start takes most of the time. The client is no module: browsers load
 * none from a disk, and it has something to say there.
 */
function bundled(...mains: readonly string[]): Uint8Array[] {
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
  return outputFiles.map(({ contents }) => contents)
}
