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

/** How a source is named: by its path, with `#` and the record's line where the file holds several articles. */
export const sourceName = (path: string, record: number): string =>
  record === 0 ? path : `${path}#${record}`

/** What the name of a source says: the path of its file, and the record's line, or 0. Any other name is a path. */
export function sourcePlace(name: string): { path: string; record: number } {
  const [, path, record] = /^(.*\.jsonl)#([1-9]\d{0,8})$/is.exec(name) ?? []
  return path === undefined ? { path: name, record: 0 } : { path, record: Number(record) }
}

/** What becomes of a source. Every source ends with exactly one fate, and the ledger says which. */
export type Fate = 'page' | 'duplicate' | 'quarantined' | 'excluded' | 'failed'
