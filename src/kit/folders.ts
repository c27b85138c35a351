import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a folder and those above it, unless they exist. Node's own recursive call reports ENOENT on a read-only disk. */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolders(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another thread may just have made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
