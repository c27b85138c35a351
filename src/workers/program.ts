import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { digestOf } from '../kit/digest.ts'
import { isSealed, writeSealed } from '../kit/sealed.ts'

const code = fileURLToPath(new URL('..', import.meta.url))

/**
 * The program of a thread as one JavaScript file in `folder`, compiled when the code is new. A thread could load TypeScript
 * itself, but its loader costs another thread: some 40 MB and 0.2 s each.
 */
export async function threadProgram(folder: string): Promise<URL> {
  const file = join(folder, `thread-${digestOfCode()}.mjs`)
  if (!isSealed(file)) await compileInto(file, folder)
  return pathToFileURL(file)
}

async function compileInto(file: string, folder: string): Promise<void> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./thread.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    external: ['esbuild'],
    // CommonJS packages call require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [ownPlace],
    outfile: file,
  })
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (/^thread-.*\.mjs$/.test(name)) rmSync(join(folder, name), { force: true })
  writeSealed(file, result.outputFiles[0]!.contents)
}

/** Our modules find their data beside themselves: they keep their own address in the one file. */
const ownPlace: Plugin = {
  name: 'own-place',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }))
  },
}

/** Changes whenever a module does: by names, sizes and times, since hundreds of files need not be read to know. */
function digestOfCode(): string {
  const stamps: string[] = [process.version]
  for (const entry of readdirSync(code, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const path = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = statSync(path)
    stamps.push(`${path} ${size} ${mtimeMs}`)
  }
  return digestOf(stamps.sort().join('\n')).slice(0, 16)
}
