import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import type { PluginModule } from '../model/plugin.ts'
import { compilePlugins } from './compile.ts'
import { type Hooks, hooksFrom } from './hooks.ts'
import { loadPlugins } from './load.ts'

type Named = Pick<Config, 'site' | 'folders'>

/** The plugins that a site names, compiled; a site that names none is spared the compiler. Throws a `UsageError` where one cannot be used. */
export async function pluginsOfSite({ site, folders }: Named): Promise<PluginModule[]> {
  if (site.plugins.length === 0) return []
  return compilePlugins(site.plugins, folders.plugins, join(folders.cache, 'plugins'))
}

/** What they do, loaded; null where the site names none. Throws as `pluginsOfSite`. */
export async function hooksOfSite(config: Named): Promise<Hooks | null> {
  const modules = await pluginsOfSite(config)
  return modules.length === 0 ? null : hooksFrom(await loadPlugins(modules))
}
