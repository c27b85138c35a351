import { fold } from '../kit/slug.ts'
import type { AuthorConcept } from '../model/config.ts'

/** A name as libraries file it. A pen name or an institution (`TTXVN`) is one piece: `given` is null. */
export interface PersonName {
  readonly family: string
  readonly given: string | null
}

/** Splits a name in the byline of an article, by the article's language. */
export type NameReader = (name: string, lang: string) => PersonName

/** Languages whose names begin with the family name. */
const familyFirst = new Set(['vi', 'zh', 'ja', 'ko', 'hu'])

/** Letters that in practice only Vietnamese names have. Papers in other languages also write `Nguyễn Văn An` in Vietnamese order. */
const vietnamese = /[ăđơưạ-ỹ]/i

/** A reader that looks names up in `authors.yaml` first; an entry with `family` alone keeps its name in one piece. */
export function nameReader(authors: readonly AuthorConcept[]): NameReader {
  const known = new Map<string, PersonName>()
  for (const { label, aliases, family, given } of authors) {
    if (!family) continue
    for (const spelling of [label, ...aliases]) known.set(fold(spelling), { family, given })
  }
  return (name, lang) => (known.size > 0 && known.get(fold(name))) || split(name, lang)
}

/** Names of the Central Highlands begin with a mark for a man or a woman (`Y Khem Niê`, `H’Hen Niê`, `K’Brơi`), not with a family name; they are filed as they are written. */
const highland = /^(?:Y |[HK]['’] ?)\p{L}/u

/** The first words of desks, offices and agencies that sign articles; none of them is a family name. */
const body =
  /^(?:(?:ban|tổ|nhóm|phòng) |(?:phóng viên|tòa soạn|toà soạn|thông tấn xã|văn phòng|trung tâm|báo|đài|theo)(?: |$)|(?:the|staff|our) |editorial )/i

/** Whether a name is that of a desk, an office or an agency rather than a person. */
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

/** `Đỗ, Lan`; a name in one piece stays as it is. */
export function inverted({ family, given }: PersonName): string {
  return given ? `${family}, ${given}` : family
}
