import type { Cards } from '../collect/cards.ts'
import { comparePaths } from '../kit/paths.ts'
import { type Walk, walk } from '../read/walk.ts'

/** The content folder as it is now, beside what is known of it. */
export interface Scan extends Walk {
  /** For each file: its number in the earlier cards where it is unchanged, else -1. */
  readonly unchanged: Int32Array
  /** Nothing was added, changed or deleted. */
  readonly same: boolean
}

/**
 * A file whose times are so close to the last reading may have changed after it without a new time
 * (file systems keep time in steps of up to two seconds): it is read again.
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
      // Mostly the next file is the next that is known; else both orders are gone through, and texts have to be made of the paths.
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
