import { withoutControls } from '../kit/controls.ts'
import { languageFault } from '../kit/language.ts'
import { slugOf } from '../kit/slug.ts'
import type { Json } from '../model/article.ts'
import type { ParseSettings } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { archiveOrder } from './dates/dates.ts'
import { type DateFieldOptions, isUnsure, parseDateField } from './dates/fields.ts'
import { readStanding, type StandingField, standingNames } from './standing.ts'

/** What a writer said of the article, in frontmatter or in a record. Null: not given, or not usable and told so. */
export interface GivenFields {
  readonly title: string | null
  readonly kicker: string | null
  readonly date: string | null
  readonly updated: string | null
  readonly authors: readonly string[] | null
  readonly agency: string | null
  readonly tags: readonly string[] | null
  readonly section: string | null
  readonly lead: string | null
  readonly slug: string | null
  readonly url: string | null
  readonly lang: string | null
  readonly draft: boolean
  /** It cannot be told whether the text is for the public, so it must not be; told. */
  readonly withhold: boolean
  readonly aliases: readonly string[]
  /** The article's text, of a record. */
  readonly body: string | null
  readonly extra: Readonly<Record<string, Json>>
}

/** How notices find the line of a field; 0 where there is none. */
export type LineOf = (key: string) => number

/** What the dates of fields are read by. */
export type FieldSettings = Partial<Pick<ParseSettings, 'language' | 'dayFirst' | 'timeZone'>>

type Field = Exclude<keyof GivenFields, 'extra' | 'withhold'>

/** Every name a field goes by; upper and lower case, spaces, `-` and `_` do not matter. The first that is given counts. */
const names: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  kicker: ['kicker', 'overline'],
  date: ['date', 'published', 'publisheddate', 'publishdate', 'datepublished', 'pubdate', 'publishedat'],
  updated: ['updated', 'modified', 'lastmod', 'datemodified', 'updatedat', 'lastmodified'],
  authors: ['authors', 'author', 'byline', 'by'],
  agency: ['agency', 'source'],
  tags: ['tags', 'tag', 'keywords'],
  section: ['section', 'category'],
  lead: ['lead', 'summary', 'description', 'excerpt', 'standfirst', 'sapo'],
  slug: ['slug'],
  url: ['url', 'originalurl', 'sourceurl', 'canonical', 'canonicalurl', 'link'],
  lang: ['lang', 'language', 'locale'],
  draft: ['draft'],
  aliases: ['aliases', 'alias', 'redirectfrom'],
  body: ['body', 'text', 'content', 'articlebody'],
}

/** A title or name of more characters than this is a mistake; the text of an article is not limited here. */
const longest = 1000

/** A list of more names than this is one too, and each would have a page of its own. */
const mostNames = 200

/** Other fields may be nested so deep, as frontmatter may. */
const deepest = 8

/**
 * Fields of frontmatter or of a record of `.jsonl`, validated. What cannot be used is told and left out; unknown fields are kept in `extra`,
 * and those that `standingOf` reads. `byHand`: a `takedown:` with nothing behind it counts.
 */
export function readFields(
  data: Readonly<Record<string, Json>>,
  path: string,
  lineOf: LineOf = () => 0,
  settings: FieldSettings = {},
  byHand = false,
): { fields: GivenFields; notices: Notice[] } {
  const entries = Object.entries(data)
  // Most texts have none.
  if (entries.length === 0) return { fields: nothingGiven(), notices: [] }
  const notices: Notice[] = []
  const given = new Map<Field, { key: string; value: Json }>()
  const extra: Record<string, Json> = {}
  const standing: { field: StandingField; key: string; value: Json }[] = []
  /** Any other field is for templates, and as clean as the rest. */
  const keep = (name: string, value: Json) => {
    const key = folded(name) === 'id' && !('id' in data) ? 'id' : clean(name)
    if (key === '__proto__') return
    const kept = cleaned(value, 0)
    if (kept === undefined) {
      const reason = `The field "${key.slice(0, 60)}" is nested more than ${deepest} deep.`
      notices.push(notice('parse/bad-field', path, lineOf(key), reason))
    } else extra[key] = kept
  }
  let unpublished = false
  for (const [key, value] of entries) {
    const field = fieldNamed.get(key) ?? fieldNamed.get(folded(key))
    const isPublic = field === undefined || field === 'date' ? publicityOf(key, value) : null
    if (isPublic !== null) {
      unpublished ||= !isPublic
      keep(key, value)
    } else if (field === undefined) {
      const named = standingNames.get(folded(key))
      if (named === undefined) keep(key, value)
      else standing.push({ field: named, key, value })
    } else if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue
    else if (given.has(field) && rank(field, key) >= rank(field, given.get(field)!.key)) keep(key, value)
    else {
      const before = given.get(field)
      if (before !== undefined) keep(before.key, before.value)
      given.set(field, { key, value })
    }
  }

  const tell = (key: string, fault: string) =>
    notices.push(notice('parse/bad-field', path, lineOf(key), `The field "${key}" ${fault}.`))
  const read = <T>(field: Field, reader: (value: Json) => T | string): T | null => {
    const found = given.get(field)
    if (found === undefined) return null
    const result = reader(found.value)
    if (typeof result !== 'string') return result
    tell(found.key, result)
    return null
  }
  const text = given.get('body')
  for (const key of text === undefined ? [] : Object.keys(extra)) {
    const isOther =
      fieldNamed.get(folded(key)) === 'body' && ![wordsOf(text!.value), ''].includes(wordsOf(extra[key]!))
    if (isOther) tell(key, `holds another text than "${text!.key}", which was taken for the article's`)
  }
  const line = (field: Field): string | null => read(field, asLine)?.text ?? null
  const own = read('lang', asLanguage)?.text ?? null
  const lang = own ?? settings.language ?? 'und'
  const timeZone = settings.timeZone ?? 'UTC'
  const dates = { lang, dayFirst: archiveOrder(settings), timeZone }
  const date = (field: 'date' | 'updated'): string | null => {
    const found = read(field, (value) => asDate(value, dates))
    if (found === null) return null
    const { key, value } = given.get(field)!
    if (isUnsure(String(value))) {
      const reason = `The field "${key}" says ${String(value)}; it was taken for ${found.date}.`
      notices.push(notice('parse/unsure-date', path, lineOf(key), reason))
    }
    if (found.ambiguous) {
      const reason = `The field "${key}" says ${String(value)}, which may be two days; it was taken for ${found.date}.`
      notices.push(notice('parse/ambiguous-date', path, lineOf(key), reason))
    }
    return found.date
  }

  const aliases = (): readonly string[] => {
    const found = read('aliases', asPaths)
    for (const fault of found?.faults ?? []) tell(given.get('aliases')!.key, fault)
    return found?.usable ?? []
  }

  let withhold = false
  const unclear = (key: string, wrong: string) => {
    withhold = true
    notices.push(notice('parse/withheld', path, lineOf(key), `The field "${key}" ${wrong}.`))
  }
  for (const { field, key, value } of standing) {
    const read = readStanding(field, value, dates, byHand)
    if (read.withhold) for (const wrong of read.wrong) unclear(key, wrong)
    else {
      for (const wrong of read.wrong) tell(key, wrong)
      if (read.value === undefined) continue
      const before = extra[field]
      if (field === 'embargo' && before !== undefined) unclear(key, 'is given twice')
      else if (field === 'corrections' && before !== undefined) keep(field, [before, read.value].flat())
      else keep(field, read.value)
    }
  }
  const draft = given.get('draft')
  const isDraft = draft === undefined ? { is: false } : asBoolean(draft.value)
  if (typeof isDraft === 'string') unclear(draft!.key, isDraft)
  const fields: GivenFields = {
    title: line('title'),
    kicker: line('kicker'),
    date: date('date'),
    updated: date('updated'),
    authors: read('authors', (value) => asList(value, /[;,]|\s(?:&|và|and)\s/)),
    agency: line('agency'),
    tags: read('tags', (value) => asList(value, /[;,]/)),
    section: line('section'),
    lead: read('lead', asText)?.text ?? null,
    slug: read('slug', asSlug)?.text ?? null,
    url: read('url', asUrl)?.text ?? null,
    lang: own,
    draft: unpublished || (typeof isDraft !== 'string' && isDraft.is),
    withhold,
    aliases: aliases(),
    body: read('body', asBody)?.text ?? null,
    extra,
  }
  return { fields, notices }
}

function nothingGiven(): GivenFields {
  return {
    title: null,
    kicker: null,
    date: null,
    updated: null,
    authors: null,
    agency: null,
    tags: null,
    section: null,
    lead: null,
    slug: null,
    url: null,
    lang: null,
    draft: false,
    withhold: false,
    aliases: [],
    body: null,
    extra: {},
  }
}

const fieldNamed = new Map(
  Object.entries(names).flatMap(([field, spellings]) =>
    spellings.map((spelling): [string, Field] => [spelling, field as Field]),
  ),
)

function rank(field: Field, key: string): number {
  return names[field].indexOf(folded(key))
}

const folded = (key: string): string => key.toLowerCase().replace(/[\s_-]+/g, '')

/** Whether a field of this name says something of an article, and is not only for templates. */
export function isFieldName(key: string): boolean {
  const name = folded(key)
  return fieldNamed.has(name) || standingNames.has(name) || name === publicity
}

/** Escapes of JSON and YAML bring in what reading left out of the text. */
function clean(text: string): string {
  return withoutControls(text).text.normalize('NFC')
}

/** Undefined where it is nested too deep. */
function cleaned(value: Json, depth: number): Json | undefined {
  if (typeof value === 'string') return clean(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return undefined
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => cleaned(item, depth + 1))
    return items.some((item) => item === undefined) ? undefined : (items as Json[])
  }
  const fields = Object.entries(value).map(([key, item]) => [clean(key), cleaned(item, depth + 1)] as const)
  if (fields.some(([, item]) => item === undefined)) return undefined
  return Object.fromEntries(fields.filter(([key]) => key !== '__proto__')) as Json
}

/** The letters and digits of a text, whatever marks it up; empty for what is no text. */
function wordsOf(value: Json): string {
  return typeof value === 'string' ? value.replace(/<[^<>]*>|[^\p{L}\p{M}\p{N}]/gu, '').normalize('NFC') : ''
}

// Readers answer with the value, or with the end of the sentence that tells what is wrong.

function asText(value: Json): { text: string } | string {
  if (typeof value !== 'string' && typeof value !== 'number') return 'is no text'
  const raw = String(value)
  const text = clean(/[^\S ]| {2}/.test(raw) ? raw.replace(/\s+/gu, ' ') : raw).trim()
  return text === '' ? 'is empty' : { text }
}

function asLine(value: Json): { text: string } | string {
  const found = asText(Array.isArray(value) && value.length === 1 ? (value[0] as Json) : value)
  if (typeof found === 'string') return found
  return found.text.length > longest ? `has more than ${longest} characters` : found
}

/** A text, or a list of its paragraphs. */
function asBody(value: Json): { text: string } | string {
  const paragraphs = Array.isArray(value) ? value : [value]
  if (!paragraphs.every((each): each is string => typeof each === 'string')) return 'is no text'
  return { text: clean(paragraphs.join('\n\n').replace(/\r\n?|[\x0b\x0c]/g, '\n')) }
}

function itemsOf(value: Json, separator: RegExp): readonly Json[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(separator) : [value]
}

function isBlank(item: Json): boolean {
  return item === null || (typeof item === 'string' && item.trim() === '')
}

function asList(value: Json, separator: RegExp): string[] | string {
  const items = itemsOf(value, separator)
  if (items.length > mostNames) return `holds more than ${mostNames} entries`
  const texts: string[] = []
  for (const item of items) {
    const name =
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? (item as { name?: Json }).name
        : item
    if (name !== undefined && isBlank(name)) continue
    const found = asLine(name ?? null)
    if (typeof found === 'string') return `holds something that ${found}`
    if (!texts.includes(found.text)) texts.push(found.text)
  }
  return texts.length === 0 ? 'is empty' : texts
}

function asDate(value: Json, options: DateFieldOptions): { date: string; ambiguous: boolean } | string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return 'is no date'
  return parseDateField(text, options) ?? `says "${text.slice(0, 40)}", which is no date that exists`
}

function asSlug(value: Json): { text: string } | string {
  const found = asLine(value)
  if (typeof found === 'string') return found
  const text = slugOf(found.text)
  return text === '' ? 'holds no letter or digit that may stand in an address' : { text }
}

function asUrl(value: Json): { text: string } | string {
  if (typeof value !== 'string') return 'is no address'
  const text = value.trim()
  if (text.length > 2000 || !/^https?:\/\/[^\s<>"']+$/i.test(text) || !URL.canParse(text))
    return 'is no address that begins with http:// or https://'
  return { text: new URL(text).href }
}

function asLanguage(value: Json): { text: string } | string {
  if (typeof value !== 'string' || !/^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/i.test(value.trim()))
    return 'is no language such as "vi" or "en-GB"'
  const [language, ...rest] = value.trim().split(/[-_]/)
  // Libraries write three letters (`fre`, `vie`), where a page has two.
  const [known] = Intl.getCanonicalLocales(language)
  const parts = rest.map((part) =>
    part.length === 2
      ? part.toUpperCase()
      : part.length === 4
        ? part[0]!.toUpperCase() + part.slice(1).toLowerCase()
        : part.toLowerCase(),
  )
  return languageFault(known!) ?? { text: [known!, ...parts].join('-') }
}

function asBoolean(value: Json): { is: boolean } | string {
  const text = typeof value === 'object' ? '' : String(value).toLowerCase()
  if (['true', 'yes', 'on', '1'].includes(text)) return { is: true }
  return ['false', 'no', 'off', '0'].includes(text) ? { is: false } : 'is neither true nor false'
}

/**
 * Whether other systems show the text: Jekyll says `published: false` of a draft, where others give the date; WordPress and its exporters say
 * `status: draft`. Null where the field says nothing of it.
 */
function publicityOf(key: string, value: Json): boolean | null {
  const name = folded(key)
  if (name === publicity)
    return typeof value === 'string' && unpublishedStates.has(folded(value)) ? false : null
  const said = name === 'published' ? asBoolean(value) : ''
  return typeof said === 'string' ? null : said.is
}

/** The field by which other systems say it, and what it says of texts that are not public. */
const publicity = 'status'
const unpublishedStates = new Set([
  'draft',
  'autodraft',
  'pending',
  'private',
  'future',
  'trash',
  'unpublished',
])

/** The paths that can be used, and what is wrong with each of the others. */
function asPaths(value: Json): { usable: string[]; faults: string[] } | string {
  const items = itemsOf(value, /,/)
  if (items.length > mostNames) return `holds more than ${mostNames} entries`
  const usable: string[] = []
  const faults: string[] = []
  for (const item of items) {
    if (isBlank(item)) continue
    const found = asLine(item)
    const fault = typeof found === 'string' ? `holds something that ${found}` : pathFault(found.text)
    if (fault !== null) faults.push(fault)
    else if (typeof found !== 'string' && !usable.includes(found.text)) usable.push(found.text)
  }
  return usable.length + faults.length === 0 ? 'is empty' : { usable, faults }
}

function pathFault(text: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(text))
    return `holds "${text.slice(0, 60)}", which is no path on this site`
  if (/[\\\0?#<>"]/.test(text) || text.split('/').some((part) => part === '..' || part === '.'))
    return `holds "${text.slice(0, 60)}", which is no plain path`
  return null
}
