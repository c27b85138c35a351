import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveData } from '../collect/archive.ts'
import type { Cards } from '../collect/cards.ts'
import { hostNotices } from '../indexes/hosts.ts'
import { digestOfRooms, nodeParts, siteRooms } from '../kit/code.ts'
import type { Config } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { pruneSearchRuns, searchSeats } from '../search/search.ts'
import type { Crew } from '../workers/crew.ts'
import type { Press, Wave } from '../workers/press.ts'
import { listed, type Printed, type PrintTask } from '../workers/printer.ts'
import { makeResults, openResults } from '../workers/results.ts'
import { leftovers } from '../write/journal.ts'
import type { Written } from '../write/manifest.ts'
import { openOutput, waitingRoom } from '../write/output.ts'
import { removeOld } from './clear.ts'
import { writeDelta } from './delta.ts'
import { treeOf } from './gather.ts'
import { type Glimpse, type Head, lastSite } from './last.ts'
import { siteSize, sizesOf } from './measure.ts'
import { settlePages } from './settle.ts'
import { groundsOf, keepUnchanged } from './unchanged.ts'
import { deltaOf, journalOf, journalsOf, siteName, watchJournal } from './workshop.ts'

/** What printing did to the output folder. */
export interface PrintedSite {
  readonly files: number
  readonly bytes: number
  readonly written: number
  readonly kept: number
  readonly removed: number
  /** Pages and bundles that were made anew, whether or not their bytes then differed. */
  readonly made: number
  /** Pages that a template failed to make. */
  readonly failed: number
  /** The files that were written or removed, the first some thousand of them. */
  readonly changed: readonly string[]
  readonly notices: readonly Notice[]
}

const pagesPerTask = 256
/** So many pages are made in the time in which one article is parsed, by which work is measured. */
const pagesInArticle = 2
/** So many pages are checked in the time in which one is made. */
const checksInPage = 300
/** So many pages are made in the time that a part of the search index takes. */
const pagesInRun = 50

/**
 * Makes the output folder hold the site, in an order that leaves a valid site at every moment: what others need, then pages that
 * nothing links to yet, feeds and indexes, pages that change, and last the files that go. The manifest is written at the end:
 * until then a build that is killed can be told from one that was not. `besides` is called once, while threads are at work and need nobody.
 * `onPrinted` is told when no article is asked for any more.
 */
export async function printSite(
  config: Config,
  press: Press,
  cards: Cards,
  archive: ArchiveData,
  store: string,
  workshop: string,
  glimpse: Glimpse,
  crewFor: (work: number) => Promise<Crew>,
  onProgress: (done: number, total: number) => void,
  besides: () => void,
  onPrinted: () => void,
): Promise<PrintedSite> {
  const { out } = config.folders
  const journal = journalOf(workshop, out)
  const { compress } = config.site
  const code = [digestOfRooms(siteRooms), nodeParts(), ...compress].join(' ')
  const last = lastSite(workshop, out, code, glimpse, config.clean)
  const before = last.manifest
  rmSync(join(out, waitingRoom), { recursive: true, force: true })

  const interrupted = new Set(journalsOf(journal).flatMap((path) => [...leftovers(path)]))
  const { plan } = press
  // Behind the pages stand their compressed copies, encoding by encoding.
  const resultsData = makeResults(plan.size * (1 + compress.length))
  const results = openResults(resultsData)
  const changed: string[] = []
  const notices: Notice[] = []
  let written = 0
  let made = 0
  const replaced: string[] = []
  let done = 0
  const filesOf = new Map<string, readonly Written[]>()
  const take = (printed: Printed) => {
    written += printed.written
    made += printed.made
    replaced.push(...printed.replaced)
    if (changed.length < listed) changed.push(...printed.changed)
    notices.push(...printed.notices)
    if (printed.bundle) filesOf.set(printed.bundle.name, printed.bundle.files)
    done += printed.pages
    onProgress(Math.min(done, plan.size), plan.size)
  }

  const columns = treeOf(cards)
  const grounds = groundsOf(press, archive, columns)
  // Copies stand behind all pages, where they are not found without a look.
  if (compress.length === 0) done = keepUnchanged(grounds, last, press, results)
  const setup = {
    config,
    cards: columns,
    archive,
    store,
    seats: searchSeats(press.edition),
    before: before.data(),
    results: resultsData,
    journal,
  }
  let crew: Crew | null = null
  let begun: Promise<void> = Promise.resolve()
  /** Those who are hired begin to make ready; `begun` tells when they have. */
  const hire = async (work: number) => {
    const next = await crewFor(work)
    if (next === crew) return
    crew = next
    begun = crew.each((_, inline) => ({ ask: 'beginPrinting', setup, ...(inline && { press }) }))
    // Whoever waits hears of a failure; nobody waits for those who are sent away before.
    begun.catch(() => undefined)
  }
  const share = (tasks: Iterable<PrintTask>) => crew!.share<Printed>(orders(tasks), take)
  const output = openOutput(out)
  /** The bundles of a wave and stage that cannot be kept as they are. */
  const making = (wave: Wave, stage: 'before' | 'after'): PrintTask[] =>
    press.bundles(wave).flatMap((bundle, index): PrintTask[] => {
      if (bundle.stage !== stage) return []
      const { name, key } = bundle
      const files = last.bundle(name, key)
      if (!files?.every((file) => output.intact(file))) return [{ kind: 'bundle', wave, index, name }]
      filesOf.set(name, files)
      return []
    })
  const sure = (before.entries > 0 ? (plan.size - done) / checksInPage : plan.size) / pagesInArticle
  await hire(sure)
  const runs = making('first', 'before')
  await hire(sure + runs.length * pagesInRun)
  await begun
  const waits = (index: number) => results.state(index) === 'waiting'
  const checks = before.entries > 0 ? pageTasks('check', plan.size, waits) : []
  const first = share([...runs, ...checks])
  first.catch(() => undefined)
  // Threads are at work now, and have need of nobody for a while.
  const listings = making('last', 'after')
  besides()
  await first
  await hire((plan.size - done) / pagesInArticle)
  await begun
  await share(making('second', 'before'))
  await share(pageTasks('fresh', plan.size, waits))
  await share([...making('second', 'after'), ...listings])
  if (before.entries > 0) await share(pageTasks('waiting', plan.size, waits))
  await crew!.each(() => ({ ask: 'end' }))
  // What is left is done here, and the threads' memory is worth more than the threads.
  await crew!.dismiss()
  onPrinted()

  const { manifest, stays, origins, failed, addFile } = settlePages(plan, results, before, compress)
  const bundles = (['first', 'second', 'last'] as const)
    .flatMap((wave) => press.bundles(wave))
    .map(({ name, key }) => ({ name, key }))
  for (const [index, { name }] of bundles.entries()) {
    for (const written of filesOf.get(name)!) addFile(written, index + 1)
  }
  writeDelta(deltaOf(workshop, out), { before, stays, after: manifest, origins }, config.site.baseUrl)
  if (config.site.host) {
    const size = siteSize(sizesOf(manifest), (file) => readFileSync(join(out, file), 'utf8'))
    notices.push(...hostNotices(config.site.host, size))
  }
  const strange = replaced.filter((file) => !interrupted.has(file)).sort()
  if (strange.length > 0) {
    const files = strange.length === 1 ? strange[0]! : `${strange.length} files, ${strange[0]} among them,`
    notices.push(
      notice(
        'write/replaced',
        '',
        0,
        `${files} stood where the site has a file and no build is known to have made it; the site's own is there now.`,
      ),
    )
  }
  const removed = removeOld(out, before, stays, manifest, journal, interrupted, notices, (file) => {
    if (changed.length < listed) changed.push(file)
  })
  pruneSearchRuns(press.edition)
  const { common } = grounds
  // Pages that failed may have no file: then those behind them have other places in the manifest.
  if (failed === 0) manifest.articles = grounds.articles
  manifest.save(join(workshop, siteName(out)), { out, code, bundles, common } satisfies Head)
  for (const path of journalsOf(journal)) if (path !== watchJournal(journal)) rmSync(path, { force: true })
  rmSync(join(out, waitingRoom), { recursive: true, force: true })
  // Threads answer in no order; what is told is in order.
  notices.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || (a.reason < b.reason ? -1 : 1),
  )
  changed.sort()
  const bytes = manifest.size.values().reduce((sum, size) => sum + size, 0)
  return {
    files: manifest.entries,
    bytes,
    written,
    kept: manifest.entries - written,
    removed,
    made,
    failed,
    changed,
    notices,
  }
}

function* orders(tasks: Iterable<PrintTask>): Generator<{ ask: 'print'; task: PrintTask }> {
  for (const task of tasks) yield { ask: 'print', task }
}

/** Some pages a task; those where nothing is to be done are passed over. */
function* pageTasks(
  kind: 'check' | 'fresh' | 'waiting',
  size: number,
  concerns: (index: number) => boolean,
): Generator<PrintTask> {
  for (let from = 0; from < size; from += pagesPerTask) {
    const to = Math.min(size, from + pagesPerTask)
    let index = from
    while (index < to && !concerns(index)) index++
    if (index < to) yield { kind, from, to }
  }
}
