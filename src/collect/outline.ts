import { type ColumnTree, digestOfColumns } from '../kit/columns.ts'
import type { ArchiveData } from './archive.ts'

/**
 * Digests everything that `openArchive` knows except what its articles say: everything but `sourceDigest`, `digest`, `digestWord` and `entry`. Two archives
 * with the same outline have the same articles in the same rows, with the same addresses, headlines, dates and terms, and the page of an article
 * differs only if that article's own digest does. `cards` are those that pages are made from.
 */
export function outlineOf(archive: ArchiveData, cards: ColumnTree): string {
  const { fingerprint: _parsedWith, ...data } = archive
  const {
    digests: _digests,
    segment: _segment,
    offset: _offset,
    summaryLength: _summaryLength,
    entryLength: _entryLength,
    ...known
  } = cards
  return digestOfColumns({ data, known })
}
