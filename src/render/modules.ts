import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { register as registerCommon } from 'tsx/cjs/api'
import { register } from 'tsx/esm/api'

/** Loads TypeScript modules, each once. */
export interface Modules {
  /** The default export of a file. */
  load(path: string): Promise<unknown>
  end(): Promise<void>
}

/**
 * Modules below `folders` as they are now, with all that they import from there; `name` stands for their present state.
 * (A query such as `?v=` would load a changed module anew, but what it imports as it was the first time.)
 */
export function modulesOf(folders: readonly string[], name: string): Modules {
  // Without "type": "module" in the person's package.json theirs are CommonJS modules, which only this cache keeps.
  const { cache } = createRequire(import.meta.url)
  for (const path of Object.keys(cache)) {
    if (folders.some((folder) => path.startsWith(folder))) delete cache[path]
  }
  const endCommon = registerCommon({ namespace: name })
  const scope = register({ namespace: name })
  return {
    async load(path) {
      const module = (await scope.import(pathToFileURL(path).href, import.meta.url)) as { default?: unknown }
      const { default: value } = module
      return typeof value === 'object' && value !== null && 'default' in value ? value.default : value
    },
    async end() {
      endCommon()
      await scope.unregister()
    },
  }
}
