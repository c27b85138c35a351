import type { Article } from '../model/article.ts'
import type { PluginFields, PluginHook, PluginReading, PluginSource } from '../model/plugin.ts'
import { PluginError } from './error.ts'
import type { AnyPlugin, LoadedPlugin } from './load.ts'

/** What the plugins of a site do, in their order. `about` is the source or the page that an error names. */
export interface Hooks {
  /** Null if no plugin reads sources. */
  readonly source: ((source: PluginSource, about: string) => SourceReading) | null
  /** Null if no plugin changes articles. `take` puts fields into the article. */
  readonly article: ((article: Article, about: string, take: TakeFields) => Corrected) | null
  /** Null if no plugin changes pages. */
  readonly page: (<View extends object>(view: View, kit: unknown, about: string) => View) | null
  /** Digests the code and options of the plugins that have a hook. */
  digest(...hooks: readonly PluginHook[]): string
}

/** What plugins read in a source: the fields that each gave, and the remaining text. */
export interface SourceReading {
  readonly text: string
  readonly fields: readonly GivenBy[]
}

/** Fields, and the plugin that gave them. */
export interface GivenBy {
  readonly plugin: string
  readonly data: PluginFields
}

/** The article as plugins changed it, or none and the plugin that left it out. */
export type Corrected = { readonly article: Article } | { readonly article: null; readonly plugin: string }

/** Puts a plugin's fields into an article. */
export type TakeFields = (article: Article, given: GivenBy) => Article

/** The hooks of loaded plugins. Each throws a `PluginError` if a plugin fails. */
export function hooksFrom(plugins: readonly LoadedPlugin[]): Hooks {
  const having = (hook: PluginHook) => plugins.filter(({ plugin }) => plugin[hook] !== undefined)
  const [sources, articles, pages] = [having('source'), having('article'), having('page')]
  return {
    source:
      sources.length === 0
        ? null
        : (source, about) => {
            let { text } = source
            const fields: GivenBy[] = []
            for (const one of sources) {
              const read = call(one, 'source', about, (plugin) => plugin.source!({ ...source, text }))
              const { text: left, fields: data } = readingOf(one, about, read)
              if (left !== undefined) text = left
              if (data !== undefined) fields.push({ plugin: one.plugin.name, data })
            }
            return { text, fields }
          },
    article:
      articles.length === 0
        ? null
        : (understood, about, take) => {
            let article = understood
            for (const one of articles) {
              const data = call(one, 'article', about, (plugin) => plugin.article!(article))
              if (data === null) return { article: null, plugin: one.plugin.name }
              if (data === undefined) continue
              article = take(article, {
                plugin: one.plugin.name,
                data: fieldsOf(one, 'article', about, data),
              })
            }
            return { article }
          },
    page:
      pages.length === 0
        ? null
        : (made, kit, about) => {
            let view = made
            for (const one of pages) {
              const changed = call(one, 'page', about, (plugin) => plugin.page!(view, kit))
              if (changed === undefined) continue
              if (typeof changed !== 'object' || (changed as { kind?: unknown }).kind !== kindOf(view))
                throw failure(
                  one,
                  'page',
                  about,
                  new Error('It answered with something that is no view of the page.'),
                )
              view = changed as typeof view
            }
            return view
          },
    digest: (...hooks) =>
      plugins
        .filter(({ plugin }) => hooks.some((hook) => plugin[hook] !== undefined))
        .map(({ module }) => module.digest)
        .join(' '),
  }
}

const kindOf = (view: object) => (view as { kind?: unknown }).kind

function call<Answer>(
  one: LoadedPlugin,
  hook: PluginHook,
  about: string,
  work: (plugin: AnyPlugin) => Answer,
): Answer {
  let answer: Answer
  try {
    answer = work(one.plugin)
  } catch (error) {
    throw failure(one, hook, about, error)
  }
  if (answer instanceof Promise)
    throw failure(one, hook, about, new Error('It answered with a promise; hooks answer at once.'))
  return answer
}

function readingOf(one: LoadedPlugin, about: string, reading: PluginReading | undefined): PluginReading {
  if (reading === undefined) return {}
  if (typeof reading !== 'object' || reading === null || Array.isArray(reading))
    throw failure(one, 'source', about, new Error('It answered with something that is no reading.'))
  const { text, fields, ...others } = reading
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw failure(
      one,
      'source',
      about,
      new Error(`It answered with "${other}"; what it read of the article goes into "fields".`),
    )
  if (text !== undefined && typeof text !== 'string')
    throw failure(one, 'source', about, new Error('The text that it left is no text.'))
  return { ...reading, ...(fields && { fields: fieldsOf(one, 'source', about, fields) }) }
}

/** Fields as JSON has them; otherwise, what JSON cannot express would depend on whether an article was stored meanwhile. */
function fieldsOf(one: LoadedPlugin, hook: PluginHook, about: string, data: PluginFields): PluginFields {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw failure(one, hook, about, new Error('The fields that it gave are no fields.'))
  try {
    return JSON.parse(JSON.stringify(data)) as PluginFields
  } catch (error) {
    throw failure(one, hook, about, error)
  }
}

function failure(
  { module, plugin }: LoadedPlugin,
  hook: PluginHook,
  about: string,
  cause: unknown,
): PluginError {
  return new PluginError(plugin.name, hook, about, placeOf(module.shown, cause), cause)
}

/** The file of the plugin, with the line according to its source map. */
function placeOf(shown: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const file = shown.slice(shown.lastIndexOf('/') + 1)
  const at = stack.indexOf(`/${file}:`)
  const line = at === -1 ? null : /^\d+/.exec(stack.slice(at + file.length + 2))
  return line === null ? shown : `${shown}, line ${line[0]}`
}
