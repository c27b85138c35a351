import { timestamp } from '../kit/timestamp.ts'
import type { ZoneClock } from '../kit/zone.ts'
import type { Row, Terms } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { type RowFacts, sourceFacts, termFacts } from '../model/facts.ts'

/** What a feed says about an article. */
export interface Entry {
  readonly url: string
  readonly title: string
  readonly summary: string | null
  /** RFC 3339, or null for an undated article. */
  readonly published: string | null
  readonly updated: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly lang: string
}

/** A feed must give every entry a moment. An undated article gets this one, which never changes and is plainly not real. */
export const noMoment = '1970-01-01T00:00:00Z'

/** Makes entries, and tells what they depend on. */
export interface Entries {
  /** The entry of an article, whose summary is read from the store. */
  of(row: Row): Entry
  /** Everything that an entry depends on, for the key of the file that shows it. */
  readonly facts: RowFacts
}

/** Makes the entries of an edition; `base` is the site's address with a slash at its end. */
export function entriesOf({ archive, shelf }: Edition, base: string, clock: ZoneClock): Entries {
  const authors = labelReader(archive.authors)
  const tags = labelReader(archive.tags)
  const source = sourceFacts(archive)
  const terms = [archive.authors, archive.tags].map((all) => termFacts(all, (term) => all.label(term)))
  return {
    of(row) {
      const summary = shelf.summary(archive.entry(row))
      const published = summary.date && timestamp(summary.date, clock)
      const updated = archive.updated(row)
      return {
        url: base + archive.url(row),
        title: summary.title,
        summary: summary.lead,
        published,
        updated: updated ? timestamp(updated, clock) : (published ?? noMoment),
        authors: authors(row),
        tags: tags(row),
        lang: summary.lang,
      }
    },
    facts(row, into) {
      source(row, into)
      for (const facts of terms) facts(row, into)
    },
  }
}

/** A reader of the labels of an article's terms, which reads each from the archive only once. */
export function labelReader(terms: Terms): (row: Row) => string[] {
  const known: string[] = []
  return (row) => {
    const labels: string[] = []
    for (const term of terms.of(row)) {
      known[term] ??= terms.label(term)
      labels.push(known[term])
    }
    return labels
  }
}
