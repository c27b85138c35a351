import { Fingerprint, rememberedFingerprints } from '../kit/fingerprint.ts'
import type { Archive, Row, Terms } from './archive.ts'

/** Adds what a page or file depends on in an article, from numbers that the archive holds, since a file for machines may name a hundred thousand articles. */
export type RowFacts = (row: Row, into: Fingerprint) => void

/** Facts about title, address, date and language. */
export function stampFacts({ stamps }: Archive): RowFacts {
  return (row, into) => into.number(stamps[row * 2]!).number(stamps[row * 2 + 1]!)
}

/** Facts about everything that the source says. */
export function digestFacts({ digestWord }: Archive): RowFacts {
  return (row, into) => into.number(digestWord(row, 0)).number(digestWord(row, 1))
}

/** Facts about how many terms an article has, and the `textOf` each. */
export function termFacts(terms: Terms, textOf: (term: number) => string): RowFacts {
  const said = rememberedFingerprints(terms.size, textOf)
  return (row, into) => {
    const of = terms.of(row)
    into.number(of.length)
    for (let at = 0; at < of.length; at++) said(of[at]!, into)
  }
}

/** Facts about everything that the source says, and the address. */
export function sourceFacts(archive: Archive): RowFacts {
  const stamp = stampFacts(archive)
  const digest = digestFacts(archive)
  return (row, into) => {
    stamp(row, into)
    digest(row, into)
  }
}

/** A text made from the facts about the articles in a file. */
export function factsOf(rows: Iterable<Row>, facts: RowFacts): string {
  const into = new Fingerprint()
  for (const row of rows) facts(row, into)
  return into.hex()
}

/** The rows `from` to before `to`. */
export function* rowsIn({ from, to }: { readonly from: Row; readonly to: Row }): Iterable<Row> {
  for (let row = from; row < to; row++) yield row
}
