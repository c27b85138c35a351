import type { PluginHook } from '../model/plugin.ts'

/** A hook of a plugin failed: which one, and over which article or page, in a whole sentence. Costs that article or page alone. */
export class PluginError extends Error {
  override readonly name = 'PluginError'
  /** The source of the article, or the file of the page. */
  readonly about: string

  constructor(plugin: string, hook: PluginHook, about: string, place: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const end = /[.?!…]$/.test(reason) ? '' : '.'
    super(`The plugin "${plugin}" failed in its hook "${hook}" over ${about} (${place}): ${reason}${end}`, {
      cause,
    })
    this.about = about
  }
}
