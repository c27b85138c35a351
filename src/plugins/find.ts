import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { UsageError } from '../kit/errors.ts'
import { nearest } from '../kit/nearest.ts'

/** Where a plugin's source is, and how the user knows it. */
export interface FoundPlugin {
  /** Absolute. */
  readonly path: string
  readonly shown: string
}

const extensions = ['.ts', '.js', '.mjs']

/**
 * Finds the module of a plugin by its name: `NAME.ts` in the user's folder of plugins, else the installed package `dateline-plugin-NAME`
 * (`@scope/dateline-plugin-NAME` for `@scope/NAME`). A name is never a path: `site.yaml` lies among the texts, and people who may write there must not be
 * able to run code. Throws a `UsageError` if there is none.
 */
export function findPlugin(name: string, folder: string | null, project: string): FoundPlugin {
  if (folder !== null) {
    const file = extensions.map((extension) => name + extension).find((one) => existsSync(join(folder, one)))
    if (file !== undefined) return { path: join(folder, file), shown: `${basename(folder)}/${file}` }
  }
  const packageName = packageOf(name)
  try {
    return { path: createRequire(join(project, 'package.json')).resolve(packageName), shown: packageName }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
  }
  const there = folder === null ? [] : readdirSync(folder).map((file) => file.replace(/\.[a-z]+$/, ''))
  const meant = nearest(name, there)
  const hint = meant === null ? '' : ` Did you mean "${meant}"?`
  const place = folder === null ? 'no folder of plugins (--plugins)' : `no ${basename(folder)}/${name}.ts`
  throw new UsageError(
    `site.yaml: the plugin "${name}" is not there: ${place} and no package ${packageName}.${hint}`,
  )
}

function packageOf(name: string): string {
  const [scope, rest] = name.startsWith('@') ? name.split('/') : [null, name]
  return scope === null ? `dateline-plugin-${rest}` : `${scope}/dateline-plugin-${rest}`
}
