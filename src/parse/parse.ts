import { cutAtWord } from '../kit/cut.ts'
import { closedDirections } from '../kit/directions.ts'
import type { Article, Evidence, Json } from '../model/article.ts'
import type { ParseSettings } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Fate, Source } from '../model/source.ts'
import { archiveOrder } from './dates/dates.ts'
import { type GivenFields, readFields } from './fields.ts'
import { lineOfField, splitFrontmatter } from './frontmatter.ts'
import { furnitureOf } from './furniture.ts'
import { languageOf } from './language.ts'
import { parseMarkdown } from './markdown.ts'
import { bracketTagIn, codeIn, isMarkup } from './markup.ts'
import { phrasesOf } from './phrases.ts'
import { type Plugged, underWritten } from './plugged.ts'
import { sameWords } from './text/shape.ts'
import { parseText, type TextArticle, takeText } from './text/text.ts'
import { nothingRead, type Reading } from './text/understand.ts'

/** What parsing makes of a source: an article, or none and the fate that the notices explain. */
export type Parsed =
  | { readonly fate: 'page'; readonly article: Article; readonly notices: readonly Notice[] }
  | {
      readonly fate: Exclude<Fate, 'page' | 'duplicate'>
      readonly article: null
      readonly notices: readonly Notice[]
    }

/** What was given for an article, and the text that is left to understand. */
interface Given {
  readonly fields: GivenFields
  readonly text: string
  /** Lines of the source before the text. */
  readonly linesBefore: number
  readonly notices: readonly Notice[]
  /** Of the fields that plugins gave. */
  readonly evidence: Readonly<Record<string, Evidence>>
}

/** What plugins read of a source before it is parsed: fields, and how many lines of the file stand above the text that they left. */
export interface ReadBefore {
  readonly fields: readonly Plugged[]
  readonly lines: number
}

const nothingBefore: ReadBefore = { fields: [], lines: 0 }

/**
 * Understands one source. Pure: the same source and settings give the same result on every thread and machine.
 * Never throws about content; what is wrong with it is told in notices.
 */
export function parse(source: Source, settings: ParseSettings, before: ReadBefore = nothingBefore): Parsed {
  try {
    const given =
      source.format === 'jsonl'
        ? givenByRecord(source, settings, before)
        : givenByFrontmatter(source, settings, before)
    if ('fate' in given) return given
    if (given.fields.withhold) return { fate: 'quarantined', article: null, notices: given.notices }
    return merge(source, settings, given)
  } catch (error) {
    const reason = `The article could not be read: ${error instanceof Error ? error.message : String(error)}.`
    return {
      fate: 'failed',
      article: null,
      notices: [notice('parse/failed', source.path, source.record, reason)],
    }
  }
}

function givenByFrontmatter(source: Source, settings: ParseSettings, before: ReadBefore): Given {
  const { data, body, bodyLine, notices, withhold } = splitFrontmatter(source.text, source.path)
  const read = readFields(data, source.path, (key) => lineOfField(source.text, key), settings, true)
  const { fields, evidence, notices: told } = underWritten(read.fields, before.fields, source.path, settings)
  const withheld = withhold ? [notice('parse/withheld', source.path, 1, whyWithheld)] : []
  return {
    fields: withhold ? { ...fields, withhold } : fields,
    text: body,
    linesBefore: before.lines + bodyLine - 1,
    notices: [...notices, ...withheld, ...read.notices, ...told],
    evidence,
  }
}

/** The text of a source in which an article is looked for: what stands behind frontmatter, or in a field of a record. Null where there is none. */
export function textOf({ format, path, text }: Source): string | null {
  if (format !== 'jsonl') return splitFrontmatter(text, path).body
  const record = recordOf(text)
  return record && readFields(record, path).fields.body
}

const whyWithheld = 'The frontmatter was not read, and a line of it says "draft", "embargo" or "takedown".'

function givenByRecord(source: Source, settings: ParseSettings, before: ReadBefore): Given | Parsed {
  const record = recordOf(source.text)
  if (record === null) {
    const reason = `The line is no JSON object${faultIn(source.text)}.`
    return {
      fate: 'quarantined',
      article: null,
      notices: [notice('read/bad-record', source.path, source.record, reason)],
    }
  }
  const read = readFields(record, source.path, () => source.record, settings)
  const { fields, evidence, notices: told } = underWritten(read.fields, before.fields, source.path, settings)
  return { fields, text: fields.body ?? '', linesBefore: 0, notices: [...read.notices, ...told], evidence }
}

/** Of headlines that were found with less confidence two in five are wrong, of the others one in twenty (pages of the open web, labelled). */
const sureTitle = 0.4

function recordOf(text: string): Record<string, Json> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, Json>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Where a line that is no JSON goes wrong, as the end of a sentence; empty where it is JSON, or the engine does not tell. */
function faultIn(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    const place = /at position (\d+)/.exec((error as Error).message)?.[1]
    if (place === undefined) return ''
    const at = Number(place)
    if (at >= text.trimEnd().length) return ': it breaks off'
    return `: it goes wrong at its character ${at + 1}, before \`${text.slice(at, at + 20)}\``
  }
}

function merge(source: Source, settings: ParseSettings, given: Given): Parsed {
  const { fields, text } = given
  const notices = [...given.notices]
  const lang = fields.lang ?? languageOf(text, settings.language)
  const isHtml = source.format !== 'md' && isMarkup(text)
  if (isHtml) {
    const reason =
      'The text is HTML, and it is read as plain text: its tags stand on the page as they are written.'
    notices.push(notice('parse/markup', source.path, source.record, reason))
  }
  const read =
    source.format === 'md'
      ? markdownArticle(source, settings, given, lang, notices)
      : textArticle(text, {
          lang,
          title: fields.title,
          furniture: furnitureOf(settings.furniture),
          dayFirst: archiveOrder(settings),
        })
  if (read.body.trim() === '') {
    notices.push(notice('parse/no-body', source.path, source.record, noBody(source, given, read.title)))
    return { fate: 'quarantined', article: null, notices }
  }
  const title = fields.title ?? read.title
  if (title === null) {
    const reason = 'No line of the text looks like a headline; the article bears its first words.'
    notices.push(notice('parse/no-title', source.path, source.record, reason))
  }
  const headline = placed(read.evidence['title'], given)
  if (fields.title === null && headline && headline.confidence < sureTitle) {
    const reason = `"${title!.slice(0, 80)}" may be no headline.`
    notices.push(notice('parse/unsure-title', source.path, headline.line, reason))
  }
  const date = fields.date ?? read.date
  if (date === null) {
    notices.push(
      notice('parse/no-date', source.path, source.record, 'No date of publication was found in the text.'),
    )
  }
  if (fields.date === null && read.ambiguousDate) {
    const reason = `The date of the text may be two days; it was taken for ${read.date}.`
    notices.push(
      notice('parse/ambiguous-date', source.path, placed(read.evidence['date'], given)?.line ?? 0, reason),
    )
  }
  const coded = [title, fields.kicker, fields.section, ...(fields.authors ?? []), ...(fields.tags ?? [])]
  // Markdown reads them, but for those in HTML, whose tags it takes off.
  const code = codeIn(coded.join('\n')) ?? (isHtml ? null : codeIn(source.format === 'md' ? read.body : text))
  if (code !== null) {
    const reason = `"${code}", a code of HTML, stands on the page as it is written.`
    const hint = `Write the letter that it stands for; of a headline it stands in the address too.`
    notices.push(notice('parse/markup', source.path, source.record, reason, hint))
  }
  const bracketed = bracketTagIn(source.format === 'md' ? read.body : text)
  if (bracketed !== null) {
    const reason = `"${bracketed}", a tag of a forum or of WordPress, stands on the page as it is written.`
    const hint = 'Take such tags off in the text, or have them taken off where it is exported or by a plugin.'
    notices.push(notice('parse/markup', source.path, source.record, reason, hint))
  }
  const tags = fields.tags ?? read.tags
  const article: Article = {
    title: title ?? firstWords(read.body),
    kicker: fields.kicker ?? read.kicker,
    lead: fields.lead ?? read.lead,
    leadInBody: read.lead !== null && (fields.lead === null || sameWords(fields.lead, read.lead)),
    date,
    updated: fields.updated ?? read.updated,
    authors: fields.authors ?? read.authors,
    agency: fields.agency ?? read.agency,
    section: fields.section ?? read.section,
    tags,
    phrases: tags.length > 0 ? [] : phrasesOf(read.body, lang),
    lang,
    slug: fields.slug,
    url: fields.url,
    aliases: fields.aliases,
    draft: fields.draft,
    captions: read.captions,
    html: read.html,
    body: read.body,
    droppedLines: read.dropped.map(({ line, reason }) => ({ line: line + given.linesBefore, reason })),
    evidence: evidenceOf(read, given),
    extra: fields.extra,
  }
  const closed = closedArticle(article)
  if (closed !== article) {
    const reason =
      'Marks that turn the direction of writing were left open, or closed nothing; each field has its own closed now.'
    notices.push(notice('parse/open-direction', source.path, source.record, reason))
  }
  return { fate: 'page', article: closed, notices }
}

/** Why there is no body: of a record without a text, what its fields are called that may hold it. `title`: the headline that the text has. */
function noBody({ format }: Source, { text, fields }: Given, title: string | null): string {
  if (text.trim() !== '' && title !== null)
    return `The text has a headline, "${title.slice(0, 80)}", and below it nothing that belongs to an article.`
  if (text.trim() !== '') return 'No line of the text belongs to an article.'
  if (format !== 'jsonl') return 'There is no text below the frontmatter.'
  const unknown = Object.keys(fields.extra).filter((name) => name.toLowerCase() !== 'id')
  const some = `${unknown.slice(0, 8).join(', ')}${unknown.length > 8 ? ' …' : ''}`
  return `The record has no text.${unknown.length > 0 ? ` It has fields that are not known: ${some}.` : ''}`
}

/** Fields that stand beside others on a line; paragraphs of the text end what they open by themselves. */
function closedArticle(article: Article): Article {
  const { title, kicker, lead, agency, section, authors, tags } = article
  const isOpen = (text: string | null) => text !== null && closedDirections(text) !== text
  const isAnyOpen =
    [title, kicker, lead, agency, section].some(isOpen) || authors.some(isOpen) || tags.some(isOpen)
  if (!isAnyOpen) return article
  const close = <Text extends string | null>(text: Text): Text => (text && closedDirections(text)) as Text
  return {
    ...article,
    title: close(title),
    kicker: close(kicker),
    lead: close(lead),
    agency: close(agency),
    section: close(section),
    authors: authors.map(close),
    tags: tags.map(close),
  }
}

/** What was given as an article, with its headline apart, is one even where nothing in it looks like it. */
function textArticle(text: string, reading: Reading): TextArticle {
  const read = parseText(text, reading)
  return reading.title !== null && read.body.trim() === '' ? takeText(text, reading.lang) : underSection(read)
}

/** The name of its section above a headline is no kicker. */
function underSection(read: TextArticle): TextArticle {
  if (read.kicker === null || read.section === null || !sameWords(read.section, read.kicker)) return read
  const { kicker: _, ...evidence } = read.evidence
  return { ...read, kicker: null, evidence }
}

/** Markdown says by its marks what is what; nothing of it is dropped. */
function markdownArticle(
  source: Source,
  settings: ParseSettings,
  given: Given,
  lang: string,
  notices: Notice[],
): TextArticle {
  const { fields, text, linesBefore } = given
  const options = {
    gfm: settings.gfm,
    lead: fields.lead,
    lang,
    lineOffset: linesBefore,
    path: source.path,
  }
  const { notices: told, ...read } = parseMarkdown(text, options)
  notices.push(...told)
  return { ...nothingRead, ...read }
}

/** Evidence of what was inferred: what is written in fields needs none. */
function evidenceOf(read: TextArticle, given: Given): Record<string, Evidence> {
  const evidence: Record<string, Evidence> = {}
  for (const field in read.evidence) {
    const value = given.fields[field as keyof GivenFields]
    if (value === null || value === undefined) evidence[field] = placed(read.evidence[field], given)!
  }
  return Object.assign(evidence, given.evidence)
}

function placed(proof: Evidence | undefined, given: Given): Evidence | undefined {
  return proof === undefined ? undefined : { ...proof, line: proof.line + given.linesBefore }
}

function firstWords(body: string): string {
  const line = body.slice(0, 200).split('\n', 1)[0]!
  if (line.length <= 80) return line
  return `${cutAtWord(line, 80, 20)}…`
}
