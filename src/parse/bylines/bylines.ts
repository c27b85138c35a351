import { findDates } from '../dates/dates.ts'
import { isAgency } from './agencies.ts'
import { labels } from './labels.ts'
import { isHeading, isPlace, vietnameseName } from './names.ts'

/** Who wrote, as a line says it. */
export interface Byline {
  /** Persons, in the line's order and spelling. */
  readonly authors: readonly string[]
  /** The agency or paper that the text was taken from. */
  readonly agency: string | null
  /** `byline/label`, `byline/name`, `byline/names`, `byline/initials`, `byline/place`, `byline/one-word`, `byline/agency`, `byline/dated`. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

const longest = 200

/**
 * Reads a line that says who wrote: a label and names (`Bài, ảnh: …`, `By …`), or names alone. A line without a label may be many things:
 * its confidence says how much the names look like names; whether a name is expected there is for the caller to know.
 * Null where it can be none.
 */
export function readByline(line: string, lang: string): Byline | null {
  const text = line.length > longest ? '' : line.trim()
  if (text.length < 2 || (/[.!?…:;]$/u.test(text) && !/(?:^|[.\s])\p{Lu}\p{L}{0,2}\.$/u.test(text)))
    return null
  const language = lang.split('-')[0]!.toLowerCase()
  const { segments, dated } = segmentsOf(text, lang)
  for (const segment of segments) {
    const labelled = afterLabel(segment, language)
    if (labelled === null) continue
    const people = readPeople(labelled.rest, language, true)
    if (people !== null) {
      return {
        ...people,
        rule: 'byline/label',
        confidence: labelled.colon || people.agency !== null ? 0.95 : Math.max(0.8, people.confidence),
      }
    }
    return null
  }
  if (segments.length === 0 || segments.length > 2) return null
  const people = readPeople(segments[0]!, language, false)
  if (people === null) return null
  if (segments.length === 2 && !isAgency(segments[1]!)) return null
  const agency = people.agency ?? (segments.length === 2 ? segments[1]! : null)
  return {
    ...people,
    agency,
    rule: dated ? 'byline/dated' : people.rule,
    confidence: Math.min(0.95, people.confidence + (dated ? 0.15 : 0)),
  }
}

/** The line without its dates, addresses and counters, in the pieces that bars and dots part. */
function segmentsOf(text: string, lang: string): { segments: string[]; dated: boolean } {
  let plain = text
  let dated = false
  if (/\d/.test(text)) {
    const dates = findDates(text, { lang, dayFirst: null })
    dated = dates.length > 0
    for (const { start, end } of dates.toReversed()) plain = `${plain.slice(0, start)} | ${plain.slice(end)}`
  }
  plain = plain.replace(/\S{1,64}@\S{1,64}|@\w{1,64}/g, ' | ').replace(/https?:\/\/\S+/g, ' | ')
  const segments = plain
    .split(/\s*[|•·●»«]\s*|\s+[/—]\s+|\s{3,}|\t/u)
    .map((piece) => piece.replace(/^[\s,;:–—/-]+|[\s,;:–—/-]+$/gu, ''))
    .filter(
      (piece) =>
        piece !== '' &&
        !/^(?:updated|published|on|at|posted|follow|am|um|le|à|el|den|ngày|lúc|cập nhật)$/iu.test(piece),
    )
  return { segments, dated }
}

const english = labels['en']!

function afterLabel(segment: string, language: string): { rest: string; colon: boolean } | null {
  const lower = segment.toLowerCase()
  const colon = /^[^:：]{1,30}\s?[:：]\s*/u.exec(segment)
  if (colon !== null) {
    const label = lower.slice(0, colon[0].search(/\s?[:：]/)).trim()
    if (labels[language]?.colon.includes(label) || english.colon.includes(label)) {
      return { rest: segment.slice(colon[0].length), colon: true }
    }
  }
  let best = ''
  for (const label of [...(labels[language]?.plain ?? []), ...english.plain]) {
    if (label.length > best.length && lower.startsWith(label)) best = label
  }
  if (best === '') return null
  const rest = segment.slice(best.length)
  // `ByTara Haelle`: a capital glued to the label counts as a space.
  if (!/^\s|^\p{Lu}\p{Ll}|^[:：]/u.test(rest) && !/[\p{Lo}/／＝]$/u.test(best)) return null
  return { rest: rest.replace(/^[\s:：]+/u, ''), colon: false }
}

type People = Byline

/** Words between two names. */
const joiners =
  /\s*[,;&、，]\s*|\s+(?:và|and|und|et|y|e|en|och|og|dan|и|та|ve|i|a|with|mit|con|avec)\s+|\s+[-–]\s+/u

/** Names, or an agency, and nothing else; null where anything else stands there. */
function readPeople(text: string, language: string, labelled: boolean): People | null {
  let rest = text.trim()
  let agency: string | null = null
  const theo = /^(?:theo|nguồn|source|quelle|fuente|fonte|источник|来源|來源)\s*[:：]?\s+(.+)$/iu.exec(rest)
  if (theo !== null) rest = theo[1]!
  const bracket = /\s*[(（]\s*(?:theo\s+)?([^()（）]{1,40})[)）]\s*$/iu.exec(rest)
  if (bracket !== null) {
    if (/^(?:tổng hợp|t\.h|th|dịch|lược dịch|ghi|thực hiện|biên dịch|sưu tầm|t\/h)$/iu.test(bracket[1]!))
      agency = null
    else if (isAgency(bracket[1]!) || /^\p{Lu}[\p{Lu}\d.+-]{1,9}$/u.test(bracket[1]!))
      agency = bracket[1]!.trim()
    else if (!labelled) return null
    rest = rest.slice(0, bracket.index)
  }
  rest = rest.replace(/\s*[-–]\s*$/u, '')
  if (isAgency(rest)) return { authors: [], agency: rest, rule: 'byline/agency', confidence: 0.9 }
  if (theo !== null) return slashed(rest, language) ?? null
  if (/\p{L}\s?\/\s?\p{L}/u.test(rest)) {
    const people = slashed(rest, language)
    if (people !== null) return people
  }
  if (labelled) rest = rest.replace(/\s+(?:for|in|aus|für|from|special to|pour|para)\s+\p{Lu}.*$/u, '')
  const authors: string[] = []
  let confidence = 1
  let rule = 'byline/name'
  for (const piece of rest.split(joiners)) {
    const name = trimName(piece)
    if (name === '') continue
    if (isAgency(name)) {
      agency ??= name
      continue
    }
    if (authors.length > 0 && isRole(name)) break
    const sure = nameConfidence(name, language, labelled)
    if (sure === 0) return labelled && authors.length > 0 ? { authors, agency, rule, confidence } : null
    if (sure < confidence) confidence = sure
    authors.push(name)
    if (authors.length > 8) return null
  }
  if (authors.length === 0)
    return agency === null ? null : { authors, agency, rule: 'byline/agency', confidence: 0.9 }
  if (authors.length > 1) rule = 'byline/names'
  else if (isPlace(authors[0]!)) rule = 'byline/place'
  else if (initials.test(authors[0]!)) rule = 'byline/initials'
  else if (!authors[0]!.includes(' ')) rule = 'byline/one-word'
  if (agency !== null) confidence = Math.min(0.9, confidence + 0.15)
  return { authors, agency, rule, confidence }
}

/** `An Hồng/Vnexpress`, `Nam/VOV`. */
function slashed(text: string, language: string): People | null {
  const [name, source, more] = text.split(/\s*\/\s*/)
  if (name === undefined || source === undefined)
    return isAgency(text) || nameConfidence(text, language, true) > 0
      ? { authors: [], agency: text, rule: 'byline/agency', confidence: 0.7 }
      : null
  if (more !== undefined || name.length > 40 || source.length > 40) return null
  if (isAgency(name)) return { authors: [], agency: text, rule: 'byline/agency', confidence: 0.9 }
  if (nameConfidence(name, language, true) === 0) return null
  if (!isAgency(source) && !/^\p{Lu}[\p{L}\d.+]*$/u.test(source)) return null
  return { authors: [name], agency: source, rule: 'byline/name', confidence: isAgency(source) ? 0.9 : 0.6 }
}

function trimName(piece: string): string {
  return piece
    .trim()
    .replace(/^(?:by|dr\.?|prof\.?|mr\.?|ms\.?|mrs\.?)\s+/iu, '')
    .replace(/,$/, '')
}

const roles =
  /\b(?:staff|writer|editor|reporter|correspondent|contributor|columnist|journalist|producer|phd|m\.?d|redakteur|redaktion|journaliste|periodista|senior|chief|special|freelance|author|analyst|photographer|news|media|tribune|times|post|herald|advance|associate|managing|deputy|professor|director|fellow|assistant|phys)/iu

function isRole(text: string): boolean {
  return roles.test(text)
}

const initials = /^(?:\p{Lu}{1,3}[.-]\s?){1,3}(?:\p{Lu}\p{L}{0,6})?\.?$|^P\.?V\.?$|^(?:Nhóm )?PV$/u
const word = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:\p{Lu}\.)+-?|\p{Lu}['’]\p{L}+|[a-z]{1,3}['’]\p{Lu}\p{L}+)$/u
const particles = new Set(
  'von van de da del della der den di du la le los las dos das do y e bin binti ibn al el ter ten zu af av ben st mc mac san vom zum of'.split(
    ' ',
  ),
)
const never = new Set(
  'the a an this that these those we you our my your his her its and or to for with from at on in is are was how why what when who all new more no not top best first last one two'.split(
    ' ',
  ),
)

/** How sure we are that a text is one person's name; 0 where it cannot be. */
function nameConfidence(text: string, language: string, labelled: boolean): number {
  if (text.length < 2 || text.length > 45 || /\d/.test(text)) return 0
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・＝=\s]+$/u.test(text)) {
    return text.length <= (labelled ? 12 : 5) && !/[のをはがでにと]/.test(text) ? (labelled ? 0.9 : 0.35) : 0
  }
  if (/^[\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}\s]+$/u.test(text))
    return labelled && text.length <= 40 ? 0.8 : 0
  if (isHeading(text)) return 0
  if (initials.test(text)) return 0.7
  const words = text.split(/\s+/)
  if (words.length > 6) return 0
  let capitals = 0
  for (const [index, part] of words.entries()) {
    if (word.test(part)) {
      if (!labelled && index === 0 && never.has(part.toLowerCase())) return 0
      capitals++
    } else if (!(particles.has(part.toLowerCase()) && index > 0)) return 0
  }
  if (capitals === 0) return 0
  if (isPlace(text)) return labelled ? 0.8 : 0.3
  if (language === 'vi') {
    const sure = vietnameseName(words)
    return labelled ? Math.max(0.8, sure) : sure
  }
  if (labelled) return 0.9
  if (words.length === 1) return 0.25
  return capitals >= 2 && words.length <= 4 ? 0.5 : 0.3
}
