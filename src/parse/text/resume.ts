import type { Chosen } from './amend.ts'
import { isOther, isPointed, moreBits } from './boxes.ts'
import { isNumberedTitle } from './captions.ts'
import { keepEnclosed } from './enclosed.ts'
import { kind } from './letters.ts'
import { bitOf } from './lexicon.ts'
import { count, type Label, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { colonIn } from './shape.ts'
import type { Labelled } from './understand.ts'
import { isVietnamese, marks } from './vietnamese.ts'

const advertBit = bitOf('advert')
const menuBit = bitOf('menu')
const sourceBit = bitOf('source')
const linkBits = moreBits | bitOf('newsletter')
const endBits = bitOf('comments') | bitOf('tags') | bitOf('copyright')
const body = labels.indexOf('body')

/**
 * What stands between two paragraphs and is none (an advertisement, `Read more: …`, a box of other headlines, a player) does not end the
 * article: the prose behind it goes on.
 */
export function resumeAfterInserts(labelled: Labelled, names: Label[], chosen: Chosen): void {
  const { page } = labelled
  dropTeasers(page, names)
  resumeAtOnce(labelled, names)
  keepTables(page, names)
  resumeBelowHead(labelled, names, chosen)
  if (!isVietnamese(page)) return
  resumeBehindBoxes(labelled, names, chosen)
  // What was taken up again may have inserts behind it too.
  resumeAtOnce(labelled, names)
  keepEnclosed(labelled, names, chosen.title)
}

function dropTeasers({ clues }: Page, names: Label[]): void {
  for (let index = 0; index < clues.length; index++)
    if (names[index] === 'body' && isTeaser(clues[index]!)) names[index] = 'noise'
}

/** Right behind advertisements, teasers of one line and, in Vietnamese, lines that arrows begin: a paragraph, and those that follow it. */
function resumeAtOnce({ page, chances }: Labelled, names: Label[]): void {
  const { clues } = page
  const arrows = isVietnamese(page)
  const isInsert = (clue: Clue) =>
    (clue.hits.whole & advertBit) !== 0 || isTeaser(clue) || (arrows && isPointed(clue))
  let resumed = -1
  for (let index = 2; index < clues.length; index++) {
    if (names[index] !== 'noise' || (names[index - 1] !== 'noise' && resumed !== index - 1)) continue
    const { shape, hits, texty, furniture } = clues[index]!
    if (shape.lastInside !== kind.stop || hits.begins !== 0 || furniture) continue
    if (texty <= 0.1 && !(arrows && mayGoOn(clues[index], sentence))) continue
    const mayStand = chances[index * count + body]! > behindLink
    let above = index - 1
    while (
      above > 0 &&
      names[above] === 'noise' &&
      (isInsert(clues[above]!) || (mayStand && isLink(clues[above]!)))
    )
      above--
    const isText = names[above] === 'body' || names[above] === 'caption'
    const goesOn = resumed === index - 1 && texty > 0.7
    if (!goesOn && (above === index - 1 || !isText)) continue
    names[index] = 'body'
    resumed = index
  }
}

/** As likely must be text behind a link that no colon parts from its words. */
const behindLink = 0.3

/** `Lire aussi La ruée vers le sable`, `Sign up for our newsletter`, `Read more`: not finished, and on one line. */
function isLink({ hits, shape }: Clue): boolean {
  return (hits.begins & linkBits) !== 0 && shape.units < 120 && shape.lastInside !== kind.stop
}

/** `Read more: …` and its like: the phrase, a colon, another article's headline. */
function isTeaser({ hits, shape }: Clue): boolean {
  if (hits.whole !== 0 || (hits.begins & moreBits) === 0 || shape.units > 200) return false
  const colon = colonIn(shape)
  return colon !== -1 && colon < 4
}

/** Right below the text, the rows of a table whose cells tabs part. */
function keepTables({ clues }: Page, names: Label[]): void {
  for (let index = 1; index < clues.length; index++) {
    if (names[index] !== 'noise' || names[index - 1] !== 'body' || clues[index]!.shape.tidy) continue
    let end = index
    while (end < clues.length && isRow(clues[end]!)) end++
    if (end - index >= fewestRows) names.fill('body', index, end)
  }
}

const fewestRows = 3

function isRow({ line, shape, hits, furniture }: Clue): boolean {
  return !shape.tidy && hits.whole === 0 && !furniture && shape.units < 120 && line.text.includes('\t')
}

/**
 * The first paragraph right below the headline's dateline, byline and buttons, where nothing below them was taken for text: the summary
 * above them is not all of the article.
 */
function resumeBelowHead({ page, chances }: Labelled, names: Label[], { title, date, byline }: Chosen): void {
  const { clues } = page
  const head = Math.max(date === null ? -1 : date.index, byline)
  if (head === -1 || head < title || names.includes('body', head)) return
  let index = head + 1
  while (
    index < clues.length &&
    index <= head + longestHead &&
    (clues[index]!.hits.begins & buttonBits) !== 0
  )
    index++
  for (; index < clues.length; index++) {
    const { texty, shape, hits, furniture } = clues[index]!
    const isProse = texty > 1 && shape.lastInside === kind.stop && hits.begins === 0 && !furniture
    if (names[index] !== 'noise' || !isProse || chances[index * count + body]! <= likely) return
    names[index] = 'body'
  }
}

/** No head has more lines below the dateline. */
const longestHead = 6
const buttonBits = bitOf('share') | bitOf('counter') | bitOf('tools')

/** No box has more lines. */
const longestBox = 9

/**
 * In Vietnamese pages, behind a box of several lines prose is text again where text or the signature follows it, or where it goes on for a second paragraph;
 * what stands right under another article's headline is its summary.
 */
function resumeBehindBoxes({ page, chances }: Labelled, names: Label[], chosen: Chosen): void {
  const { clues } = page
  const heading = clues[chosen.title]?.line.text ?? ''
  const isProse = (index: number, shortest: number, least: number) =>
    names[index] === 'noise' &&
    mayGoOn(clues[index], shortest) &&
    chances[index * count + body]! > least &&
    !isNumberedTitle(clues[index]!.line.text, heading)
  let last = -1
  let resumed = false
  for (let index = 0; index < clues.length; index++) {
    const name = names[index]
    if (name === 'body' || name === 'caption') {
      last = index
      resumed = false
    } else if (last !== -1 && (clues[index]!.hits.whole & endBits) !== 0) last = -1
    if (last === -1 || index - last > longestBox || !isProse(index, sentence, faintest)) continue
    const goesOn = resumed && index === last + 1
    const mayStand = chances[index * count + body]! > likely
    const closes = index + 1 === chosen.byline
    const isLast = chances[index * count + body]! > likely / 2 && isHeading(clues[index + 1])
    if (!goesOn && !mayStand && !closes && !isLast && clues[index]!.shape.units < paragraph) continue
    // A picture parts paragraphs too.
    const box = index - last - (names[last] === 'caption' ? 0 : 1)
    const headline = last < index - 1 && isOther(clues[index - 1])
    const isSummary =
      headline && !isOther(clues[index - 2]) && wordsOfBoth(clues[index - 1]!, clues[index]!) > 1
    const encloses =
      textFollows(names, index, chosen) ||
      isProse(index + 1, sentence, faintest) ||
      ((mayStand || (chances[index * count + body]! > likely / 2 && page.shared[index]! > 0)) &&
        endsList(clues, last, index))
    if (
      !goesOn &&
      !(box === 0 && names[last] === 'body' && (mayStand || isLast)) &&
      !(
        box > 0 &&
        (closes || (!isSummary && (encloses || (mayStand && standsAlone(clues, last, index, chosen)))))
      )
    )
      continue
    names[index] = 'body'
    last = index
    resumed = true
  }
}

/** Whether a paragraph stands below a heading of other articles and two headlines or more, none with its summary. */
function endsList(clues: readonly Clue[], above: number, index: number): boolean {
  if (index - above < 4 || (clues[above + 1]!.hits.whole & moreBits) === 0) return false
  return clues.slice(above + 2, index).every(isOther)
}

/** Whether a line heads what follows a text: comments, keywords, other articles. */
function isHeading(clue: Clue | undefined): boolean {
  return clue !== undefined && (clue.hits.whole & (endBits | moreBits)) !== 0
}

/** Whether a line may sign a paragraph that stands behind a box, below the last line that is surely text. */
export function signsBehindBox({ clues, lang }: Page, path: Uint8Array, index: number): boolean {
  if (lang !== 'vi' || index < 3 || path[index - 1] === body || !mayGoOn(clues[index - 1], sentence))
    return false
  for (let at = index; at >= 0 && index - at <= longestBox; at--) {
    if (path[at] === body) return !mayGoOn(clues[index + 1], paragraph)
    if ((clues[at]!.hits.whole & endBits) !== 0) return false
  }
  return false
}

/** Less likely prose is none of the article's. */
const faintest = 0.03
/** As likely must be a single paragraph with nothing behind it. */
const likely = 0.2

/** Shorter prose goes on only where it is likely to be text, or right below what does. */
const paragraph = 80
const sentence = 30

function mayGoOn(clue: Clue | undefined, shortest: number): boolean {
  if (clue === undefined || clue.furniture) return false
  const { shape, hits, texty, line } = clue
  const flows = shape.sentences + shape.commas > 0 || shape.lowered * 2 > shape.to - shape.from
  if (
    shape.units < shortest ||
    (texty <= 0.3 && !flows) ||
    shape.lastInside !== kind.stop ||
    shape.arrows > 0
  )
    return false
  return (hits.begins & ~menuBit) === 0 && !startsWithPaper.test(line.text) && marks.test(line.text)
}

/** `(NLĐO) -`, `TTO -`: the paper that an article's first words name. */
export const startsWithPaper =
  /^(?:\((?:\p{Lu}[\p{L}\d .+&]{1,19})\)|\p{Lu}{2,5}(?:&\p{Lu}{1,4})?|[\p{Lu}\d]{2,8}\.(?:VN|vn|com))\s*[-–]\s/u

/** How many words that say what a line is about stand in another too. */
function wordsOfBoth({ shape: one }: Clue, { shape: other }: Clue): number {
  const { content } = one.words
  let found = 0
  for (let at = one.contentFrom; at < one.contentTo; at++)
    for (let next = other.contentFrom; next < other.contentTo; next++)
      if (content[at] === content[next]) {
        found++
        break
      }
  return found
}

/** Whether a paragraph holds three words of the headline in a row: behind a list of other headlines it is of this one's article. */
function repeats(heading: Clue | undefined, { shape }: Clue): boolean {
  if (heading === undefined) return false
  const { ids } = shape.words
  const { from, to } = heading.shape
  const said = heading.shape.words.ids
  for (let at = from; at < to - 2; at++)
    for (let next = shape.from; next < shape.to - 2; next++)
      if (ids[next] === said[at] && ids[next + 1] === said[at + 1] && ids[next + 2] === said[at + 2])
        return true
  return false
}

/** Whether a paragraph is of the article though nothing follows it: behind buttons alone, or with words of the headline. */
function standsAlone(clues: readonly Clue[], above: number, index: number, { title }: Chosen): boolean {
  return isBare(clues, above, index) || repeats(clues[title], clues[index]!)
}

/** Whether all that stands between two lines are buttons, players, credits and arrows, which no article ends with. */
function isBare(clues: readonly Clue[], above: number, below: number): boolean {
  for (let index = above + 1; index < below; index++) {
    const { hits, credit, shape, furniture } = clues[index]!
    const isInsert =
      hits.whole & ~moreBits ||
      (hits.begins & sourceBit && shape.units < 60) ||
      credit & 3 ||
      shape.arrows > 0 ||
      shape.units < 12 ||
      isTeaser(clues[index]!)
    if (furniture || !isInsert) return false
  }
  return true
}

/** Whether a paragraph or the signature comes after a few lines more. */
function textFollows(names: readonly Label[], index: number, { byline }: Chosen): boolean {
  for (let next = index + 1; next < names.length && next <= index + longestBox; next++)
    if (names[next] === 'body' || next === byline) return true
  return false
}
