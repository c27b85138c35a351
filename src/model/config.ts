import type { PluginChoice, PluginModule } from './plugin.ts'
import type { NamedTakedown } from './standing.ts'

/** The settings of `content/site.yaml`, complete and valid. */
export interface Site {
  readonly title: string
  readonly description: string
  /** The language of the publication and of the pages' own words, as a BCP 47 tag. */
  readonly language: string
  /** The IANA name of the time zone. */
  readonly timeZone: string
  /** Absolute, with a trailing slash. Null if none was given; then there are no feeds, sitemap and canonical links. */
  readonly baseUrl: string | null
  readonly publisher: string | null
  readonly rights: string | null
  /** International Standard Serial Number of the publication: `0317-8471`. */
  readonly issn: string | null
  /** Articles on a full list page. */
  readonly pageSize: number
  /** Articles in the feed of the latest. */
  readonly feedSize: number
  /** At most how many tags are inferred for an article without any; 0 turns this off. */
  readonly inferredTags: number
  /** The percentage of passages that two articles must share to count as versions of one text; 0 turns this off. */
  readonly similarity: number
  /** GitHub's extensions in `.md` (tables, footnotes …). */
  readonly gfm: boolean
  /** The host, which decides how redirects and headers are written. With null, any host will do. */
  readonly host: Host | null
  /** Hosts of original addresses (`url:`) whose paths are redirected, besides the host of `baseUrl`. */
  readonly formerHosts: readonly string[]
  /** What is made besides pages, feed and sitemap. */
  readonly extras: readonly Extra[]
  /** Whether readers can search the articles; with `false` there is neither an index nor its page. */
  readonly search: boolean
  /** Compressed copies of texts, for servers that can send them. */
  readonly compress: readonly Encoding[]
  /** In the order in which they run. */
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

/** Brotli and gzip, by the extension of a compressed file. */
export const encodings = ['br', 'gz'] as const
export type Encoding = (typeof encodings)[number]

/** The publication's own message file: phrases by their keys, as they were written. */
export interface OwnWords {
  /** `words.fr.yaml`. */
  readonly file: string
  readonly phrases: Readonly<Record<string, { readonly phrase: unknown; readonly line: number }>>
}

/** A concept of an authority file, with every spelling that means it. */
export interface Concept {
  readonly label: string
  readonly slug: string | null
  readonly aliases: readonly string[]
}

/** An author, who may say how to split the name. */
export interface AuthorConcept extends Concept {
  readonly family: string | null
  readonly given: string | null
}

/** What `furniture.yaml` says, which `dateline learn` writes and a person reviews. */
export interface LearntLines {
  /** Lines that are not part of any article. */
  readonly lines: readonly string[]
  /** Those of them that a person added. */
  readonly own: readonly string[]
  /** Lines that recur as well, but are part of articles. */
  readonly kept: readonly string[]
  /** Whether numeric dates write the day before the month; null if that is unknown. */
  readonly dayFirst: boolean | null
}

/** The settings of a build. Nothing else influences the site. */
export interface Config {
  readonly site: Site
  readonly tags: readonly Concept[]
  readonly authors: readonly AuthorConcept[]
  readonly takedowns: readonly NamedTakedown[]
  /** The publication's own words in the site's language, or null. */
  readonly words: OwnWords | null
  readonly furniture: LearntLines
  /** The present wall time of the publication, `YYYY-MM-DDTHH:MM`, which matters for embargoes and dates in the future. */
  readonly now: string
  /** The plugins that `site` names, once a build has compiled them. */
  readonly plugins: readonly PluginModule[]
  readonly folders: Folders
  readonly threads: number
  readonly clean: boolean
}

/** The output folder if none is named. */
export const usualOut = 'dist'

/** Absolute paths. `templates` and `plugins` are the user's own folders, or null if there are none. */
export interface Folders {
  readonly content: string
  readonly templates: string | null
  readonly plugins: string | null
  readonly out: string
  readonly cache: string
}

/** The settings that parsing depends on, which are part of the keys of articles. */
export interface ParseSettings extends Pick<Site, 'language' | 'timeZone' | 'gfm'> {
  /** Every spelling in `tags.yaml`. Those found in a text come first among its phrases. */
  readonly terms?: readonly string[]
  /** The lines of `furniture.yaml`, which are not part of any article. */
  readonly furniture?: readonly string[]
  /** Whether the archive writes the day before the month, for articles whose language has both orders. */
  readonly dayFirst?: boolean | null
}
