// JavaScript, because the command line asks for the program before node knows TypeScript.

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { deleteUnused } from './unused.mjs'

const code = fileURLToPath(new URL('..', import.meta.url))
const seal = 'seal'
/** Put together here, so that it is not replaced in this module when it is compiled itself. */
const ownAddress = ['import', 'meta', 'url'].join('.')

/** Those being found, by the other place: threads that are hired at once wait for the same. @type {Map<string, Promise<string>>} */
const sought = new Map()

/** @param {string} [otherwise] @returns {Promise<string>} */
export function programFolder(otherwise = '') {
  const found = sought.get(otherwise) ?? programIn([ownCache(), ...(otherwise ? [otherwise] : [])])
  sought.set(otherwise, found)
  return found.finally(() => sought.delete(otherwise))
}

/** @param {string[]} places @returns {Promise<string>} */
export async function programIn(places) {
  const name = digestOfCode()
  for (const place of places) if (isWhole(join(place, name))) return join(place, name)
  const files = await compile()
  let failure
  for (const place of places) {
    try {
      return write(place, name, files)
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

/** A folder that other packages keep their caches in too. */
function ownCache() {
  const root = dirname(code)
  const packages = basename(dirname(root)) === 'node_modules' ? dirname(root) : join(root, 'node_modules')
  return join(packages, '.cache', 'dateline', 'program')
}

/** Changes whenever a module or a package does: by names, sizes and times, since hundreds of files need not be read to know. */
function digestOfCode() {
  const stamps = [process.version]
  for (const entry of readdirSync(code, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.m?ts$|\.mjs$/.test(entry.name) || entry.name.endsWith('.test.ts')) continue
    stamps.push(stampOf(join(entry.parentPath, entry.name)))
  }
  for (let folder = code; folder !== dirname(folder); folder = dirname(folder)) {
    // What npm, yarn and pnpm write whenever they install.
    for (const file of ['.package-lock.json', '.yarn-state.yml', '.yarn-integrity', '.modules.yaml']) {
      const path = join(folder, 'node_modules', file)
      if (existsSync(path)) stamps.push(stampOf(path))
    }
  }
  return sha256(stamps.sort().join('\n')).slice(0, 16)
}

/** @param {string} path */
function stampOf(path) {
  const { size, mtimeMs } = statSync(path)
  return `${path} ${size} ${mtimeMs}`
}

async function compile() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: {
      main: join(code, 'cli/main.ts'),
      thread: join(code, 'workers/thread.ts'),
    },
    bundle: true,
    // What a command does not ask for is not loaded.
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    external: ['esbuild', 'fsevents'],
    // CommonJS packages call require.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${ownAddress});`,
    },
    plugins: [ownPlace],
    outdir: code,
    outExtension: { '.js': '.mjs' },
  })
  return outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }))
}

/** Our modules find their data beside themselves: they keep their own address wherever they are put together. */
const ownPlace = {
  name: 'own-place',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.(?:ts|mjs)$/ }, ({ path }) =>
      path.startsWith(code)
        ? {
            contents: readFileSync(path, 'utf8').replaceAll(
              ownAddress,
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: extname(path) === '.ts' ? 'ts' : 'js',
          }
        : undefined,
    )
  },
}

/**
 * In one step, so that the program is never half there.
 * @param {string} place @param {string} name @param {{ name: string, contents: Uint8Array }[]} files
 */
function write(place, name, files) {
  const folder = join(place, name)
  const temporary = `${folder}.${process.pid}.tmp`
  mkdirSync(temporary, { recursive: true })
  for (const { name, contents } of files) writeFileSync(join(temporary, name), contents)
  const digests = files.map(({ name, contents }) => `${sha256(contents)} ${name}\n`)
  writeFileSync(join(temporary, seal), digests.join(''))
  deleteUnused(place)
  // What another process has written meanwhile may be at work already.
  if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(temporary, folder)
  } catch (error) {
    // Another process was faster.
    rmSync(temporary, { recursive: true, force: true })
    if (!isWhole(folder)) throw error
  }
  return folder
}

/** Whether a program is there as it was written: a damaged one is never run. @param {string} folder */
function isWhole(folder) {
  try {
    const lines = readFileSync(join(folder, seal), 'utf8').trimEnd().split('\n')
    return lines.every((line) => sha256(readFileSync(join(folder, line.slice(65)))) === line.slice(0, 64))
  } catch {
    return false
  }
}

/** @param {string | Uint8Array} bytes */
function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}
