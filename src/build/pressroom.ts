import { searchSeats } from '../search/search.ts'
import type { Crew } from '../workers/crew.ts'
import type { Printed, PrinterSetup, PrintTask } from '../workers/printer.ts'
import type { Foreman, Printing } from './printing.ts'
import { journalOf } from './workshop.ts'

/** The hands that print a site. */
export interface Pressroom {
  /** Has hands for so much work from now on; those who are new begin to make ready. */
  hire(work: number): Promise<void>
  /** Settled once they have. */
  ready(): Promise<void>
  /** Hands out tasks; what comes of them is counted. */
  share(tasks: Iterable<PrintTask>): Promise<void>
  /** What is left is done here, and the threads' memory is worth more than the threads. */
  close(): Promise<void>
}

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
      // Whoever waits hears of a failure; nobody waits for those who are sent away before.
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
