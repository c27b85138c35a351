/** Why we believe a field: the 1-based line that it was read from (0: no line of the text), the rule, and the certainty (0 to 1). */
export interface Evidence {
  readonly line: number
  readonly rule: string
  readonly confidence: number
}

/** A line of the source that is not part of the article, and why: a permanent reason such as `menu` or `comments`. */
export interface DroppedLine {
  readonly line: number
  readonly reason: string
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * An article, understood. It is plain JSON, which crosses threads and goes into the store as it is, so it holds strings, never trees, and nothing that depends
 * on where the source lies (id and address belong to the archive).
 */
export interface Article {
  readonly title: string
  /** The short line above the headline. */
  readonly kicker: string | null
  /** The opening paragraph, or the summary that was given. */
  readonly lead: string | null
  /** Whether the lead is a paragraph of `html` and `body`, usually the first, and was not given separately, in frontmatter. */
  readonly leadInBody: boolean
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD[THH:MM[±HH:MM]]`: local wall time of the publication. */
  readonly date: string | null
  readonly updated: string | null
  /** Personal names, one for each person, in the order of the byline. */
  readonly authors: readonly string[]
  /** The agency or paper that supplied the text (`TTXVN`, `Theo VnExpress`), never a person. */
  readonly agency: string | null
  readonly section: string | null
  /** Tags that were given, not inferred. */
  readonly tags: readonly string[]
  /** Proper-noun phrases of the text, from which tags may be inferred: at most 12, strongest first. None if tags were given. */
  readonly phrases: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** The slug that the frontmatter asks for. */
  readonly slug: string | null
  /** The original address, only http or https. */
  readonly url: string | null
  /** Former addresses on the same site: paths that should lead here. */
  readonly aliases: readonly string[]
  readonly draft: boolean
  readonly captions: readonly string[]
  /** The body, sanitised; the lead paragraph has the class `lead`, and captions are in `figure > figcaption`. */
  readonly html: string
  /** The body as plain text, with `\n` between paragraphs, with the lead and without captions. */
  readonly body: string
  readonly droppedLines: readonly DroppedLine[]
  /** An entry for each field that was inferred. */
  readonly evidence: Readonly<Record<string, Evidence>>
  /** Every other field that was given, for templates. */
  readonly extra: Readonly<Record<string, Json>>
}

/** What lists, feeds and search results show of an article, stored beside it so that they need not read bodies. */
export type Summary = Pick<
  Article,
  'title' | 'kicker' | 'lead' | 'date' | 'updated' | 'authors' | 'agency' | 'lang'
>
