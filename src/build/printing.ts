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

/** What is to be printed, and where what is needed for it lies. */
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

/** Who has hands for printing, and is told how it goes on. */
export interface Foreman {
  /** Hands for so much work, in articles that are parsed in the same time. */
  crewFor(work: number): Promise<Crew>
  /** Told how many pages are settled, out of how many. */
  onProgress(done: number, total: number): void
  /** Called once, while threads are at work and need nobody. */
  besides(): void
  /** Told when no article is asked for any more. */
  onPrinted(): void
}

/** A site while it is printed. */
export interface Printing {
  readonly job: PrintJob
  /** Names the code that makes its bundles. */
  readonly code: string
  readonly grounds: Grounds
  readonly last: LastSite
  /** Files that builds before this one, or the watcher, had announced and did not settle: whatever they hold, they are ours. */
  readonly announced: ReadonlySet<string>
  /** What became of each page, as threads share it. Behind the pages stand their compressed copies, encoding by encoding. */
  readonly shared: ResultsData
  /** The same, to be asked. */
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
  /** The files that were written or removed, the first some thousand of them. */
  readonly changed: readonly string[]
  readonly notices: readonly Notice[]
}
