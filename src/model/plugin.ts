import type { Article, Json } from './article.ts'
import type { Format } from './source.ts'

/** The version of the hooks below. A plugin says which version it was written for, and any other refuses it. */
export const pluginApi = 1

/** A text before it is understood. It does not say where it lies, since the same text is the same article wherever its file is moved. */
export interface PluginSource {
  readonly format: Format
  /** For a record of a `.jsonl` file: its line. */
  readonly text: string
}

/** Fields of an article, by any of the names in frontmatter; those that Dateline does not know are kept in `extra`. */
export type PluginFields = Readonly<Record<string, Json>>

/** What a plugin read in a source. */
export interface PluginReading {
  /** Frontmatter in the source overrides them. */
  readonly fields?: PluginFields
  /** The remaining text for Dateline to read; the whole text if it is left out. */
  readonly text?: string
}

/**
 * A plugin: a name, the version of the hooks, and one hook for each noun that it has to do with. Hooks answer at once, change nothing of what
 * they are given, and answer the same whenever they are given the same. Undefined: as it was.
 */
export interface PluginOf<View, Kit> {
  readonly name: string
  readonly api: typeof pluginApi
  /** Reads a source before Dateline does, such as the paper's own header, or a format that Dateline does not know. */
  source?(source: PluginSource): PluginReading | undefined
  /** Adds to an article, or corrects it; null leaves it out of the archive. */
  article?(article: Article): PluginFields | null | undefined
  /** Changes what a page shows before its template sees it. */
  page?(view: View, kit: Kit): View | undefined
}

export const pluginHooks = ['source', 'article', 'page'] as const
export type PluginHook = (typeof pluginHooks)[number]

/** A plugin that `site.yaml` names, and its options. */
export interface PluginChoice {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
}

/** A compiled plugin: what a thread needs to load it. */
export interface PluginModule extends PluginChoice {
  /** The compiled module in the cache, by its absolute path. */
  readonly file: string
  /** Digests its code and options. */
  readonly digest: string
  /** Its source file, as the user knows it: `plugins/reading-time.ts`. */
  readonly shown: string
  readonly hooks: readonly PluginHook[]
}
