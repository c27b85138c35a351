import type { PluginHook } from '../model/plugin.ts'

/** The failure of a plugin's hook; the message names both and the article or page. Only that article or page is lost. */
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
