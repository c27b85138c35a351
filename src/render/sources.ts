import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOfFolder } from '../kit/code.ts'
import { digestOf } from '../kit/digest.ts'
import { inputsOf } from './compile.ts'

/** The folder of the default theme. */
export const ownFolder = fileURLToPath(new URL('../../templates', import.meta.url))

const codeFolder = fileURLToPath(new URL('..', import.meta.url))

/** The rooms whose code decides what a page looks like. */
const rooms = /^(collect|plugins|render|i18n|kit)\//

/**
 * Digests everything in the theme that pages may depend on, assets included, as it is now. `folder` is the user's own; `cache` is where templates
 * were compiled, which tells what they import from elsewhere.
 */
export function digestOfTheme(folder: string | null, cache: string): string {
  const folders = foldersOf(folder)
  return digestOf(
    [...folders.map(digestOfFolder), digestOfOthers(folders, inputsOf(themeFolder(folder, cache)))].join(' '),
  )
}

/** The folders of a theme, the user's own first. */
export function foldersOf(folder: string | null): string[] {
  return folder === null || folder === ownFolder ? [ownFolder] : [folder, ownFolder]
}

/**
 * The folder in `cache` for the compiled templates of a folder. Each theme has its own, since builds with other themes may be running, and newly
 * compiled templates replace the old ones.
 */
export function themeFolder(folder: string | null, cache: string): string {
  return join(cache, digestOf(foldersOf(folder).join('\n')).slice(0, 12))
}

/** Digests the sources of a theme's code: all modules of its folders, and the other files that they import. */
export function sourcesDigest(folders: readonly string[], inputs: readonly string[]): string {
  return digestOf([...folders.map(digestOfModules), digestOfOthers(folders, inputs), ...folders].join(' '))
}

/** Digests what all templates share besides the partials: helpers, other files that they import, and the code that makes the views. */
export function sharedDigest(folders: readonly string[], inputs: readonly string[]): string {
  const helpers = folders.flatMap((folder) =>
    modulesOf(folder)
      .filter((name) => name.includes('/') && !isPartial(name))
      .map((name) => digestOf(readFileSync(join(folder, name)))),
  )
  return digestOf([digestOfModules(codeFolder), ...helpers, digestOfOthers(folders, inputs)].join(' '))
}

/** Files below a folder, sorted, with `/` between folders, without hidden ones. Links are not followed. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) {
      names.push(...filesOf(join(folder, entry.name)).map((name) => `${entry.name}/${name}`))
    } else if (entry.isFile()) names.push(entry.name)
  }
  return names.sort()
}

function modulesOf(folder: string): string[] {
  return filesOf(folder).filter((name) => /\.[cm]?[jt]s$/.test(name) && !name.endsWith('.test.ts'))
}

const isPartial = (name: string) => /^partials\/[^/]+\.ts$/.test(name)

function digestOfModules(folder: string): string {
  const names = modulesOf(folder).filter((name) => folder !== codeFolder || rooms.test(name))
  return digestOf(names.map((name) => `${name} ${digestOf(readFileSync(join(folder, name)))}`).join('\n'))
}

/** Digests the files among `inputs` that are not modules of these folders: data, packages, modules from elsewhere. */
function digestOfOthers(folders: readonly string[], inputs: readonly string[]): string {
  const modules = new Set(
    folders.flatMap((folder) => modulesOf(folder).map((name) => join(realpathSync(folder), name))),
  )
  const others = inputs.filter((path) => !modules.has(path))
  return digestOf(others.map((path) => `${path} ${digestOfFile(path)}`).join('\n'))
}

/** The digest of a file; null if it no longer exists. */
function digestOfFile(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? digestOf(readFileSync(path)) : null
}
