import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ColumnData } from '../kit/columns.ts'
import { lazy } from '../kit/lazy.ts'
import { programFolder } from '../kit/program.mjs'
import { intactFiles } from '../write/intact.ts'

/** Which files of the last site are on disk as we left them, while other work is done. */
export interface Glance {
  /** A number for each entry of the manifest: 1 where its file is as we left it. Null where there is no last site. */
  seen(): Promise<ColumnData | null>
  /** Nobody will ask any more. */
  end(): void
}

/** A manifest of so many bytes is worth a thread of its own: some 65,000 files. To look at fewer takes no longer than to start it. */
export const worthGlance = 8_000_000

/** Begins to look: on a thread where the manifest has `worth` bytes, whose program is kept as that of a crew; else when it is asked for. */
export function glanceAt(manifest: string, out: string, cache: string, worth: number): Glance {
  const { size } = statSync(manifest, { throwIfNoEntry: false }) ?? { size: 0 }
  if (size < worth) return { seen: lazy(async () => intactFiles(manifest, out)), end: () => undefined }
  let worker: Worker | null = null
  let ended = false
  const look = async (): Promise<ColumnData | null> => {
    const program = pathToFileURL(join(await programFolder(cache), 'glance.mjs'))
    if (ended) return null
    const hired = new Worker(program, { workerData: { manifest, out } })
    worker = hired
    return new Promise((resolve, reject) => {
      hired.on('message', resolve)
      hired.on('error', reject)
      hired.on('exit', (code) => reject(new Error(`A thread ended unexpectedly (code ${code}).`)))
    })
  }
  const found = look()
  // Whoever asks hears of a failure; a build that fails before does not.
  found.catch(() => undefined)
  return {
    seen: () => found,
    end() {
      ended = true
      void worker?.terminate()
    },
  }
}
