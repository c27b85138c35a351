import type { Clue, Page } from './page.ts'

/** Above this line an announcement names itself: who issues it, the state's motto, place and day may stand above. */
const reach = 8
const longest = 160
/** What authorities and companies call what they make known, alone on its line or with the first words of what it is about. */
const names =
  /^(?:thông báo|thông cáo|quyết định|chỉ thị|công văn|thư mời|thông báo mời thầu|thông báo tuyển (?:dụng|sinh))(\s+(?:về việc|v\/v))?\s*:?$/iu
/** How the second line says what it is about; in a menu `Về chúng tôi` stands below `Thông báo`. */
const matter = /^[(]?(?:về việc|v\/v|về(?! chúng tôi| trang| đầu))\s*:?\s+/iu

/**
 * The headline of an announcement that stands on two lines, `THÔNG BÁO` and `Về việc tạm ngừng cấp nước`, as one: `Thông báo về việc tạm
 * ngừng cấp nước`; or on one, right below the name in capitals of who issues it. Answers with the first of the lines and how many more there
 * are, or null where there are none.
 */
export function announcedIn({ clues }: Page): { index: number; text: string; more: number } | null {
  const last = Math.min(reach, clues.length - 2)
  for (let index = 0; index < last; index++) {
    const { text } = clues[index]!.line
    const name = text.length > 48 ? null : names.exec(text)
    if (name === null && isIssued(clues[index - 1], text)) return { index, text, more: 0 }
    if (name === null) continue
    const below = clues[index + 1]!.line.text
    if (below.length > longest || (name[1] === undefined && !matter.test(below))) return null
    return { index, text: joined(text.replace(/:$/, '').trimEnd(), below), more: 1 }
  }
  return null
}

/** What is made known and what about, on one line. */
const whole = /^(?:thông báo|thông cáo|quyết định|chỉ thị|công văn)\s+\p{L}/iu
const issuer =
  /^(?:(?:tổng )?công ty|điện lực|ngân hàng|ủy ban|uỷ ban|ubnd|tòa án|toà án|bộ|sở|ban|phòng|(?:chi )?cục|trường|viện|bệnh viện|trung tâm|đài|hội|liên đoàn|đảng|huyện|tỉnh|thành phố)\s/iu

/** Whether a line is an announcement's headline and the line above, in capitals, the authority or company that issues it. */
function isIssued(above: Clue | undefined, text: string): boolean {
  if (above === undefined || text.length > longest || /[.:;]$/.test(text) || !whole.test(text)) return false
  const { from, to, shouted } = above.shape
  return to - from >= 3 && shouted === to - from && issuer.test(above.line.text)
}

function joined(name: string, about: string): string {
  const bare = about.startsWith('(') && about.endsWith(')') ? about.slice(1, -1) : about
  const words = bare.replace(/^v\/v\s*:?\s+/iu, 'về việc ').trim()
  if (name !== name.toUpperCase() || words === words.toUpperCase()) return `${name} ${words}`
  const begins = words.slice(0, 1)
  const isMatter = matter.test(words)
  return `${name.slice(0, 1)}${name.slice(1).toLowerCase()} ${isMatter ? begins.toLowerCase() : begins}${words.slice(1)}`
}
