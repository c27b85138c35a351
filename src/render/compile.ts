import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Bundled, bundleOf } from '../kit/bundle.ts'
import { isSealed, readSealed, writeSealed } from '../kit/sealed.ts'
import { deleteLeftovers } from '../kit/unused.mjs'

/** Templates, compiled and loaded. */
interface Compiled {
  /** What each exports. */
  readonly modules: readonly Record<string, unknown>[]
  /** All files that they were made from, as `inputsOf` lists them. */
  readonly inputs: readonly string[]
  /** The digest of these files. */
  readonly digest: string
}

/**
 * Compiles template sources into one module in `folder` and loads it. `digest`, given the files that the templates import, digests everything
 * that they are made from as it is now. A module with that digest is only loaded, so threads need no compiler and a change needs no restart.
 * Sources that change during the compilation are compiled again, so that no module ever bears the digest of other sources.
 */
export async function compileModules(
  paths: readonly string[],
  digest: (inputs: readonly string[]) => string,
  folder: string,
): Promise<Compiled> {
  // With source maps, errors name the line of the template, not that of the compiled module.
  process.setSourceMapsEnabled(true)
  const fileOf = (name: string) => join(folder, `theme-${name}.mjs`)
  let inputs: readonly string[] = inputsOf(folder)
  let name = digest(inputs)
  while (!isSealed(fileOf(name))) {
    const made = await compile(paths, fileOf(name))
    inputs = made.inputs
    const now = digest(inputs)
    if (now === name) keep(made, fileOf(name), folder)
    name = now
  }
  // A damaged list is written anew.
  if (!isSealed(join(folder, listName))) writeSealed(join(folder, listName), inputs.join('\n'))
  const file = fileOf(name)
  const module = (await import(pathToFileURL(file).href)) as Record<string, Record<string, unknown>>
  return { modules: paths.map((_, at) => module[`template${at}`]!), inputs, digest: name }
}

/**
 * The files that the last compiled templates were made from (absolute real paths). The list needs no checksum: it is part of the digest, so a
 * damaged one matches no module, and everything is compiled again.
 */
export function inputsOf(folder: string): string[] {
  return readSealed(join(folder, listName))?.split('\n') ?? []
}

const listName = 'theme.inputs'

function compile(paths: readonly string[], file: string): Promise<Bundled> {
  const lines = paths.map(
    (path, at) => `import * as template${at} from ${JSON.stringify(path)}; export { template${at} }`,
  )
  return bundleOf(lines.join('\n'), file)
}

/** Saves a module in place of earlier ones. Another process may have compiled the same module and be loading it. */
function keep({ code, inputs }: Bundled, file: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (/^theme-.*\.mjs$/.test(name) && join(folder, name) !== file)
      rmSync(join(folder, name), { force: true })
  deleteLeftovers(folder)
  writeSealed(join(folder, listName), inputs.join('\n'))
  writeSealed(file, code)
}
