/** What a reader must know before the first read: a small file, written after all others. */
export interface Directory {
  readonly version: 2
  readonly articles: number
  readonly packs: number
  readonly pagesInPack: number
  readonly cardPagesInPack: number
  /** Oldest first: the year (0: undated) and its seats. */
  readonly years: readonly (readonly [year: number, capacity: number])[]
  /** The initials that have a file of words to complete. */
  readonly initials: string
  /** Hashes of what very many articles have: read only where nothing better is asked for. */
  readonly common: readonly number[]
  /** Hashes of the lists that have files of their own. */
  readonly often: readonly number[]
}

export const directoryFile = 'search/index.json'
