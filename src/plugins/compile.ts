import { join } from 'node:path'
import { bundleOf, CompileError } from '../kit/bundle.ts'
import { digestOf } from '../kit/digest.ts'
import { UsageError } from '../kit/errors.ts'
import { isSealed, keepUsed, writeSealed } from '../kit/sealed.ts'
import type { PluginChoice, PluginModule } from '../model/plugin.ts'
import { type FoundPlugin, findPlugin } from './find.ts'
import { hooksOf } from './load.ts'

/**
 * Compiles the plugins of a site, each with everything that it imports, into `cache`. Every build compiles them again (about 50 milliseconds), since only that
 * tells whether any of their code has changed. Throws a `UsageError` if one cannot be used.
 */
export async function compilePlugins(
  choices: readonly PluginChoice[],
  folder: string | null,
  cache: string,
): Promise<PluginModule[]> {
  const modules = await Promise.all(
    choices.map(async (choice) => {
      const found = findPlugin(choice.name, folder, process.cwd())
      const code = await codeOf(found, cache)
      const file = join(cache, `${digestOf(code)}.mjs`)
      if (!isSealed(file)) writeSealed(file, code)
      const module = {
        ...choice,
        file,
        digest: digestOf(`${digestOf(code)} ${JSON.stringify(choice.options)}`),
        shown: found.shown,
      }
      return { ...module, hooks: await hooksOf(module) }
    }),
  )
  if (modules.length > 0)
    keepUsed(
      cache,
      modules.map(({ file }) => file),
    )
  return modules
}

async function codeOf({ path, shown }: FoundPlugin, cache: string): Promise<string> {
  try {
    const text = `export { default } from ${JSON.stringify(path)}`
    return (await bundleOf(text, join(cache, 'plugin.mjs'))).code
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    const place = error.path === path && error.line > 0 ? `${shown}, line ${error.line}` : shown
    throw new UsageError(`The plugin ${place} cannot be compiled: ${error.message}`)
  }
}
