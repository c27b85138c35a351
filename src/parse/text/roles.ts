import { isAgency } from '../bylines/agencies.ts'
import { isHeading } from '../bylines/names.ts'
import { amend, type Chosen, fieldOfText } from './amend.ts'
import { keepSentences } from './bodiless.ts'
import { isPlaceAndDay } from './datelines.ts'
import { kind } from './letters.ts'
import { bitOf, isMenuRow } from './lexicon.ts'
import { count, type Label, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { isPosted } from './posted.ts'
import { colonIn, verseLength } from './shape.ts'
import { occasion } from './stacked.ts'
import { isDepartment, round } from './titles.ts'
import type { Labelled, ReadLine } from './understand.ts'
import { topics } from './words/words.ts'

/** The summary of a record and its text, and what may stand between. */
const textFields = 3

/** What a line is in the article. */
export type Role = Label | 'kicker' | 'lead' | 'cross-head' | 'list-item'

/** Turns labels into roles: which body lines are lead, cross-heads or list items, and why the others are dropped. */
export function rolesOf(labelled: Labelled, chosen: Chosen): ReadLine[] {
  const { page, path, chances } = labelled
  const { clues } = page
  const names: Label[] = []
  // Right below the headline, and likelier text than another: the first line of verse.
  const isFirstLine = (index: number) =>
    index === chosen.title + 1 &&
    chances[index * count + labels.indexOf('body')]! > chances[index * count + labels.indexOf('title')]!
  for (let index = 0; index < path.length; index++) {
    const name = labels[path[index]!]!
    if (name !== 'title' || index === chosen.title) names.push(name)
    else names.push(clues[index]!.shape.lastInside === kind.stop || isFirstLine(index) ? 'body' : 'noise')
  }
  if (chosen.title !== -1) names.fill('title', chosen.title, chosen.title + 1 + chosen.moreOfTitle)
  const isGlued = chosen.date !== null && !chosen.date.isInside && clues[chosen.date.index]!.shape.units > 120
  const glued = isGlued ? chosen.date : null
  if (glued !== null) names[glued.index] = 'body'
  else if (chosen.date !== null && !chosen.date.isInside) {
    const { index } = chosen.date
    const name = names[index]
    const { text } = clues[index]!.line
    const { start, end } = chosen.date
    const isDateline =
      isPlaceAndDay(clues[index]!) ||
      end - start >= text.length * 0.8 ||
      (end === text.length && dayLabel.test(text.slice(0, start)))
    if (name === 'noise' || (name === 'body' && isDateline)) names[index] = 'dateline'
  }
  if (chosen.byline !== -1 && names[chosen.byline] !== 'dateline') names[chosen.byline] = 'byline'
  if (chosen.agency !== -1 && names[chosen.agency] === 'body') names[chosen.agency] = 'byline'
  if (chosen.date?.isInside && isPosted(clues[chosen.date.index]!.line.text))
    names[chosen.date.index] = 'dateline'
  amend(labelled, names, chosen)
  keepSentences(page, names)
  const firstBody = names.indexOf('body')
  const lastBody = names.lastIndexOf('body')
  const isVerse = !clues.some(({ shape }, index) => names[index] === 'body' && shape.units >= verseLength)
  const long = names.findIndex((name, index) => name === 'body' && clues[index]!.shape.units >= 40)
  const lead = isVerse || long === -1 ? firstBody : long
  const kicker = kickerAbove(page, names, chosen)
  if (kicker !== -1) names[kicker] = 'noise'
  return clues.map((clue, index): ReadLine => {
    const { number: line, span, end, column } = clue.line
    // A date glued to the first paragraph is none of its words.
    const cut =
      glued?.index === index
        ? glued.end
        : chosen.hasFields && index >= firstBody && index < firstBody + textFields
          ? fieldOfText(clue.line.text)
          : 0
    const text = cut === 0 ? clue.line.text : clue.line.text.slice(cut).trimStart()
    const start = clue.line.start + cut
    const [role, rule] =
      index === kicker
        ? (['kicker', 'line/above-title'] as const)
        : roleAt(page, names, index, chosen.title, lead, firstBody, lastBody)
    return {
      line,
      span,
      start,
      end,
      column,
      text,
      tidy: clue.shape.tidy,
      role,
      rule,
      confidence: round(chances[index * count + labels.indexOf(names[index]!)]!),
    }
  })
}

/** `Đăng ngày`, `Ngày đăng:`: what stands before a day, and nothing more. */
const dayLabel =
  /^(?:(?:đăng|ngày|cập nhật|phát hành|posted|published|updated|date)(?:\s\p{L}{2,5})?){1,2}\s?:?\s$/iu

/** What a line is, and why. */
function roleAt(
  page: Page,
  names: readonly Label[],
  index: number,
  title: number,
  lead: number,
  firstBody: number,
  lastBody: number,
): [role: Role, rule: string] {
  const name = names[index]!
  if (name === 'noise') return ['noise', reasonOf(page, index, title, firstBody, lastBody)]
  if (name !== 'body') return [name, `line/${name}`]
  if (index === lead) return ['lead', 'line/first-paragraph']
  if (isItem(page.clues[index]!)) return ['list-item', 'line/bullet']
  if (isCrossHead(page, names, index, lastBody)) return ['cross-head', 'line/short-before-text']
  return ['body', 'line/body']
}

/**
 * A few words in capitals, or a section's name, right above the headline, where nothing above it makes it one of a menu: -1 where there
 * is no such line.
 */
function kickerAbove(
  { clues }: Page,
  names: readonly Label[],
  { title, byline, date, hasFields }: Chosen,
): number {
  const index = title - 1
  const clue = clues[index]
  if (clue === undefined || index === byline || index === date?.index || names[index] === 'caption') return -1
  const { shape, line, hits } = clue
  const words = shape.to - shape.from
  if (words === 0 || words > 8 || shape.units > 45 || shape.lastInside === kind.stop) return -1
  if (clue.dates.length > 0 || shape.bars + shape.arrows > 0 || clue.furniture || isAgency(line.text))
    return -1
  // `ID: 20418`
  if (hasFields && colonIn(shape) !== -1) return -1
  const heading = clues[title]!.shape
  const shouts = shape.shouted === words && heading.shouted * 2 < heading.to - heading.from
  const isOccasion = shape.shouted === words && occasion.test(line.text)
  if (!shouts && !isOccasion && !isHeading(line.text) && !isDepartment(line.text)) return -1
  if ((hits.whole & ~bitOf('menu')) !== 0 || noSections.has(line.text.toLowerCase())) return -1
  // In a menu there are others like it.
  const above = clues[index - 1]
  if (above === undefined) return index
  return line.gap > 0 && (above.shape.units > 60 || isMenuRow(above.hits, above.shape)) ? index : -1
}

/** Menus' words that name no section. */
const noSections = new Set(
  'home,homepage,startseite,menu,menü,trang chủ,trang nhất,inicio,accueil,search,navigation,tin tức,news,breaking news,contact,liên hệ,for immediate release,press release,news release,media release,urgent,advisory,thông cáo báo chí,tin nhanh'.split(
    ',',
  ),
)

function isItem(clue: Clue): boolean {
  const { first, units } = clue.shape
  if (first === kind.bullet) return units > 2
  return first === kind.dash && /^[-–—]\s/.test(clue.line.text) && units < 400
}

function isCrossHead(page: Page, names: readonly Label[], index: number, lastBody: number): boolean {
  const { shape, line } = page.clues[index]!
  if (index === lastBody || shape.units > 90 || shape.units < 4 || shape.bars > 0) return false
  // The last of a list, or a line below another.
  if (isEntry(page, names, index - 1) && (line.gap === 0 || isEntry(page, names, index - 2))) return false
  const ends = shape.last
  if (
    ends === kind.stop ||
    ends === kind.ellipsis ||
    ends === kind.comma ||
    ends === kind.quote ||
    ends === kind.colon
  )
    return false
  if (
    shape.first === kind.lower ||
    shape.first === kind.quote ||
    shape.first === kind.dash ||
    line.text.startsWith('(')
  )
    return false
  const next = page.clues[index + 1]
  if (next === undefined || names[index + 1] !== 'body') return false
  return (
    next.shape.units > 90 || (next.shape.units > shape.units * 1.5 && next.shape.lastInside === kind.stop)
  )
}

function isEntry({ clues }: Page, names: readonly Label[], index: number): boolean {
  const shape = clues[index]?.shape
  return (
    names[index] === 'body' &&
    shape !== undefined &&
    shape.units < verseLength &&
    shape.lastInside !== kind.stop
  )
}

/** Why a line is no part of the article: its own words, or where it stands. */
function reasonOf(page: Page, index: number, title: number, firstBody: number, lastBody: number): string {
  if (page.clues[index]!.furniture) return 'furniture'
  const { hits, shape } = page.clues[index]!
  for (const bits of [hits.whole, hits.begins]) {
    if (bits === 0 || (bits === hits.begins && shape.units > 100)) continue
    const topic = topics.find((_, position) => (bits & (1 << position)) !== 0)
    if (topic !== undefined) return topic
  }
  if (
    title !== -1 &&
    (page.firstCopy[index] === page.firstCopy[title] || (index === 0 && page.named[title] !== 0))
  )
    return 'repeated-title'
  if (shape.from === shape.to) return 'counter'
  if (firstBody === -1 || index < firstBody) return index < title ? 'menu' : 'aside'
  if (index < lastBody) return 'aside'
  for (let above = index; above >= lastBody; above--) {
    const bits = page.clues[above]!.hits.whole
    if (bits & bitOf('comments')) return 'comments'
    if (bits & bitOf('related')) return 'related'
    if (bits & bitOf('tags')) return 'tags'
  }
  return 'after-the-end'
}
