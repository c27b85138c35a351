import { searchSeats } from '../search/search.ts'
import type { Crew } from '../workers/crew.ts'
import type { Printed, PrinterSetup, PrintTask } from '../workers/printer.ts'
import type { Foreman, Printing } from './printing.ts'
import { journalOf } from './workshop.ts'

/** The hands that print a site. */
export interface Pressroom {
  /** Makes sure that there are enough hands for `work`; new ones begin to prepare. */
  hire(work: number): Promise<void>
  /** Resolves when they are prepared. */
  ready(): Promise<void>
  /** Hands out tasks and adds up the answers. */
  share(tasks: Iterable<PrintTask>): Promise<void>
  /** Dismisses the hands: what is left is done here, and their memory is worth more than their help. */
  close(): Promise<void>
}

/** Opens the pressroom of a site; `foreman` provides the hands. */
export function pressroom({ job, last, shared, tally }: Printing, foreman: Foreman): Pressroom {
  const { config, press, archive, store, workshop } = job
  const setup: PrinterSetup = {
    config,
    cards: job.cards.data(),
    archive,
    store,
    seats: config.site.search ? searchSeats(press.edition) : null,
    before: last.manifest.data(),
    trusted: last.trusted,
    results: shared,
    journal: journalOf(workshop, config.folders.out),
  }
  let crew: Crew | null = null
  let begun: Promise<void> = Promise.resolve()
  const take = (printed: Printed) => {
    tally.take(printed)
    const { size } = press.plan
    foreman.onProgress(Math.min(tally.done, size), size)
  }
  return {
    async hire(work) {
      const next = await foreman.crewFor(work)
      if (next === crew) return
      crew = next
      begun = crew.each((_, inline) => ({ ask: 'beginPrinting', setup, ...(inline && { press }) }))
      // `ready` passes a failure on; if the hands are dismissed before anyone waits, nobody needs to hear of it.
      begun.catch(() => undefined)
    },
    ready: () => begun,
    share: (tasks) => crew!.share<Printed>(ordersOf(tasks), take),
    async close() {
      await crew!.each(() => ({ ask: 'end' }))
      await crew!.dismiss()
    },
  }
}

function* ordersOf(tasks: Iterable<PrintTask>): Generator<{ ask: 'print'; task: PrintTask }> {
  for (const task of tasks) yield { ask: 'print', task }
}
