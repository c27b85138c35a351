import type { SearchWords } from '../../i18n/search.ts'
import { startBox } from './box.ts'
import { startPage } from './page.ts'
import { phrasesOf } from './phrases.ts'

/** Finds the page's search, or its box for the search page, and starts it: what the browser runs. */
for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) {
  const box = root.querySelector<HTMLInputElement>('input[name="q"]')
  const given = root.querySelector('script[type="application/json"]')?.textContent
  const own = (given ? JSON.parse(given) : {}) as Partial<SearchWords>
  if (box) startPage(root, box, phrasesOf(document.documentElement.lang, own))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-box]')) {
  const box = form.querySelector<HTMLInputElement>('input[name="q"]')
  const root = (form.getAttribute('action') ?? '').replace(/[^/]*$/, '')
  if (box) startBox(form, box, root, phrasesOf(document.documentElement.lang))
}
