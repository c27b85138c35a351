import { type Label, labels } from '../../src/parse/text/model.ts'
import type { Page } from '../../src/parse/text/page.ts'
import { shapeOf } from '../../src/parse/text/shape.ts'
import type { LabelledPage } from './labelled-pages.ts'

const all = (1 << labels.length) - 1
const bit = (label: Label) => 1 << labels.indexOf(label)
const noise = bit('noise')
const title = bit('title')
const dateline = bit('dateline')
const byline = bit('byline')
const caption = bit('caption')
const body = bit('body')

/** For each line the labels that it may have by what is known of the page, as bits in the order of `labels`. */
export function allowedLabels(known: LabelledPage, page: Page): Uint8Array {
  const { clues } = page
  const allowed = new Uint8Array(clues.length).fill(all)
  const noises = new Set(known.noise_lines)
  const keeps = new Set(known.keep_lines)
  const captions = new Set(known.caption_lines)
  const metas = new Set(known.meta_lines ?? [])
  const byHand = known.meta_lines !== undefined
  const wants = (known.with ?? []).map(plain)
  const rejects = (known.without ?? []).map(plain)
  const titleKey = known.title === null ? null : shapeOf(known.title).key
  const isKept = clues.map((clue) => keeps.has(clue.line.number))
  const firstKept = isKept.indexOf(true)
  const lastKept = isKept.lastIndexOf(true)
  const heading = titleLine(page, titleKey, firstKept === -1 ? page.from : firstKept)
  const titleKnown = heading !== -1 || (known.title === null && !known.title_unknown && !known.title_hidden)
  const author =
    known.author === null
      ? []
      : known.author.split(/\s*[;,&]\s*|\s+and\s+/).map((name) => plain(name).toLowerCase())
  const anchor = heading !== -1 ? heading : firstKept !== -1 ? firstKept : page.from

  for (const [index, { line, shape, dates }] of clues.entries()) {
    const isShort = shape.units < 120
    const near =
      Math.abs(index - anchor) <= 15 || (lastKept !== -1 && index > lastKept && index - lastKept <= 4)
    const hasDate =
      isShort &&
      known.date !== null &&
      dates.some((found) => found.date.slice(0, 10) === known.date!.slice(0, 10))
    const lower = isShort ? plain(line.text).toLowerCase() : ''
    const hasAuthor = isShort && author.some((name) => name.length > 2 && lower.includes(name))
    if (index === heading) allowed[index] = title
    else if (metas.has(line.number)) {
      allowed[index] =
        hasDate && hasAuthor
          ? dateline | byline
          : hasDate
            ? dateline
            : hasAuthor
              ? byline
              : byline | dateline | noise
    } else if (captions.has(line.number) && byHand) allowed[index] = caption
    else if (noises.has(line.number)) {
      const mayBeHead = near && !byHand && isShort
      if (mayBeHead && hasDate) allowed[index] = hasAuthor ? dateline | byline : dateline
      else if (mayBeHead && hasAuthor && shape.units < 60) allowed[index] = byline | noise
      else if (mayBeHead && (dates.length > 0 || clues[index]!.byline !== null)) {
        allowed[index] = noise | dateline | byline
      } else allowed[index] = noise
    } else if (keeps.has(line.number) && !(captions.has(line.number) && !byHand)) {
      allowed[index] =
        page.copies[index]! > 1 && !byHand && (index < anchor || index > lastKept - 3) ? body | noise : body
    } else if (captions.has(line.number)) {
      const inside = firstKept !== -1 && index >= firstKept - 6 && index <= lastKept
      allowed[index] = inside && shape.units >= 20 ? caption : noise | caption
    } else if (near && hasDate) allowed[index] = hasAuthor ? dateline | byline : dateline
    else if (near && hasAuthor && shape.units < 80) allowed[index] = byline
    else if (wants.length + rejects.length > 0) {
      const text = plain(line.text)
      if (wants.some((piece) => text.includes(piece))) allowed[index] = body
      else if (rejects.some((piece) => text.includes(piece))) allowed[index] = all & ~body & ~title
    }
    if (titleKnown && index !== heading) allowed[index]! &= ~title
    if (allowed[index] === 0) allowed[index] = noise
  }
  return allowed
}

/** The copy of the headline that stands right before the text. */
function titleLine(page: Page, key: number | null, firstKept: number): number {
  if (key === null) return -1
  let found = -1
  for (const [index, { shape }] of page.clues.entries()) {
    if (shape.key === key && (index < firstKept || found === -1)) found = index
  }
  return found
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
