import { primaryOf } from '../kit/language.ts'
import { nearest } from '../kit/nearest.ts'
import type { OwnWords } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { type Dictionary, en, type Phrase } from './en.ts'
import { type SearchWords, searchEn } from './search.ts'
import { hasWords } from './words.ts'

/** The valid words of a publication's message file, and notices about the others. */
export interface ReadWords {
  readonly words: Readonly<Partial<Dictionary>>
  /** The phrases of the search page, which speaks in the browser. */
  readonly search: Readonly<Partial<SearchWords>>
  readonly notices: readonly Notice[]
}

/** Every phrase that a message file may give: those of pages by their keys, those of the search page with `search.` before them. */
export const allWords: Readonly<Record<string, Phrase>> = {
  ...en,
  ...Object.fromEntries(Object.entries(searchEn).map(([key, phrase]) => [`search.${key}`, phrase])),
}

/** Reads the phrases of a message file. Invalid ones are reported and left out; if we have no words for the language, missing ones are reported once. */
export function readWords(language: string, own: OwnWords | null): ReadWords {
  const notices: Notice[] = []
  const taken: Record<string, Phrase> = {}
  for (const [key, { phrase, line }] of Object.entries(own?.phrases ?? {})) {
    const ours = allWords[key]
    if (ours === undefined) {
      const meant = nearest(key, Object.keys(allWords))
      const hint = meant === null ? '' : ` Did you mean "${meant}"?`
      const reason = `There is no phrase "${key}"; it was ignored.${hint}`
      notices.push(notice('config/unknown-word', own!.file, line, reason))
      continue
    }
    const wrong = faultOf(phrase, ours)
    if (wrong === null) taken[key] = phrase as Phrase
    else
      notices.push(
        notice('config/bad-word', own!.file, line, `The phrase "${key}" ${wrong}; it was left out.`),
      )
  }
  const missing = hasWords(language) ? [] : Object.keys(allWords).filter((key) => !(key in taken))
  if (missing.length > 0) notices.push(missingNotice(language, own, missing))
  const search = Object.entries(taken).filter(([key]) => key.startsWith('search.'))
  return {
    words: Object.fromEntries(Object.entries(taken).filter(([key]) => key in en)),
    search: Object.fromEntries(search.map(([key, phrase]) => [key.slice('search.'.length), phrase])),
    notices,
  }
}

function missingNotice(language: string, own: OwnWords | null, missing: readonly string[]): Notice {
  const some = missing.slice(0, 5).join(', ')
  const reason =
    own === null
      ? `Dateline has no words in "${language}": menus and headings are in English, and marked as such.`
      : `${missing.length} phrases are not in the file and stay English: ${some}${missing.length > 5 ? ' …' : ''}.`
  const file = own?.file ?? `words.${primaryOf(language)}.yaml`
  const hint = `Write them into ${file} beside site.yaml; docs/words.md has every phrase to copy.`
  return notice('config/missing-words', own?.file ?? '', 0, reason, hint)
}

/** What is wrong with a phrase, as the end of a sentence, or null. */
function faultOf(phrase: unknown, ours: Phrase): string | null {
  if (typeof phrase === 'string') return strangeValue(phrase, ours)
  if (typeof phrase !== 'object' || phrase === null || Array.isArray(phrase)) return 'is no text'
  const forms = phrase as Record<string, unknown>
  if (typeof ours === 'string') return 'has forms, but counts nothing'
  if (typeof forms['other'] !== 'string') return 'has no form "other"'
  for (const [name, form] of Object.entries(forms)) {
    if (!categories.has(name)) return `has a form "${name}", which no language has`
    if (typeof form !== 'string') return `has a form "${name}" that is no text`
    const strange = strangeValue(form, ours)
    if (strange !== null) return strange
  }
  return null
}

/** The plural categories of CLDR. */
const categories = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/** What is wrong with a text that holds a value which pages never fill in, and so would show as it is written; else null. */
function strangeValue(text: string, ours: Phrase): string | null {
  const known = new Set(valuesIn(JSON.stringify(ours)))
  const strange = valuesIn(text).find((value) => !known.has(value))
  return strange === undefined ? null : `holds ${strange}, which it is not given`
}

function valuesIn(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? []
}
