import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import type { PluginModule } from '../model/plugin.ts'
import { compilePlugins } from './compile.ts'
import { type Hooks, hooksFrom } from './hooks.ts'
import { loadPlugins } from './load.ts'

type Named = Pick<Config, 'site' | 'folders'>

/** Compiles the plugins that a site names; without any, the compiler is not loaded. Throws a `UsageError` if one cannot be used. */
export async function pluginsOfSite({ site, folders }: Named): Promise<PluginModule[]> {
  if (site.plugins.length === 0) return []
  return compilePlugins(site.plugins, folders.plugins, join(folders.cache, 'plugins'))
}

/** Loads the hooks of a site's plugins; null if it names none. Throws like `pluginsOfSite`. */
export async function hooksOfSite(config: Named): Promise<Hooks | null> {
  const modules = await pluginsOfSite(config)
  return modules.length === 0 ? null : hooksFrom(await loadPlugins(modules))
}
