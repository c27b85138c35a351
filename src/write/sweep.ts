import { lstatSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../kit/digest.ts'
import type { Written } from './manifest.ts'
import { machineError, pathIn } from './output.ts'

export type Swept = 'removed' | 'absent' | 'changed'

/**
 * Deletes a file of ours that the site no longer has, and the folders that become empty. A file that somebody has changed is theirs now and stays. `written`
 * is null for a leftover of a killed build, whose bytes nobody knows.
 */
export function sweep(out: string, file: string, written: Written | null): Swept {
  const path = pathIn(out, file)
  try {
    if (!isReached(out, dirname(file))) return 'absent'
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats) return 'absent'
    if (!stats.isFile()) return 'changed'
    const touched = written !== null && (stats.size !== written.size || stats.mtimeMs !== written.mtime)
    if (touched && sha256(readFileSync(path)) !== written.digest) return 'changed'
    unlinkSync(path)
    removeEmpty(out, dirname(file))
    return 'removed'
  } catch (cause) {
    throw machineError(path, cause)
  }
}

/** Whether a path in the output folder is a folder that is reached without following links. */
function isReached(out: string, folder: string): boolean {
  if (folder === '.') return true
  const stats = lstatSync(join(out, folder), { throwIfNoEntry: false })
  return stats?.isDirectory() === true && isReached(out, dirname(folder))
}

function removeEmpty(out: string, folder: string): void {
  if (folder === '.') return
  try {
    rmdirSync(join(out, folder))
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return
    throw error
  }
  removeEmpty(out, dirname(folder))
}
