import type { Article, Json } from './article.ts'

/** That a text was taken down, and why; its page shows nothing else. */
export interface Takedown {
  readonly reason: string
  readonly date: string | null
}

/** An entry of `takedowns.yaml`, which names an article by its source, address or id, or by several of them. */
export interface NamedTakedown extends Takedown {
  readonly articles: readonly string[]
  /** The line on which the entry begins. */
  readonly line: number
  /** Sources with much the same text that somebody reviewed, and that may stay public. */
  readonly stays?: readonly string[]
}

export interface Correction {
  readonly text: string
  readonly date: string | null
}

/** What the newspaper decided about an article after it was written, as its frontmatter says. */
export interface Standing {
  readonly takedown: Takedown | null
  /** Held back until this date or wall time. */
  readonly embargo: string | null
  /** The corrections, in the order in which they were given. */
  readonly corrections: readonly Correction[]
  /** What robots are asked: `noindex`. */
  readonly robots: string | null
}

const datePattern = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:[+-]\d{2}:\d{2})?)?)?)?$/
/** A list of words that robots know. */
export const robotsPattern = /^(?:noindex|nofollow|noarchive|nosnippet|noimageindex|none|[, ])+$/

/** Whether search engines are asked not to list an article. */
export function isUnlisted(robots: string | null): boolean {
  return robots !== null && /\b(?:noindex|none)\b/.test(robots)
}

/** Reads `takedown`, `embargo`, `corrections` and `robots` among an article's other fields. */
export function standingOf(extra: Readonly<Record<string, Json>>): Standing {
  const takedown = extra['takedown']
  const corrections = extra['corrections'] ?? extra['correction'] ?? []
  return {
    takedown: takedown === undefined || takedown === 'false' ? null : takedownOf(takedown),
    embargo: dateOf(extra['embargo']),
    corrections: (Array.isArray(corrections) ? corrections : [corrections]).flatMap(correctionOf),
    robots: matching(extra['robots'], robotsPattern),
  }
}

/** When an article last changed, as exactly as it is known: the later of `updated` and its last correction. Null if it never did. */
export function changedOf({ updated, extra }: Pick<Article, 'updated' | 'extra'>): string | null {
  let last = updated
  if (extra['corrections'] === undefined && extra['correction'] === undefined) return last
  for (const { date } of standingOf(extra).corrections) {
    if (date !== null && (last === null || date > last)) last = date
  }
  return last
}

/**
 * Whether an embargo still holds at a moment, both as wall time of the publication. A day ends an embargo at its first minute,
 * a month or year with its first day.
 */
export function isHeld(embargo: string | null, now: string): boolean {
  return embargo !== null && now < embargo + '-01-01T00:00'.slice(embargo.length - 4)
}

/** Reads a takedown. It must never fail because of its wording, so any value counts. */
function takedownOf(given: Json): Takedown {
  const fields = fieldsOf(given)
  const reason = textOf(fields['reason'] ?? (typeof given === 'object' ? '' : given))
  return { reason: reason === 'true' ? '' : reason, date: dateOf(fields['date']) }
}

function correctionOf(given: Json): Correction[] {
  const fields = fieldsOf(given)
  const text = textOf(fields['text'] ?? (typeof given === 'object' ? '' : given))
  return text ? [{ text, date: dateOf(fields['date']) }] : []
}

function fieldsOf(given: Json): Readonly<Record<string, Json>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Readonly<Record<string, Json>>)
    : {}
}

function textOf(given: Json): string {
  return typeof given === 'string' || typeof given === 'number'
    ? String(given).replace(/\s+/g, ' ').trim()
    : ''
}

function dateOf(given: Json | undefined): string | null {
  return matching(typeof given === 'string' ? given.trim().replace(' ', 'T') : given, datePattern)
}

function matching(given: Json | undefined, pattern: RegExp): string | null {
  return typeof given === 'string' && pattern.test(given) ? given : null
}
