import type { ArchiveData } from '../collect/archive.ts'
import type { ColumnTree } from '../kit/columns.ts'
import type { PluginModule } from '../model/plugin.ts'

export interface Progress {
  readonly stage: 'read' | 'parse' | 'collect' | 'render' | 'write'
  readonly done: number
  readonly total: number
}

export interface BuildOptions {
  /** Stop after the plan: nothing is written to the output folder. */
  readonly check?: boolean
  readonly onProgress?: (progress: Progress) => void
  /** Called once the site is built, before the report is returned. */
  readonly onSnapshot?: (snapshot: Snapshot) => void
  /** Aborts the build between two steps: it then throws the signal's reason, and the next build completes what was begun. */
  readonly signal?: AbortSignal
  /** From how many articles or pages on threads are used. The default is measured; only tests set another number. */
  readonly threadsFrom?: number
  /** A `.jsonl` of more bytes than this is read in stretches of this size. Again, only tests set it. */
  readonly stretchBytes?: number
}

/** What a site was made from, in columns in shared memory, which cross threads without a copy. */
export interface Snapshot {
  readonly cards: ColumnTree
  readonly archive: ArchiveData
  /** The folder of the store. */
  readonly store: string
  /** The journal for pages that are written before the next build. */
  readonly journal: string
  readonly plugins: readonly PluginModule[]
}
