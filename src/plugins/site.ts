import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { compilePlugins } from './compile.ts'
import { type Hooks, hooksFrom } from './hooks.ts'
import { loadPlugins } from './load.ts'

/** What the plugins of a site do, compiled and loaded; null where it names none. Throws a `UsageError` where one cannot be used. */
export async function hooksOfSite({
  site,
  folders,
}: Pick<Config, 'site' | 'folders'>): Promise<Hooks | null> {
  if (site.plugins.length === 0) return null
  const modules = await compilePlugins(site.plugins, folders.plugins, join(folders.cache, 'plugins'))
  return hooksFrom(await loadPlugins(modules))
}
