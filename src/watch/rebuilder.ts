import type { Progress, Report } from '../build/build.ts'
import { loadConfig, type Options } from '../config/config.ts'
import { MachineError, UsageError } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { createBuilder } from './builder.ts'
import { openQuick, type Quick } from './quick.ts'
import { openRows, type Rows } from './rows.ts'

/** The result of a batch of changes. */
export interface Rebuild {
  /** Absolute paths that changed; empty for the first build. */
  readonly because: readonly string[]
  readonly outcome:
    | { readonly kind: 'built'; readonly report: Report }
    /** Pages that were written at once; a build has to follow. */
    | { readonly kind: 'quick'; readonly files: readonly string[] }
    | { readonly kind: 'failed'; readonly error: Error }
  /** Whether all its changes were written at once before, and this build only completes them. */
  readonly completes: boolean
  /** The files that were written at once since the build before. */
  readonly already: ReadonlySet<string>
  /** Pages whose address changed: the old file and the new one. */
  readonly moved: Readonly<Record<string, string>>
  /** All notices of the last successful build. */
  readonly notices: readonly Notice[]
  /** Those that the build before did not have. */
  readonly fresh: readonly Notice[]
  /** From the first change that was noticed (or, for a build that only completes, from its beginning) to the end. */
  readonly seconds: number
  readonly config: Config
}

/** What a rebuilder tells. */
export interface RebuildEvents {
  onRebuild(rebuild: Rebuild): void
  /** The progress of the first build. */
  onProgress?(progress: Progress): void
}

/** More changes than these at once are left to a build. */
const few = 20
/** With this many changes at once the kernel may have dropped some (its queue holds 16,384), so everything is checked again. */
const burst = 2000
/** Milliseconds until a build is tried again after the machine failed it. */
const againAfter = 3000

/** Brings the site up to date with changes: at once where that is possible, and by builds. Its methods must not overlap with themselves. */
export class Rebuilder {
  readonly #options: Options
  readonly #events: RebuildEvents
  readonly #slow: number
  readonly #builder: ReturnType<typeof createBuilder>
  #config: Config
  #settingNotices: readonly Notice[]
  #notices: readonly Notice[] = []
  #rows: Rows | null = null
  #quick: Quick | null = null
  /** Paths whose changes were written at once and not built yet, and the files that were written. */
  readonly #shown = new Set<string>()
  #already = new Set<string>()
  /** When the first of the changes was noticed that wait to be written, and of those that wait to be built. */
  readonly #since = { change: Number.POSITIVE_INFINITY, build: performance.now() }
  #isFirst = true
  #isStopping = false

  /** `slow`: if builds take more seconds, changes are written at once and builds run on another thread. */
  constructor(options: Options, events: RebuildEvents, slow: number) {
    this.#options = options
    this.#events = events
    this.#slow = slow
    this.#builder = createBuilder(slow)
    const { config, notices } = loadConfig(options)
    this.#config = config
    this.#settingNotices = notices
  }

  /** The present settings. */
  get config(): Config {
    return this.#config
  }

  /** Whether the first build has ended. */
  get hasBuilt(): boolean {
    return !this.#isFirst
  }

  /** Notes that something changed just now. */
  notice(): void {
    this.#since.change = Math.min(this.#since.change, performance.now())
  }

  /** Writes the pages of changed articles at once if that is possible, and says whether it was; a build has to follow either way. */
  showAtOnce(paths: ReadonlySet<string>): boolean {
    const began = this.#since.change
    this.#since.change = Number.POSITIVE_INFINITY
    this.#since.build = Math.min(this.#since.build, began)
    if (this.#quick === null || paths.size > few) return false
    const files = new Set<string>()
    for (const path of paths) {
      const written = this.#quick.rewrite(path)
      if (written === null) return false
      this.#shown.add(path)
      for (const file of written) files.add(file)
    }
    for (const file of files) this.#already.add(file)
    this.#tell([...paths].sort(), began, { kind: 'quick', files: [...files].sort() })
    return true
  }

  /**
   * Builds the site because of changes in `paths` (empty for the first build). `lookAgain` is called when everything has to be checked again. A build that
   * fails is reported, unless it is the first and no later one could do better: that throws UsageError or MachineError.
   */
  async rebuild(paths: ReadonlySet<string>, lookAgain: () => void): Promise<void> {
    if (this.#isStopping) return
    const because = [...paths].sort()
    const completes = because.length > 0 && because.every((path) => this.#shown.has(path))
    const began = completes ? performance.now() : this.#since.build
    this.#since.build = Number.POSITIVE_INFINITY
    const already = this.#already
    this.#already = new Set()
    this.#shown.clear()
    try {
      const { report, moved } = await this.#build(because)
      const known = this.#notices
      this.#notices = [...this.#settingNotices, ...report.notices]
      const fresh = newNotices(known, this.#notices)
      this.#tell(because, began, { kind: 'built', report }, { completes, already, moved, fresh })
      if (paths.size > burst) lookAgain()
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      if (this.#isStopping) return
      const isHopeless = error instanceof UsageError || error instanceof MachineError
      if (this.#isFirst && isHopeless) throw error
      this.#tell(because, began, { kind: 'failed', error })
      if (error instanceof MachineError) setTimeout(lookAgain, againAfter).unref()
    }
    this.#isFirst = false
  }

  /** No build begins from now on, and failures are no longer reported. */
  stop(): void {
    this.#isStopping = true
  }

  /** Ends a build in work. */
  endBuild(): Promise<void> {
    return this.#builder.close()
  }

  /** Frees what is held of the site. */
  close(): void {
    this.#quick?.close()
  }

  async #build(because: readonly string[]): Promise<{ report: Report; moved: Rebuild['moved'] }> {
    if (!this.#isFirst)
      ({ config: this.#config, notices: this.#settingNotices } = loadConfig({
        ...this.#options,
        clean: false,
      }))
    const { onProgress } = this.#events
    const progress = this.#isFirst && onProgress ? { onProgress } : {}
    const { report, snapshot } = await this.#builder.build(this.#config, progress)
    const before = this.#rows
    const rows = openRows(this.#config.folders.content, snapshot)
    this.#rows = rows
    const next = report.seconds > this.#slow ? await openQuick(this.#config, rows, snapshot) : null
    this.#quick?.close()
    this.#quick = next
    // The build may have begun before these were saved, and may have written the pages as they were then.
    for (const path of this.#shown) this.#quick?.rewrite(path)
    return { report, moved: movedBetween(before, rows, because) }
  }

  #tell(
    because: readonly string[],
    began: number,
    outcome: Rebuild['outcome'],
    more: Partial<Pick<Rebuild, 'completes' | 'already' | 'moved' | 'fresh'>> = {},
  ): void {
    const seconds = (performance.now() - began) / 1000
    const nothing = { completes: false, already: new Set<string>(), moved: {}, fresh: [] }
    const [notices, config] = [this.#notices, this.#config]
    this.#events.onRebuild({ ...nothing, because, outcome, notices, seconds, config, ...more })
  }
}

/** The pages of articles in `paths` that have another address after a build than before. */
function movedBetween(before: Rows | null, after: Rows, paths: readonly string[]): Record<string, string> {
  const moved: Record<string, string> = {}
  for (const path of paths) {
    const [from, to] = [before?.fileOf(path), after.fileOf(path)]
    if (from && to && from !== to) moved[from] = to
  }
  return moved
}

/** The notices that were not there before. */
function newNotices(before: readonly Notice[], after: readonly Notice[]): Notice[] {
  const known = new Set(before.map(keyOf))
  return after.filter((notice) => !known.has(keyOf(notice)))
}

/** Equal for notices of two builds that say the same. */
export function keyOf({ rule, path, line, reason }: Notice): string {
  return JSON.stringify([rule, path, line, reason])
}
