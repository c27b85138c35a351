import type { ColumnData } from '../kit/columns.ts'
import type { StoredText } from '../kit/stored.ts'
import type { Archive, Entry } from './archive.ts'
import type { Article, Summary } from './article.ts'
import type { Config } from './config.ts'

/** Reads parsed articles back from the store. Throws `CacheDamaged` if an entry is damaged. */
export interface Shelf {
  summary(entry: Entry): Summary
  /** Reads an article. `but` names a text that the caller does not need; it is left empty. */
  article(entry: Entry, but?: 'html'): Article
  /** Reads an article without its long texts, which are read when they are needed. */
  open(entry: Entry): OpenArticle
}

export interface OpenArticle {
  readonly article: Omit<Article, 'html' | 'body'>
  readonly html: StoredText
  readonly body: StoredText
}

/** What pages and indexes are made from: the archive, its articles on the shelf, and the settings. */
export interface Edition {
  readonly archive: Archive
  readonly shelf: Shelf
  readonly config: Config
  /** The seats of the articles in the search index, if another thread has found them. */
  readonly seats?: ColumnData
}
