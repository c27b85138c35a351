import { Column, Lists } from '../kit/columns.ts'
import type { TermKind } from '../model/addresses.ts'
import type { Concept } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import type { TermsData } from './archive.ts'
import type { Cards } from './cards.ts'
import { Drafts, seal } from './drafts.ts'
import { type Inferred, infer } from './inferred.ts'

/** Where the terms of a kind come from. */
interface TermSource {
  readonly kind: TermKind
  /** The labels of each card: lists of them, or one each, where 0 is none. */
  readonly labels: Lists<'u32'> | Column<'u32'>
  /** The authority file. */
  readonly concepts: readonly Concept[]
  readonly inferred?: Inferred
}

/**
 * Gathers the labels of all rows into terms: spellings of one concept are one term, and so are those that differ only in capitals. Terms that want the same
 * slug stay apart, each with a suffix from its own name, and are reported.
 */
export function gatherTerms(
  cards: Cards,
  order: Uint32Array,
  { kind, labels, concepts, inferred }: TermSource,
): { terms: TermsData; notices: Notice[] } {
  const drafts = new Drafts(concepts)
  const given = givenTerms(cards, order, labels, drafts)
  const of = inferred && inferred.limit > 0 ? infer(given, order, inferred, drafts) : given
  return seal(drafts.all, of, kind)
}

/** The drafts of each row by its labels, with their spellings and counts. */
function givenTerms(
  cards: Cards,
  order: Uint32Array,
  labels: TermSource['labels'],
  drafts: Drafts,
): Lists<'u32'> {
  // Each distinct label is looked up once, however many articles have it.
  const draftOfLabel = new Int32Array(cards.labels.length).fill(-1)
  const uses = new Uint32Array(cards.labels.length)
  const { items, start, end } = runsOf(labels)
  const none = labels instanceof Column ? 0 : -1
  const of = new Lists('u32')
  of.ends.reserve(order.length)
  const marks: number[] = []
  for (let row = 0; row < order.length; row++) {
    const card = order[row]!
    for (let at = start(card), to = end(card); at < to; at++) {
      const label = items[at]!
      if (label === none) continue
      if (draftOfLabel[label] === -1) draftOfLabel[label] = drafts.numberOf(cards.labels.get(label))
      uses[label]!++
      const number = draftOfLabel[label]!
      // Two spellings in one article count once.
      if (marks[number] === row) continue
      marks[number] = row
      const draft = drafts.all[number]!
      draft.inferred = false
      draft.count++
      of.items.push(number)
    }
    of.ends.push(of.items.length)
  }
  for (let label = 0; label < uses.length; label++) {
    if (uses[label] === 0) continue
    const { spellings } = drafts.all[draftOfLabel[label]!]!
    const text = cards.labels.get(label)
    spellings.set(text, (spellings.get(text) ?? 0) + uses[label]!)
  }
  return of
}

/** Where the labels of a card begin and end among all. */
function runsOf(labels: Lists<'u32'> | Column<'u32'>): {
  items: Uint32Array
  start(card: number): number
  end(card: number): number
} {
  if (labels instanceof Column) return { items: labels.array, start: (card) => card, end: (card) => card + 1 }
  const ends = labels.ends.array
  return {
    items: labels.items.array,
    start: (card) => (card === 0 ? 0 : ends[card - 1]!),
    end: (card) => ends[card]!,
  }
}
