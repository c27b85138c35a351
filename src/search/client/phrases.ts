import type { Phrase } from '../../i18n/en.ts'
import { type SearchWords, searchEn, searchVi } from '../../i18n/search.ts'

/** The phrases of the page's language (BCP 47), English where we have none; `own` phrases of the page come before. */
export function phrasesOf(language: string, own: Partial<SearchWords> = {}): SearchWords {
  return { ...(/^vi\b/i.test(language) ? searchVi : searchEn), ...own }
}

/** Fills in a phrase; a count chooses the plural form of the page's language and is written in its digits. */
export function filled(
  phrase: Phrase,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const count = values['count']
  const form =
    typeof phrase === 'string'
      ? phrase
      : ((typeof count === 'number' ? phrase[new Intl.PluralRules(language).select(count)] : undefined) ??
        phrase.other)
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return name === 'count' && typeof value === 'number'
      ? value.toLocaleString(language)
      : String(value ?? whole)
  })
}
