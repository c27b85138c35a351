import { fold } from '../kit/slug.ts'

/** What a UTF-16 code unit is to the index (`half`: the first of two that form one character). Numbers from 16 on are the folded code unit that replaces it in a word. */
export const unit = { unknown: 0, nothing: 1, gap: 2, stop: 3, single: 4, several: 5, half: 6 } as const

const alone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const inWord = /[\p{L}\p{N}]/u
const mark = /[\p{M}\p{Cf}]/u
const ends = /[.,;:!?()[\]{}…\n\r\t|–—•·。、，！？；：（）]/

/** Code units and their folded selves. */
export interface FoldTable {
  /** By code unit; `unit.unknown` if it was not met yet. */
  readonly units: Uint16Array
  /** Finds out what a code unit is, and records it in the table. */
  meet(code: number): number
}

/**
 * A table from code units to folded ones, filled as characters are met. The index and the query box use the same table, so they cannot disagree. Folding
 * character by character is exact, since `fold` looks at no neighbours.
 */
export function foldTable(): FoldTable {
  const units = new Uint16Array(65_536)
  return {
    units,
    meet(code) {
      units[code] = unitOf(String.fromCharCode(code))
      return units[code]!
    },
  }
}

/** What a character of two code units is to the index. */
export function wholeUnit(character: string): number {
  return Math.min(unitOf(character), unit.several)
}

function unitOf(character: string): number {
  if (/^[\uD800-\uDBFF]$/.test(character)) return unit.half
  if (alone.test(character)) return mark.test(character) ? unit.nothing : unit.single
  if (inWord.test(character)) {
    const folded = fold(character)
    return folded.length === 1 ? Math.max(folded.charCodeAt(0), 16) : folded ? unit.several : unit.nothing
  }
  if (mark.test(character)) return unit.nothing
  return ends.test(character) ? unit.stop : unit.gap
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * The spelling of a word, which distinguishes `đường` from `dương`: in lower case, with the tone after the letters, so that the old and the new place of the
 * tone mark (`hoà`, `hòa`) give one spelling. Equal to the folded word if it has no accents.
 */
export function spelling(word: string): string {
  const apart = word.toLowerCase().normalize('NFD')
  const tone = apart.match(tones)
  return tone ? apart.replace(tones, '') + tone.join('') : apart
}
