import { pathToFileURL } from 'node:url'
import { UsageError } from '../kit/errors.ts'
import { type PluginHook, type PluginModule, type PluginOf, pluginApi, pluginHooks } from '../model/plugin.ts'

/** A plugin whose views and kit only matter to itself and its page. */
export type AnyPlugin = PluginOf<object, unknown>

/** A plugin with the module that it was loaded from. */
export interface LoadedPlugin {
  readonly module: PluginModule
  readonly plugin: AnyPlugin
}

/** Loads compiled plugins, in their order. Each thread loads its own. */
export async function loadPlugins(modules: readonly PluginModule[]): Promise<LoadedPlugin[]> {
  return Promise.all(modules.map(async (module) => ({ module, plugin: await loadPlugin(module) })))
}

/** The hooks that a compiled plugin has. */
export async function hooksOf(module: Omit<PluginModule, 'hooks'>): Promise<PluginHook[]> {
  const plugin = await loadPlugin(module)
  return pluginHooks.filter((hook) => plugin[hook] !== undefined)
}

async function loadPlugin({ file, shown, options }: Omit<PluginModule, 'hooks'>): Promise<AnyPlugin> {
  const refuse = (reason: string) => new UsageError(`The plugin ${shown} cannot be used: ${reason}`)
  let given: unknown
  // With source maps, errors name the line of the plugin, not that of the compiled module, in modules that are loaded from now on.
  process.setSourceMapsEnabled(true)
  try {
    given = ((await import(pathToFileURL(file).href)) as { default?: unknown }).default
    if (typeof given === 'function') given = (given as (options: unknown) => unknown)(options)
  } catch (error) {
    throw refuse((error as Error).message)
  }
  if (typeof given !== 'object' || given === null)
    throw refuse('its default export is neither a plugin nor a function that makes one.')
  const plugin = given as Partial<AnyPlugin>
  if (typeof plugin.name !== 'string' || plugin.name === '') throw refuse('it has no name.')
  if (plugin.api !== pluginApi)
    throw refuse(`it was written for version ${String(plugin.api)} of the hooks, and this is ${pluginApi}.`)
  for (const [hook, value] of Object.entries(plugin)) {
    if (hook === 'name' || hook === 'api') continue
    if (!pluginHooks.includes(hook as PluginHook))
      throw refuse(`there is no hook "${hook}"; the hooks are ${pluginHooks.join(', ')}.`)
    if (typeof value !== 'function') throw refuse(`its hook "${hook}" is no function.`)
  }
  return plugin as AnyPlugin
}
