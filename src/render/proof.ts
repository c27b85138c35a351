import type { Fingerprint } from '../kit/fingerprint.ts'
import type { Row } from '../model/archive.ts'
import { sourceFacts } from '../model/facts.ts'
import type { Desk } from './desk.ts'

/**
 * A page before it is made. `facts` adds everything that the view is made from, so that equal facts mean equal bytes: a proof reads the archive
 * first and records what it read, and `view` uses nothing else (except articles, whose digests are in the facts).
 */
export interface Proof<View> {
  facts(into: Fingerprint): void
  view(): View
}

/** Adds what items of a list show, including what is read from the articles themselves. */
export function itemFacts(desk: Desk, rows: readonly Row[], into: Fingerprint): void {
  const source = sourceFacts(desk.edition.archive)
  into.number(rows.length)
  for (const row of rows) source(row, into)
}

/** Adds what headlines show. */
export function headlineFacts(desk: Desk, rows: readonly Row[], into: Fingerprint): void {
  into.number(rows.length)
  for (const row of rows) {
    desk.linkFacts(row, into)
    desk.authorFacts(row, into)
  }
}
