import { indexNotices } from '../indexes/indexes.ts'
import { Column } from '../kit/columns.ts'
import { freeMemory } from '../kit/garbage.ts'
import { lazy } from '../kit/lazy.ts'
import { type Press, setUpPress } from '../workers/press.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import type { Gathered } from './gather.ts'
import { forgetIssued } from './issued.ts'
import { type BuildJob, progressOf } from './job.ts'
import { movedNotices } from './moved.ts'
import { printSite } from './print.ts'
import type { PrintedSite } from './printing.ts'
import type { Outcome } from './report.ts'
import { keepWithheld, republishedNotices } from './republished.ts'
import { forget, remember } from './same.ts'
import { deltaOf, exhibitAs, journalOf, manifestOf, toldOf, watchJournal, withheldOf } from './workshop.ts'

/** Makes the site from what was gathered. The ledger is written even if the site fails. */
export async function makeSite(job: BuildJob, gathered: Gathered, ground: string): Promise<Outcome> {
  progressOf(job, 'collect')(0, 1)
  // The stamps of all files and the cards of the last build are no longer needed.
  giveBack(gathered.cards.rows)
  const catalogue = catalogueOf(job, gathered)
  giveBack(gathered.cards.rows)
  try {
    const press = await setUpPress(job.config, gathered.cards, catalogue.archive, gathered.store)
    try {
      return await issue(job, gathered, catalogue, press, ground)
    } finally {
      press.close()
    }
  } finally {
    catalogue.keepLedger()
  }
}

/** Prints the site, unless it is only checked, and returns the outcome. */
async function issue(
  job: BuildJob,
  gathered: Gathered,
  { archive, counts, ledgerKey, notices, keepLedger }: Catalogue,
  press: Press,
  ground: string,
): Promise<Outcome> {
  const { config, options, workshop, staff, glance } = job
  const { out, cache } = config.folders
  const { cards, store } = gathered
  const indexed = lazy(() => indexNotices(press.edition))
  const lastSite = gathered.departed.length === 0 ? null : manifestOf(workshop, out)
  const order = new Column('u32', archive.order).values()
  const moved = movedNotices(gathered.departed, cards, order, press.edition, lastSite)
  const withheld = withheldOf(workshop, out)
  const republished = republishedNotices(withheld, press.edition.archive)
  let site = unprinted
  if (!options.check) {
    forget(toldOf(workshop, out))
    const glimpse = { intact: await glance.seen(), table: await glance.table() }
    site = await printSite(
      { config, press, cards, archive, store, workshop, glimpse },
      {
        crewFor: (work) => staff.crewFor(work, glance.helper),
        onProgress: progressOf(job, 'render'),
        besides: keepLedger,
        onPrinted() {
          // This needs the cards, which are emptied next.
          indexed()
          if (options.onSnapshot) return
          const { rows } = cards
          cards.empty()
          giveBack(rows)
        },
      },
    )
    forgetIssued(workshop)
    keepWithheld(withheld, press.edition.archive)
    exhibitAs(cache, { 'delta.json': deltaOf(workshop, out) })
  }
  options.onSnapshot?.({
    cards: cards.data(),
    archive,
    store,
    journal: watchJournal(journalOf(workshop, out)),
    plugins: config.plugins,
  })
  const { failed: failedPages, ...printed } = site
  const outcome: Outcome = {
    articles: press.edition.archive.size,
    pages: press.plan.size,
    ...printed,
    notices: [...notices, ...moved, ...republished, ...press.notices(), ...indexed(), ...site.notices],
    ledger: counts,
    failedPages,
  }
  if (!options.check && failedPages === 0) {
    // What happened once is reported once, and not again by a build that changes nothing, unless a text is public that an entry should take down.
    const once = new Set([...moved.filter(({ level }) => level === 'info'), ...republished])
    const lasting = { ...outcome, notices: outcome.notices.filter((each) => !once.has(each)) }
    remember(toldOf(workshop, out), { ground, ledgerKey, outcome: lasting })
  }
  return outcome
}

/** Gives memory back to the system, if there are enough articles to be worth the time. */
function giveBack(articles: number): void {
  if (articles > 50_000) freeMemory()
}

const unprinted: PrintedSite = {
  files: 0,
  bytes: 0,
  written: 0,
  kept: 0,
  removed: 0,
  made: 0,
  failed: 0,
  changed: [],
  notices: [],
}
