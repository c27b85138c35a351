import type { Row } from './archive.ts'

/** What a page is about. Part 0 of a list is its newest, unnumbered page; part 1 is the oldest full one, and so on. */
export type Page =
  | {
      readonly kind: 'home' | 'notFound' | 'tagIndex' | 'authorIndex' | 'sectionIndex' | 'search' | 'about'
      readonly file: string
    }
  | { readonly kind: 'article'; readonly file: string; readonly row: Row }
  | {
      readonly kind: 'year' | 'month' | 'day' | 'undated'
      readonly file: string
      readonly period: number
      readonly part: number
    }
  | {
      readonly kind: 'tag' | 'author' | 'section'
      readonly file: string
      readonly term: number
      readonly part: number
    }
  | { readonly kind: 'tombstone'; readonly file: string; readonly tombstone: number }
  | { readonly kind: 'choice'; readonly file: string; readonly rows: readonly Row[] }

export type PageKind = Page['kind']

/** A file of the site other than a page; `file` is relative to the output folder, with `/` between folders. */
export interface Output {
  readonly file: string
  readonly bytes: Uint8Array | string
}

/**
 * Files that are made together and kept together: when `key` is that of the last build and the files are untouched, `make` is not called.
 * `stage` orders writing so that every state between is a valid site: `before` the pages that need it, or `after` them.
 */
export interface Bundle {
  readonly name: string
  /** Digests everything that the files depend on; nothing else may influence their bytes. */
  readonly key: string
  readonly stage: 'before' | 'after'
  make(): Iterable<Output>
}
