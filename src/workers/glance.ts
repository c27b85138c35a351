import { statSync } from 'node:fs'
import type { ColumnData } from '../kit/columns.ts'
import { lazy } from '../kit/lazy.ts'
import { lookAround } from '../write/intact.ts'
import { type Hired, hireThread } from './crew.ts'
import type { Indexed, Seen } from './hand.ts'

/** Which files of the last site are on disk as we left them, while other work is done. */
export interface Glance {
  /** A number for each file of the last site: 1 where it is as we left it. Null where there is no last site. */
  seen(): Promise<ColumnData | null>
  /** `Manifest.table` of the last site; null where nobody made it. */
  table(): Promise<ColumnData | null>
  /** The thread that looked, ready to print; null where none did. Whoever takes it sends it away. */
  helper(): Promise<Hired | null>
  /** Nobody will ask any more. */
  end(): void
}

/** A manifest of so many bytes is worth a thread of its own: some 65,000 files. To look at fewer takes no longer than to start it. */
export const worthGlance = 8_000_000

/**
 * Begins to look: on a thread where the manifest has `worth` bytes, whose program is kept as that of a crew; else when it is asked for.
 * Ends when the thread has its order, so that it is at work while whoever asked is busy.
 */
export async function glanceAt(manifest: string, out: string, cache: string, worth: number): Promise<Glance> {
  const { size } = statSync(manifest, { throwIfNoEntry: false }) ?? { size: 0 }
  if (size < worth) {
    return {
      seen: lazy(async () => lookAround(manifest, out)?.intact?.data() ?? null),
      table: async () => null,
      helper: async () => null,
      end: () => undefined,
    }
  }
  const thread = await hireThread(cache)
  const answers = thread.do({ ask: 'glance', manifest, out })
  const found = answers.next().then(({ value }) => (value as Seen).seen)
  const table = found.then(async () => {
    const { value } = await answers.next()
    await answers.next()
    return (value as Indexed).table
  })
  // Whoever asks hears of a failure; a build that fails before does not.
  for (const promise of [found, table]) promise.catch(() => undefined)
  return {
    seen: () => found,
    table: () => table,
    helper: async () => {
      await table
      return thread
    },
    end() {
      thread.leave().catch(() => undefined)
    },
  }
}
