import { timestamp } from '../kit/timestamp.ts'
import type { ZoneClock } from '../kit/zone.ts'
import type { Archive, Row, Terms } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'

/** What any feed says of an article. */
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

/** An undated article was written at no known moment, but a feed must name one: the same for ever, and plainly none. */
export const noMoment = '1970-01-01T00:00:00Z'

/** Reads the summary of one article from the shelf. `base` is the site's address with a slash at its end. */
export function entryOf({ archive, shelf }: Edition, base: string, clock: ZoneClock, row: Row): Entry {
  const summary = shelf.summary(archive.entry(row))
  const published = summary.date && timestamp(summary.date, clock)
  return {
    url: base + archive.url(row),
    title: summary.title,
    summary: summary.lead,
    published,
    updated: summary.updated ? timestamp(summary.updated, clock) : (published ?? noMoment),
    authors: labels(archive.authors, row),
    tags: labels(archive.tags, row),
    lang: summary.lang,
  }
}

/** Everything that `entryOf` takes from the archive, for the key of the file that shows it. */
export function entryKey(archive: Archive, row: Row): string {
  const terms = [...labels(archive.authors, row), '', ...labels(archive.tags, row)]
  return [archive.url(row), archive.digest(row), ...terms].join('\n')
}

function labels(terms: Terms, row: Row): string[] {
  return Array.from(terms.of(row), (term) => terms.label(term))
}
