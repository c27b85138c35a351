import type { OftenLists } from './layout.ts'

/** What a reader must know before the first read: a small file, written after all others. */
export interface Directory extends OftenLists {
  readonly version: 3
  readonly articles: number
  readonly packs: number
  readonly pagesInPack: number
  readonly cardPagesInPack: number
  /** Oldest first: the year (0: undated) and its seats. */
  readonly years: readonly (readonly [year: number, capacity: number])[]
  /** The initials that have a file of words to complete. */
  readonly initials: string
}

export const directoryFile = 'search/index.json'
