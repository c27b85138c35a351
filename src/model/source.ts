/** How a source is written: plain text, Markdown, or one JSON object per line. */
export type Format = 'txt' | 'md' | 'jsonl'

/** The text of an article before it is understood. A JSONL file of 900 lines is 900 sources. */
export interface Source {
  /** Relative to the content folder, with `/` between folders, exactly as on disk. */
  readonly path: string
  /** The 1-based line of the record in its file; 0 if the file is one article. */
  readonly record: number
  readonly format: Format
  /** The text: decoded, well-formed, in NFC, without a byte order mark, and with `\n` line ends. */
  readonly text: string
}

/** The name of a source: its path, with `#` and the record's line if the file holds several articles. */
export const sourceName = (path: string, record: number): string =>
  record === 0 ? path : `${path}#${record}`

/** The path and the record's line (or 0) in the name of a source. Any other text counts as a path. */
export function sourcePlace(name: string): { path: string; record: number } {
  const [, path, record] = /^(.*\.jsonl)#([1-9]\d{0,8})$/is.exec(name) ?? []
  return path === undefined ? { path: name, record: 0 } : { path, record: Number(record) }
}

/** What becomes of a source. Every source has exactly one fate, which the ledger records. */
export type Fate = 'page' | 'duplicate' | 'quarantined' | 'excluded' | 'failed'
