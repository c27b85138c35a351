import { Column, Lists, Texts } from '../kit/columns.ts'
import { sha256 } from '../kit/digest.ts'
import { quickHash } from '../kit/hash.ts'
import { slugOf } from '../kit/slug.ts'
import type { TermKind } from '../model/addresses.ts'
import type { Concept } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { rules } from '../model/rules.ts'
import type { TermsData } from './archive.ts'
import { labelKey } from './card.ts'
import type { Cards } from './cards.ts'

/** A term while it is gathered. */
interface Draft {
  readonly key: string
  /** The label of the authority file, which beats every spelling of the articles. */
  readonly concept: Concept | null
  /** How often each spelling stands in the articles. */
  readonly spellings: Map<string, number>
  inferred: boolean
  count: number
}

/** A label that nobody gave: how it is written is found out only when it is kept. */
export interface Inferred {
  /** `phraseKey` of each phrase of a card, strongest first. */
  readonly phrases: Lists<'f64'>
  /** The phrase as it stands in the article of the row. */
  label(row: number, phrase: number): string
  /** At most so many for a row that has no label of its own. */
  readonly limit: number
}

/**
 * Gathers the labels of all rows (lists of them, or one each, where 0 is none) into terms: spellings of one authority concept are one term, and so are those that differ
 * in capitals only. Terms with one slug stay apart, each with a suffix from its own name, and are told with what to do about this `kind`.
 */
export function gatherTerms(
  cards: Cards,
  order: Uint32Array,
  kind: TermKind,
  labels: Lists<'u32'> | Column<'u32'>,
  concepts: readonly Concept[],
  inferred?: Inferred,
): { terms: TermsData; notices: Notice[] } {
  const drafts: Draft[] = []
  const byKey = new Map<string, number>()
  const conceptByKey = conceptsByKey(concepts)
  const draftOf = (label: string): number => {
    const own = labelKey(label)
    const concept = conceptByKey.get(own) ?? null
    const key = concept ? labelKey(concept.label) : own
    let draft = byKey.get(key)
    if (draft === undefined) {
      draft = drafts.push({ key, concept, spellings: new Map(), inferred: true, count: 0 }) - 1
      byKey.set(key, draft)
    }
    return draft
  }

  // Each distinct label is looked at once, however many articles carry it.
  const draftOfLabel = new Int32Array(cards.labels.length).fill(-1)
  const uses = new Uint32Array(cards.labels.length)
  const { items, start, end } = runsOf(labels)
  const none = labels instanceof Column ? 0 : -1
  let of = new Lists('u32')
  of.ends.reserve(order.length)
  const marks: number[] = []
  for (let row = 0; row < order.length; row++) {
    const card = order[row]!
    for (let at = start(card), to = end(card); at < to; at++) {
      const label = items[at]!
      if (label === none) continue
      if (draftOfLabel[label] === -1) draftOfLabel[label] = draftOf(cards.labels.get(label))
      uses[label]!++
      const draft = draftOfLabel[label]!
      // Two spellings in one article are one term.
      if (marks[draft] === row) continue
      marks[draft] = row
      drafts[draft]!.inferred = false
      drafts[draft]!.count++
      of.items.push(draft)
    }
    of.ends.push(of.items.length)
  }
  for (let label = 0; label < uses.length; label++) {
    if (uses[label] === 0) continue
    const { spellings } = drafts[draftOfLabel[label]!]!
    const text = cards.labels.get(label)
    spellings.set(text, (spellings.get(text) ?? 0) + uses[label]!)
  }
  if (inferred && inferred.limit > 0) of = infer(of, order, inferred, drafts, draftOf, conceptByKey)
  return seal(drafts, of, kind)
}

/** Concepts of an authority file by `labelKey` of all their spellings. */
export function conceptsByKey(concepts: readonly Concept[]): Map<string, Concept> {
  const byKey = new Map<string, Concept>()
  for (const concept of concepts) {
    for (const spelling of [concept.label, ...concept.aliases]) byKey.set(labelKey(spelling), concept)
  }
  return byKey
}

/** Where the labels of a card stand among all. */
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

/** In an archive of `size` articles a phrase must stand in so many before it makes a tag: 1 alone, 2 from 20 on, then √size / 10. */
export const recurrence = (size: number): number =>
  size < 20 ? 1 : Math.max(2, Math.floor(Math.sqrt(size) / 10))

/** The drafts of each row: those that it was given, or else the inferred. */
function infer(
  given: Lists<'u32'>,
  order: Uint32Array,
  inferred: Inferred,
  drafts: Draft[],
  draftOf: (label: string) => number,
  conceptByKey: ReadonlyMap<string, Concept>,
): Lists<'u32'> {
  const rows = given.length
  // Phrases that are a tag already, by the authority file or by another article, need not recur.
  const draftByPhrase = new Map<number, number>()
  for (const [key, concept] of conceptByKey) draftByPhrase.set(quickHash(key), draftOf(concept.label))
  for (const [draft, { key }] of drafts.entries()) draftByPhrase.set(quickHash(key), draft)

  const lacking = new Uint8Array(inferred.phrases.length)
  for (let row = 0; row < rows; row++) if (given.isEmpty(row)) lacking[order[row]!] = 1
  const kept = recurring(inferred.phrases, lacking, recurrence(rows))
  // Most phrases make no tag; a bit for each that does tells so sooner than a map.
  const mayBeTag = new Uint8Array(bits)
  for (const phrase of [...kept, ...draftByPhrase.keys()]) mayBeTag[(phrase | 0) & (bits - 1)] = 1
  const of = new Lists('u32')
  of.ends.reserve(rows)
  const own: number[] = []
  const items = inferred.phrases.items.array
  const ends = inferred.phrases.ends.array
  for (let row = 0; row < rows; row++) {
    if (!given.isEmpty(row)) {
      of.take(given, row, row + 1)
      continue
    }
    own.length = 0
    const card = order[row]!
    for (let at = card === 0 ? 0 : ends[card - 1]!, to = ends[card]!; at < to; at++) {
      if (own.length === inferred.limit) break
      const phrase = items[at]!
      if (mayBeTag[(phrase | 0) & (bits - 1)] === 0) continue
      let draft = draftByPhrase.get(phrase)
      if (draft === undefined) {
        if (!kept.has(phrase)) continue
        const label = inferred.label(row, phrase)
        draft = draftOf(label)
        drafts[draft]!.spellings.set(label, 1)
        draftByPhrase.set(phrase, draft)
      }
      if (own.includes(draft)) continue
      own.push(draft)
      drafts[draft]!.count++
    }
    of.push(own)
  }
  return of
}

const bits = 1 << 17

/** So many phrases are sorted at once, whatever the archive's size: a slice of them by their hashes, in 8 MB. */
const sorted = 1 << 20

/** The phrases that at least `least` of the cards have that lack labels. */
function recurring(phrases: Lists<'f64'>, lacking: Uint8Array, least: number): Set<number> {
  const items = phrases.items.array
  const ends = phrases.ends.array
  const each = (take: (phrase: number) => void): void => {
    for (let card = 0; card < lacking.length; card++) {
      if (lacking[card] === 0) continue
      for (let at = card === 0 ? 0 : ends[card - 1]!, to = ends[card]!; at < to; at++) take(items[at]!)
    }
  }
  // Phrases are first counted by some of their bits: few are left to be told apart.
  let size = 1024
  while (size < phrases.items.length * 2) size *= 2
  const counts = new Uint8Array(size)
  const enough = Math.min(least, 255)
  each((phrase) => {
    const at = (phrase | 0) & (size - 1)
    if (counts[at] !== 255) counts[at]!++
  })
  const mayRecur = (phrase: number): boolean => counts[(phrase | 0) & (size - 1)]! >= enough
  const slices = Math.ceil(phrases.items.length / sorted)
  const sliceOf = (phrase: number): number => Math.floor((phrase / 2 ** 53) * slices)
  const sizes = new Uint32Array(slices)
  each((phrase) => {
    if (mayRecur(phrase)) sizes[sliceOf(phrase)]!++
  })
  const kept = new Set<number>()
  for (const [slice, count] of sizes.entries()) {
    if (count < least) continue
    const values = new Float64Array(count)
    let filled = 0
    each((phrase) => {
      if (mayRecur(phrase) && sliceOf(phrase) === slice) values[filled++] = phrase
    })
    values.sort()
    for (let from = 0; from < count; ) {
      let to = from + 1
      while (to < count && values[to] === values[from]) to++
      if (to - from >= least) kept.add(values[from]!)
      from = to
    }
  }
  return kept
}

/** What to do where two terms would have one address. Sections have no authority file. */
const clashHints: Readonly<Record<TermKind, string>> = {
  tag: rules['collect/tag-clash'].hint,
  author: 'Name them as one person in authors.yaml, or give one a slug of its own.',
  section: 'If they are one section, spell it alike in all articles.',
}

function seal(
  drafts: readonly Draft[],
  perRow: Lists<'u32'>,
  kind: TermKind,
): { terms: TermsData; notices: Notice[] } {
  const named = drafts
    .map((draft, index) => ({ draft, index, label: labelOf(draft), slug: '' }))
    .filter(({ draft }) => draft.count > 0)
  const wanted = new Map<string, typeof named>()
  for (const term of named) {
    const slug = term.draft.concept?.slug ?? (slugOf(term.label) || shortOf(term.draft.key))
    wanted.set(slug, [...(wanted.get(slug) ?? []), term])
  }
  const notices: Notice[] = []
  for (const [slug, terms] of wanted) {
    for (const term of terms) {
      const own =
        terms.length === 1 ||
        (term.draft.concept?.slug && terms.filter((each) => each.draft.concept?.slug).length === 1)
      term.slug = own && !reserved.test(slug) ? slug : `${slug}-${shortOf(term.draft.key)}`
    }
    if (terms.length > 1) {
      const labels = terms.map(({ label }) => `"${label}"`).sort(byCodeUnits)
      const reason = `The ${kind}s ${labels.join(' and ')} would have one address, "${slug}"; each was given its own.`
      notices.push(notice('collect/tag-clash', '', 0, reason, clashHints[kind]))
    }
  }
  named.sort((a, b) => byCodeUnits(a.slug, b.slug))
  notices.sort((a, b) => byCodeUnits(a.reason, b.reason))

  const termOf = new Uint32Array(drafts.length)
  const label = new Texts()
  const slug = new Texts()
  const inferred = new Column('u8')
  named.forEach((term, number) => {
    termOf[term.index] = number
    label.push(term.label)
    slug.push(term.slug)
    inferred.push(term.draft.inferred ? 1 : 0)
  })
  const counts = new Uint32Array(named.length)
  const items = perRow.items.values()
  for (let at = 0; at < items.length; at++) {
    items[at] = termOf[items[at]!]!
    counts[items[at]!]!++
  }
  return {
    terms: {
      label: label.data(),
      slug: slug.data(),
      inferred: inferred.data(),
      of: perRow.data(),
      rows: invert(perRow, counts).data(),
    },
    notices,
  }
}

/** Names that the lists themselves use, and those that Windows keeps for devices: no article and no term may have one as its slug. */
export const reserved = /^(?:index|page-\d+|con|prn|aux|nul|com\d|lpt\d)$/

function labelOf({ concept, spellings }: Draft): string {
  if (concept) return concept.label
  const [best] = [...spellings].sort(([a, used], [b, usedB]) => usedB - used || byCodeUnits(b, a))
  return best?.[0] ?? ''
}

/** The rows of each term, newest first, by one pass over the terms of each row. */
function invert(perRow: Lists<'u32'>, counts: Uint32Array): Lists<'u32'> {
  const rows = new Lists('u32')
  const next = new Float64Array(counts.length)
  let start = 0
  for (let term = 0; term < counts.length; term++) {
    next[term] = start
    start += counts[term]!
    rows.ends.push(start)
  }
  rows.items.reserve(start)
  rows.items.length = start
  const terms = perRow.items.array
  const ends = perRow.ends.array
  for (let row = 0, at = 0; row < perRow.length; row++)
    for (; at < ends[row]!; at++) rows.items.array[next[terms[at]!]!++] = row
  return rows
}

const shortOf = (key: string): string => sha256(key).slice(0, 6)

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
