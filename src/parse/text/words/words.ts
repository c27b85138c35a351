import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** What a phrase of a page's furniture announces. The names are permanent: they are the reasons of dropped lines. */
export const topics = [
  'menu',
  'comments',
  'related',
  'more',
  'share',
  'counter',
  'tags',
  'account',
  'newsletter',
  'advert',
  'copyright',
  'tools',
  'source',
] as const

export type Topic = (typeof topics)[number]

/** The phrases of one language, comma-separated, lower case, letters only (digits and signs are left out of the comparison). */
export interface Words extends Readonly<Record<Topic, string>> {
  /** Words before a photographer or at the end of a caption. */
  readonly credit: string
  /** Frequent words that running prose holds and labels do not. */
  readonly prose: string
}

/** Every language's words: pages mix languages, so all are looked up together. */
export const languages: readonly Words[] = [
  vi,
  en,
  fr,
  es,
  pt,
  de,
  it,
  id,
  ru,
  zh,
  ja,
  ko,
  th,
  pl,
  nl,
  sv,
  tr,
]

/** The phrases of a comma-separated list. */
export function phrasesIn(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}
