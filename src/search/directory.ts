/** What a reader must know before the first read: a small file, written after all others. */
export interface Directory {
  readonly version: 1
  readonly articles: number
  readonly packs: number
  readonly pagesInPack: number
  readonly cardPagesInPack: number
  /** Oldest first: the year (0: undated) and its seats. */
  readonly years: readonly (readonly [year: number, capacity: number])[]
  /** The initials that have a file of words to complete. */
  readonly initials: string
  /** Folded words that very many articles have, between spaces. */
  readonly common: string
}

export const directoryFile = 'search/index.json'
