import { primaryOf } from '../../kit/language.ts'
import type { FoundDate } from '../dates/dates.ts'
import { isAgency } from './agencies.ts'
import { isHeading } from './names.ts'
import { type People, readPeople } from './people.ts'
import { isRoleOrOutlet } from './persons.ts'
import { afterLabel, segmentsOf } from './segments.ts'
import { introduces, withoutTail } from './tails.ts'

/** Who wrote, as a line says it. */
export interface Byline {
  /** Persons, in the line's order and spelling. */
  readonly authors: readonly string[]
  /** The agency or paper that the text was taken from. */
  readonly agency: string | null
  /**
   * `byline/label`: a word before the names says so; `byline/dated`: a name beside the date; `byline/posted`: the sentence that sites put
   * below a text; else the line alone: `byline/name`, `byline/names`,
   * `byline/initials`, `byline/one-word`, `byline/place` (a province that is also a name), `byline/credit` (of a picture), `byline/agency`.
   */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

/** Characters; what is longer is prose. */
const longest = 200

/**
 * Reads a line that says who wrote: a label and names (`Bài, ảnh: …`, `By …`), or names alone. A line without a label may be many things:
 * its confidence says how much it looks like names; whether a name is expected there is for the caller to know.
 * Null where it can be none. `dates`: what `findDates` finds in the line, where that was asked already.
 */
export function readByline(line: string, lang: string, dates?: readonly FoundDate[]): Byline | null {
  if (line.length > longest && !introduces(line)) return null
  if (line.length > longestKept || (dates !== undefined && dates.length > 0))
    return bylineIn(line, lang, dates)
  const key = `${lang} ${line}`
  const known = kept.get(key)
  if (known !== undefined) return known
  // Of the key, so that what is kept holds on to no article.
  const found = bylineIn(key.slice(lang.length + 1), lang)
  if (kept.size === mostKept) kept.clear()
  kept.set(key, found)
  return found
}

/** Menus and names stand in article after article: short lines that were read are kept, as answers that depend on nothing else. */
const kept = new Map<string, Byline | null>()
const mostKept = 5000
const longestKept = 60

function bylineIn(line: string, lang: string, dates?: readonly FoundDate[]): Byline | null {
  const text = headOf(bare(plain(line.trim())))
  if (text === null) return null
  const language = primaryOf(lang).toLowerCase()
  const { segments, dated } = segmentsOf(text, lang, text === line ? dates : undefined)
  for (const segment of segments) {
    const labelled = afterLabel(segment, language)
    if (labelled === null) continue
    const rest = withoutTail(labelled.rest)
    const people = readPeople(rest, { language, labelled: true, dated: dated || labelled.colon })
    // `PV (t/h)`: the word may be the name.
    if (people === null && !labelled.colon && language === 'vi') break
    if (people === null) return null
    const { authors, agency, penName } = people
    const sure = penName ? 0.6 : labelled.colon || agency !== null ? 0.95 : people.confidence
    return { authors, agency, rule: 'byline/label', confidence: sure }
  }
  const [first, second] = segments
  if (first === undefined || (segments.length > 2 && !dated)) return null
  const people = readPeople(dated ? withoutTail(first) : first, { language, labelled: false, dated })
  if (people === null) return null
  const { authors, rule, confidence } = people
  const isSource = second !== undefined && isAgency(second)
  if (second !== undefined && !isSource && !mayFollow(second, people, language, dated)) return null
  const agency = people.agency ?? (isSource ? second : null)
  if (!dated || authors.length === 0) return { authors, agency, rule, confidence }
  return { authors, agency, rule: 'byline/dated', confidence: Math.min(0.95, confidence + 0.15) }
}

/** `Tác giả    : …`: the colons of a record stand one below the other. */
const aligned = /^(\p{L}[\p{L} ,]{0,18}\p{L})\s{2,40}:/u

/** Without the hyphens that only show where a word may be broken, and without gaps before a label's colon. */
function plain(text: string): string {
  const whole = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text
  return whole.includes('  ') ? whole.replace(aligned, '$1:') : whole
}

/** The line, or its piece before the first bar where a sentence follows; null where there is no name in either. */
function headOf(text: string): string | null {
  if (text.length < 2) return null
  if (introduces(text)) return text.slice(0, text.indexOf(','))
  if (stopped.test(text)) return text.slice(0, -1)
  if (!endsSentence(text) && !isProse(text)) return text
  const bar = text.indexOf(' | ')
  return bar === -1 ? null : headOf(text.slice(0, bar))
}

/** `Written by Ann Lee.` */
const stopped = /^(?:(?:Written|Reported|Posted|Story|Text) )?[Bb]y \p{Lu}[^.,;:!?]{2,40}\p{Ll}{2}\.$/u

/**
 * Whether what stands behind a bar goes with the person before it: what they write for, beside a date anything, and in languages whose papers
 * write so the place.
 */
function mayFollow(text: string, { authors, confidence }: People, language: string, dated: boolean): boolean {
  if (authors.length === 0 || confidence < 0.5) return false
  if (dated || isRoleOrOutlet(text) || /\p{Ll}Online$/u.test(text)) return true
  return (
    placing.has(language) &&
    /^\p{Lu}\p{L}+(?: (?:de |la |el )?\p{Lu}\p{L}+){0,2}$/u.test(text) &&
    !isHeading(text)
  )
}

/** `Ana Ruiz | Valdemora` */
const placing = new Set(['es', 'ca', 'gl', 'pt', 'it'])

/** What brackets hold that stand around all of a line, as around `（记者 …）`. */
function bare(text: string): string {
  return bracketed.exec(text)?.[1]?.trim() ?? text
}

const bracketed = /^[(（【]([^()（）【】]{2,60})[)）】]$/u

/** Names end in no mark, save initials and degrees. */
function endsSentence(text: string): boolean {
  return /[.!?…:;]$/u.test(text) && !/(?:^|[.\s])(?:\p{Lu}\p{L}{0,2}|Ph\.?D|Jr|Sr|[ap]\.m)\.$/u.test(text)
}

/** Whether so many words in small letters follow one another that no label, name or outlet can be made of them. */
function isProse(text: string): boolean {
  return /(?:(?:^|\s)\p{Ll}[\p{L}\p{M}]*[,;]?){6}(?!\S)/u.test(text)
}
