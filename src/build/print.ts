import { digestOfRooms, nodeParts, siteRooms } from '../kit/code.ts'
import { makeResults, openResults } from '../workers/results.ts'
import { leftovers } from '../write/journal.ts'
import { clearWaitingRoom } from '../write/output.ts'
import { finishSite } from './finish.ts'
import { lastSite } from './last.ts'
import { pressroom } from './pressroom.ts'
import type { Foreman, PrintedSite, Printing, PrintJob } from './printing.ts'
import { Tally } from './tally.ts'
import { bundleTasks, pageTasks } from './tasks.ts'
import { groundsOf, keepUnchanged } from './unchanged.ts'
import { journalOf, journalsOf } from './workshop.ts'

/** Makes the output folder hold the site. */
export async function printSite(job: PrintJob, foreman: Foreman): Promise<PrintedSite> {
  const printing = beginPrinting(job)
  await printFiles(printing, foreman)
  foreman.onPrinted()
  return finishSite(printing)
}

/** Looks up what the last build left, and keeps the pages that need no check. */
function beginPrinting(job: PrintJob): Printing {
  const { config, press, archive, cards, workshop, glimpse } = job
  const { out } = config.folders
  const { compress } = config.site
  const code = [digestOfRooms(siteRooms), nodeParts(), ...compress].join(' ')
  const last = lastSite(workshop, out, code, glimpse, config.clean)
  clearWaitingRoom(out)
  const announced = new Set(journalsOf(journalOf(workshop, out)).flatMap((path) => [...leftovers(path)]))
  const shared = makeResults(press.plan.size * (1 + compress.length))
  const results = openResults(shared)
  const grounds = groundsOf(press, archive, cards.data())
  const tally = new Tally()
  tally.done = keepUnchanged(grounds, last, press, results)
  return { job, code, grounds, last, announced, shared, results, tally }
}

/** How many pages are made in the time that parsing an article takes. */
const pagesInArticle = 2
/** How many pages are checked in the time that making one takes. */
const checksInPage = 300
/** How many articles are parsed in the time that making a run of the search index takes. */
const articlesInRun = 50

/**
 * Writes what is new or has changed, in an order that leaves a valid site at every moment: first what pages need, then pages that nothing links
 * to yet, then feeds and indexes, and last the pages that change. Nothing refers to the cards afterwards.
 */
async function printFiles(printing: Printing, foreman: Foreman): Promise<void> {
  const { job, last, results, tally } = printing
  const { size } = job.press.plan
  const isFirst = last.manifest.entries === 0
  // From here on the output folder is being changed.
  foreman.onProgress(0, size)
  const left = () => size - tally.done
  const pages = (kind: 'check' | 'fresh' | 'waiting') =>
    pageTasks(kind, size, (index) => results.state(index) === 'waiting')
  const bundles = bundleTasks(job.press, last, job.config.folders.out, tally)

  const room = pressroom(printing, foreman)
  const sure = (isFirst ? size : left() / checksInPage) / pagesInArticle
  await room.hire(sure)
  const runs = bundles('first', 'before')
  await room.hire(sure + runs.length * articlesInRun)
  await room.ready()
  const first = room.share([...runs, ...(isFirst ? [] : pages('check'))])
  first.catch(() => undefined)
  // While the threads are busy, this one has time for other work.
  const listings = bundles('last', 'after')
  foreman.besides()
  await first
  await room.hire(left() / pagesInArticle)
  await room.ready()
  await room.share(bundles('second', 'before'))
  await room.share(pages('fresh'))
  await room.share([...bundles('second', 'after'), ...listings])
  if (!isFirst) await room.share(pages('waiting'))
  await room.close()
}
