// JavaScript, because what compiles the program needs it before node knows TypeScript.

import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const day = 86_400_000

/** @param {string} folder */
export function deleteLeftovers(folder) {
  deleteUnused(folder, (name) => name.endsWith('.tmp'))
}

/** @param {string} folder @param {(name: string) => boolean} [concerns] */
export function deleteUnused(folder, concerns = () => true) {
  for (const name of readdirSync(folder).filter(concerns)) {
    const path = join(folder, name)
    // Another process may just have deleted it, or put its own into its place.
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && stats.mtimeMs < Date.now() - day) rmSync(path, { recursive: true, force: true })
  }
}
