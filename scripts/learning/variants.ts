import { linesOf } from '../../src/parse/text/lines.ts'
import { type Label, labels } from '../../src/parse/text/model.ts'
import { type Page, pageOf } from '../../src/parse/text/page.ts'

/** A page and the labels that its lines may have. */
export interface LabelledLines {
  readonly page: Page
  readonly allowed: Uint8Array
}

const bit = (label: Label) => 1 << labels.indexOf(label)
const body = bit('body')
const article: readonly number[] = (['title', 'dateline', 'byline', 'caption', 'body'] as const).map(bit)

/**
 * The article of a labelled page as somebody would have typed it: nothing but headline, head lines and text, sometimes without date or
 * byline, sometimes short, with or without blank lines between. Null where the page's lines are not known well enough.
 * `draw` decides what is left out.
 */
export function typedPage({ page, allowed }: LabelledLines, draw: number): LabelledLines | null {
  const title = allowed.indexOf(bit('title'))
  const bodies = bodiesOf(allowed)
  if (title === -1 || bodies.length < 3) return null
  const wantsHead = draw % 3 !== 0
  const length = draw % 5 < 2 ? 2 + (draw % 4) : bodies.length
  const lastBody = bodies[Math.min(length, bodies.length) - 1]!
  const kept = page.clues.flatMap((_, index) => {
    if (!article.includes(allowed[index]!) || index < title - 4) return []
    if (allowed[index] === body) return index <= lastBody ? [index] : []
    return index === title || (wantsHead && page.firstCopy[index] === index) ? [index] : []
  })
  const texts = kept.map((index) => {
    const { text } = page.clues[index]!.line
    return index === title ? retitled(text, draw) : text
  })
  return relined(page, allowed, kept, texts.join(draw % 2 === 0 ? '\n\n' : '\n'))
}

/** A labelled page cut down to a short story in little furniture: the first paragraphs, some lines before and after. */
export function shortPage({ page, allowed }: LabelledLines, draw: number): LabelledLines | null {
  const title = allowed.indexOf(bit('title'))
  const bodies = bodiesOf(allowed)
  const length = 2 + (draw % 4)
  if (title === -1 || bodies.length <= length || bodies[0]! < title) return null
  const start = Math.max(0, title - (draw % 7))
  const lastKept = bodies[length - 1]!
  const lastBody = bodies.at(-1)!
  const end = Math.min(page.clues.length, lastBody + 2 + (draw % 11))
  if (lastKept - title > 40) return null
  const kept = page.clues.flatMap((_, index) =>
    (index >= start && index <= lastKept) || (index > lastBody && index < end) ? [index] : [],
  )
  const text = kept
    .map((index) => '\n'.repeat(page.clues[index]!.line.gap + 1) + page.clues[index]!.line.text)
    .join('')
  return relined(page, allowed, kept, text)
}

/** So many lines above and below an article make its frame. */
const frameLines = 120

/**
 * The article of one page in the furniture of another: what an article says tells nothing of the lines around it, and a site's furniture
 * nothing of its articles. Where the frame repeats its own headline, it repeats the article's. Null where either is not known well enough.
 */
export function framedPage(article: LabelledLines, frame: LabelledLines): LabelledLines | null {
  const title = article.allowed.indexOf(bit('title'))
  const frameTitle = frame.allowed.indexOf(bit('title'))
  const lastBody = article.allowed.lastIndexOf(body)
  const frameEnd = frame.allowed.lastIndexOf(body)
  if (title === -1 || frameTitle === -1 || lastBody < title || frameEnd < frameTitle) return null
  const headline = article.page.clues[title]!.line.text
  const ownHeadline = frame.page.clues[frameTitle]!.line.text
  const lines: { gap: number; text: string; allowed: number }[] = []
  const take = ({ page, allowed }: LabelledLines, from: number, to: number, own: boolean) => {
    for (let index = from; index < to; index++) {
      const { gap, text } = page.clues[index]!.line
      const shown = own ? text.replaceAll(ownHeadline, () => headline) : text
      lines.push({ gap, text: shown, allowed: allowed[index]! })
    }
  }
  take(frame, Math.max(0, frameTitle - frameLines), frameTitle, true)
  take(article, title, lastBody + 1, false)
  take(frame, frameEnd + 1, Math.min(frame.page.clues.length, frameEnd + frameLines), true)
  const text = lines.map(({ gap, text }) => '\n'.repeat(gap + 1) + text).join('')
  const page = pageOf(text, linesOf(text, 5000).lines, article.page.lang)
  return { page, allowed: Uint8Array.from(lines, ({ allowed }) => allowed) }
}

/** A headline may shout, and it may be short. */
function retitled(text: string, draw: number): string {
  if (draw % 7 === 0) return text.toUpperCase()
  return draw % 4 === 1
    ? text
        .split(' ')
        .slice(0, 2 + (draw % 5))
        .join(' ')
    : text
}

function bodiesOf(allowed: Uint8Array): number[] {
  return [...allowed].flatMap((labelBits, index) => (labelBits === body ? [index] : []))
}

function relined(page: Page, allowed: Uint8Array, kept: readonly number[], text: string): LabelledLines {
  return {
    page: pageOf(text, linesOf(text, 5000).lines, page.lang),
    allowed: Uint8Array.from(kept, (index) => allowed[index]!),
  }
}
