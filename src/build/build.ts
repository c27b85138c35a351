import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveData } from '../collect/archive.ts'
import { type Collected, collect } from '../collect/collect.ts'
import { furnitureNotices } from '../collect/furniture.ts'
import { readWords } from '../i18n/own.ts'
import { indexNotices } from '../indexes/indexes.ts'
import { Column, type ColumnData, type ColumnTree } from '../kit/columns.ts'
import { freeMemory } from '../kit/garbage.ts'
import { lazy } from '../kit/lazy.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import type { PluginModule } from '../model/plugin.ts'
import { compilePlugins } from '../plugins/compile.ts'
import { openShelf, StoreDamaged } from '../store/store.ts'
import { type Crew, type Hired, hireCrew, inlineCrew } from '../workers/crew.ts'
import { glanceAt, worthGlance } from '../workers/glance.ts'
import { setUpPress } from '../workers/press.ts'
import { Manifest } from '../write/manifest.ts'
import { type Sites, writeDelta } from './delta.ts'
import { type Gathered, gather, treeOf } from './gather.ts'
import { type Counts, drawUpLedger, isLedgerOf } from './ledger.ts'
import { takeLock } from './lock.ts'
import { movedNotices } from './moved.ts'
import { type PrintedSite, printSite } from './print.ts'
import { forget, groundOf, recall, remember } from './same.ts'
import {
  deltaOf,
  exhibitAs,
  isUnsettled,
  journalOf,
  ledgerOf,
  manifestOf,
  siteName,
  takeAnnouncements,
  watchJournal,
  workshopOf,
} from './workshop.ts'

export interface Progress {
  readonly stage: 'read' | 'parse' | 'collect' | 'render' | 'write'
  readonly done: number
  readonly total: number
}

export interface BuildOptions {
  /** Everything up to the plan; nothing is written to the output folder. */
  readonly check?: boolean
  readonly onProgress?: (progress: Progress) => void
  /** Told once the site is built, before the report. */
  readonly onSnapshot?: (snapshot: Snapshot) => void
  /** Breaks the build off between two steps; it then throws the signal's reason, and the next build makes up for it. */
  readonly signal?: AbortSignal
  /** From so many files or pages on, threads are used; measured, so only tests ask for another number. */
  readonly threadsFrom?: number
  /** A `.jsonl` of more bytes is read in stretches of so many; likewise only tests ask for another number. */
  readonly stretchBytes?: number
}

/** What a site was made from: columns in shared memory, so that it crosses threads without a copy. */
export interface Snapshot {
  readonly cards: ColumnTree
  readonly archive: ArchiveData
  /** The folder of the store. */
  readonly store: string
  /** Where pages that are written before the next build are announced. */
  readonly journal: string
  readonly plugins: readonly PluginModule[]
}

/** What a build did, in the terms of the command line's JSON. */
export interface Report extends Omit<PrintedSite, 'failed'> {
  readonly articles: number
  readonly pages: number
  readonly ledger: Counts
  /** Pages that a template failed to make. */
  readonly failedPages: number
  readonly seconds: number
  readonly peakRssBytes: number
}

/**
 * From so many articles or pages on, threads save more time than they take to start, each with its own copy of the program to compile
 * and to warm up. Measured: two threads draw level at 5,000.
 */
const worthThreads = (threads: number): number => 2500 / (1 - 1 / threads)

/**
 * Builds the site: the journey of all articles from `content` to `out`. Errors about content are notices in the report;
 * throws a `MachineError` where the machine fails and a `UsageError` where the settings cannot be used.
 */
export async function build(asked: Config, options: BuildOptions = {}): Promise<Report> {
  const config = await withPlugins(asked)
  const workshop = workshopOf(config)
  mkdirSync(workshop, { recursive: true })
  const release = takeLock(join(workshop, 'lock'))
  try {
    // What a killed build was writing; nobody else writes here now.
    for (const name of readdirSync(workshop)) if (name.endsWith('.tmp')) rmSync(join(workshop, name))
    return await buildOnce(config, options, workshop)
  } catch (error) {
    if (!(error instanceof StoreDamaged) || config.clean) throw error
    return await buildOnce({ ...config, clean: true }, options, workshop)
  } finally {
    release()
  }
}

/** The settings with the plugins that they name; every site that names none is spared the compiler. */
async function withPlugins(config: Config): Promise<Config> {
  const { site, folders } = config
  if (site.plugins.length === 0) return config
  const plugins = await compilePlugins(site.plugins, folders.plugins, join(folders.cache, 'plugins'))
  return { ...config, plugins }
}

async function buildOnce(config: Config, options: BuildOptions, workshop: string): Promise<Report> {
  const started = performance.now()
  const progress = (stage: Progress['stage']) => (done: number, total: number) => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ stage, done, total })
  }
  let crew: Crew | null = null
  const program = join(config.folders.cache, 'program')
  /** For little work one hand is enough, with the helper if there is one. Nobody is sent away for there being less to do. */
  const crewFor = async (work: number, helper: () => Promise<Hired | null>): Promise<Crew> => {
    const isLittle = work < (options.threadsFrom ?? worthThreads(config.threads))
    if (crew && (isLittle || crew.threads >= config.threads)) return crew
    await crew?.dismiss()
    crew =
      isLittle || config.threads === 1
        ? await inlineCrew(await helper())
        : await hireCrew(config.threads, program)
    return crew
  }
  const { out } = config.folders
  // Before anybody looks at the files that the last build left.
  if (!options.check) takeAnnouncements(journalOf(workshop, out))
  const glance = await glanceAt(
    join(workshop, siteName(out)),
    out,
    program,
    options.check || config.threads === 1
      ? Number.POSITIVE_INFINITY
      : options.threadsFrom === undefined
        ? worthGlance
        : 0,
  )
  try {
    const parsers = (work: number) => crewFor(work, async () => null)
    const gathered = await gather(config, workshop, parsers, progress('parse'), options.stretchBytes)
    // Threads that parsed hold word lists and caches that printing has no use for: new ones start in a tenth of a second.
    await (crew as Crew | null)?.dismiss()
    crew = null
    const ledger = ledgerOf(workshop)
    const delta = deltaOf(workshop, out)
    const ground = groundOf(config, gathered)
    const memory = join(workshop, `${siteName(out)}.told`)
    if (
      gathered.same &&
      !config.clean &&
      !options.check &&
      !options.onSnapshot &&
      !isUnsettled(workshop, out)
    ) {
      const told = recall(memory, ground) as Report | null
      if (told && isLedgerOf(ledger, gathered) && isWhole(await glance.seen())) {
        writeDelta(delta, noChange, config.site.baseUrl)
        exhibitAs(config.folders.cache, { 'ledger.jsonl': ledger, 'delta.json': delta })
        return {
          ...told,
          written: 0,
          kept: told.files,
          removed: 0,
          made: 0,
          changed: [],
          ...costSince(started),
        }
      }
    }
    progress('collect')(0, 1)
    // The stamps of all files and the cards of the last build are of no more use.
    if (gathered.cards.rows > manyArticles) freeMemory()
    const collected = collectFrom(gathered, config)
    const { counts, write } = drawUpLedger(gathered, collected)
    // What became of the sources is told, whatever becomes of the site.
    const keepLedger = lazy(() => {
      write(ledger)
      exhibitAs(config.folders.cache, { 'ledger.jsonl': ledger })
      return counts
    })
    const archive = { ...collected.data, sources: counts }
    const told = noticesOf(gathered)
    gathered.cards.release()
    if (gathered.cards.rows > manyArticles) freeMemory()
    const order = new Column('u32', collected.data.order).values()
    const press = await setUpPress(config, gathered.cards, archive, gathered.store).catch((error) => {
      keepLedger()
      throw error
    })
    try {
      if (!options.check) forget(memory)
      const indexed = lazy(() => indexNotices(press.edition))
      const lastSite = gathered.moved.length === 0 ? null : manifestOf(workshop, out)
      const moved = movedNotices(gathered.moved, gathered.cards, order, press.edition, lastSite)
      const site = options.check
        ? unprinted
        : await printSite(
            config,
            press,
            gathered.cards,
            archive,
            gathered.store,
            workshop,
            { intact: await glance.seen(), table: await glance.table() },
            (work) => crewFor(work, glance.helper),
            progress('render'),
            keepLedger,
            () => {
              // While there are cards to ask.
              indexed()
              if (options.onSnapshot) return
              const { rows } = gathered.cards
              gathered.cards.empty()
              if (rows > manyArticles) freeMemory()
            },
          )
      if (!options.check) exhibitAs(config.folders.cache, { 'delta.json': delta })
      options.onSnapshot?.({
        cards: treeOf(gathered.cards),
        archive,
        store: gathered.store,
        journal: watchJournal(journalOf(workshop, config.folders.out)),
        plugins: config.plugins,
      })
      const report: Report = {
        articles: press.edition.archive.size,
        pages: press.plan.size,
        files: site.files,
        bytes: site.bytes,
        written: site.written,
        kept: site.kept,
        removed: site.removed,
        made: site.made,
        notices: [
          ...told,
          ...collected.notices,
          ...readWords(config.site.language, config.words).notices,
          ...moved,
          ...press.notices(),
          ...indexed(),
          ...site.notices,
        ],
        ledger: counts,
        failedPages: site.failed,
        changed: site.changed,
        ...costSince(started),
      }
      if (!options.check && site.failed === 0) remember(memory, ground, report)
      return report
    } finally {
      press.close()
      keepLedger()
    }
  } finally {
    glance.end()
    await (crew as Crew | null)?.dismiss()
  }
}

/** Whether every file of the last site is as it was left. */
const isWhole = (seen: ColumnData | null): boolean =>
  seen !== null && !new Column('u8', seen).values().includes(0)

/** From here on it is worth a moment to give memory back. */
const manyArticles = 50_000

const costSince = (started: number) => ({
  seconds: (performance.now() - started) / 1000,
  peakRssBytes: process.resourceUsage().maxRSS * 1024,
})

const empty = new Manifest()
const noChange: Sites = { before: empty, stays: new Uint8Array(0), after: empty, origins: [] }

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

function collectFrom({ cards, fingerprint, store }: Gathered, config: Config): Collected {
  const shelf = openShelf(store)
  try {
    const collected = collect(cards, config, fingerprint, shelf.article)
    return { ...collected, notices: [...collected.notices, ...furnitureNotices(cards, shelf.article)] }
  } finally {
    shelf.close()
  }
}

/** What was told of the sources, in the order of their paths; of a record where it lies now, in whatever file and line it was parsed. */
function noticesOf({ cards, scan, notices }: Gathered): Notice[] {
  const all = [...scan.notices, ...notices]
  for (let row = 0; row < cards.rows; row++) {
    const told = cards.notices.get(row)
    if (told === '') continue
    const path = cards.path.get(cards.file.array[row]!)
    const record = cards.record.array[row]!
    for (const each of JSON.parse(told) as Notice[]) all.push({ ...each, path, line: record || each.line })
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
