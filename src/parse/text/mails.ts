import { type FoundDate, findDates } from '../dates/dates.ts'
import type { Line } from './lines.ts'

/** The day of what a text came in, a mail or an issue of a paper, and the line that says it. */
export interface DayOfWhole {
  readonly line: Line
  readonly found: FoundDate
  readonly rule: 'date/mail' | 'date/running-head'
}

/** The lines of what a mail brought, those that are the mail's own, and what its header says. */
export interface Unsent {
  readonly lines: Line[]
  readonly own: readonly Line[]
  readonly day: DayOfWhole | null
  readonly subject: { readonly line: Line; readonly text: string } | null
}

const sender = /^(?:from|sender|người gửi|gửi từ|từ|von|de|expéditeur)\s?:/iu
const field = /^\p{L}[\p{L}-]*(?: \p{L}+){0,2}\s?:/u
const subject = /^(?:subject|chủ đề|tiêu đề|betreff|objet|asunto)\s?:\s*/iu
const sent = /^(?:date|sent|ngày(?: gửi)?|datum|gesendet|envoyé|fecha)\s?:\s*/iu
/** `Re:`, `Fwd:`, `[VN-NEWS]`, `PRESS RELEASE:`, `TCBC:` */
const prefixes =
  /^(?:(?:re|fwd?|aw|wg|tr|(?:press|news|media) release|for immediate release|tcbc|thông cáo báo chí|gửi bài|bài gửi|bài cộng tác)\s?[:–-]\s*|\[[^[\]]{1,30}\]\s*)+/iu
const closing =
  /^(?:trân trọng(?: (?:cảm ơn|kính chào))?|kính thư|thân ái|(?:best|kind|with best|warm) regards|regards|sincerely|yours (?:faithfully|sincerely|truly))[,.!]?$/iu
/** `Contact: Joan Ackroyd, 555-0142` */
const contact =
  /^(?:(?:media |press )?contacts?|(?:người )?liên hệ|mọi chi tiết[^:]{0,30}|đt|điện thoại|tel|phone|e-?mail)\s?:/iu
/** What stands above a signature, or above what lists of mail put below every text. */
const rule = /^(?:--|[-_=*]{8,80})$/
/** A signature has no more lines. */
const longestSignature = 12
/** No name of a field is longer. */
const longestName = 40
/** No header has more lines. */
const longest = 40
/** So large a share of the lines of a mail that is quoted as a whole begin with its mark. */
const quoted = 0.7

/**
 * Takes off a text what mail put around it: the marks of quotation, the header and the signature. Only a text that begins with a header, or
 * with such a mark, is looked at more closely.
 */
export function withoutMail(all: Line[], lang: string): Unsent {
  const lines = unquoted(all)
  const end = headerEnd(lines)
  if (end === 0) return { lines, own: [], day: null, subject: null }
  const header = lines.slice(0, end)
  const about = header.find(({ text }) => subject.test(text))
  const text = about?.text.replace(subject, '').replace(prefixes, '').trim() ?? ''
  const below = Math.max(end + 1, lines.length - longestSignature)
  const sign = lines.findIndex((line, index) => index >= below && rule.test(line.text))
  const to = sign === -1 ? lines.length : sign
  const isOwn = ({ text }: Line, index: number) =>
    index < end || index >= to || (index >= below && (closing.test(text) || contact.test(text)))
  return {
    lines: lines.filter((line, index) => !isOwn(line, index)),
    own: lines.filter(isOwn),
    day: dayIn(header, lang),
    subject: about === undefined || text === '' ? null : { line: about, text },
  }
}

/** How many lines the header takes that a text begins with: 0 where none does. It names who sent it, and what it is about or an address. */
function headerEnd(lines: readonly Line[]): number {
  const text = lines[0]?.text ?? ''
  // Most texts begin otherwise, and to ask that is quick.
  const colon = text.indexOf(':')
  const isField = colon > 0 && colon < longestName && field.test(text)
  if (!isField && !(text.startsWith('From ') && /^From \S+@\S/.test(text))) return 0
  let end = 1
  // A field may go on below, indented.
  while (end < Math.min(lines.length, longest) && lines[end]!.gap === 0 && isOfHeader(lines[end]!)) end++
  const header = lines.slice(0, end)
  const isSent = header.some(({ text }) => sender.test(text))
  const isMail = header.some(({ text }) => subject.test(text) || (text.includes('@') && end > 1))
  return isSent && isMail ? end : 0
}

function isOfHeader({ text, column }: Line): boolean {
  return field.test(text) || column > 1
}

function dayIn(header: readonly Line[], lang: string): DayOfWhole | null {
  for (const line of header) {
    if (!sent.test(line.text)) continue
    const [found] = findDates(line.text, { lang, dayFirst: null })
    if (found !== undefined) return { line, found, rule: 'date/mail' }
  }
  return null
}

/** The lines without the mark that most of them begin with, where the first does. */
function unquoted(lines: Line[]): Line[] {
  if (!lines[0]?.text.startsWith('>') || lines[0].text.startsWith('>>')) return lines
  const marked = lines.filter(({ text }) => text.startsWith('>')).length
  if (marked < 3 || marked < lines.length * quoted) return lines
  const bare: Line[] = []
  let gap = 0
  for (const line of lines) {
    const mark = /^(?:> ?)+\s*/.exec(line.text)?.[0].length ?? 0
    const { text, start, column } = line
    gap += line.gap
    if (mark === text.length) gap++
    else {
      bare.push({ ...line, start: start + mark, column: column + mark, text: text.slice(mark), gap })
      gap = 0
    }
  }
  return bare
}
