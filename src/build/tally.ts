import type { Notice } from '../model/notice.ts'
import { listed, type Printed } from '../workers/printer.ts'
import type { Written } from '../write/manifest.ts'

/** What was done to the output folder so far: the sum of all hands' answers. */
export class Tally {
  /** Pages that are settled. */
  done = 0
  /** Files that were written. */
  written = 0
  /** Files that were deleted. */
  removed = 0
  /** Pages and bundles that were made, whether or not their bytes differed. */
  made = 0
  /** Names of files that were written or deleted, up to a limit. */
  readonly changed: string[] = []
  /** `Printed.replaced` of all answers. */
  readonly replaced: string[] = []
  readonly notices: Notice[] = []
  /** The files of each bundle, by its name. */
  readonly filesOf = new Map<string, readonly Written[]>()

  take({ pages, written, made, changed, replaced, notices, bundle }: Printed): void {
    this.done += pages
    this.written += written
    this.made += made
    if (this.changed.length < listed) this.changed.push(...changed)
    this.replaced.push(...replaced)
    this.notices.push(...notices)
    if (bundle) this.filesOf.set(bundle.name, bundle.files)
  }

  remove(file: string): void {
    this.removed++
    if (this.changed.length < listed) this.changed.push(file)
  }
}
