import { fold } from '../kit/slug.ts'

/** What a UTF-16 code unit is to the index (`half`: the first of two that are one character); 16 and above: the folded code unit that stands for it in a word. */
export const unit = { unknown: 0, nothing: 1, gap: 2, stop: 3, single: 4, several: 5, half: 6 } as const

const alone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const inWord = /[\p{L}\p{N}]/u
const mark = /[\p{M}\p{Cf}]/u
const ends = /[.,;:!?()[\]{}…\n\r\t|–—•·。、，！？；：（）]/

/** Code units and their folded selves. */
export interface FoldTable {
  /** `unit.unknown` where the unit was not met yet. */
  readonly units: Uint16Array
  /** Finds out what a code unit is, and keeps it in the table. */
  meet(code: number): number
}

/**
 * A table from code units to their folded selves, filled as characters are met: the same for the index and for what a
 * reader types, so the two cannot disagree. Folding a character at a time is exact, since `fold` looks at no neighbours.
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
 * A word as it is spelled, for telling `đường` from `dương`: lower case, the tone moved behind the letters, so that the
 * old and the new way to place it (`hoà`, `hòa`) are one spelling. Equal to the folded word where it carries no marks.
 */
export function spelling(word: string): string {
  const apart = word.toLowerCase().normalize('NFD')
  const tone = apart.match(tones)
  return tone ? apart.replace(tones, '') + tone.join('') : apart
}
