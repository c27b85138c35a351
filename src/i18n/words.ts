import { type Dictionary, en, type Phrase, type WordKey } from './en.ts'
import { vi } from './vi.ts'

const dictionaries: Readonly<Record<string, Dictionary>> = { en, vi }

/** The words of one language: `t('articles', { count: 3 })`. Counts choose the plural form; values are put in as given. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * The interface's words in a language (BCP 47). Languages without a dictionary of ours speak English,
 * except for the phrases that `own` gives (a message file of the publication).
 */
export function wordsOf(language: string, own: Readonly<Partial<Dictionary>> = {}): Translate {
  const dictionary = { ...(dictionaries[baseOf(language)] ?? en), ...own }
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  return (key, values) => {
    const phrase = dictionary[key]
    if (values === undefined) return typeof phrase === 'string' ? phrase : phrase.other
    return fill(formOf(phrase, values['count'], plural), values, number)
  }
}

/** True where the interface has words of its own for the language. */
export function hasWords(language: string): boolean {
  return baseOf(language) in dictionaries
}

function baseOf(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase()
}

function formOf(phrase: Phrase, count: string | number | undefined, plural: Intl.PluralRules): string {
  if (typeof phrase === 'string') return phrase
  if (typeof count !== 'number') return phrase.other
  return phrase[plural.select(count)] ?? phrase.other
}

function fill(
  form: string,
  values: Readonly<Record<string, string | number>>,
  number: Intl.NumberFormat,
): string {
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? number.format(value) : value
  })
}
