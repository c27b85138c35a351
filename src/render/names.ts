import { fold } from '../kit/slug.ts'
import type { AuthorConcept } from '../model/config.ts'

/** A name as libraries file it. A pen name or a body (`TTXVN`) is one piece: `given` is null. */
export interface PersonName {
  readonly family: string
  readonly given: string | null
}

/** Splits a name of a byline in an article of a language. */
export type NameReader = (name: string, lang: string) => PersonName

/** Languages whose names begin with the family name. */
const familyFirst = new Set(['vi', 'zh', 'ja', 'ko', 'hu'])

/** Letters that in practice only Vietnamese names have: a foreign paper writes `Nguyễn Văn An` in its own order too. */
const vietnamese = /[ăđơưạ-ỹ]/i

/** A reader that asks the authority file first; its entries with `family` alone are not split. */
export function nameReader(authors: readonly AuthorConcept[]): NameReader {
  const known = new Map<string, PersonName>()
  for (const { label, aliases, family, given } of authors) {
    if (!family) continue
    for (const spelling of [label, ...aliases]) known.set(fold(spelling), { family, given })
  }
  return (name, lang) => (known.size > 0 && known.get(fold(name))) || split(name, lang)
}

/** Names of the Central Highlands begin with a mark of man or woman (`Y Khem Niê`, `H’Hen Niê`, `K’Brơi`), which is no family's; they are filed as they are said. */
const highland = /^(?:Y |[HK]['’] ?)\p{L}/u

/** How desks, offices and agencies begin that sign as one; no family name is among these. */
const body =
  /^(?:(?:ban|tổ|nhóm|phòng) |(?:phóng viên|tòa soạn|toà soạn|thông tấn xã|văn phòng|trung tâm|báo|đài|theo)(?: |$)|(?:the|staff|our) |editorial )/i

/** Whether a desk, an office or an agency signs rather than a person. */
export const isBody = (name: string): boolean => body.test(name)

function split(name: string, lang: string): PersonName {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || isBody(name)) return { family: name.trim(), given: null }
  const [family, given, ...more] = name.split(',').map((part) => part.trim())
  if (family && given && more.length === 0 && name.includes(', ')) return { family, given }
  const first = familyFirst.has(lang.slice(0, 2)) || vietnamese.test(name)
  if (first && highland.test(name)) return { family: name.trim(), given: null }
  const at = first ? 1 : words.length - 1
  const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  return first ? { family: before, given: after } : { family: after, given: before }
}

/** `Đỗ, Lan`; a name of one piece as it is. */
export function inverted({ family, given }: PersonName): string {
  return given ? `${family}, ${given}` : family
}
