import type { Evidence } from '../../model/article.ts'
import { quickFold } from '../fold.ts'
import { isMenuRow } from './lexicon.ts'
import type { Page } from './page.ts'

/** A section of the paper, by the words of a page. */
export interface FoundSection {
  readonly name: string
  readonly evidence: Evidence
}

/** So far above the headline, and below it, a path of sections may stand. */
const above = 40
const below = 4
const longestPath = 160
const longestName = 40
/** What has no more letters, all of them capitals, may be the first letters of words. */
const longestShort = 4
/** The page itself, a section, a part of it, and the headline. */
const mostSteps = 4

const separator = /[>›»→▸▶/\\]+/u
const onlySeparators = /^[>›»→▸▶/\\]{1,2}$/u
/** Where a path begins: the front page, by the names that it goes by. */
const home =
  /^(?:bạn đang (?:ở|xem)(?: đây)? ?:? ?)?(?:trang ch[ủu]|trang nh[ấa]t|home|homepage|startseite|accueil|inicio|início|главная|首页|beranda)$/iu
/** The last step of a path from the front page, which may be the headline; null where a line is none. */
export function lastStep(text: string): string | null {
  if (!separator.test(text)) return null
  const steps = stepsOf(text)
  return steps.length > 1 && home.test(steps[0]!) ? steps.at(-1)! : null
}

/** What names no section: it stands above all of a site's texts. */
const all =
  /^(?:tin tức(?: (?:-|–|&|và) sự kiện)?|tin bài|bài viết|báo điện tử|tin|news|blog|articles?|nachrichten|actualités|noticias)$/iu
const field =
  /^(?:chuyên mục|chuyên trang|mục|chuyen muc|section|category|rubrik|rubrique|sección)\s*[:：]\s*(?=\S)/iu

/** Names of sections that most Vietnamese papers have, without marks. */
const known = new Set(
  `thời sự,chính trị,xã hội,kinh tế,văn hóa,giáo dục,thể thao,giải trí,pháp luật,đời sống,sức khỏe,y tế,du lịch,khoa học,công nghệ,thế giới,quốc tế,
   bạn đọc,nông nghiệp,nông thôn mới,đô thị,bất động sản,kinh doanh,môi trường,quốc phòng,an ninh,quốc phòng - an ninh,an ninh trật tự,xây dựng đảng,văn nghệ,phóng sự,
   chuyển đổi số,giao thông,tài chính,thị trường,việc làm,lao động,công đoàn,phong tục,trong nước,trong tỉnh,chính trị - xã hội,văn hóa - xã hội,văn hóa - giải trí,
   văn hóa - thể thao,giáo dục - đào tạo,khoa học - công nghệ,kinh tế - xã hội,xe,số hóa,góc nhìn,tâm sự,thư giãn`
    .split(',')
    .map((name) => quickFold(name.trim())),
)

/**
 * The section that an article stands in: by the path from the front page (`Trang chủ > Kinh tế > Nông nghiệp`, in one line or in several),
 * by a field of its own (`Chuyên mục: Kinh tế`), or by the short line above its headline and date where that is the name of one; null where
 * nothing says so. Of a path it is the first step that is no name for all texts.
 */
export function sectionOf({ clues }: Page, title: number): FoundSection | null {
  if (title === -1) return null
  const heading = clues[title]!.line.text
  const last = Math.min(clues.length - 1, title + below)
  for (let index = Math.max(0, title - above); index <= last; index++) {
    const { text, number } = clues[index]!.line
    if (index === title || text.length > longestPath) continue
    const name = byPath(text, heading, index < title) ?? byField(text) ?? byLines(clues, index, title)
    if (name !== null) return found(name, number, 'section/path')
  }
  const alone = aboveHeading(clues, title)
  if (alone === -1) return null
  const { text, number } = clues[alone]!.line
  return found(text, number, 'section/above-title')
}

function found(name: string, line: number, rule: keyof typeof confidence): FoundSection {
  return { name: lowered(name), evidence: { line, rule, confidence: confidence[rule] } }
}

const confidence = { 'section/path': 0.8, 'section/above-title': 0.6 }

function byPath(text: string, heading: string, isAbove: boolean): string | null {
  if (!separator.test(text)) return null
  const steps = stepsOf(text, mostSteps + 2).filter((step) => step !== '')
  if (steps.at(-1) === heading) steps.pop()
  if (steps.length < 1 || steps.length > mostSteps || !steps.slice(1).every(isName)) return null
  if (home.test(steps[0]!)) return firstOf(steps.slice(1))
  // Without the front page its first step must be one that papers have.
  return isAbove && steps.length > 1 && isKnown(steps[0]!) ? steps[0]! : null
}

function stepsOf(text: string, most?: number): string[] {
  return text.split(separator, most).map((step) => step.trim())
}

function byField(text: string): string | null {
  const name = field.exec(text)?.[0]
  const rest = name === undefined ? '' : text.slice(name.length)
  return rest !== '' && isName(rest) ? rest : null
}

/** A path with each step on a line of its own, signs between them or not: without them it is short, and right above the headline. */
function byLines(clues: Page['clues'], from: number, title: number): string | null {
  if (from >= title - 1 || !home.test(clues[from]!.line.text)) return null
  const isSigned = onlySeparators.test(clues[from + 1]!.line.text)
  if (!isSigned && (title - from > 3 || !isKnown(clues[from + 1]!.line.text))) return null
  const steps: string[] = []
  for (let index = from + 1; index < title && steps.length < mostSteps; index++) {
    const { text } = clues[index]!.line
    if (isSigned && onlySeparators.test(text)) continue
    if (isSigned && !onlySeparators.test(clues[index - 1]!.line.text)) break
    if (!isName(text)) return null
    steps.push(text)
  }
  return firstOf(steps)
}

/** The line above the headline, or above the date and the names between, that names a section and is none of a menu: -1 where there is none. */
function aboveHeading(clues: Page['clues'], title: number): number {
  let index = title - 1
  while (index > 0 && index > title - below && clues[index]!.dates.length > 0) index--
  const isMenu =
    index > 0 &&
    (isKnown(clues[index - 1]!.line.text) || isMenuRow(clues[index - 1]!.hits, clues[index - 1]!.shape))
  return index >= 0 && !isMenu && isKnown(clues[index]!.line.text) ? index : -1
}

function firstOf(steps: readonly string[]): string | null {
  return steps.find((step) => !all.test(step)) ?? null
}

function isName(text: string): boolean {
  return text.length <= longestName && /^\p{Lu}[\p{L}\p{M} ,&–-]*$/u.test(text) && text.split(' ').length <= 8
}

function isKnown(text: string): boolean {
  return text.length <= longestName && known.has(quickFold(text))
}

/** `KINH TẾ` is the same section as `Kinh tế`; `NFL` and `U23` stay. */
function lowered(name: string): string {
  if (name.length <= longestShort && !isKnown(name)) return name
  return name === name.toUpperCase() ? name.slice(0, 1) + name.slice(1).toLowerCase() : name
}
