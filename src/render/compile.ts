import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleOf } from '../kit/bundle.ts'
import { isSealed, writeSealed } from '../kit/sealed.ts'

/**
 * Compiles template sources into one module in `folder` and answers with what each exports. `digest` digests everything that they
 * are made of, as it is now: what was compiled before is only loaded, so threads need no compiler and a change needs no restart;
 * what changes while it is compiled is compiled again, so that no module ever bears the digest of other sources.
 */
export async function compileModules(
  paths: readonly string[],
  digest: () => string,
  folder: string,
): Promise<Record<string, unknown>[]> {
  // Errors then name the line of the template, not that of the compiled module.
  process.setSourceMapsEnabled(true)
  const fileOf = (name: string) => join(folder, `theme-${name}.mjs`)
  let name = digest()
  while (!isSealed(fileOf(name))) {
    const code = await compile(paths, fileOf(name))
    const now = digest()
    if (now === name) keep(code, fileOf(name), folder)
    name = now
  }
  const file = fileOf(name)
  const module = (await import(pathToFileURL(file).href)) as Record<string, Record<string, unknown>>
  return paths.map((_, at) => module[`template${at}`]!)
}

function compile(paths: readonly string[], file: string): Promise<string> {
  const lines = paths.map(
    (path, at) => `import * as template${at} from ${JSON.stringify(path)}; export { template${at} }`,
  )
  return bundleOf(lines.join('\n'), file)
}

/** Keeps a module in place of those before it. */
function keep(code: string, file: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (/^theme-.*\.mjs$/.test(name)) rmSync(join(folder, name), { force: true })
  writeSealed(file, code)
}
