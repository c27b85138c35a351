import { statSync } from 'node:fs'
import type { ColumnData } from '../kit/columns.ts'
import { lazy } from '../kit/lazy.ts'
import { lookAround } from '../write/intact.ts'
import { type Hired, hireThread } from './crew.ts'
import type { Indexed, Seen } from './hand.ts'

/** Finds out, while other work is done, which files of the last site are on disk as we left them. */
export interface Glance {
  /** A number for each file of the last site: 1 if it is as we left it. Null if there is no last site. */
  seen(): Promise<ColumnData | null>
  /** `Manifest.table` of the last site; null if it was not made. */
  table(): Promise<ColumnData | null>
  /** The thread that looked, ready to print, or null if none did. The caller has to dismiss it. */
  helper(): Promise<Hired | null>
  /** Call it when nothing more will be asked. */
  end(): void
}

/** From how many bytes of a manifest on (about 65,000 files) a thread is worthwhile; fewer files are checked in the time that starting it takes. */
export const worthGlance = 8_000_000

/**
 * Begins to look: on a thread (whose program is kept in `cache` like that of a crew) if the manifest has at least `worth` bytes, and otherwise when it
 * is asked for. Resolves when the thread has its order, so that it works while the caller is busy.
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
  // A failure is passed on when somebody asks; a build that fails earlier need not hear of it.
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
