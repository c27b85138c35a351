import type { Cards } from '../collect/cards.ts'
import { comparePaths } from '../kit/paths.ts'
import { type Walk, walk } from '../read/walk.ts'

/** The content folder as it is now, compared with what is known of it. */
export interface Scan extends Walk {
  /** For each file: its number in the earlier cards if it is unchanged, else -1. */
  readonly unchanged: Int32Array
  /** Whether nothing was added, changed or deleted. */
  readonly same: boolean
}

/**
 * Milliseconds. File systems keep time in steps of up to two seconds, so a file whose time is this close to the last reading may have changed
 * after it without a new time; it is read again.
 */
const uncertain = 2000

/** Finds what changed since `readAt` (milliseconds since 1970) by paths, sizes and times, without reading a file. */
export function scan(content: string, before: Cards | null, readAt: number): Scan {
  const found = walk(content)
  const unchanged = new Int32Array(found.files.length).fill(-1)
  let hits = 0
  if (before) {
    let old = 0
    for (let index = 0; index < found.files.length && old < before.files; index++) {
      // Usually the next file is also the next known one. Only otherwise are the paths decoded and both orders stepped through.
      if (!found.files.isNamed(index, before, old)) {
        const path = found.files.path(index)
        while (old < before.files && comparePaths(before.path.get(old), path) < 0) old++
        if (old === before.files) break
        if (before.path.get(old) !== path) continue
      }
      if (found.files.isLike(index, before, old) && found.files.changedAt(index) < readAt - uncertain) {
        unchanged[index] = old
        hits++
      }
      old++
    }
  }
  return {
    ...found,
    unchanged,
    same: before !== null && hits === found.files.length && hits === before.files,
  }
}
