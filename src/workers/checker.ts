import type { Manifest } from '../write/manifest.ts'
import type { Copies } from './copies.ts'
import type { Press } from './press.ts'
import type { Results } from './results.ts'

/** Finds the pages of the last site that need not be made again. */
export interface Checker {
  /** Marks the pages from `from` up to but not including `to` that need not change, and returns how many there are. */
  check(from: number, to: number): number
  /** Whether the copies of a page are as we left them; they are then marked as the same. */
  keepCopies(index: number, file: string, bytes: number): boolean
  /** The index of a page's copy in the results, where copies follow the pages, encoding by encoding. */
  copyAt(index: number, place: number): number
}

interface CheckerSetup {
  readonly press: Press
  /** The manifest of the last build, with what is known about its files on disk. */
  readonly before: Manifest
  readonly results: Results
  readonly copies: Copies
  /** Whether the same code made the last site, and the build is not a clean one. */
  readonly trusted: boolean
}

/** A checker whose findings go into `results`. */
export function createChecker({ press, before, results, copies, trusted }: CheckerSetup): Checker {
  const seen = before.intact?.array
  const isAsLeft = (entry: number): boolean => seen?.[entry] === 1
  const hasCopies = press.edition.config.site.compress.length > 0
  const copyAt = (index: number, place: number): number => index + (place + 1) * press.plan.size
  const keepCopies = (index: number, file: string, bytes: number): boolean => {
    const entries = copies.namesOf(file, bytes).map((name) => before.find(name))
    if (!entries.every((entry) => entry !== -1 && isAsLeft(entry))) return false
    entries.forEach((entry, place) => {
      results.cameFrom(copyAt(index, place), entry)
      results.keepSame(copyAt(index, place))
    })
    return true
  }
  return {
    check(from, to) {
      let same = 0
      for (let index = from; index < to; index++) {
        if (results.state(index) !== 'waiting') continue
        const page = press.plan.page(index)
        const entry = before.find(page.file)
        if (entry === -1) continue
        results.cameFrom(index, entry)
        if (before.key(entry) !== press.renderer.keyOf(page)) continue
        // Copies that other code made may differ now, although their pages are the same.
        if (!isAsLeft(entry) || !(trusted || !hasCopies)) continue
        if (!keepCopies(index, page.file, before.size.array[entry]!)) continue
        results.keepSame(index)
        same++
      }
      return same
    },
    keepCopies,
    copyAt,
  }
}
