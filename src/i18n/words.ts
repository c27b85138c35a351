import { primaryOf } from '../kit/language.ts'
import { nearest } from '../kit/nearest.ts'
import { remembered } from '../kit/remembered.ts'
import { type Dictionary, en, type Phrase, type WordKey } from './en.ts'
import { vi } from './vi.ts'

const dictionaries: Readonly<Record<string, Dictionary>> = { en, vi }

/** Gives the words of a language: `t('articles', { count: 3 })`. The count chooses the plural form; values are put in as they are. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * The interface's words in a language (BCP 47). Languages without a dictionary of ours speak English,
 * except for the phrases that `own` gives (a message file of the publication).
 */
export function wordsOf(language: string, own: Readonly<Partial<Dictionary>> = {}): Translate {
  const dictionary = { ...(dictionaries[baseOf(language)] ?? en), ...own }
  const plural = new Intl.PluralRules(language)
  const english = new Intl.PluralRules('en')
  const isEnglish = standsIn(language, own)
  const { format } = new Intl.NumberFormat(language)
  const number = remembered((value: number) => format(value))
  const categoryOf = remembered((count: number) => plural.select(count))
  const englishCategoryOf = (count: number) => english.select(count)
  const pieces = new Map<string, readonly string[]>()
  return (key, values) => {
    const phrase = dictionary[key] ?? unknown(key)
    if (values === undefined) return typeof phrase === 'string' ? phrase : phrase.other
    const form = formOf(phrase, values['count'], isEnglish(key) ? englishCategoryOf : categoryOf)
    let parts = pieces.get(form)
    if (parts === undefined) {
      parts = form.split(/\{(\w+)\}/)
      pieces.set(form, parts)
    }
    return fill(parts, values, number)
  }
}

/** Tells whether English stands in for a phrase, because we have no words for the language and `own` does not give the phrase either. */
export function standsIn(
  language: string,
  own: Readonly<Partial<Dictionary>> = {},
): (key: WordKey) => boolean {
  return hasWords(language) ? () => false : (key) => own[key] === undefined
}

/** Throws for an unknown key, which templates that were not type-checked may ask for. */
function unknown(key: string): never {
  const meant = nearest(key, Object.keys(en))
  throw new Error(
    `There is no phrase ${JSON.stringify(key)}.${meant === null ? '' : ` Did you mean ${JSON.stringify(meant)}?`}`,
  )
}

/** True where the interface has words of its own for the language. */
export function hasWords(language: string): boolean {
  return baseOf(language) in dictionaries
}

function baseOf(language: string): string {
  return primaryOf(language).toLowerCase()
}

function formOf(
  phrase: Phrase,
  count: string | number | undefined,
  categoryOf: (count: number) => string,
): string {
  if (typeof phrase === 'string') return phrase
  if (typeof count !== 'number') return phrase.other
  return phrase[categoryOf(count) as Intl.LDMLPluralRule] ?? phrase.other
}

/** Fills in a phrase; `parts` are texts and names of values in turn. */
function fill(
  parts: readonly string[],
  values: Readonly<Record<string, string | number>>,
  number: (value: number) => string,
): string {
  let text = parts[0]!
  for (let at = 1; at < parts.length; at += 2) {
    const value = values[parts[at]!]
    text += value === undefined ? `{${parts[at]}}` : typeof value === 'number' ? number(value) : value
    text += parts[at + 1]!
  }
  return text
}
