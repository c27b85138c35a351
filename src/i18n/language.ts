import { primaryOf } from '../kit/language.ts'
/** Orders words as a dictionary of the language does; numbers by value. */
export function collatorOf(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true, usage: 'sort' })
}

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'nqo',
  'prs',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rightToLeftScript = /-(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)(-|$)/i
const leftToRightScript = /-(Latn|Cyrl|Deva)(-|$)/i

/** The direction in which a language (BCP 47) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (rightToLeftScript.test(language)) return 'rtl'
  if (leftToRightScript.test(language)) return 'ltr'
  return rightToLeft.has(primaryOf(language).toLowerCase()) ? 'rtl' : 'ltr'
}

/**
 * The letter under which a dictionary of the language lists a word: `Ắ` under `Ă` and `Ệ` under `Ê` in Vietnamese,
 * both under their plain letter in English. `#` for words that begin with no letter.
 * A mark stays where it makes a letter of its own, which the collation of the language decides.
 */
export function letterOf(word: string, base: Intl.Collator): string {
  const first = /^[\p{P}\p{S}\s]*(\p{L}\p{M}*)/u.exec(word.normalize('NFC'))?.[1]?.toLocaleUpperCase('und')
  if (first === undefined) return '#'
  const [letter = first, ...marks] = first.normalize('NFD')
  if (base.compare(letter, first) === 0) return letter
  const kept = marks
    .map((mark) => (letter + mark).normalize('NFC'))
    .find((one) => base.compare(one, first) === 0)
  return kept ?? first
}

/** The collator that `letterOf` needs: two letters are equal when the language files them under one. */
export function baseCollatorOf(language: string): Intl.Collator {
  return new Intl.Collator(language, { sensitivity: 'base' })
}

const withCapitals = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u

/**
 * A text as it stands in a heading: `Tháng 3 năm 2021`, where dates within a sentence have `tháng 3 năm 2021`. Scripts that have no capitals,
 * or only whole words of them, as Georgian, stay as they are.
 */
export function headingOf(text: string, language: string): string {
  const first = withCapitals.exec(text)?.[0] ?? ''
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}
