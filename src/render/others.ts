import { hasWords } from '../i18n/words.ts'
import { fixedFiles } from '../model/addresses.ts'
import type { Page } from '../model/page.ts'
import type { Desk } from './desk.ts'
import { spanOf } from './home.ts'
import { raw } from './html.ts'
import { pageOf } from './page.ts'
import { itemFacts, type Proof } from './proof.ts'
import type { ChoiceView, TombstoneView, WordsView } from './views.ts'

const words = { search: 'search', about: 'about', notFound: 'notFound' } as const

/** The search page, the page about the archive, and the page for missing addresses. */
export function wordsProof(
  desk: Desk,
  page: { readonly kind: WordsView['kind']; readonly file: string },
): Proof<WordsView> {
  const { archive } = desk.edition
  const span = spanOf(archive.years)
  return {
    facts: (into) => {
      into.text([archive.size, span?.from, span?.to].join('\n'))
      if (page.kind === 'about') into.text(JSON.stringify(archive.sources))
    },
    view: () => {
      const base = pageOf(desk, page.file, desk.t(words[page.kind]), [])
      return {
        kind: page.kind,
        description: null,
        metadata: null,
        heading: desk.say(words[page.kind]),
        menu: [
          ...(span ? [desk.wordLink('browseByYear', `${base.root}${fixedFiles.home}#by-year`)] : []),
          ...desk.menu(base.root).filter(({ url }) => !url.endsWith(page.file)),
        ],
        script: desk.search && base.root + desk.search.script,
        phrases: desk.searchPhrases,
        phrasesLang: desk.searchPhrases === null && !hasWords(desk.site.language) ? 'en' : null,
        count: archive.size,
        span,
        sources: page.kind === 'about' ? sourcesOf(desk) : [],
        ...base,
      }
    },
  }
}

/** The totals of the ledger, by which people who know how many texts were handed over can see that none is missing. */
function sourcesOf({ edition, say }: Desk): WordsView['sources'] {
  const { page, duplicate, quarantined, excluded, failed } = edition.archive.sources
  const fates = [
    { label: say('fatePage'), count: page },
    { label: say('fateDuplicate'), count: duplicate },
    { label: say('fateQuarantined'), count: quarantined },
    { label: say('fateExcluded'), count: excluded },
    { label: say('fateFailed'), count: failed },
  ]
  return fates.filter(({ count }) => count > 0)
}

/** The page at an address that several articles have had. */
export function choiceProof(desk: Desk, page: Extract<Page, { kind: 'choice' }>): Proof<ChoiceView> {
  return {
    facts: (into) => itemFacts(desk, page.rows, into),
    view: () => {
      const base = pageOf(desk, page.file, desk.t('choice'), [])
      const items = page.rows.map((row) => desk.item(row, base.root))
      return { kind: 'choice', description: null, metadata: null, items, ...base }
    },
  }
}

/** The page at the address of an article that was taken down. */
export function tombstoneProof(
  desk: Desk,
  { file, tombstone }: Extract<Page, { kind: 'tombstone' }>,
): Proof<TombstoneView> {
  const { reason, date } = desk.edition.archive.tombstones[tombstone]!
  return {
    facts: (into) => into.text(`${reason}\n${date}`),
    view: () => ({
      kind: 'tombstone',
      description: null,
      metadata: raw('<meta name="robots" content="noindex">'),
      reason,
      date: desk.date(date),
      ...pageOf(desk, file, desk.t('tombstone'), []),
    }),
  }
}
