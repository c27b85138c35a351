import { isHeading } from '../bylines/names.ts'
import type { PlacedDate } from './datelines.ts'
import { kind } from './letters.ts'
import { bitOf, isCredit, isMenuRow } from './lexicon.ts'
import { count, type Label, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { colonIn } from './shape.ts'
import { round } from './titles.ts'
import type { Labelled, ReadLine } from './understand.ts'
import { topics } from './words/words.ts'

/** What a line is in the article. */
export type Role = Label | 'kicker' | 'lead' | 'cross-head' | 'list-item'

interface Chosen {
  readonly title: number
  /** The page is a record, whose fields stand one a line with their names. */
  readonly hasFields: boolean
  readonly date: PlacedDate | null
  readonly byline: number
  /** The line that says when the article was changed. */
  readonly updated: number
}

const commentsBit = bitOf('comments')
const advertBit = bitOf('advert')
const moreBits = bitOf('more') | bitOf('related')

/** Turns labels into roles: which body lines are lead, cross-heads or list items, and why the others are dropped. */
export function rolesOf(labelled: Labelled, chosen: Chosen): ReadLine[] {
  const { page, path, chances } = labelled
  const { clues } = page
  const names: Label[] = []
  for (let index = 0; index < path.length; index++) {
    const name = labels[path[index]!]!
    if (name !== 'title' || index === chosen.title) names.push(name)
    else names.push(clues[index]!.shape.lastInside === kind.stop ? 'body' : 'noise')
  }
  if (chosen.title !== -1) names[chosen.title] = 'title'
  const glued = chosen.date !== null && clues[chosen.date.index]!.shape.units > 120 ? chosen.date : null
  if (glued !== null) names[glued.index] = 'body'
  else if (chosen.date !== null && names[chosen.date.index] === 'noise') names[chosen.date.index] = 'dateline'
  if (chosen.byline !== -1 && names[chosen.byline] !== 'dateline') names[chosen.byline] = 'byline'
  dropOtherDays(page, names, chosen)
  if (chosen.hasFields) dropFields(page, names)
  captionsByCredit(page, names, chosen)
  dropInserts(page, names, chosen)
  resumeAfterInserts(page, names)
  cutComments(page, names)
  textOfPictures(labelled, names)
  const firstBody = names.indexOf('body')
  const lastBody = names.lastIndexOf('body')
  const long = names.findIndex((name, index) => name === 'body' && clues[index]!.shape.units >= 40)
  const lead = long === -1 ? firstBody : long
  const kicker = kickerAbove(page, names, chosen)
  if (kicker !== -1) names[kicker] = 'noise'
  return clues.map((clue, index): ReadLine => {
    const { number: line, span, end, column } = clue.line
    // A date glued to the first paragraph is none of its words.
    const cut =
      glued?.index === index
        ? glued.end
        : chosen.hasFields && index === firstBody
          ? (textField.exec(clue.line.text)?.[0].length ?? 0)
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
function kickerAbove({ clues }: Page, names: readonly Label[], { title, byline, date }: Chosen): number {
  const index = title - 1
  const clue = clues[index]
  if (clue === undefined || index === byline || index === date?.index || names[index] === 'caption') return -1
  const { shape, line, hits } = clue
  const words = shape.to - shape.from
  if (words === 0 || words > 8 || shape.units > 45 || shape.lastInside === kind.stop) return -1
  if (clue.dates.length > 0 || shape.bars + shape.arrows > 0 || clue.furniture) return -1
  const heading = clues[title]!.shape
  const shouts = shape.shouted === words && heading.shouted * 2 < heading.to - heading.from
  if (!shouts && !isHeading(line.text)) return -1
  if ((hits.whole & ~bitOf('menu')) !== 0 || noSections.has(line.text.toLowerCase())) return -1
  // In a menu there are others like it.
  const above = clues[index - 1]
  if (above === undefined) return index
  return line.gap > 0 && (above.shape.units > 60 || isMenuRow(above.hits, above.shape)) ? index : -1
}

/** `Chuyên mục: Văn hóa`, `Trạng thái: Đã duyệt`: short fields above the text of a record. */
function dropFields({ clues }: Page, names: Label[]): void {
  for (const [index, { shape, line }] of clues.entries()) {
    if (shape.units > 100) return
    if (names[index] === 'body' && /^\p{L}[\p{L} ]{1,24}[:：]/u.test(line.text)) names[index] = 'noise'
  }
}

/** The name of the field that holds a record's text, glued to its first words. */
const textField =
  /^(?:nội dung|content|body|text|texte|contenido|conteúdo|isi|текст|正文|内容)\s*[:：]\s*(?=\S)/iu

/** A line with another day than the article's tells of something else: of another article, or of the day on which the page was fetched. */
function dropOtherDays({ clues }: Page, names: Label[], { date, byline, updated }: Chosen): void {
  if (date === null) return
  const day = date.date.slice(0, 10)
  for (const [index, name] of names.entries()) {
    if (name !== 'dateline' || index === date.index || index === byline || index === updated) continue
    if (!clues[index]!.dates.some((found) => found.date.startsWith(day))) names[index] = 'noise'
  }
}

/** Where pictures tell the story, their captions are its text; and what is perhaps text is better than none. */
function textOfPictures({ page: { clues }, chances }: Labelled, names: Label[]): void {
  if (names.includes('body')) return
  for (const [index, name] of names.entries()) {
    if (name !== 'noise' && name !== 'caption') continue
    const at = index * count
    const chance = chances[at + labels.indexOf('body')]! + chances[at + labels.indexOf('caption')]!
    if (clues[index]!.texty > 0 && chance > perhaps) names[index] = 'body'
  }
}

const perhaps = 0.4

/** Menus' words that name no section. */
const noSections = new Set(
  'home,homepage,startseite,menu,menü,trang chủ,trang nhất,inicio,accueil,search,navigation,tin tức,news,breaking news,contact,liên hệ'.split(
    ',',
  ),
)

/** `图为…`, `…李明摄`, `…＝2022年6月12日、長野県`. */
const eastAsianCaption = /^(?:图为|圖為|写真[は＝：])|[摄攝][。）)]?$|(?:撮影|写真提供)[）)]?$|＝\d{4}年/

/**
 * A short paragraph that ends in a photographer's name (`… Photo: Ann Lee`) is what stood under the picture; in Vietnamese so is one that
 * begins with it (`Ảnh: …`), ends in capitals, or in the bar of the table that held the picture.
 */
function captionsByCredit({ clues, lang }: Page, names: Label[], chosen: Chosen): void {
  for (const [index, clue] of clues.entries()) {
    const { shape, line } = clue
    if (names[index] !== 'body' || shape.units > 260) continue
    if (shape.unspaced && eastAsianCaption.test(line.text)) names[index] = 'caption'
    if (lang === 'vi' && !isChosen(index, chosen) && isVietnameseCaption(clue)) names[index] = 'caption'
    const { words } = shape
    for (let at = Math.max(shape.from + 2, shape.to - 6); at < shape.to - 1; at++) {
      // French puts a space before the colon.
      const spaced = lang === 'fr' && words.after[at] === kind.space && line.text.includes(' : ')
      if ((spaced || words.after[at] === kind.colon) && isCredit(words, at, shape.from))
        names[index] = 'caption'
    }
  }
}

function isVietnameseCaption({ shape, credit }: Clue): boolean {
  if (shape.units > 160 || shape.sentences > 0) return false
  if (shape.last === kind.bar) return true
  if ((credit & 3) === 3) return true
  return shape.shoutedTail > 1 && shape.lowered > 2 && shape.last === kind.upper
}

/** An advertisement or `Read more: …` between two paragraphs does not end the article: the prose right after it goes on. */
function resumeAfterInserts(page: Page, names: Label[]): void {
  const { clues } = page
  for (const [index, clue] of clues.entries())
    if (names[index] === 'body' && isTeaser(clue)) names[index] = 'noise'
  for (let index = 2; index < clues.length; index++) {
    const before = names[index - 2]
    if (
      names[index] !== 'noise' ||
      names[index - 1] !== 'noise' ||
      (before !== 'body' && before !== 'caption')
    )
      continue
    const { shape, hits, texty } = clues[index]!
    const insert = clues[index - 1]!
    const isProse = texty > 0.1 && shape.lastInside === kind.stop && hits.begins === 0
    if (isProse && ((insert.hits.whole & advertBit) !== 0 || isTeaser(insert))) names[index] = 'body'
  }
}

/** `Read more: …` and its like: the phrase, a colon, another article's headline. */
function isTeaser({ hits, shape }: Clue): boolean {
  if (hits.whole !== 0 || (hits.begins & moreBits) === 0 || shape.units > 200) return false
  const colon = colonIn(shape)
  return colon !== -1 && colon < 4
}

/**
 * What stands among an article's lines and is none of it: other articles (lines that begin with `>>`, headlines between lone dashes above
 * the text, a headline with the beginning of its article, which says how long ago it appeared or in Vietnamese names the paper once more,
 * `TTO - …`), counters and addresses.
 */
function dropInserts(page: Page, names: Label[], chosen: Chosen): void {
  const { clues, lang } = page
  const marks = lang === 'vi' ? vietnameseMark : teaserMark
  const title = clues[chosen.title]?.line.text ?? ''
  let before = 0
  for (const [index, clue] of clues.entries()) {
    const { shape } = clue
    const { text } = clue.line
    if (names[index] === 'noise' || isChosen(index, chosen)) continue
    const above = clues[index - 1]
    if (
      (shape.first === kind.arrow && shape.units < 220 && marks.test(text)) ||
      isCounter(clue) ||
      fileName.test(text) ||
      (before === 0 && (isLoneDash(clue) || (isLoneDash(above) && isHeadline(clue))))
    ) {
      names[index] = 'noise'
      continue
    }
    if (names[index] !== 'body') continue
    if (isMarks(clue) || isNumberedTitle(text, title) || (before > 0 && invitation.test(text))) {
      names[index] = 'noise'
      continue
    }
    const isTeaser = before > 0 && names[index - 1] !== 'title' && isHeadline(above)
    if (isTeaser && ((lang === 'vi' && startsWithPaper.test(text)) || startsWithAge.test(text))) {
      names[index - 1] = 'noise'
      names[index] = 'noise'
    } else if (shape.units >= 60) before += shape.units
  }
}

function isChosen(index: number, { title, byline, date }: Chosen): boolean {
  return index === title || index === byline || index === date?.index
}

/** A picture's alternative text that is the headline and the picture's number: `… - 1`, `… - Hình 2`. */
function isNumberedTitle(text: string, title: string): boolean {
  return (
    title.length > 15 &&
    text.startsWith(title) &&
    /^ ?[-–:]? ?(?:hình|ảnh|photo|bild|foto)? ?\d{1,2}\.?$/iu.test(text.slice(title.length))
  )
}

/** A line of signs only: `.`, `***`. */
function isMarks({ shape }: Clue): boolean {
  return shape.from === shape.to && shape.digits === 0
}

/** What broadcasters and papers ask of those who have read to the end. */
const invitation = /^[*\s]*(?:kính mời|mời) (?:quý (?:độc|khán|thính|vị|bạn)|bạn đọc|các bạn|độc giả)/iu

/** What a picture left of itself. */
const fileName = /^[^\s/]{1,80}\.(?:jpe?g|png|gif|webp)$/i

/** `Đã xem: 1204 | Phản hồi: 0`, `Link bài gốc: https://…` */
function isCounter({ shape, hits, line }: Clue): boolean {
  if ((hits.begins & counterBits) === 0 || shape.units > 160) return false
  const colon = colonIn(shape)
  if (colon === -1 || colon > 4) return false
  return (
    /https?:\/\//.test(line.text) || (shape.digits > 0 && shape.units < 60 && shape.lastInside === kind.digit)
  )
}

function isLoneDash(clue: Clue | undefined): boolean {
  return clue !== undefined && clue.shape.first === kind.dash && clue.line.text.length < 3
}

const counterBits = bitOf('counter') | bitOf('comments') | bitOf('share') | bitOf('tools') | bitOf('source')
/** Three are a prompt of programmers, and `»` opens what somebody said in German. */
const teaserMark = /^>>(?!>)\s*\S/
const vietnameseMark = /^(?:>>+|[»►▶])\s*\S/
/** `Giải trí - 27 phút trước`: a section and how long ago another article of it appeared, often glued to its first words. */
const startsWithAge =
  /^\p{Lu}[\p{L} &-]{2,24} [-–|•] \d{1,2} (?:phút|giờ|ngày|minutes?|hours?|days?) (?:trước|ago)/u
const startsWithPaper =
  /^(?:\((?:\p{Lu}[\p{L}\d .+]{1,19})\)|\p{Lu}{2,5}|[\p{Lu}\d]{2,8}\.(?:VN|vn|com))\s*[-–]\s/u

function isHeadline(clue: Clue | undefined): boolean {
  if (clue === undefined) return false
  const { units, last, lastInside } = clue.shape
  return (
    units >= 15 && units <= 140 && last !== kind.bar && lastInside !== kind.stop && lastInside !== kind.colon
  )
}

/** What the commonest software for sites, in each language, writes above its form for comments. */
const commentForm =
  /^(?:email của bạn sẽ không được hiển thị|thư điện tử của bạn sẽ không được|your email address will not be published|votre adresse (?:e-mail|de messagerie) ne sera pas publiée|deine e-mail-adresse wird nicht veröffentlicht|tu dirección de correo electrónico no será publicada|o seu endereço de e-mail não será publicado|il tuo indirizzo email non sarà pubblicato|alamat email anda tidak akan dipublikasikan|ваш адрес email не будет опубликован|je e-mailadres wordt niet gepubliceerd|twój adres e-?mail nie zostanie opublikowany|din e-postadress kommer inte publiceras|e-posta adresiniz yayınlanmayacak|メールアドレスが公開されることはありません|이메일 주소는 공개되지 않습니다)/iu

/** After the text a heading of the readers' comments ends the article: all that follows is theirs. */
function cutComments(page: Page, names: Label[]): void {
  const { clues } = page
  let all = 0
  for (const [index, clue] of clues.entries()) if (names[index] === 'body') all += clue.shape.units
  let before = 0
  for (const [index, clue] of clues.entries()) {
    if (names[index] === 'body') before += clue.shape.units
    const form = commentForm.test(clue.line.text)
    if (!form && (!(clue.hits.whole & commentsBit) || before < all * 0.6)) continue
    if (before === 0) continue
    // `Trả lời`, `Leave a reply` stands above the form.
    const above = clues[index - 1]!.shape
    const headed = form && above.units < 30 && above.lastInside !== kind.stop && names[index - 1] === 'body'
    names.fill('noise', headed ? index - 1 : index)
    return
  }
}

function isItem(clue: Clue): boolean {
  const { first, units } = clue.shape
  if (first === kind.bullet) return units > 2
  return first === kind.dash && /^[-–—]\s/.test(clue.line.text) && units < 400
}

function isCrossHead(page: Page, names: readonly Label[], index: number, lastBody: number): boolean {
  const { shape, line } = page.clues[index]!
  if (index === lastBody || shape.units > 90 || shape.units < 4) return false
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
    if (bits & commentsBit) return 'comments'
    if (bits & bitOf('related')) return 'related'
    if (bits & bitOf('tags')) return 'tags'
  }
  return 'after-the-end'
}
