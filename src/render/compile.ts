import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleOf } from '../kit/bundle.ts'
import { isSealed, writeSealed } from '../kit/sealed.ts'

/**
 * Compiles template sources into one module in `folder` and answers with what each exports. `digest` names everything that they
 * are made of: what was compiled before is only loaded, so threads need no compiler and a change needs no restart.
 */
export async function compileModules(
  paths: readonly string[],
  digest: string,
  folder: string,
): Promise<Record<string, unknown>[]> {
  // Errors then name the line of the template, not that of the compiled module.
  process.setSourceMapsEnabled(true)
  const file = join(folder, `theme-${digest}.mjs`)
  if (!isSealed(file)) await compileInto(file, paths, folder)
  const module = (await import(pathToFileURL(file).href)) as Record<string, Record<string, unknown>>
  return paths.map((_, at) => module[`template${at}`]!)
}

async function compileInto(file: string, paths: readonly string[], folder: string): Promise<void> {
  const lines = paths.map(
    (path, at) => `import * as template${at} from ${JSON.stringify(path)}; export { template${at} }`,
  )
  const code = await bundleOf(lines.join('\n'), file)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (/^theme-.*\.mjs$/.test(name)) rmSync(join(folder, name), { force: true })
  writeSealed(file, code)
}
