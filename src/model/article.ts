/** Why we believe a field: the 1-based line it was read from, by which rule, how sure (0 to 1). Line 0: no line of the text. */
export interface Evidence {
  readonly line: number
  readonly rule: string
  readonly confidence: number
}

/** A line of the source that is no part of the article, and why (a permanent reason such as `menu` or `comments`). */
export interface DroppedLine {
  readonly line: number
  readonly reason: string
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * One article, understood. Plain JSON: it crosses threads and lies in the store as it is, so it holds strings, never trees,
 * and nothing that depends on where the source lies (its id and address are the archive's business).
 */
export interface Article {
  readonly title: string
  /** The short line above the headline. */
  readonly kicker: string | null
  /** The opening paragraph or the summary that was given. */
  readonly lead: string | null
  /** True where the lead is a paragraph of `html` and `body`, most often the first; false where it was given apart (frontmatter). */
  readonly leadInBody: boolean
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD[THH:MM[±HH:MM]]`: local wall time of the publication. */
  readonly date: string | null
  readonly updated: string | null
  /** Personal names, one a person, in the order of the byline. */
  readonly authors: readonly string[]
  /** The agency or paper that the text was taken from (`TTXVN`, `Theo VnExpress`), never a person. */
  readonly agency: string | null
  readonly section: string | null
  /** Tags that were given, not inferred. */
  readonly tags: readonly string[]
  /** Proper-noun phrases of the text, strongest first, at most 12: what tags may be inferred from. None where tags were given. */
  readonly phrases: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** The slug asked for in the frontmatter. */
  readonly slug: string | null
  /** The original address, http or https only. */
  readonly url: string | null
  /** Former addresses on the same site: paths that should lead here. */
  readonly aliases: readonly string[]
  readonly draft: boolean
  readonly captions: readonly string[]
  /** The body, sanitised; the lead paragraph has the class `lead`, captions stand in `figure > figcaption`. */
  readonly html: string
  /** Plain text, `\n` between paragraphs, lead included, captions left out. */
  readonly body: string
  readonly droppedLines: readonly DroppedLine[]
  /** One entry for each field that was inferred. */
  readonly evidence: Readonly<Record<string, Evidence>>
  /** Every other field that was given, for templates. */
  readonly extra: Readonly<Record<string, Json>>
}

/** What lists, feeds and search results show of an article; stored beside it so that a list never reads bodies. */
export type Summary = Pick<
  Article,
  'title' | 'kicker' | 'lead' | 'date' | 'updated' | 'authors' | 'agency' | 'lang'
>
