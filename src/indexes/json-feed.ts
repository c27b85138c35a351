import type { AtomFeed } from './atom.ts'
import type { Entry } from './entry.ts'

/** A feed as JSON Feed 1.1. An item must have content: the lead or, if there is none, the headline. */
export function jsonFeed(feed: AtomFeed, entries: readonly Entry[]): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle || undefined,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.lang,
    authors: [{ name: feed.author }],
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      date_published: entry.published ?? undefined,
      date_modified: entry.updated === entry.published || !entry.published ? undefined : entry.updated,
      authors: entry.authors.length > 0 ? entry.authors.map((name) => ({ name })) : undefined,
      tags: entry.tags.length > 0 ? entry.tags : undefined,
      language: entry.lang === feed.lang ? undefined : entry.lang,
    })),
  }
  return `${JSON.stringify(json, null, 1)}\n`
}
