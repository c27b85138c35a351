import { Fingerprint, rememberedFingerprints } from '../kit/fingerprint.ts'
import type { Archive, Row, Terms } from './archive.ts'

/** Adds what a page or file depends on of one article. Out of numbers that the archive holds: a file for machines may name a hundred thousand. */
export type RowFacts = (row: Row, into: Fingerprint) => void

/** Title, address, date and language. */
export function stampFacts({ stamps }: Archive): RowFacts {
  return (row, into) => into.number(stamps[row * 2]!).number(stamps[row * 2 + 1]!)
}

/** All that its source says. */
export function digestFacts({ digestWord }: Archive): RowFacts {
  return (row, into) => into.number(digestWord(row, 0)).number(digestWord(row, 1))
}

/** How many terms it has, and what `textOf` says of each. */
export function termFacts(terms: Terms, textOf: (term: number) => string): RowFacts {
  const said = rememberedFingerprints(terms.size, textOf)
  return (row, into) => {
    const of = terms.of(row)
    into.number(of.length)
    for (let at = 0; at < of.length; at++) said(of[at]!, into)
  }
}

/** All that its source says, and its address. */
export function sourceFacts(archive: Archive): RowFacts {
  const stamp = stampFacts(archive)
  const digest = digestFacts(archive)
  return (row, into) => {
    stamp(row, into)
    digest(row, into)
  }
}

/** One text for what a file depends on of the articles in it. */
export function factsOf(rows: Iterable<Row>, facts: RowFacts): string {
  const into = new Fingerprint()
  for (const row of rows) facts(row, into)
  return into.hex()
}

/** The rows `from` to before `to`. */
export function* rowsIn({ from, to }: { readonly from: Row; readonly to: Row }): Iterable<Row> {
  for (let row = from; row < to; row++) yield row
}
