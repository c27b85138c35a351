import type { Row } from '../model/archive.ts'
import type { Desk } from './desk.ts'

/**
 * A page before it is made. `facts` names everything the view is made of, so that equal facts mean equal bytes: makers read
 * the archive first, write down what they read, and `view` uses nothing else (but articles, whose digests are in the facts).
 */
export interface Proof<View> {
  facts(): string
  view(): View
}

/** What items of a list show, for the facts. */
export function itemFacts({ edition: { archive } }: Desk, rows: readonly Row[]): string {
  let facts = ''
  for (const row of rows) facts += `${archive.digest(row)}\t${archive.title(row)}\t${archive.url(row)}\n`
  return facts
}
