// JavaScript, because what compiles the program needs it before node knows TypeScript.

import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const day = 86_400_000

/** @param {string} folder */
export function deleteUnused(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    // Another process may just have deleted it, or put its own into its place.
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && stats.mtimeMs < Date.now() - day) rmSync(path, { recursive: true, force: true })
  }
}
