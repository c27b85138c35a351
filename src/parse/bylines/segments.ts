import { type FoundDate, findDates } from '../dates/dates.ts'
import { weekdayNamed } from '../dates/words.ts'
import { quickFold } from '../fold.ts'
import { labels } from './labels.ts'

/** The line without its dates, addresses and counters, in the pieces that bars and dots part. */
export function segmentsOf(
  line: string,
  lang: string,
  known?: readonly FoundDate[],
): { segments: string[]; dated: boolean } {
  let text = line.replace(gluedWords, '$1 | ')
  // Patterns that look far ahead or behind are asked only where they may stand.
  if (roleAtEnd.test(text.slice(-13))) text = text.replace(gluedRole, '$1 | ')
  if (text.includes(' / ')) text = text.replace(paired, ' & ')
  if (!/[\d@|•·●»«∙~:/—【\t]| {3}|^\P{L}|\P{L}$/u.test(text)) return { segments: [text], dated: false }
  let plain = text
  let dated = false
  if (/\d/.test(text)) {
    const dates = known !== undefined && text === line ? known : findDates(text, { lang, dayFirst: null })
    for (const { start, end } of dates.toReversed()) plain = `${plain.slice(0, start)} | ${plain.slice(end)}`
    const counted = plain.replace(ages, ' | ').replace(counters, ' | ')
    dated = dates.length > 0 || counted !== plain
    plain = counted
  }
  if (plain.includes('@')) plain = plain.replace(mailboxes, ' | ').replace(/(?<!@)@+[\w.]{1,64}/g, ' | ')
  const segments = plain
    .replace(/https?:\/\/\S+|【[^】]{0,30}】/g, ' | ')
    .split(/(?:(?<!\s)\s+)?[|•·●»«∙~]\s*|(?<!\s)\s+(?:\/{1,2}|—)\s+|(?<!\s)\s{3,}|\t/u)
    .map(trimmed)
    .filter((piece) => piece !== '' && !buttons.test(piece) && !(dated && isWeekday(piece, lang)))
  return { segments, dated }
}

/** `Thứ Bảy` before a time and the day that goes with it. */
function isWeekday(piece: string, lang: string): boolean {
  return piece.length < 24 && weekdayNamed(quickFold(piece), lang) >= 0
}

/** What is glued to the time beside a name. */
const buttons =
  /^(?:chia sẻ|thích|bình luận|theo dõi|comments?|kommentare?|share|teilen|follow|drucken|print|sponsored|leave a comment|permalink|\d{1,4})$/iu

/** Roles and labels without a space before them: `Emma BatyPublished`, `Miguel CortinaWriter`. */
const gluedWords =
  /(\p{Ll})(?:Published|Updated|Posted|Staff Writer|Writer|Staff|Editor|Reporter|Contributor|Assistant|Senior|Correspondent|Photographer|Follow|Cập nhật|Ngày đăng|Đăng lúc|Xuất bản|Publié|Veröffentlicht|Publicado|Actualizado)(?=[\s:,]|$)/gu

/** A longer role without a space before it: `Emma BatyCity Columnist`, `Emma BatyData and Graphics Journalist`. */
const gluedRole =
  /(\p{Ll}{3})(?=\p{Lu}\p{Ll}{1,12}(?: (?:&|and|\p{Lu}[\p{L}]{1,12})){1,4}$)(?=[\p{L} &]{3,60} ?(?:Journalist|Columnist|Reporter|Writer|Editor|Correspondent|Critic|Producer)$)/gu

const roleAtEnd = /(?:alist|mnist|orter|riter|ditor|ndent|ritic|ducer)$/

/** Two persons: `Ann Lee / Bob Roe`. */
const paired =
  /(?<=\p{Lu}[\p{L}.’'-]{0,20} \p{Lu}[\p{L}’'-]{1,20}) \/ (?=\p{Lu}[\p{L}.’'-]{0,20} \p{Lu}[\p{L}’'-]{1,20}(?: [/|]|$))/gu

/** `2 giờ trước`, `3 days ago`, `5 min read` */
const ages =
  /\b\d{1,3}\s?(?:h|d|w|m|mins?|minutes?|hours?|days?|weeks?|months?|years?|giờ|phút|ngày|tuần|tháng|stunden?|tagen?|minuten?)(?:\s+(?:ago|trước|read))?(?![\p{L}\d])/giu
const counters =
  /\d[\d.,]{0,8}\s?(?:comments?|kommentare?|bình luận|shares?|views?|commentaires?|comentarios?|ergänzungen)(?!\p{L})/giu
const mailboxes = /\(?[a-z0-9._%+-]{1,40}@[a-z\d.-]{1,60}\.[a-z]{2,10}\)?/g

/** Without the marks and small words at the edges that a date or counter left behind. */
function trimmed(piece: string): string {
  return piece
    .replace(/^[\s,;:–—/-]+|(?<![\s,;:–—/-])[\s,;:–—/-]+$/gu, '')
    .replace(edges, '')
    .replace(posted, '')
    .replace(/^[\s,;:–—/-]+|(?<![\s,;:–—/-])[\s,;:–—/-]+$/gu, '')
}

const edges =
  /(?:^|[\s,])(?:(?:last )?updated|(?:first )?published|posted|on|at|follow|am|um|vor|ago|le|à|el|den|ngày|ngay|lúc|luc|cập nhật|cap nhat|uhr|veröffentlicht|aktualisiert|erstellt|leave a comment|hinterlasse einen kommentar|schreibe einen kommentar|kommentare deaktiviert)$/giu

/** `… đăng`, with a small letter behind a name, which may end in `Đăng`. */
const posted = /^[Đđ]ăng$|[\s,]đăng$/u

const english = labels['en']!
/** Labels before a colon, of any language: a colon makes them sure. */
const anyColon = new Set(Object.values(labels).flatMap((list) => list.colon))
// `Bai, anh: …`, as mail and telex had it; of a few letters they may be words of others.
for (const label of labels['vi']!.colon) if (label.length > 5) anyColon.add(quickFold(label))

/** What follows a label such as `By` or `Bài, ảnh:`; null where none stands at the beginning. */
export function afterLabel(segment: string, language: string): { rest: string; colon: boolean } | null {
  const place = filed.exec(segment)
  if (place !== null) return afterLabel(segment.slice(place[0].length), language)
  const lower = segment.toLowerCase()
  const colon = /^[^:：]{1,30}[:：]/u.exec(segment)
  if (colon !== null && anyColon.has(lower.slice(0, colon[0].length - 1).trim())) {
    return { rest: segment.slice(colon[0].length), colon: true }
  }
  let best = ''
  for (const list of [labels[language]?.plain ?? [], english.plain]) {
    for (const label of list) if (label.length > best.length && lower.startsWith(label)) best = label
  }
  if (best === '') return null
  const rest = segment.slice(best.length)
  // `ByTara Haelle`: a capital glued to the label counts as a space.
  if (!/^\s|^\p{Lu}[\p{Ll}.]/u.test(rest) && !/[\p{Lo}/／＝]$/u.test(best)) return null
  return { rest, colon: false }
}

/** `Posted in Gardens by Ann Lee`. */
const filed = /^(?:posted|filed|veröffentlicht) (?:in|under|unter) [^|]{1,60}? (?=(?:by|von) )/iu
