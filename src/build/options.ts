import type { ArchiveData } from '../collect/archive.ts'
import type { ColumnTree } from '../kit/columns.ts'
import type { PluginModule } from '../model/plugin.ts'

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
