import { isPlace } from './names.ts'
import { longestNames } from './tails.ts'

/** A Vietnamese signature taken apart. */
export interface Signature {
  /** What is left of it: names and what else may stand between names. */
  readonly names: string
  /** Where it says that the text was taken from, as written. */
  readonly source: string | null
  /** Whether it says what they did, as a label before the names would. */
  readonly handled: boolean
}

/** `(tổng hợp)`, `(dịch từ Guardian)`, `(Tổng hợp theo AFP)`. */
const handled =
  /^(?:(?:tổng hợp|(?:biên |lược |phỏng )?dịch|(?:lược )?ghi|thực hiện|biên soạn|sưu tầm)(?:\s(?:từ|theo)\s(.+))?|t\.?\s?h\.?|t\/h)$/iu
/** The same without brackets, which only small letters can tell from a name. */
const handledBehind =
  /(?<!\s)\s+(?:[-–]\s)?(?:tổng hợp|(?:biên |lược |phỏng )?dịch|(?:lược )?ghi|thực hiện|biên soạn|sưu tầm)$/u
/** `(Theo BBC, CNN)`, `(Nguồn: Sina)`. */
const sourced = /^(?:theo|nguồn)(?:\s?:)?\s(\p{Lu}.*)$/iu
/** `Trần An, Theo Phụ Nữ Mới`, `LÊ VĂN - theo QĐND`. */
const sourcedBehind = /(?:(?<!\s)\s+)?(?:,|[-–]|(?<=\s))\s?theo\s(\p{Lu}.{1,40})$/iu
/** `(từ Paris, Pháp)`, `(PV TTXVN tại Lào)`, `(Đoàn Luật sư TP Hà Nội)`, `(thôn 4, xã Hòa Thuận)`: where they write from, live, or belong to. */
const posted =
  /^(?:(?:từ|tại)\s(?=\p{Lu})|(?:pv|phóng viên|cộng tác viên|thông tín viên|đoàn luật sư|đại học|trường|viện|hội|thôn|xóm|ấp|buôn|bản|làng|tổ dân phố|khu phố|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh)\s)/iu
/** `Kính Hòa, phóng viên RFA`. */
const roleBehind =
  /,\s?(?:phóng viên|biên tập viên|thông tín viên|cộng tác viên|đặc phái viên)(?:\s(\p{Lu}[\p{Lu}\d]{1,9}))?(?=[\s,]|$)/u
/** `Trần An; Ảnh: Lê Bình`, `Bài: Trần An - Ảnh: Lê Bình`: who took the pictures. */
const credited =
  /(?:(?<!\s)\s+)?([.;,–-])\s?(?:ảnh|hình|đồ họa|đồ hoạ|thiết kế|video|clip|minh họa|minh hoạ|trình bày)\s?:.*$/iu
/** Degrees, ranks and callings before a name, the first or another. */
const titled =
  /(?:^|(?<=[-–,;&] |\svà ))(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|BS|BSCK[12I]+|CKI{1,2}|LS|KS|KTS|NSƯT|NSND|DS|CTV|[Ll]uật sư|[Nn]hà (?:báo|văn|thơ)|[Bb]ác sĩ|[Tt]iến sĩ|[Tt]hạc sĩ|(?:[Pp]hó )?[Gg]iáo sư|(?:[Tt]hượng|[Đđ]ại|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy))[.,]{0,2}\s?)+(?=\p{Lu}[\p{L}.]+(?:\s|$))/gu
/** `Trần An-Lê Bình`, `Trần An-VOA` */
const hyphened = /(?<=(?:^|\s)\p{Lu}\p{L}*\s\p{Lu}\p{L}*)-(?=\p{Lu}\p{L}*\s\p{Lu}|[A-Z]{3,5}$)/gu

/** Takes a signature in Vietnamese apart, brackets at its end last. */
export function signatureOf(text: string, labelled: boolean): Signature {
  if (text.length > longestNames) return { names: text, source: null, handled: false }
  // After a dash only behind a label, for so captions end too.
  const isCaption = (mark: string) => !labelled && (mark === '-' || mark === '–')
  let names = text
    .replace(credited, (credit, mark: string) => (isCaption(mark) ? credit : ''))
    .replace(titled, '')
  let source: string | null = null
  let isHandled = false
  const bracket = /(?:(?<!\s)\s+)?[(（]\s*([^()（）]{1,60}?)\s*[)）]$/u.exec(names)
  if (bracket !== null && bracket.index > 0) {
    const inside = bracket[1]!
    const done = handled.exec(inside)
    const taken = done?.[1] ?? sourced.exec(inside)?.[1] ?? null
    if (done !== null || taken !== null || posted.test(inside) || isPlace(inside)) {
      names = names.slice(0, bracket.index)
      source = taken
      isHandled = done !== null
    }
  }
  const role = roleBehind.exec(names)
  const behind = role ?? sourcedBehind.exec(names)
  if (behind !== null && behind.index > 0) {
    names = names.slice(0, behind.index)
    source ??= behind[1] ?? null
  }
  const verb = handledBehind.exec(names)
  if (verb !== null) {
    names = names.slice(0, verb.index)
    isHandled = true
  }
  return { names: names.replace(hyphened, ' - '), source, handled: isHandled }
}
