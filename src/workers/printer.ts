import { threadId } from 'node:worker_threads'
import type { ArchiveData } from '../collect/archive.ts'
import { Cards } from '../collect/cards.ts'
import type { ColumnData, ColumnTree } from '../kit/columns.ts'
import type { Config } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { PluginError } from '../plugins/error.ts'
import { TemplateError } from '../render/render.ts'
import { openJournal } from '../write/journal.ts'
import { Manifest, type Written } from '../write/manifest.ts'
import { openOutput, type Put } from '../write/output.ts'
import { createChecker } from './checker.ts'
import { copiesIn } from './copies.ts'
import type { Place } from './place.ts'
import { type Press, setUpPress, type Wave } from './press.ts'
import { openResults, type ResultsData } from './results.ts'

/** What a thread needs for printing; columns are shared, not copied. */
export interface PrinterSetup {
  readonly config: Config
  readonly cards: ColumnTree
  readonly archive: ArchiveData
  readonly store: string
  /** `searchSeats` of the archive; null if the site has no search. */
  readonly seats: ColumnData | null
  /** The manifest of the last build, with what is known about its files on disk. */
  readonly before: ColumnTree
  /** Whether the same code wrote it, and the build is not a clean one. */
  readonly trusted: boolean
  readonly results: ResultsData
  /** The path of the journal, to which each thread adds its own number. */
  readonly journal: string
}

export type PrintTask =
  /** Find the pages that the last site had, and those of them that need not change. Not needed without a last site. */
  | { readonly kind: 'check'; readonly from: number; readonly to: number }
  /** Print the pages that the last site did not have. */
  | { readonly kind: 'fresh'; readonly from: number; readonly to: number }
  /** Print the pages that the last site had in another form. */
  | { readonly kind: 'waiting'; readonly from: number; readonly to: number }
  | { readonly kind: 'bundle'; readonly wave: Wave; readonly index: number; readonly name: string }

export interface Printed {
  /** Pages that are settled. */
  readonly pages: number
  /** Pages or bundles that were made, whether or not their bytes differed. */
  readonly made: number
  /** Files that stood where the site needs one, and that no build is known to have made. */
  readonly replaced: readonly string[]
  /** How many files were written. */
  readonly written: number
  /** Their names, until the thread has named `listed` files. */
  readonly changed: readonly string[]
  readonly notices: readonly Notice[]
  readonly bundle: { readonly name: string; readonly files: readonly Written[] } | null
}

/** How many changed files a thread names. */
export const listed = 10_000

export interface Printer {
  print(task: PrintTask): Printed
  end(): void
}

/** A printer of pages and bundles. `ready` is a press of the same edition that this thread has already; it is not closed. */
export async function createPrinter(setup: PrinterSetup, place: Place, ready?: Press): Promise<Printer> {
  const { config } = setup
  const press =
    ready ?? (await setUpPress(config, new Cards(setup.cards), setup.archive, setup.store, setup.seats))
  const before = new Manifest(setup.before)
  const results = openResults(setup.results)
  const output = openOutput(config.folders.out, config.clean)
  const journal = openJournal(`${setup.journal}-${threadId}`)
  const copies = copiesIn(output, before, config.site.compress, setup.trusted)
  const { check, keepCopies, copyAt } = createChecker({
    press,
    before,
    results,
    copies,
    trusted: setup.trusted,
  })

  /** The files that may be written for a page. */
  const filesOf = (index: number): string[] => {
    const { file } = press.plan.page(index)
    return [file, ...copies.namesOf(file, Number.POSITIVE_INFINITY)]
  }

  const waitingOf = (kind: 'fresh' | 'waiting', from: number, to: number): number[] => {
    const found: number[] = []
    for (let index = from; index < to; index++) {
      if (results.state(index) !== 'waiting') continue
      if ((results.origin(index) === -1) === (kind === 'fresh')) found.push(index)
    }
    return found
  }

  /** What the task at hand has done so far, and how many changed files this thread has named. */
  let done = nothingDone()
  let named = 0
  const note = (put: Put) => {
    if (put.changed) {
      done.written++
      if (named++ < listed) done.changed.push(put.written.file)
    }
    if (put.replaced) done.replaced.push(put.written.file)
  }
  const printPage = (index: number, last: Written | null): void => {
    const page = press.plan.page(index)
    done.made++
    place.at(page.file)
    try {
      const content = press.renderer.render(page)
      const put = output.put(page.file, content, last)
      results.set(index, put.changed ? 'written' : 'kept', put.written, press.renderer.keyOf(page))
      note(put)
      copies.put(put, content, last).forEach((copy, place) => {
        results.cameFrom(copyAt(index, place), before.find(copy.written.file))
        results.set(copyAt(index, place), copy.changed ? 'written' : 'kept', copy.written, noKey)
        note(copy)
      })
    } catch (error) {
      if (error instanceof TemplateError)
        done.notices.push(notice('render/template-error', error.template, error.line, error.message))
      else if (error instanceof PluginError)
        done.notices.push(notice('plugins/failed', error.about, 0, error.message))
      else throw error
      // The last good page stays. It has no key, so it is made again next time.
      results.set(index, 'failed', last, noKey)
      if (last) keepCopies(index, page.file, last.size)
    }
  }

  const printBundle = (wave: Wave, index: number, name: string): Written[] => {
    const bundle = press.bundles(wave)[index]
    if (bundle?.name !== name)
      throw new Error(`Bundle ${index} is ${bundle?.name} on this thread and ${name} on another.`)
    const files: Written[] = []
    for (const { file, bytes } of bundle.make()) {
      const entry = before.find(file)
      journal.announce([file, ...copies.namesOf(file, Number.POSITIVE_INFINITY)])
      const last = entry === -1 ? null : before.written(entry)
      const put = output.put(file, bytes, last)
      for (const each of [put, ...copies.put(put, bytes, last)]) {
        files.push(each.written)
        note(each)
      }
    }
    return files
  }

  return {
    print(task) {
      done = nothingDone()
      if (task.kind === 'bundle') {
        const { wave, index, name } = task
        const bundle = { name, files: printBundle(wave, index, name) }
        return { ...done, pages: 0, made: 1, bundle }
      }
      const { kind, from, to } = task
      if (kind === 'check') return { ...done, pages: check(from, to), bundle: null }
      press.endSecondWave()
      const pages = waitingOf(kind, from, to)
      if (pages.length > 0) journal.announce(pages.flatMap(filesOf))
      for (const index of pages) {
        const origin = results.origin(index)
        printPage(index, origin === -1 ? null : before.written(origin))
      }
      place.leave()
      return { ...done, pages: pages.length, bundle: null }
    },
    end() {
      if (!ready) press.close()
    },
  }
}

const nothingDone = () => ({
  made: 0,
  written: 0,
  changed: [] as string[],
  replaced: [] as string[],
  notices: [] as Notice[],
})

const noKey = '0'.repeat(16)
