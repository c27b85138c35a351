import type { PluginChoice, PluginModule } from './plugin.ts'
import type { NamedTakedown } from './standing.ts'

/** What the publication says of itself in `content/site.yaml`, complete and valid. */
export interface Site {
  readonly title: string
  readonly description: string
  /** BCP 47, of the publication and of the pages' own words. */
  readonly language: string
  /** IANA name. */
  readonly timeZone: string
  /** Absolute, with a trailing slash; null where none was given: feeds, sitemap and canonical links are then left out. */
  readonly baseUrl: string | null
  readonly publisher: string | null
  readonly rights: string | null
  /** International Standard Serial Number of the publication: `0317-8471`. */
  readonly issn: string | null
  /** Articles on a full list page. */
  readonly pageSize: number
  /** Articles in the feed of the latest. */
  readonly feedSize: number
  /** How many tags are inferred for an article that has none; 0 turns it off. */
  readonly inferredTags: number
  /** From how many of a hundred passages that are the same two articles count as versions of one text; 0 turns it off. */
  readonly similarity: number
  /** GitHub's extensions in `.md` (tables, footnotes …). */
  readonly gfm: boolean
  /** Who serves the site: decides how redirects and headers are written. Null: so that any host will do. */
  readonly host: Host | null
  /** Hosts of original addresses (`url:`) that lead here now, beside the host of `baseUrl`: their paths are redirected. */
  readonly formerHosts: readonly string[]
  /** What is made beside pages, feed and sitemap. */
  readonly extras: readonly Extra[]
  /** Whether readers can search the articles: `false` spares the index and its page. */
  readonly search: boolean
  /** Compressed copies of texts, for servers that send them as they lie there. */
  readonly compress: readonly Encoding[]
  /** In the order in which they work. */
  readonly plugins: readonly PluginChoice[]
}

export const hosts = [
  'cloudflare-pages',
  'netlify',
  'github-pages',
  'gitlab-pages',
  's3',
  'nginx',
  'apache',
] as const
export type Host = (typeof hosts)[number]

export const extras = [
  'json-feed',
  'tag-feeds',
  'author-feeds',
  'section-feeds',
  'text',
  'citations',
  'dataset',
  'llms',
] as const
export type Extra = (typeof extras)[number]

/** As the ending of a compressed file: Brotli, gzip. */
export const encodings = ['br', 'gz'] as const
export type Encoding = (typeof encodings)[number]

/** A message file of the publication's own: phrases by their keys, as they were written. */
export interface OwnWords {
  /** `words.fr.yaml`. */
  readonly file: string
  readonly phrases: Readonly<Record<string, { readonly phrase: unknown; readonly line: number }>>
}

/** One concept of an authority file, with every spelling that means it. */
export interface Concept {
  readonly label: string
  readonly slug: string | null
  readonly aliases: readonly string[]
}

/** Authors may say how to sort and split the name. */
export interface AuthorConcept extends Concept {
  readonly family: string | null
  readonly given: string | null
}

/** What `furniture.yaml` says: written by `dateline learn`, looked through by a person. */
export interface LearntLines {
  /** Lines that are no part of any article. */
  readonly lines: readonly string[]
  /** Of these the ones that a person added. */
  readonly own: readonly string[]
  /** Lines that look like those and are part of articles all the same. */
  readonly kept: readonly string[]
  /** Whether days stand before months in numbers; null where nobody knows. */
  readonly dayFirst: boolean | null
}

/** Settings of one build: nothing that influences the site comes from anywhere else. */
export interface Config {
  readonly site: Site
  readonly tags: readonly Concept[]
  readonly authors: readonly AuthorConcept[]
  readonly takedowns: readonly NamedTakedown[]
  /** The words of the site's language, where the publication brings its own. */
  readonly words: OwnWords | null
  readonly furniture: LearntLines
  /** Wall time of the publication, `YYYY-MM-DDTHH:MM`: only what is under embargo asks for it. */
  readonly now: string
  /** The plugins that `site` asks for, once a build has compiled them. */
  readonly plugins: readonly PluginModule[]
  readonly folders: Folders
  readonly threads: number
  readonly clean: boolean
}

/** The folder of a site for which none is named. */
export const usualOut = 'dist'

/** Absolute paths. `templates` and `plugins` are the person's own folders, or null where there are none. */
export interface Folders {
  readonly content: string
  readonly templates: string | null
  readonly plugins: string | null
  readonly out: string
  readonly cache: string
}

/** The part of the settings that parsing depends on: a piece of the store's key. */
export interface ParseSettings extends Pick<Site, 'language' | 'timeZone' | 'gfm'> {
  /** Every spelling of the tags' authority file: what is found of them in a text comes first among its phrases. */
  readonly terms?: readonly string[]
  /** Lines of `furniture.yaml`: no part of any article. */
  readonly furniture?: readonly string[]
  /** Whether the archive writes the day before the month, where an article's language does not tell. */
  readonly dayFirst?: boolean | null
}
