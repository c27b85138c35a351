import { type FoundDate, findDates } from '../dates/dates.ts'
import type { PlacedDate } from './datelines.ts'
import { bitOf } from './lexicon.ts'
import { labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { round } from './titles.ts'

/** How sure such a date is. */
const faint = 0.3
/** So far below the text a date may still be its own: a footer's is farther down. */
const reach = 12
const body = labels.indexOf('body')
const endBits = bitOf('comments') | bitOf('related')
/** So many paragraphs are the first. */
const first = 3
/** Shorter lines are no paragraph. */
const paragraph = 60
/** A label and its date are no more than this long. */
const longest = 90

/**
 * The day of an article on whose page nothing looks enough like a dateline: what a label names as the day of publication, else of the last
 * change; else the day that a line holds and nothing more; else the day that the text begins with. Where lines of one kind name several days
 * none of them is believed: they are of comments, events, other articles.
 */
export function faintDate(page: Page, path: Uint8Array, title: number): PlacedDate | null {
  return (
    onlyDay(page, (clue, found) => isNamed(clue, found, 'published')) ??
    onlyDay(page, (clue, found) => isNamed(clue, found, 'updated')) ??
    onlyDay(page, (clue, found, index) => isNear(page, index, title) && isAlone(clue, found)) ??
    atHead(page, path)
  )
}

/** The first of the dates that pass, where all of them are of one day. */
function onlyDay(
  { clues }: Page,
  passes: (clue: Clue, found: FoundDate, index: number) => boolean,
): PlacedDate | null {
  let only: PlacedDate | null = null
  for (const [index, clue] of clues.entries()) {
    for (const found of clue.dates) {
      if (found.date.length < 10 || !passes(clue, found, index)) continue
      if (only === null) only = placed(index, found, false)
      else if (only.date.slice(0, 10) !== found.date.slice(0, 10)) return null
    }
  }
  return only
}

function placed(
  index: number,
  { start, end, date, rule, confidence }: FoundDate,
  isInside: boolean,
): PlacedDate {
  return { index, start, end, date, rule, confidence: round(faint * confidence), isInside }
}

/** `Erschienen am: 01.11.2023`, `[Stand: 09.10.2017]`: the label begins the line. */
function isNamed({ line: { text } }: Clue, found: FoundDate, label: FoundDate['label']): boolean {
  return (
    found.label === label &&
    text.length < longest &&
    /^\W{0,2}\p{L}[\p{L} ]{0,28}[:：]?\s?$/u.test(text.slice(0, found.start))
  )
}

function isAlone({ line: { text } }: Clue, { start, end }: FoundDate): boolean {
  return (end - start) * 5 >= text.length * 4
}

/** Whether a line stands with the article: below its headline and not far below its text, with no heading of comments or of others between. */
function isNear({ clues, to }: Page, index: number, title: number): boolean {
  if (index < title - 3 || index > to + reach) return false
  for (let at = Math.max(0, title); at < index; at++)
    if ((clues[at]!.hits.whole & endBits) !== 0) return false
  return true
}

/** `(18.01.2018) Landwirte …`, `27.1.2022 – Bei der …`: the day that one of the first paragraphs begins with. */
function atHead({ clues, lang }: Page, path: Uint8Array): PlacedDate | null {
  let paragraphs = 0
  for (let index = 0; index < clues.length && paragraphs < first; index++) {
    const { shape, dates, line } = clues[index]!
    if (path[index] !== body || shape.units < paragraph) continue
    paragraphs++
    const found = dates[0] ?? wireDate(line.text, lang)
    if (found !== undefined && found.date.length >= 10 && isHead(line.text, found))
      return placed(index, found, true)
  }
  return null
}

/** `Hải Phòng, ngày 7/3/2020 (TTXVN) -`, `LAS PALOMAS, Calif., Sept. 15, 2020 —`: places before the day of a wire, and what comes behind it. */
const places = /^(?:\p{Lu}[\p{L}.'’]{0,20},? ){1,6}(?:ngày |le |den |el |il )?$/u
const wired = /^(?: ?\([^()]{2,30}\))? ?[-–—] /u
const longestPlaces = 50

/** The day of a wire whose paragraph is too long to be asked for dates. */
function wireDate(text: string, lang: string): FoundDate | undefined {
  const head = text.slice(0, longestHead)
  const end = head.search(/\s[-–—]\s/u)
  return end < 8 ? undefined : findDates(head.slice(0, end), { lang, dayFirst: null })[0]
}

const longestHead = 90

/** Whether a line begins with its day and no sentence goes on from it: a sign, a capital or a quotation follows, or brackets are around it. */
function isHead(text: string, { start, end }: FoundDate): boolean {
  if (start > 3 && start < longestPlaces)
    return wired.test(text.slice(end, end + 40)) && places.test(text.slice(0, start))
  if (start === 1) return /^[([]/.test(text) && /^[)\]]/.test(text.slice(end))
  return start === 0 && /^(?:\s?[–—:|]|\s-\s|\.\s\p{Lu}|\s["“„«\p{Lu}])/u.test(text.slice(end, end + 4))
}
