import type { OftenLists } from './layout.ts'

/** What a reader must know before the first read. This small file is written after all others. */
export interface Directory extends OftenLists {
  readonly version: 3
  readonly articles: number
  readonly packs: number
  readonly pagesInPack: number
  readonly cardPagesInPack: number
  /** The years, oldest first (0: undated), and the number of their seats. */
  readonly years: readonly (readonly [year: number, capacity: number])[]
  /** The initials for which there is a file of words to complete. */
  readonly initials: string
}

export const directoryFile = 'search/index.json'
