/** How a source is written: raw text, Markdown, or one JSON object a line. */
export type Format = 'txt' | 'md' | 'jsonl'

/** The text of one article, not yet understood. A JSONL file of 900 lines is 900 sources. */
export interface Source {
  /** Relative to the content folder, `/` between folders, exactly as on disk. */
  readonly path: string
  /** 1-based line of the record in its file; 0 where the file is one article. */
  readonly record: number
  readonly format: Format
  /** Well-formed text: decoded, without a byte order mark, `\n` line ends, NFC. */
  readonly text: string
}

/** What becomes of a source. Every source ends with exactly one fate, and the ledger says which. */
export type Fate = 'page' | 'duplicate' | 'quarantined' | 'excluded' | 'failed'
