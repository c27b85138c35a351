import { suffixed, wantedAddress } from '../collect/address.ts'
import type { Cards } from '../collect/cards.ts'
import { idOf } from '../collect/id.ts'
import { byPlace } from '../kit/ascending.ts'

/** An article that had a page at an address that it no longer wants. */
export interface Departed {
  /** `moved` to another address, `gone` with its source, or `held` back, which is reported elsewhere. */
  readonly fate: 'moved' | 'gone' | 'held'
  /** Its present card, or -1. */
  readonly card: number
  /** Where its source lies, or lay if it is gone. */
  readonly path: string
  readonly line: number
  /** Where its page was: at the first of these that the last site had. The one with its id was used if other articles wanted the same address. */
  readonly from: readonly [withId: string, wanted: string]
  /** Its permanent name. */
  readonly id: string
  /** Its source, and the digest of that, as they were. */
  readonly source: string
  readonly digest: string
}

/**
 * Finds such articles in the files that were read anew (`stale`, numbers in `cards`) and in those that no longer exist. `unchanged` has the numbers
 * in `before` of all other files. Records within a file are matched by their ids.
 */
export function departedCards(
  before: Cards,
  cards: Cards,
  stale: Iterable<number>,
  unchanged: Iterable<number>,
): Departed[] {
  const departed: Departed[] = []
  const seen = new Uint8Array(before.files)
  for (const file of unchanged) if (file !== -1) seen[file] = 1
  for (const file of stale) {
    const old = formerFile(before, cards, file)
    if (old === -1) continue
    seen[old] = 1
    departed.push(...departedFrom(before, old, cards, file))
  }
  for (let file = 0; file < before.files; file++)
    if (seen[file] === 0) departed.push(...allOf(before, before.firstRow(file), before.end.array[file]!))
  return found(departed, before, cards, stale).sort(byPlace)
}

/** The number that a file had before, found by its path or by the path's other Unicode form if no file has that one now; else -1. */
function formerFile(before: Cards, cards: Cards, file: number): number {
  const path = cards.path.get(file)
  const same = before.findFile(path)
  if (same !== -1) return same
  const forms = [path.normalize('NFC'), path.normalize('NFD')].filter((form) => form !== path)
  return (
    forms
      .map((form) => (cards.findFile(form) === -1 ? before.findFile(form) : -1))
      .find((old) => old !== -1) ?? -1
  )
}

/** The articles that a file had, and either lacks now or has at another address. */
function* departedFrom(before: Cards, old: number, cards: Cards, file: number): Iterable<Departed> {
  const first = before.firstRow(old)
  const end = before.end.array[old]!
  const find = rowFinder(before, first, end)
  const left = new Uint8Array(end - first).fill(1)
  for (let card = cards.firstRow(file); card < cards.end.array[file]!; card++) {
    const row = find(cards.id.array[card]!)
    if (row === -1) continue
    left[row - first] = 0
    if (before.fate(row) !== 'page' || before.digests.array[row * 8] === cards.digests.array[card * 8])
      continue
    const fate = cards.fate(card) === 'page' ? 'moved' : 'held'
    const departed = { ...departure(before, row), fate, card, line: cards.record.array[card]! } as const
    if (fate === 'held' || departed.from[1] !== wantedAddress(cards, card)) yield departed
  }
  for (let row = first; row < end; row++) if (left[row - first]) yield* allOf(before, row, row + 1)
}

function* allOf(before: Cards, from: number, to: number): Iterable<Departed> {
  for (let row = from; row < to; row++) if (before.fate(row) === 'page') yield departure(before, row)
}

function departure(before: Cards, row: number): Departed {
  const wanted = wantedAddress(before, row)
  const id = idOf(before, row)
  const from = [suffixed(wanted, id), wanted] as const
  const [source, digest] = [before.source(row), before.digest(row)]
  return { fate: 'gone', card: -1, ...before.place(row), from, id, source, digest }
}

/** Marks as moved those whose source is gone but now lies elsewhere, byte for byte, where it did not before. */
function found(departed: Departed[], before: Cards, cards: Cards, stale: Iterable<number>): Departed[] {
  const gone = new Set(departed.filter(({ fate }) => fate === 'gone').map(({ digest }) => digest))
  if (gone.size === 0) return departed
  // Making a text of each digest would take long after a large file was read anew.
  const beginnings = new Set(Array.from(gone, (digest) => Number.parseInt(digest.slice(0, 8), 16)))
  const elsewhere = new Map<string, number>()
  for (const file of stale) {
    const old = formerFile(before, cards, file)
    for (let card = cards.firstRow(file); card < cards.end.array[file]!; card++) {
      if (!beginnings.has(cards.digests.array[card * 8]!) || cards.fate(card) !== 'page') continue
      const digest = cards.digest(card)
      if (gone.has(digest) && (old === -1 || !holds(before, old, digest))) elsewhere.set(digest, card)
    }
  }
  if (elsewhere.size === 0) return departed
  return departed.map((each) => {
    if (each.fate !== 'gone') return each
    const card = elsewhere.get(each.digest)
    if (card === undefined) return each
    return { ...each, fate: 'moved', card, ...cards.place(card) }
  })
}

function holds(cards: Cards, file: number, digest: string): boolean {
  for (let row = cards.firstRow(file); row < cards.end.array[file]!; row++)
    if (cards.digest(row) === digest) return true
  return false
}

/** Finds rows by their ids, fastest when they are asked for in their own order. */
function rowFinder(cards: Cards, first: number, end: number): (id: number) => number {
  const ids = cards.id.array
  let next = first
  let rows: Map<number, number> | null = null
  return (id) => {
    if (next >= end || ids[next] !== id) {
      rows ??= new Map(Array.from({ length: end - first }, (_, at) => [ids[first + at]!, first + at]))
      const row = rows.get(id)
      if (row === undefined) return -1
      next = row
    }
    return next++
  }
}
