import type { ArchiveData } from '../collect/archive.ts'
import { type Collected, collect } from '../collect/collect.ts'
import { furnitureNotices } from '../collect/furniture.ts'
import { readWords } from '../i18n/own.ts'
import { lazy } from '../kit/lazy.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { openShelf } from '../store/shelf.ts'
import type { Gathered } from './gather.ts'
import type { BuildJob } from './job.ts'
import { type Counts, drawUpLedger } from './ledger.ts'
import { sourceNotices } from './notices.ts'
import { exhibitAs, ledgerOf } from './workshop.ts'

/** The archive, and what is known of its sources. */
export interface Catalogue {
  readonly archive: ArchiveData
  readonly counts: Counts
  /** As `Ledger` has it. */
  readonly ledgerKey: string
  /** Notices about the sources, the archive and the words on its pages. */
  readonly notices: readonly Notice[]
  /** Writes the ledger, unless that was done already. */
  keepLedger(): void
}

/** Puts the articles in order and releases what only that needed of the cards. */
export function catalogueOf({ config, workshop }: BuildJob, gathered: Gathered): Catalogue {
  const collected = collectFrom(gathered, config)
  const { counts, key, write } = drawUpLedger(gathered, collected)
  const ledger = ledgerOf(workshop)
  const notices = [
    ...sourceNotices(gathered),
    ...collected.notices,
    ...readWords(config.site.language, config.words).notices,
  ]
  gathered.cards.release()
  return {
    archive: { ...collected.data, sources: counts },
    counts,
    ledgerKey: key,
    notices,
    keepLedger: lazy(() => {
      write(ledger)
      exhibitAs(config.folders.cache, { 'ledger.jsonl': ledger })
      return counts
    }),
  }
}

function collectFrom({ cards, fingerprint, store }: Gathered, config: Config): Collected {
  const shelf = openShelf(store)
  try {
    const collected = collect(cards, config, fingerprint, shelf.article)
    return { ...collected, notices: [...collected.notices, ...furnitureNotices(cards, shelf.article)] }
  } finally {
    shelf.close()
  }
}
