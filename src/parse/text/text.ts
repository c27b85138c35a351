import type { DroppedLine, Evidence } from '../../model/article.ts'
import { isAgency } from '../bylines/agencies.ts'
import { type Block, blocksOf } from './blocks.ts'
import { htmlOf } from './tree.ts'
import { type Reading, taken, type Understood, understand } from './understand.ts'
import { inStanzas } from './verse.ts'
import { ownModel } from './weights.ts'

/** What plain text says of itself. */
export interface TextArticle {
  readonly title: string | null
  readonly kicker: string | null
  readonly lead: string | null
  readonly date: string | null
  readonly updated: string | null
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly section: string | null
  readonly tags: readonly string[]
  readonly captions: readonly string[]
  readonly html: string
  readonly body: string
  readonly dropped: readonly DroppedLine[]
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly ambiguousDate: boolean
}

/** `(Dân trí) -`, `TTO -`, `VOV.VN -`: the paper that a first paragraph names. A place in capitals has vowels and more letters. */
const leadPrefix =
  /^(?:\((\p{Lu}[\p{L}\d .+&]{1,19})\)|((?!(?:SIR|MADAM|SIRS)\b)\p{Lu}{2,5}(?:&\p{Lu}{1,4})?|[\p{Lu}\d]{2,8}\.(?:VN|vn|com)))\s*[-–]\s/u

/** Reads plain text. `title` is what was given for it elsewhere: the text's own is then not looked for. */
export function parseText(text: string, options: Reading): TextArticle {
  const understood = understand(text, options, ownModel)
  return articleOf(text, understood, options.lang)
}

/**
 * Takes a text at its word: all of it is the article's body. For a text that was given as one, with its headline apart, but is so short
 * that nothing in it looks like an article.
 */
export function takeText(text: string, lang: string): TextArticle {
  return articleOf(text, taken(text), lang)
}

/** The article of a text that was understood. */
export function articleOf(text: string, understood: Understood, lang: string): TextArticle {
  const blocks = inStanzas(blocksOf(text, understood))
  const lead = blocks.find((block) => block.kind === 'lead') ?? null
  const paragraphs = blocks.filter((block) => block.kind !== 'caption').map((block) => block.text)
  const agency = understood.agency === null && lead !== null ? agencyOf(lead) : null
  return {
    title: understood.title,
    kicker: understood.kicker,
    lead: lead?.text.replaceAll('\n', ' ') ?? null,
    date: understood.date,
    updated: understood.updated,
    authors: understood.authors,
    agency: understood.agency ?? agency?.name ?? null,
    section: understood.section,
    tags: understood.tags,
    captions: blocks.filter((block) => block.kind === 'caption').map((block) => block.text),
    html: htmlOf(text, blocks, lang),
    body: paragraphs.join('\n'),
    dropped: understood.dropped,
    evidence: agency === null ? understood.evidence : { ...understood.evidence, agency: agency.evidence },
    ambiguousDate: understood.ambiguousDate,
  }
}

function agencyOf(lead: Block): { name: string; evidence: Evidence } | null {
  const match = leadPrefix.exec(lead.text)
  const name = match?.[1] ?? match?.[2] ?? wired(lead.text)
  return name === undefined
    ? null
    : { name, evidence: { line: lead.first.line, rule: 'agency/lead-prefix', confidence: 0.8 } }
}

/** `PORT ELDER, March 3 (Reuters) -`, `Buôn Ma Thuột (TTXVN 22/1) -`, `Gia-các-ta (AFP, Roi-tơ 3-4):`: the agency that a wire names behind its place. */
const wire = /^\p{Lu}[^()]{1,48}\(([^(),;]{2,30})(?:[,;][^()]{1,40})?\)\s?[-–—:]/u
const dayOfWire = /\s\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/

function wired(text: string): string | undefined {
  const open = text.indexOf('(')
  if (open < 2 || open > 49) return undefined
  const name = wire.exec(text.slice(0, 160))?.[1]?.replace(dayOfWire, '').trim()
  return name !== undefined && isAgency(name) ? name : undefined
}
