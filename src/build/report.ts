import type { Counts } from './ledger.ts'
import type { PrintedSite } from './printing.ts'

/** What a build did, in the terms of the command line's JSON. */
export interface Report extends Outcome {
  readonly seconds: number
  readonly peakRssBytes: number
}

/** What came of a build, whatever it cost. */
export interface Outcome extends Omit<PrintedSite, 'failed'> {
  readonly articles: number
  readonly pages: number
  readonly ledger: Counts
  /** Pages that a template failed to make. */
  readonly failedPages: number
}

/** What a build cost; `started` is the `performance.now()` of its beginning. */
export const costSince = (started: number): Omit<Report, keyof Outcome> => ({
  seconds: (performance.now() - started) / 1000,
  peakRssBytes: process.resourceUsage().maxRSS * 1024,
})
