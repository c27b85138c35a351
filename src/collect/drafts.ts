import { ascending } from '../kit/ascending.ts'
import { Column, Lists, Texts } from '../kit/columns.ts'
import { sha256 } from '../kit/digest.ts'
import { slugOf } from '../kit/slug.ts'
import type { TermKind } from '../model/addresses.ts'
import type { Concept } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { rules } from '../model/rules.ts'
import { reserved } from './address.ts'
import type { TermsData } from './archive.ts'
import { labelKey } from './card.ts'

/** A term while it is gathered. */
export interface Draft {
  readonly key: string
  /** The entry of the authority file, whose label beats every spelling in the articles. */
  readonly concept: Concept | null
  /** How often each spelling occurs in the articles. */
  readonly spellings: Map<string, number>
  inferred: boolean
  count: number
}

/** The terms of a kind while they are gathered: spellings of one concept are one term, and so are those that differ only in capitals. */
export class Drafts {
  readonly all: Draft[] = []
  /** Concepts of the authority file, by the `labelKey` of all their spellings. */
  readonly concepts: ReadonlyMap<string, Concept>
  readonly #byKey = new Map<string, number>()

  constructor(concepts: readonly Concept[]) {
    this.concepts = conceptsByKey(concepts)
  }

  /** The number of the draft for a label, which is added if there is none. */
  numberOf(label: string): number {
    const own = labelKey(label)
    const concept = this.concepts.get(own) ?? null
    const key = concept ? labelKey(concept.label) : own
    let draft = this.#byKey.get(key)
    if (draft === undefined) {
      draft = this.all.push({ key, concept, spellings: new Map(), inferred: true, count: 0 }) - 1
      this.#byKey.set(key, draft)
    }
    return draft
  }
}

/** Concepts of an authority file by the `labelKey` of all their spellings. */
export function conceptsByKey(concepts: readonly Concept[]): Map<string, Concept> {
  const byKey = new Map<string, Concept>()
  for (const concept of concepts) {
    for (const spelling of [concept.label, ...concept.aliases]) byKey.set(labelKey(spelling), concept)
  }
  return byKey
}

/** What to do if two terms would have one address. Sections have no authority file. */
const clashHints: Readonly<Record<TermKind, string>> = {
  tag: rules['collect/tag-clash'].hint,
  author: 'Name them as one person in authors.yaml, or give one a slug of its own.',
  section: 'If they are one section, spell it alike in all articles.',
}

/**
 * Makes the terms of the drafts that articles have, numbered by their slugs; `perRow` has the drafts of each row and becomes the terms of each. Terms that
 * want the same slug each get a suffix made from their own name, and are reported.
 */
export function seal(
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
      const labels = terms.map(({ label }) => `"${label}"`).sort(ascending)
      const reason = `The ${kind}s ${labels.join(' and ')} would have one address, "${slug}"; each was given its own.`
      notices.push(notice('collect/tag-clash', '', 0, reason, clashHints[kind]))
    }
  }
  named.sort((a, b) => ascending(a.slug, b.slug))
  notices.sort((a, b) => ascending(a.reason, b.reason))

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

function labelOf({ concept, spellings }: Draft): string {
  if (concept) return concept.label
  const [best] = [...spellings].sort(([a, used], [b, usedB]) => usedB - used || ascending(b, a))
  return best?.[0] ?? ''
}

/** The rows of each term, newest first, found in one pass over the terms of each row. */
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
