import type { Article, Json } from './article.ts'
import type { Format } from './source.ts'

/** The version of the hooks below. A plugin says which one it was written for and is refused by any other. */
export const pluginApi = 1

/** A text before it is understood. Where it lies is not told: the same text is the same article wherever its file is moved. */
export interface PluginSource {
  readonly format: Format
  /** Of a record of `.jsonl`: its line. */
  readonly text: string
}

/** Fields of an article by any of the names that frontmatter takes; what Dateline does not know is kept in `extra`. */
export type PluginFields = Readonly<Record<string, Json>>

/** What a plugin read of a source. */
export interface PluginReading {
  /** What frontmatter says stands above it. */
  readonly fields?: PluginFields
  /** The text that is left to understand; the whole where it is left out. */
  readonly text?: string
}

/**
 * A plugin: a name, the version of the hooks, and one hook for each noun that it has to do with. Hooks answer at once, change nothing of what
 * they are given, and answer the same whenever they are given the same. Undefined: as it was.
 */
export interface PluginOf<View, Kit> {
  readonly name: string
  readonly api: typeof pluginApi
  /** Reads a source before Dateline does: a header of the paper's own, a format that it does not know. */
  source?(source: PluginSource): PluginReading | undefined
  /** Adds to an understood article, or corrects it; null leaves it out of the archive. */
  article?(article: Article): PluginFields | null | undefined
  /** Changes what a page shows before its template sees it. */
  page?(view: View, kit: Kit): View | undefined
}

export const pluginHooks = ['source', 'article', 'page'] as const
export type PluginHook = (typeof pluginHooks)[number]

/** A plugin that `site.yaml` asks for, and what it is told. */
export interface PluginChoice {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
}

/** A plugin that is compiled: what each thread needs to load it. */
export interface PluginModule extends PluginChoice {
  /** Absolute, in the cache. */
  readonly file: string
  /** Of its code and options. */
  readonly digest: string
  /** Where it was written: `plugins/reading-time.ts`. */
  readonly shown: string
  readonly hooks: readonly PluginHook[]
}
