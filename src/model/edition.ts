import type { ColumnData } from '../kit/columns.ts'
import type { StoredText } from '../kit/stored.ts'
import type { Archive, Entry } from './archive.ts'
import type { Article, Summary } from './article.ts'
import type { Config } from './config.ts'

/** Reads parsed articles back from the store; throws `CacheDamaged` where an entry is broken. */
export interface Shelf {
  summary(entry: Entry): Summary
  /** `but` names the text that the caller has no use for: it is left empty. */
  article(entry: Entry, but?: 'html'): Article
  /** The article without its long texts, which are read where they are asked for. */
  open(entry: Entry): OpenArticle
}

export interface OpenArticle {
  readonly article: Omit<Article, 'html' | 'body'>
  readonly html: StoredText
  readonly body: StoredText
}

/** All that pages and indexes are made of: the archive, its articles on the shelf, and the settings. */
export interface Edition {
  readonly archive: Archive
  readonly shelf: Shelf
  readonly config: Config
  /** The seats of the articles in the search index, where another thread has found them. */
  readonly seats?: ColumnData
}
