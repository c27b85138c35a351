import { isHeadline, isPointed } from './boxes.ts'
import {
  captionsByCopy,
  captionsByCredit,
  captionsByLabel,
  isChosen,
  isNumberedTitle,
  textBySignature,
  textOfPictures,
} from './captions.ts'
import type { PlacedDate } from './datelines.ts'
import { film, keepLikely } from './enclosed.ts'
import { isTimeAgo } from './features.ts'
import { kind } from './letters.ts'
import { bitOf } from './lexicon.ts'
import { isMailbox } from './mailboxes.ts'
import type { Label } from './model.ts'
import type { Clue, Page } from './page.ts'
import { isPosted } from './posted.ts'
import { resumeAfterInserts, startsWithPaper } from './resume.ts'
import { colonIn } from './shape.ts'
import { dropBareTeasers, dropBoxed } from './teasers.ts'
import type { Labelled } from './understand.ts'
import { isVietnamese } from './vietnamese.ts'

/** The lines that hold the fields of an article; -1 where none does. */
export interface Chosen {
  readonly title: number
  /** How many lines below are of the headline too. */
  readonly moreOfTitle: number
  /** The page is a record, whose fields stand one a line with their names. */
  readonly hasFields: boolean
  /** It is a notice of a death, of thanks or of wishes. */
  readonly isNotice: boolean
  readonly date: PlacedDate | null
  readonly byline: number
  /** The line that names the agency, which may be the byline too. */
  readonly agency: number
  /** The line that says when the article was changed. */
  readonly updated: number
  /** The lines that name its keywords. */
  readonly keywords: readonly number[]
}

const commentsBit = bitOf('comments')

/**
 * Mends the labels of a page's lines, in `names`, where a rule knows better than the model: what belongs to other days and other articles,
 * to readers' comments and to pictures.
 */
export function amend(labelled: Labelled, names: Label[], chosen: Chosen): void {
  const { page } = labelled
  keepLikely(labelled, names)
  dropOtherDays(page, names, chosen)
  dropUnread(names, chosen)
  if (chosen.hasFields) dropFields(page, names)
  if (chosen.isNotice) keepNotice(page, names, chosen)
  captionsByLabel(page, names, chosen)
  captionsByCredit(page, names, chosen)
  captionsByCopy(page, names, chosen)
  textBySignature(page, names)
  dropSecondByline(page, names, chosen)
  dropInserts(page, names, chosen)
  dropBareTeasers(page, names, chosen)
  dropBoxed(page, names, chosen)
  resumeAfterInserts(labelled, names, chosen)
  cutComments(page, names)
  textOfPictures(labelled, names, chosen)
  if (isVietnamese(page)) dropBelowSignature(page, names, chosen)
  for (const index of chosen.keywords) if (!isChosen(index, chosen)) names[index] = 'noise'
}

/** Who signs below the text may be named above it too, with what they are. */
function dropSecondByline({ clues }: Page, names: Label[], { byline, title }: Chosen): void {
  if (byline === -1 || title === -1) return
  const first = title + 1
  if (first >= byline || names[first] !== 'body' || clues[first]!.shape.key !== clues[byline]!.shape.key)
    return
  names[first] = 'byline'
  const { units, lastInside } = clues[first + 1]!.shape
  if (first + 1 < byline && units < 40 && lastInside !== kind.stop) names[first + 1] = 'noise'
}

/** All of a notice is its text, the lines of names and years too. */
function keepNotice({ clues }: Page, names: Label[], { title }: Chosen): void {
  const last = names.lastIndexOf('body')
  for (let index = title + 1; index < last; index++)
    if (names[index] === 'noise' && clues[index]!.hits.whole === 0 && !clues[index]!.furniture)
      names[index] = 'body'
}

/** `Chuyên mục: Văn hóa`, `Trạng thái: Đã duyệt`: short fields above the text of a record. */
function dropFields({ clues }: Page, names: Label[]): void {
  for (const [index, { shape, line }] of clues.entries()) {
    if (shape.units > 100) return
    const isOther = names[index] === 'body' && /^\p{L}[\p{L} ]{1,24}[:：]/u.test(line.text)
    if (isOther && fieldOfText(line.text) === 0) names[index] = 'noise'
  }
}

/** How many characters the name of the field takes that holds a record's text or its summary, glued to their first words; 0 where there is none. */
export function fieldOfText(text: string): number {
  return textField.exec(text)?.[0].length ?? 0
}

const textField =
  /^(?:nội dung|tóm tắt|sapo|mô tả|content|body|text|summary|abstract|excerpt|standfirst|lead|texte|contenido|conteúdo|isi|текст|正文|内容)\s*[:：]\s*(?=\S)/iu

/** Few words below the signature of a text (buttons, headings of what follows) are none of it. */
function dropBelowSignature({ clues }: Page, names: Label[], { byline }: Chosen): void {
  const last = clues.findLastIndex(({ shape }, index) => names[index] === 'body' && isWhole(shape))
  if (last === -1 || byline < last) return
  for (let index = byline + 1; index < names.length; index++)
    if (names[index] === 'body' && clues[index]!.shape.units < 40 && clues[index]!.credit === 0)
      names[index] = 'noise'
}

const isWhole = ({ units, lastInside }: Clue['shape']) => units >= 40 && lastInside === kind.stop

/** A line that looks like a dateline or byline, of which nothing was read, where nothing else was read either: it is told as left out. */
function dropUnread(names: Label[], { date, byline }: Chosen): void {
  for (const [index, name] of names.entries())
    if ((name === 'dateline' && date === null && index !== byline) || (name === 'byline' && byline === -1))
      names[index] = 'noise'
}

/** A line with another day than the article's tells of something else: of another article, or of the day on which the page was fetched. */
function dropOtherDays({ clues }: Page, names: Label[], { date, byline, updated }: Chosen): void {
  if (date === null) return
  const day = date.date.slice(0, 10)
  for (let index = 0; index < names.length; index++) {
    if (names[index] !== 'dateline' || index === date.index || index === byline || index === updated) continue
    if (!clues[index]!.dates.some((found) => found.date.startsWith(day))) names[index] = 'noise'
  }
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
  for (let index = 0; index < clues.length; index++) {
    const clue = clues[index]!
    const { shape } = clue
    const { text } = clue.line
    if (names[index] === 'noise' || isChosen(index, chosen)) continue
    const above = clues[index - 1]
    if (
      (isPointed(clue) && shape.units < 220 && marks.test(text)) ||
      isCounter(clue) ||
      (shape.digits > 2 && shape.units > 40 && isPosted(text)) ||
      fileName.test(text) ||
      (shape.units < 60 && isMailbox(text)) ||
      (lang === 'vi' && shape.units < 140 && film.test(text)) ||
      (before === 0 && shape.digits > 0 && shape.units < 16 && player.test(text)) ||
      (before === 0 && (isLoneDash(clue) || (isLoneDash(above) && isHeadline(clue))))
    ) {
      names[index] = 'noise'
      continue
    }
    if (names[index] !== 'body') continue
    const isAge = shape.units < 25 && shape.digits > 0 && shape.lastInside !== kind.stop && isTimeAgo(text)
    if (
      isAge ||
      isMarks(clue) ||
      (shape.units < 12 && endOfWire.test(text)) ||
      isNumberedTitle(text, title) ||
      isButton(clue) ||
      (before > 0 && invitation.test(text))
    ) {
      names[index] = 'noise'
      continue
    }
    const isTeaser = before > 0 && names[index - 1] !== 'title' && isHeadline(above)
    const isAged = isTeaser && shape.digits > 0 && startsWithAge.test(text)
    if (isAged || (isTeaser && lang === 'vi' && startsWithPaper.test(text))) {
      names[index - 1] = 'noise'
      names[index] = 'noise'
    } else if (shape.units >= 60) before += shape.units
  }
}

/** A button or an announcement of so many words that no cross-head says the same. */
function isButton({ hits, shape }: Clue): boolean {
  return (hits.whole & buttonBits) !== 0 && shape.to - shape.from >= 3
}

const buttonBits = bitOf('advert') | bitOf('share') | bitOf('tools')

/** A line of signs only: `.`, `***`. */
function isMarks({ shape }: Clue): boolean {
  return shape.from === shape.to && shape.digits === 0
}

/** What broadcasters and papers ask of those who have read to the end. */
const invitation =
  /^[*\s]*(?:(?:kính mời|mời) (?:quý (?:độc|khán|thính|vị|bạn)|bạn đọc|các bạn|độc giả)|a version of this (?:article|story|review) (?:appears|appeared) in|dapatkan (?:update )?berita)/iu

/** How far a recording is, and how fast it goes: `00:00 / 04:12`, `1.5x`. */
const player = /^(?:\d{1,2}:\d\d(?:\s?\/\s?\d{1,2}:\d\d)?|\d(?:[.,]\d+)?x)$/

/** What wires end and begin with. */
const endOfWire = /^(?:NNNN|ZCZC|XXX|-?30-?|# # #|#{3}|[-(]?(?:ends?|hết)[-/.)]?)$/iu

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
const vietnameseMark = /^(?:>>+|[»►▶⇒⇨➔➜➡➤☛☞]|👉)\s*\S/u
/** `Giải trí - 27 phút trước`: a section and how long ago another article of it appeared, often glued to its first words. */
const startsWithAge =
  /^\p{Lu}[\p{L} &-]{2,24} [-–|•] \d{1,2} (?:phút|giờ|ngày|minutes?|hours?|days?) (?:trước|ago)/u

/** What the commonest software for sites, in each language, writes above its form for comments. */
const commentForm =
  /^(?:bình luận hủy trả lời|vui lòng nhập (?:bình luận|tên) của bạn|email của bạn sẽ không được hiển thị|thư điện tử của bạn sẽ không được|your email address will not be published|votre adresse (?:e-mail|de messagerie) ne sera pas publiée|deine e-mail-adresse wird nicht veröffentlicht|tu dirección de correo electrónico no será publicada|o seu endereço de e-mail não será publicado|il tuo indirizzo email non sarà pubblicato|alamat email anda tidak akan dipublikasikan|ваш адрес email не будет опубликован|je e-mailadres wordt niet gepubliceerd|twój adres e-?mail nie zostanie opublikowany|din e-postadress kommer inte publiceras|e-posta adresiniz yayınlanmayacak|メールアドレスが公開されることはありません|이메일 주소는 공개되지 않습니다)/iu

/** What stands above a few sentences on who wrote. */
const authorBox =
  /^(?:(?:about|meet) the (?:author|writer|reporter|journalist)s?|(?:giới thiệu )?(?:về|đôi nét về) tác giả|über (?:den autor|die autorin)|sobre (?:el autor|la autora|o autor|a autora)|à propos de l[’']auteure?)\s?:?$/iu

/** After the text a heading of the readers' comments, or of the author's box, ends the article: all that follows is theirs. */
function cutComments(page: Page, names: Label[]): void {
  const { clues } = page
  let all = 0
  for (let index = 0; index < clues.length; index++)
    if (names[index] === 'body') all += clues[index]!.shape.units
  let before = 0
  for (let index = 0; index < clues.length; index++) {
    const clue = clues[index]!
    const above = before
    if (names[index] === 'body') before += clue.shape.units
    // A heading with nothing above ends nothing.
    if (above === 0) continue
    const form = commentForm.test(clue.line.text)
    const heads =
      (clue.hits.whole & commentsBit) !== 0 || (clue.shape.units < 30 && authorBox.test(clue.line.text))
    if (!form && (!heads || before < all * 0.6)) continue
    // `Trả lời`, `Leave a reply` stands above the form.
    const { units, lastInside } = clues[index - 1]!.shape
    const headed = form && units < 30 && lastInside !== kind.stop && names[index - 1] === 'body'
    names.fill('noise', headed ? index - 1 : index)
    return
  }
}
