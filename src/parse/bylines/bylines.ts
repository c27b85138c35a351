import { primaryOf } from '../../kit/language.ts'
import type { FoundDate } from '../dates/dates.ts'
import { isAgency } from './agencies.ts'
import { readPeople } from './people.ts'
import { afterLabel, segmentsOf } from './segments.ts'

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
  if (line.length > longest) return null
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
  const text = bare(line.trim())
  if (text.length < 2 || endsSentence(text)) return null
  const language = primaryOf(lang).toLowerCase()
  if (isProse(text)) return null
  const { segments, dated } = segmentsOf(text, lang, text === line ? dates : undefined)
  for (const segment of segments) {
    const labelled = afterLabel(segment, language)
    if (labelled === null) continue
    const people = readPeople(labelled.rest, { language, labelled: true, dated })
    // `PV (t/h)`: the word may be the name.
    if (people === null && !labelled.colon) break
    if (people === null) return null
    const { authors, agency, penName } = people
    const sure = penName ? 0.6 : labelled.colon || agency !== null ? 0.95 : people.confidence
    return { authors, agency, rule: 'byline/label', confidence: sure }
  }
  const [first, second] = segments
  if (first === undefined || segments.length > 2 || (second !== undefined && !isAgency(second))) return null
  const people = readPeople(first, { language, labelled: false, dated })
  if (people === null) return null
  const { authors, rule, confidence } = people
  const agency = people.agency ?? second ?? null
  if (!dated || authors.length === 0) return { authors, agency, rule, confidence }
  return { authors, agency, rule: 'byline/dated', confidence: Math.min(0.95, confidence + 0.15) }
}

/** What brackets hold that stand around all of a line, as around `（记者 …）`. */
function bare(text: string): string {
  return bracketed.exec(text)?.[1]?.trim() ?? text
}

const bracketed = /^[(（【]([^()（）【】]{2,60})[)）】]$/u

/** Names end in no mark, save initials and degrees. */
function endsSentence(text: string): boolean {
  return /[.!?…:;]$/u.test(text) && !/(?:^|[.\s])(?:\p{Lu}\p{L}{0,2}|Ph\.?D|Jr|Sr)\.$/u.test(text)
}

/** Whether so many words in small letters follow one another that no label, name or outlet can be made of them. */
function isProse(text: string): boolean {
  return /(?:(?:^|\s)\p{Ll}[\p{L}\p{M}]*[,;]?){6}(?!\S)/u.test(text)
}
