/** The client's own phrases; the page gives them in its language (see docs/search.md). `{…}` are filled in. */
export const phrases = {
  searching: 'Searching …',
  found: { one: '{count} article', other: '{count} articles' } as Forms,
  foundMore: { other: 'At least {count} articles' } as Forms,
  partly: 'No article has all the words. These have some of them.',
  none: 'Nothing was found. Try fewer or other words.',
  offline: 'You are offline. Searching needs a connection.',
  failed: 'The index could not be read. Try again later.',
  local:
    'This page was opened from a disk. Browsers let pages search only when they come from a web server: run “dateline serve”, or use the lists.',
  more: 'Show more',
  sort: 'Order',
  best: 'Best first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  years: 'By year',
  yearCount: { one: '{year}: {count} article', other: '{year}: {count} articles' } as Forms,
  undated: 'Undated',
  suggestions: 'Suggested words',
}

/** A phrase by plural form. */
export type Forms = { readonly other: string } & Readonly<Record<string, string>>
export type Phrases = typeof phrases

/** Fills in a phrase; a count chooses the plural form of the page's language and is written in its digits. */
export function filled(
  phrase: string | Forms,
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
