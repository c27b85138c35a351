import matter from 'gray-matter'
import yaml from 'js-yaml'
import type { Json } from '../model/article.ts'
import { type Notice, notice } from '../model/notice.ts'
import { isFieldName } from './fields.ts'
import { fieldsApart } from './frontmatter/apart.ts'
import { plainFields } from './frontmatter/plain.ts'

/** What stands between two lines of `---` at the top of a text, and the rest. */
export interface Frontmatter {
  /** Every value a text, a list or a mapping of texts: `17:40` is no number. Empty where nothing was given or it was refused. */
  readonly data: Readonly<Record<string, Json>>
  readonly body: string
  /** 1-based line of the text that the body begins with. */
  readonly bodyLine: number
  readonly notices: readonly Notice[]
  /** It could not be read, and a line of it may say that the text is not for the public. */
  readonly withhold: boolean
}

/** Longest frontmatter in characters, and its deepest nesting: far above what people write, far below what hurts. */
const longest = 64 * 1024
const deepest = 8
/** gray-matter looks at each empty line as often as there are empty lines before it. */
const mostEmptyLines = 500

/**
 * Splits frontmatter from the body. Text that begins with `---` but holds no fields is all body, and so is plain text that holds none we
 * know: `Hỏi: …` between two lines is an interview. Frontmatter in any language but YAML
 * is refused and never run, as are anchors (a few lines of them can mean gigabytes). What is no valid YAML is read field by field.
 * Empty lines may stand above it: nobody sees them, and a `draft: true` below them counts all the same.
 */
export function splitFrontmatter(text: string, path: string): Frontmatter {
  const above = /^(?:[ \t]*\n)+(?=---)/.exec(text)?.[0]
  if (above === undefined) return splitAtTop(text, path)
  const read = splitAtTop(text.slice(above.length), path)
  const lines = linesIn(above, above.length)
  const notices = read.notices.map((told) => ({ ...told, line: told.line + lines }))
  return read.bodyLine === 1
    ? { ...read, body: text, notices }
    : { ...read, bodyLine: read.bodyLine + lines, notices }
}

function splitAtTop(text: string, path: string): Frontmatter {
  const whole: Frontmatter = { data: {}, body: text, bodyLine: 1, notices: [], withhold: false }
  if (!text.startsWith('---')) return whole
  const opening = /^---[ \t]*([^\n]{0,40})\n/.exec(text)
  if (opening === null) return whole
  const closing = closingLine(text, opening[0].length - 1)
  const block = text.slice(opening[0].length, closing?.start)
  const tag = opening[1]!.trim()
  const looksLikeFields = firstField.test(block.slice(0, 2000).replace(skippable, ''))
  if (tag !== '' && (closing === null || !isLanguageTag(opening[0], tag))) return whole
  if (tag === '' && !looksLikeFields) return emptyBlock(block, closing, text) ?? whole
  if (tag === '' && isPlainText.test(path) && !namesField(block)) return whole
  if (closing === null) return tooLong(text, path) ?? unclosed(block, whole, path)
  const rest = { body: text.slice(closing.end), bodyLine: linesIn(text, closing.end) + 1 }
  if (tag !== '') {
    const reason = `The frontmatter says that it is written in "${tag}"; it was not read.`
    const notices = [notice('parse/script-frontmatter', path, 1, reason)]
    return { data: {}, notices, withhold: mayWithhold(block), ...rest }
  }
  const plain = plainFields(block)
  if (plain !== null) return { data: plain, notices: [], withhold: false, ...rest }
  const notices = commentNotices(block, path)
  try {
    if (emptyLinesIn(block) > mostEmptyLines)
      throw new Refused(`It has more than ${mostEmptyLines} empty lines`, 1)
    const { data } = matter(`---\n${block}\n---\n`, cage)
    return { data: plainRecord(data, path, notices), notices, withhold: false, ...rest }
  } catch (error) {
    const fault = explain(error, block)
    return {
      ...((emptyLinesIn(block) > mostEmptyLines ? null : mended(block, path, fault)) ??
        unread(block, path, fault)),
      ...rest,
    }
  }
}

/** A line of the frontmatter that holds a field, 1-based; 0 where there is none. For notices about the field. */
export function lineOfField(text: string, key: string): number {
  const lines = text.slice(0, longest).split('\n')
  return lines.findIndex((line) => line.startsWith(key) && /^\s*:/.test(line.slice(key.length))) + 1
}

/** A field without quotes whose text goes on behind a `#`, such as `title: Bài #5`: YAML takes no more of it than what stands before. */
const cutShort = /^(?:([\w-]{1,60}):[ \t]+|[ \t]*- )[^"'|>\s#][^\n]*?\s#[^\s#]/

function commentNotices(block: string, path: string): Notice[] {
  if (!block.includes(' #')) return []
  return block.split('\n').flatMap((line, at) => {
    const found = cutShort.exec(line)
    if (found === null) return []
    const field = found[1] === undefined ? 'A field' : `The field "${found[1]}"`
    const reason = `${field} ends before "${line.slice(found[0].length - 2, found[0].length + 30)}".`
    // The first line of the text is the one that opens the block.
    return [notice('parse/comment-in-field', path, at + 2, reason)]
  })
}

function unread(
  block: string,
  path: string,
  { reason, line, hint }: Fault,
): Omit<Frontmatter, 'body' | 'bodyLine'> {
  const told = notice('parse/bad-frontmatter', path, line, reason, hint)
  return { data: {}, notices: [told], withhold: mayWithhold(block) }
}

/** Frontmatter that is no valid YAML as a whole, field by field; null where that does not help. */
function mended(
  block: string,
  path: string,
  { reason, line, hint }: Fault,
): Omit<Frontmatter, 'body' | 'bodyLine'> | null {
  const apart = fieldsApart(block, parseYaml)
  if (apart === null) return null
  const { fields, broken } = apart
  const named = (taken: boolean) =>
    broken.filter((field) => field.taken === taken).map(({ key }) => `"${key}"`)
  const [taken, left] = [named(true), named(false)]
  const told = [
    reason,
    ...(taken.length > 0 ? [`Taken as it is written: ${taken.join(', ')}.`] : []),
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
  ].join(' ')
  // The first line of the text is the one that opens the block.
  const at = broken.length > 0 ? broken[0]!.line + 1 : line
  const notices = [notice('parse/bad-frontmatter', path, at, told, hint)]
  const data = plainRecord(Object.fromEntries(fields), path, notices)
  return { data, notices, withhold: broken.some(({ text, taken }) => !taken && mayWithhold(text)) }
}

/** Whether a line begins with a field that keeps a text from the public, in whatever language the fields are written. */
const mayWithhold = (block: string): boolean => /^[ \t"'{,]*(?:draft|embargo|takedown)\b/im.test(block)

/** `---js` and `--- json` name a language; `--- Anh` is what somebody said. */
function isLanguageTag(line: string, tag: string): boolean {
  return (
    /^---[a-z][\w+-]*\s*$/i.test(line) ||
    /^(?:js|javascript|coffee|coffeescript|cson|json5?|toml|ya?ml|ts|typescript)$/i.test(tag)
  )
}

const firstField = /^(?:["']?[\p{L}_][\p{L}\p{M}\d_ .-]{0,60}["']?\s?:(?:\s|$)|\{|\?\s|&|!)/u
const skippable = /^(?:[ \t]*(?:#[^\n]*)?\n)+/

const isPlainText = /\.txt$/i

/** Whether a line begins with a field that is ours, or the block is a mapping in braces. */
function namesField(block: string): boolean {
  if (block.trimStart().startsWith('{')) return true
  const keys = block
    .slice(0, longest)
    .matchAll(/^["']?([\p{L}_][\p{L}\p{M}\d_ .-]{0,60})["']?\s?:(?:\s|$)/gmu)
  return Array.from(keys).some(([, key]) => isFieldName(key!))
}

/** The next line that is `---` alone, spaces aside. */
function closingLine(text: string, from: number): { start: number; end: number } | null {
  for (let at = text.indexOf('\n---', from); at !== -1 && at < longest; at = text.indexOf('\n---', at + 1)) {
    let end = at + 4
    while (text[end] === ' ' || text[end] === '\t') end++
    if (end === text.length) return { start: at, end }
    if (text[end] === '\n') return { start: at, end: end + 1 }
  }
  return null
}

/** Two lines of `---` with nothing but comments between them are frontmatter without fields. */
function emptyBlock(block: string, closing: { end: number } | null, text: string): Frontmatter | null {
  if (closing === null || `${block}\n`.replace(skippable, '').trim() !== '') return null
  const bodyLine = linesIn(text, closing.end) + 1
  return { data: {}, body: text.slice(closing.end), bodyLine, notices: [], withhold: false }
}

/** A block that closes beyond the limit was meant as frontmatter; one that never closes was not. */
function tooLong(text: string, path: string): Frontmatter | null {
  if (text.length <= longest || text.indexOf('\n---\n', longest) === -1) return null
  const reason = `The frontmatter has more than ${longest.toLocaleString('en')} characters; it was taken for text.`
  const notices = [notice('parse/bad-frontmatter', path, 1, reason)]
  return { data: {}, body: text, bodyLine: 1, notices, withhold: mayWithhold(text.slice(0, longest)) }
}

/** A block that nothing closes is text, unless it may say that it is none for the public. */
function unclosed(block: string, whole: Frontmatter, path: string): Frontmatter {
  if (!mayWithhold(block.slice(0, 2000))) return whole
  const notices = [notice('parse/bad-frontmatter', path, 1, 'No line of --- ends the frontmatter.')]
  return { ...whole, notices, withhold: true }
}

function linesIn(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

function emptyLinesIn(block: string): number {
  return block.split('\n').filter((line) => line.trim() === '').length
}

class Refused extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

const refuse = () => {
  throw new Refused('Only YAML is read', 1)
}

/**
 * gray-matter runs JavaScript by default and keeps whatever it parses without options; options are always given, and every
 * engine but ours refuses. js-yaml's failsafe schema leaves every value a text.
 */
const cage = {
  language: 'yaml',
  engines: {
    yaml: parseYaml,
    js: refuse,
    javascript: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    json: refuse,
    toml: refuse,
  },
}

function parseYaml(block: string): object {
  let depth = 0
  const data = yaml.safeLoad(block, {
    schema: yaml.FAILSAFE_SCHEMA,
    listener(event, state) {
      const { anchor, line } = state as unknown as { anchor: string | null; line: number }
      if (anchor !== null && anchor !== undefined)
        throw new Refused('Anchors and aliases are not read', line + 1)
      depth += event === 'open' ? 1 : -1
      if (depth > deepest) throw new Refused(`It is nested more than ${deepest} deep`, line + 1)
    },
  })
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new Refused('It is no list of fields such as "title: …"', 2)
  }
  return data
}

/** Own data of plain objects only; a field named `__proto__` or `<<` (YAML's merge) is told and left out. */
function plainRecord(data: object, path: string, notices: Notice[]): Record<string, Json> {
  const record: Record<string, Json> = {}
  for (const [key, value] of Object.entries(data)) {
    if (key === '__proto__' || key === '<<') {
      notices.push(notice('parse/bad-field', path, 1, `A field may not be named "${key}".`))
      continue
    }
    record[key] = plainJson(value, path, notices)
  }
  return record
}

function plainJson(value: unknown, path: string, notices: Notice[]): Json {
  if (Array.isArray(value)) return value.map((item) => plainJson(item, path, notices))
  if (typeof value === 'object' && value !== null) return plainRecord(value, path, notices)
  return typeof value === 'string' ? value : value === null || value === undefined ? null : String(value)
}

interface Fault {
  readonly reason: string
  readonly line: number
  readonly hint?: string
}

function explain(error: unknown, block: string): Fault {
  if (error instanceof Refused)
    return { reason: `The frontmatter was not read. ${error.message}.`, line: error.line }
  if (!(error instanceof yaml.YAMLException)) throw error
  const { reason, mark } = error as unknown as { reason: string; mark?: { line: number } }
  const at = mark?.line ?? 0
  const lines = block.split('\n')
  const unquoted = [at, at - 1].find((index) => needsQuotes.test(lines[index] ?? ''))
  const told = `The frontmatter is no valid YAML: ${reason}.`
  if (unquoted === undefined) return { reason: told, line: at + 1 }
  const hint = 'Put the value between double quotes: it holds a sign that means something in YAML.'
  return { reason: told, line: unquoted + 1, hint }
}

/** A value with a colon in it, or that begins with a sign of YAML's own. */
const needsQuotes = /^[\w-]+:\s+(?:[^"'\s][^\n]*:(?:\s|$)|[[{*&!|>%@`])/
