import { announcedIn } from './announced.ts'
import { unjoined } from './joined.ts'
import { kind } from './letters.ts'
import { bitOf, isMenuRow } from './lexicon.ts'
import { isCrawlMark } from './lines.ts'
import { count, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { lastStep } from './sections.ts'
import { shapeOf, verseLength } from './shape.ts'
import type { Labelled } from './understand.ts'
import { marks } from './vietnamese.ts'

export interface FoundTitle {
  readonly index: number
  readonly text: string
  readonly rule: string
  readonly confidence: number
  /** How many lines below are of it too. */
  readonly more?: number
}

const title = labels.indexOf('title')
const body = labels.indexOf('body')
const caption = labels.indexOf('caption')
const relatedBit = bitOf('related')
/** No headline has more characters. */
const longest = 500
/** Less sure titles are none. */
const least = 0.08
/** Below the first paragraph there hardly ever is a headline. */
const sureBelowText = 0.5
/** As sure must a headline be that is a whole sentence. */
const sureSentence = 0.8
/** Shorter lines are no paragraph. */
const paragraph = 60
const siteSeparator = /(?<!\s)\s+[|–—\-»:·•]\s+|(?:(?<!\s)\s+)?\|\s*/

/** The headline: the line with the best chance to be it, without the paper's name that a page's title carries. `subject`: that of the mail which brought it. */
export function titleOf(
  { page, chances, path }: Labelled,
  given: string | null,
  subject?: string,
): FoundTitle | null {
  if (given !== null) return copyOf(page, given)
  const about = subject === undefined ? null : copyOf(page, subject)
  if (about !== null)
    return { ...about, text: page.clues[about.index]!.line.text, rule: 'title/subject', confidence: 0.8 }
  const named = fieldOf(page)
  if (named !== null) return named
  const announced = announcedIn(page)
  if (announced !== null) return { ...announced, rule: 'title/notice', confidence: 0.7 }
  const notice = noticeOf(page)
  if (notice !== -1)
    return { index: notice, text: page.clues[notice]!.line.text, rule: 'title/notice', confidence: 0.6 }
  let best = -1
  let chance = least
  let isBelowText = false
  const bodyFrom = path.indexOf(body)
  for (let index = 0; index < page.clues.length; index++) {
    const value = chances[index * count + title]!
    isBelowText ||= path[index] === body && page.clues[index]!.texty > 1
    isBelowText ||= index > 0 && path[index - 1] === body && isFinished(page.clues[index - 1]!)
    const isBegun = bodyFrom !== -1 && index > bodyFrom
    if (
      value > (isBelowText ? sureBelowText : chance) &&
      value > chance &&
      mayBeHeadline(page.clues[index]!) &&
      !isPathTo(page, index) &&
      !(isBegun && (page.clues[index - 1]!.hits.whole & relatedBit) !== 0) &&
      !announcesPicture(page.clues[index - 1])
    ) {
      best = index
      chance = value
    }
  }
  // Words of a picture below the first paragraph.
  const isCaption =
    best !== -1 &&
    isDoubled(page, best) &&
    page.clues.slice(0, best).some(({ shape }, index) => path[index] === body && shape.units >= paragraph)
  const isOdd = best === -1 || isCaption || isSentence(page.clues[best]!)
  const dated = isOdd ? aboveDateline(page, best, isCaption || best === -1) : -1
  if (dated !== -1)
    return { index: dated, text: page.clues[dated]!.line.text, rule: 'title/above-date', confidence: 0.5 }
  const pictured = abovePicture(page)
  if (pictured !== -1 && (best === -1 || best > pictured)) {
    const { text } = page.clues[pictured]!.line
    return { index: pictured, text, rule: 'title/above-picture', confidence: 0.5 }
  }
  const place = best === -1 ? page.clues.findIndex(isBulletin) : -1
  if (place !== -1 && place < 3) {
    const { text } = page.clues[place]!.line
    return { index: place, text, rule: 'title/bulletin', confidence: 0.5 }
  }
  const signed = best === -1 ? aboveByline(page) : -1
  if (signed !== -1)
    return { index: signed, text: page.clues[signed]!.line.text, rule: 'title/above-byline', confidence: 0.5 }
  if (best === -1) {
    const at = page.headline * count
    const isText = page.headline === -1 || chances[at + body]! + chances[at + caption]! > 0.5
    best = isText || !mayBeHeadline(page.clues[page.headline]!) ? topHeading(page) : page.headline
    if (best === -1) return null
    return { index: best, text: page.clues[best]!.line.text, rule: 'title/place', confidence: 0.3 }
  }
  const poem = aboveVerse(page, best)
  if (poem !== -1 && chances[best * count + body]! > chance)
    return { index: poem, text: page.clues[poem]!.line.text, rule: 'title/above-verse', confidence: 0.4 }
  const below = headingBelow(page, best)
  if (below !== -1)
    return { index: below, text: page.clues[below]!.line.text, rule: 'title/below-section', confidence: 0.5 }
  const above = headlineAbove(page, best)
  if (above !== -1)
    return { index: above, text: page.clues[above]!.line.text, rule: 'title/above-sentence', confidence: 0.4 }
  const captioned = aboveCaption(page, best)
  if (captioned !== -1) {
    const { text } = page.clues[captioned]!.line
    return { index: captioned, text, rule: 'title/above-date', confidence: 0.5 }
  }
  const { shape, line } = page.clues[best]!
  // A whole sentence with nothing above is the text's first; the article has no headline.
  if (chance < sureSentence && shape.units > 80 && /[^.]\.$/.test(line.text)) {
    const top = topHeading(page)
    return top === -1
      ? null
      : { index: top, text: page.clues[top]!.line.text, rule: 'title/place', confidence: 0.3 }
  }
  const { text } = line
  const alone = unjoined(page.clues[best]!)
  if (alone !== null)
    return { index: best, text: alone, rule: 'title/joined', confidence: round(Math.min(chance, 0.6)) }
  const step = shape.arrows === 0 ? null : lastStep(text)
  if (step !== null)
    return { index: best, text: step, rule: 'title/joined', confidence: round(Math.min(chance, 0.6)) }
  const bare = best === 0 ? withoutSite(text) : text
  return {
    index: best,
    text: bare,
    rule: bare === text ? 'title/line' : 'title/page-title',
    confidence: round(chance),
  }
}

/** As long as paragraphs are, with a full stop; headlines may be, too. */
function isFinished({ shape }: Clue): boolean {
  return shape.units >= 100 && shape.lastInside === kind.stop
}

/** Whether a line is the path of sections to a headline that stands right below. */
function isPathTo({ clues }: Page, index: number): boolean {
  const { shape, line } = clues[index]!
  const step = shape.arrows === 0 ? null : lastStep(line.text)
  return step !== null && clues.slice(index + 1, index + 6).some((below) => below.line.text === step)
}

/** The words above a notice of a death, of thanks, of wishes or of an error, which has no other headline: its sentence follows. -1 where there are none. */
function noticeOf({ clues }: Page): number {
  for (let index = 0; index < noticeLines && index < clues.length - 1; index++) {
    const { text } = clues[index]!.line
    if (text.length > longestNotice || !notices.test(text)) continue
    const { shape } = clues[index + 1]!
    const begins = shape.last === kind.colon || shape.last === kind.comma || shape.lastInside === kind.stop
    if (begins || shape.units > 140) return index
    // It may stand twice: as the name of the section, and above its sentence.
    if (shape.key !== clues[index]!.shape.key) return -1
  }
  return -1
}

const noticeLines = 8
const longestNotice = 24
const notices =
  /^(?:tin buồn|cáo phó|chia buồn|phân ưu|vô cùng thương tiếc|(?:lời )?(?:cảm tạ|cám ơn|cảm ơn)|chúc mừng|(?:lời )?cáo lỗi|đính chính|cải chính|in memoriam|death notice|card of thanks|danksagung|traueranzeige|avis de décès|remerciements|esquela|讣告|訃告|訃報)$/iu

/** A row of a menu is none, however much it stands where headlines do, and neither is a line without words, a signature or little but a date. */
function mayBeHeadline({ line, hits, shape, dates, byline, credit }: Clue): boolean {
  if (line.text.length > longest || shape.from === shape.to || isMenuRow(hits, shape)) return false
  // Words and then a photographer.
  if ((credit & 3) === 2) return false
  if (shape.last === kind.colon || isCrawlMark(line.text) || pictureLabel.test(line.text)) return false
  const isLabel = byline !== null && byline.rule === 'byline/label' && shape.units < 60
  // `Ghi chép của Trần An` is no headline in Vietnamese; `By the River` is one.
  if (isLabel && byline.confidence > (marks.test(line.text) ? 0.75 : 0.9)) return false
  return bulletin.test(line.text) || dates.every(({ start, end }) => (end - start) * 2 < line.text.length)
}

/** What broadcasters call the news of an hour, `Bản tin 19 giờ ngày 20/3/2015`, `Evening bulletin, 7 pm, …`: it has no other headline. */
const bulletin =
  /^(?:(?:bản tin|điểm tin|điểm báo|thời sự) (?:\p{Ll}+ )*\d|(?:morning|midday|noon|afternoon|evening|night|daily|weekly|news|weather|traffic) (?:bulletin|briefing|report|summary|forecast|round-?up|digest)(?!\p{L}))/iu

function isBulletin({ line, dates }: Clue): boolean {
  return dates.length > 0 && line.text.length < 80 && bulletin.test(line.text)
}

/** The first line, where it is a word or two that stand alone: a headline that looks like one of a menu. -1 where it is none. */
function topHeading({ clues: [first, next] }: Page): number {
  if (first === undefined || next === undefined || next.line.gap === 0 || !mayBeHeadline(first)) return -1
  const { shape, hits, dates, furniture } = first
  const isShort = shape.to - shape.from <= 2 && shape.units < 20 && shape.first === kind.upper
  const isOther = hits.whole !== 0 || dates.length > 0 || furniture || shape.lastInside === kind.stop
  return isShort && !isOther ? 0 : -1
}

/** The headline right below the name of a department, above its text: -1 where `best` names none, or something else follows. */
function headingBelow({ clues }: Page, best: number): number {
  if (best > 2 || !isDepartment(clues[best]!.line.text)) return -1
  const heading = clues[best + 1]
  const next = clues[best + 2]
  if (heading === undefined || next === undefined) return -1
  if (next.line.gap === 0 && next.byline === null) return -1
  const { shape, hits, dates } = heading
  const isHeading =
    shape.units >= 3 && shape.units <= 140 && shape.lastInside !== kind.stop && hits.whole === 0
  return isHeading && dates.length === 0 && mayBeHeadline(heading) ? best + 1 : -1
}

/** A few words alone above the first line of verse, which `best` is: -1 where the page is no verse, or something else stands there. */
function aboveVerse({ clues }: Page, best: number): number {
  const heading = clues[best - 1]
  if (heading === undefined || clues[best]!.line.gap === 0 || clues.length - best < fewestOfVerse) return -1
  if (clues.slice(best).some(({ shape }) => shape.units >= verseLength)) return -1
  const { shape, hits, dates, line } = heading
  const isShort = shape.units < 40 && shape.first === kind.upper && shape.lastInside !== kind.stop
  const isOther = hits.whole !== 0 || dates.length > 0 || isDepartment(line.text)
  return isShort && !isOther && mayBeHeadline(heading) ? best - 1 : -1
}

const fewestOfVerse = 6

/** Whether a line names a department of a paper and no article: of letters, verse, opinion. */
export function isDepartment(text: string): boolean {
  return text.length < 32 && departments.test(text)
}

const departments =
  /^(?:(?:nhịp cầu|tiếng nói|hộp thư|thư) bạn đọc|bạn đọc viết|ý kiến (?:bạn đọc|cử tri)|văn học[\s,–-]+nghệ thuật|văn nghệ|trang thơ|góc thơ|thơ|truyện ngắn|tản văn|tạp bút|letters? to the editor|letters|reader'?s? letters|opinion|editorial|poetry|courrier des lecteurs|tribune|leserbriefe?|cartas al director|opinión)$/iu

/**
 * What stands before a picture's source and its caption, on one line with it or on the line above, in the languages of a broadcaster that
 * writes so; `Chú thích ảnh` stands above a caption elsewhere.
 */
export const pictureLabel =
  /^(?:(?:Nguồn hình ảnh|Chụp lại hình ảnh|Image (?:source|caption)|Media caption|Crédit photo|Légende image|Fuente de la imagen|Pie de foto|Crédito|Legenda da foto|Sumber gambar|Keterangan gambar|Автор фото|Подпись к фото)\s?,|Chú thích ảnh\s?(?:[:,]|$))\s*/u

/** Whether the next line is the caption of a picture. */
export function announcesPicture(clue: Clue | undefined): boolean {
  return clue !== undefined && clue.line.text.length < 24 && announcement.test(clue.line.text)
}

const announcement =
  /^(?:(?:Chụp lại hình ảnh|(?:Image|Media) caption|Légende image|Pie de foto|Legenda da foto|Keterangan gambar|Подпись к фото)\s?,|Chú thích ảnh\s?[:,]?)$/u

/** The line above the first picture's source, where no text stands above: -1 where there is none. */
function abovePicture({ clues, from }: Page): number {
  const label = clues.findIndex(({ line }) => pictureLabel.test(line.text))
  const heading = clues[label - 1]
  if (heading === undefined || label > from + 4) return -1
  const { shape, hits } = heading
  const isHeading = shape.units >= 15 && shape.units <= 200 && shape.lastInside !== kind.stop
  return isHeading && hits.whole === 0 && heading.texty <= 1 && mayBeHeadline(heading) ? label - 1 : -1
}

/** A few words right above a whole sentence are the headline. */
function headlineAbove(page: Page, best: number): number {
  // Further down the page there is furniture above, and a few words of it are no headline.
  if (best > 6 || !isSentence(page.clues[best]!)) return -1
  for (let index = best - 1; index >= Math.max(0, best - 3); index--) {
    const clue = page.clues[index]!
    const isLabel = clue.hits.whole !== 0 || clue.dates.length > 0 || clue.shape.bars + clue.shape.arrows > 0
    const isName = clue.byline !== null && clue.byline.rule === 'byline/label'
    const isShort =
      clue.shape.units >= 8 &&
      clue.shape.units <= 140 &&
      (clue.shape.to - clue.shape.from > 1 || clue.shape.unspaced)
    if (isShort && !isLabel && !isName && clue.shape.lastInside !== kind.stop) return index
  }
  return -1
}

/** A headline hardly ever is a whole sentence with its full stop. */
function isSentence({ shape, line }: Clue): boolean {
  return shape.units >= 45 && /\.["”’)]?$/.test(line.text)
}

/**
 * The line right above the first line that is little but a date, where it stands alone between blank lines: a headline of a few words, which looks
 * like one more entry of the menu above it; `isClose`: also without the blank lines. -1 where there is none above `best`.
 */
function aboveDateline({ clues }: Page, best: number, isClose: boolean): number {
  const end = best === -1 ? clues.length : best
  for (let index = 1; index < end; index++) {
    const { dates, line } = clues[index]!
    if (!dates.some(({ start, end }) => (end - start) * 2 >= line.text.length)) continue
    const heading = clues[index - 1]!
    const { shape, hits } = heading
    const isAlone = isClose || (line.gap > 0 && (index === 1 || heading.line.gap > 0))
    const isHeading =
      shape.to - shape.from > 2 &&
      shape.units >= 8 &&
      shape.units <= 140 &&
      shape.bars + shape.arrows === 0 &&
      !heading.line.text.includes('://')
    const isOther = hits.whole !== 0 || heading.furniture || heading.byline !== null || isClosed(heading)
    return isAlone && isHeading && !isOther && mayBeHeadline(heading) ? index - 1 : -1
  }
  return -1
}

/** The line right above the first of the page, near its top, in which a word names who wrote: -1 where there is none that may be a headline. */
function aboveByline({ clues }: Page): number {
  const label = clues.slice(0, 6).findIndex(({ byline }) => byline?.rule === 'byline/label')
  const heading = clues[label - 1]
  if (heading === undefined) return -1
  const { shape, hits, dates, furniture } = heading
  const isOther = hits.whole !== 0 || dates.length > 0 || furniture || shape.bars + shape.arrows > 0
  const isHeading = shape.to - shape.from > 1 && shape.units >= 8 && shape.units <= 140 && !isClosed(heading)
  return isHeading && !isOther && mayBeHeadline(heading) ? label - 1 : -1
}

/** Whether a line ends as sentences do, questions left out. */
function isClosed({ shape, line }: Clue): boolean {
  return shape.lastInside === kind.stop && !/\?["”’)]?$/.test(line.text)
}

/** Whether a line stands twice in a row. */
function isDoubled({ clues }: Page, index: number): boolean {
  const { text } = clues[index]!.line
  return clues[index - 1]?.line.text === text || clues[index + 1]?.line.text === text
}

/** What dumps of databases write before a headline: `Tiêu đề: …`. */
const field =
  /^(?:tiêu đề(?: tin| bài(?: viết)?)?|tên bài(?: viết)?|title|headline|titre|titel|titolo|título|judul|заголовок|标题|標題)\s*[:：]\s*(?=\S)/iu
const fieldLines = 8

function fieldOf(page: Page): FoundTitle | null {
  for (const [index, { line }] of page.clues.slice(0, fieldLines).entries()) {
    const name = field.exec(line.text)?.[0]
    if (name !== undefined && line.text.length <= longest)
      return { index, text: line.text.slice(name.length), rule: 'title/field', confidence: 0.9 }
  }
  return null
}

/**
 * A line that stands twice in a row is a picture's alternative text and caption where a date is above it and a headline above that: the
 * headline's line then, else -1.
 */
function aboveCaption(page: Page, best: number): number {
  const first = page.firstCopy[best]!
  const doubled =
    first === best ? page.clues[best + 1]?.shape.key === page.clues[best]!.shape.key : first === best - 1
  const heading = page.clues[first - 2]
  if (!doubled || heading === undefined || page.clues[first - 1]!.dates.length === 0) return -1
  const { shape, hits, dates, byline } = heading
  const isHeadline =
    shape.to - shape.from > 4 && shape.units < 200 && shape.lastInside !== kind.stop && shape.arrows === 0
  return isHeadline && hits.whole === 0 && dates.length === 0 && byline === null ? first - 2 : -1
}

/** Where the title was given, the line that repeats it. */
function copyOf(page: Page, given: string): FoundTitle | null {
  // So it is said that a text has none; a lone quotation mark has the same key.
  if (given === '') return null
  const { key } = shapeOf(given)
  const index = page.clues.findIndex((clue, position) => clue.shape.key === key && position <= page.to)
  return index === -1 ? null : { index, text: given, rule: 'title/given', confidence: 1 }
}

/** `Headline | Paper`: the longest piece, where it is much longer than the others. */
function withoutSite(text: string): string {
  const pieces = text.split(siteSeparator).filter((piece) => piece !== '')
  if (pieces.length < 2) return text
  const sizes = pieces.map((piece) => shapeOf(piece).units)
  const longest = sizes.indexOf(Math.max(...sizes))
  if (longest !== 0 || hasOpenQuote(pieces[0]!)) return text
  return sizes.slice(1).every((size) => size < sizes[0]! * 0.6 && size < 40) ? pieces[0]! : text
}

/** `Tặng học bổng "Tấm lòng vàng` is no whole headline. */
function hasOpenQuote(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1 || text.lastIndexOf('“') > text.lastIndexOf('”')
}

export function round(chance: number): number {
  return Math.round(chance * 100) / 100
}
