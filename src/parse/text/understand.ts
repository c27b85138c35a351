import type { DroppedLine, Evidence } from '../../model/article.ts'
import { bylineOf } from './authors.ts'
import { isAllOf } from './bodiless.ts'
import { datesOf } from './datelines.ts'
import { undoubled } from './doubled.ts'
import { withoutFolios } from './folios.ts'
import { keywordsOf } from './keywords.ts'
import { type Line, linesOf } from './lines.ts'
import { withoutMail } from './mails.ts'
import { count, decode, type Labeller, labels, scoresOf } from './model.ts'
import { type Knowledge, type Page, pageOf } from './page.ts'
import { type Role, rolesOf } from './roles.ts'
import { labelsByRule } from './rules.ts'
import { sectionOf } from './sections.ts'
import { passingWords } from './shape.ts'
import { wholeTitle } from './stacked.ts'
import { titleOf } from './titles.ts'
import { unwrapped } from './wrapped.ts'

/** What one line is, and why we think so. */
export interface ReadLine {
  /** 1-based. */
  readonly line: number
  /** How many lines of the source it takes. */
  readonly span: number
  /** Offsets of its trimmed text in the source. */
  readonly start: number
  readonly end: number
  /** 1-based column where it begins. */
  readonly column: number
  readonly text: string
  /** Whether its white space is known to be single spaces only. */
  readonly tidy: boolean
  readonly role: Role
  /** For noise the permanent reason, else the rule that decided. */
  readonly rule: string
  readonly confidence: number
}

/** A text understood: every line that is not blank has a role, and the fields say where they stand. */
export interface Understood {
  readonly lines: readonly ReadLine[]
  readonly title: string | null
  readonly kicker: string | null
  readonly date: string | null
  readonly updated: string | null
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly section: string | null
  /** What the page names as the article's keywords. */
  readonly tags: readonly string[]
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly dropped: readonly DroppedLine[]
  /** Offset of text beyond the lines that are read one by one: it belongs to the body as it stands. */
  readonly rest: number
  /** The date was read in an order of day and month that could be the other way round. */
  readonly ambiguousDate: boolean
}

/** What is known of a text before it is read. */
export interface Reading extends Knowledge {
  readonly lang: string
  /** What was given for the headline elsewhere: the text's own is then not looked for. */
  readonly title: string | null
}

/** What the labeller says of every line, before fields are chosen. */
export interface Labelled {
  readonly page: Page
  /** Labels by number, as in `labels`. */
  readonly path: Uint8Array
  /** For each line the probability of every label, until the next text is labelled. */
  readonly chances: Float64Array
}

const noise = labels.indexOf('noise')
/** Added to the score of what is known. */
const certain = 60

/** Less sure days stand somewhere on the page, and nothing says that the article is of them. */
const faint = 0.4

/** No article has so many lines; what stands beyond is not looked at one by one. */
const lineLimit = 5000

/**
 * Understands a plain text: which lines are the headline, the dateline, the body and so on, and which are no part of the article.
 * With no model, plain rules decide.
 */
export function understand(text: string, options: Reading, model: Labeller | null): Understood {
  const { lines: all, rest } = linesOf(text, lineLimit)
  const mail = withoutMail(all, options.lang)
  const { lines: wrapped, folios, day: issued } = withoutFolios(mail.lines, options.lang)
  const { lines, copies } = undoubled(unwrapped(wrapped, options.lang))
  const page = pageOf(text, lines, options.lang, options, passingWords)
  const labelled = model === null ? byRules(page) : byModel(page, model)
  const evidence: Record<string, Evidence> = {}
  const heading = titleOf(labelled, options.title, mail.subject?.text)
  const title = heading === null ? null : wholeTitle(page, heading)
  // A mail says what it is about where the text that it brought does not.
  const subject = title === null && options.title === null ? mail.subject : null
  const own = datesOf(labelled, title?.index ?? -1)
  // The day of the mail or the issue is surer than one that only might be the article's.
  const day = mail.day ?? issued
  const isOfWhole = day !== null && (own.published === null || own.published.confidence < faint)
  const dates = isOfWhole ? { published: null, updated: null } : own
  const byline = bylineOf(
    labelled,
    title === null ? -1 : title.index + (title.more ?? 0),
    dates.published?.index ?? -1,
  )
  const keywords = keywordsOf(page)
  const once = rolesOf(labelled, {
    title: title?.index ?? -1,
    moreOfTitle: title?.more ?? 0,
    hasFields: title?.rule === 'title/field',
    isNotice: title?.rule === 'title/notice' && title.more === undefined,
    date: dates.published,
    updated: dates.updated?.index ?? -1,
    byline: byline?.index ?? -1,
    agency: byline !== null && byline.agency !== null ? byline.agencyIndex : -1,
    keywords: keywords.lines,
  })
  const section = sectionOf(page, title?.index ?? -1)
  const isWhole = mail.own.length + copies.length + folios.length === 0
  const read = isWhole
    ? once
    : withLeftOut(once, { mail: mail.own, 'repeated-line': copies, 'running-head': folios })
  const at = (index: number) => lines[index]!.number
  if (title !== null)
    evidence['title'] = { line: at(title.index), rule: title.rule, confidence: title.confidence }
  if (subject !== null)
    evidence['title'] = { line: subject.line.number, rule: 'title/subject', confidence: 0.6 }
  if (isOfWhole) evidence['date'] = { line: day.line.number, rule: day.rule, confidence: 0.7 }
  if (dates.published !== null) {
    const { index, rule, confidence } = dates.published
    evidence['date'] = { line: at(index), rule, confidence }
  }
  if (dates.updated !== null) {
    const { index, rule, confidence } = dates.updated
    evidence['updated'] = { line: at(index), rule, confidence }
  }
  if (byline !== null) {
    const proof = { line: at(byline.index), rule: byline.rule, confidence: byline.confidence }
    if (byline.authors.length > 0) evidence['authors'] = proof
    if (byline.agency !== null) evidence['agency'] = { ...proof, line: at(byline.agencyIndex) }
  }
  if (title !== null && options.title === null && isAllOf(once, title.index))
    return understand(text, { ...options, title: '' }, model)
  const lead = read.find((line) => line.role === 'lead')
  if (lead !== undefined) evidence['lead'] = { line: lead.line, rule: lead.rule, confidence: lead.confidence }
  const kicker = read.find((line) => line.role === 'kicker')
  if (kicker !== undefined)
    evidence['kicker'] = { line: kicker.line, rule: kicker.rule, confidence: kicker.confidence }
  if (section !== null) evidence['section'] = section.evidence
  if (keywords.names.length > 0)
    evidence['tags'] = { line: at(keywords.lines[0]!), rule: 'tags/line', confidence: 0.9 }
  return {
    lines: read,
    title: title?.text ?? subject?.text ?? null,
    kicker: kicker?.text ?? null,
    date: isOfWhole ? day.found.date : (dates.published?.date ?? null),
    updated: dates.updated?.date ?? null,
    authors: [...(byline?.authors ?? [])],
    agency: byline?.agency ?? null,
    section: section?.name ?? null,
    tags: keywords.names,
    evidence,
    dropped: droppedOf(read),
    rest,
    ambiguousDate: (isOfWhole ? day.found : dates.published)?.rule === 'date/ambiguous',
  }
}

/** All lines in order, those too that were left out of the article before any was looked at more closely, by why they were. */
function withLeftOut(once: readonly ReadLine[], left: Readonly<Record<string, readonly Line[]>>): ReadLine[] {
  const noise = Object.entries(left).flatMap(([rule, lines]) =>
    lines.map(({ number, span, start, end, column, text }): ReadLine => {
      const place = { line: number, span, start, end, column, text, tidy: false }
      return { ...place, role: 'noise', rule, confidence: 1 }
    }),
  )
  return [...once, ...noise].sort((one, other) => one.start - other.start)
}

/** What is read around a text, where nothing is. */
export const nothingRead = {
  kicker: null,
  date: null,
  updated: null,
  authors: [],
  agency: null,
  section: null,
  tags: [],
  evidence: {},
  dropped: [],
  ambiguousDate: false,
} as const satisfies Partial<Understood>

/** A text whose lines are all body, without being looked at. */
export function taken(text: string): Understood {
  const { lines, rest } = linesOf(text, lineLimit)
  const read = lines.map(({ number, start, end, column, text: words }): ReadLine => {
    const place = { line: number, span: 1, start, end, column, text: words, tidy: false }
    return { ...place, role: 'body', rule: 'body/given', confidence: 1 }
  })
  return { title: null, lines: read, rest, ...nothingRead }
}

function droppedOf(lines: readonly ReadLine[]): DroppedLine[] {
  const dropped: DroppedLine[] = []
  for (let index = 0; index < lines.length; index++) {
    const { role, line, span, rule } = lines[index]!
    if (role !== 'noise' || lines[index + 1]?.line === line) continue
    // Of a line that is two, one may stay for both.
    const before = lines[index - 1]
    if (before?.line === line && before.role !== 'noise') continue
    for (let next = 0; next < span; next++) dropped.push({ line: line + next, reason: rule })
  }
  return dropped
}

function byModel(page: Page, model: Labeller): Labelled {
  const scores = scoresOf(model, page)
  for (let index = 0; index < page.clues.length; index++)
    if (page.clues[index]!.furniture) scores[index * count + noise]! += certain
  return { page, ...decode(model, scores, page.clues.length) }
}

/** Rules are as sure as a coin that fell three times out of four. */
function byRules(page: Page): Labelled {
  const path = labelsByRule(page)
  const chances = new Float64Array(path.length * count).fill(0.05)
  for (const [index, label] of path.entries()) chances[index * count + label] = 1 - 0.05 * (labels.length - 1)
  return { page, path, chances }
}
