import type { ArchiveData } from '../collect/archive.ts'
import type { Cards } from '../collect/cards.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import type { Crew } from '../workers/crew.ts'
import type { Press } from '../workers/press.ts'
import type { Results, ResultsData } from '../workers/results.ts'
import type { Glimpse, LastSite } from './last.ts'
import type { Tally } from './tally.ts'
import type { Grounds } from './unchanged.ts'

/** What is to be printed, and where to find what that needs. */
export interface PrintJob {
  readonly config: Config
  readonly press: Press
  readonly cards: Cards
  readonly archive: ArchiveData
  /** The folder of the store. */
  readonly store: string
  readonly workshop: string
  readonly glimpse: Glimpse
}

/** Provides hands for printing, and is told about the progress. */
export interface Foreman {
  /** Hands for an amount of work, measured in articles to parse. */
  crewFor(work: number): Promise<Crew>
  /** Called with the number of pages that are settled, and of all. */
  onProgress(done: number, total: number): void
  /** Called once while threads are busy, for other work on this one. */
  besides(): void
  /** Called when no article is needed any more. */
  onPrinted(): void
}

/** A site while it is printed. */
export interface Printing {
  readonly job: PrintJob
  /** Identifies the code that makes its bundles. */
  readonly code: string
  readonly grounds: Grounds
  readonly last: LastSite
  /** Files that earlier builds, or the watcher, announced and did not settle: whatever they hold, they are ours. */
  readonly announced: ReadonlySet<string>
  /** What became of each page, in memory that threads share. The compressed copies follow the pages, encoding by encoding. */
  readonly shared: ResultsData
  /** The same, to be read and set. */
  readonly results: Results
  readonly tally: Tally
}

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
  /** The names of files that were written or removed: at most `listed` of them from each thread. */
  readonly changed: readonly string[]
  readonly notices: readonly Notice[]
}
