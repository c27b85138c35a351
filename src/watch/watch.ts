import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import type { Progress, Report } from '../build/build.ts'
import { customFolders, loadConfig, type Options, ownTemplates } from '../config/config.ts'
import { MachineError, UsageError } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { createBuilder } from './builder.ts'
import { watchFolders } from './folders.ts'
import { queue } from './queue.ts'
import { openQuick, type Quick } from './quick.ts'
import { openRows, type Rows } from './rows.ts'
import { troubleOf } from './trouble.ts'

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

export interface WatchEvents {
  onRebuild(rebuild: Rebuild): void
  /** Something cannot be watched; the message says what to do. */
  onTrouble(error: MachineError): void
  /** The progress of the first build. */
  onProgress?(progress: Progress): void
}

/** Seconds. A build that takes longer would delay the server and the next save noticeably. */
const usuallySlow = 0.25

export interface Watch {
  readonly config: Config
  /** How many folders are watched. */
  folders(): number
  /** Resolves when every change so far is built. */
  idle(): Promise<void>
  /** Stops watching; resolves when a build in work is done. */
  close(): Promise<void>
}

// Milliseconds. An editor writes a file in several steps within a few of them; a checkout of thousands of files takes seconds.
const patience = { quiet: 15, longest: 500 }
/** Changes that were written at once may wait for their build until the user pauses. */
const completion = { quiet: 1000, longest: 15_000 }
/** More changes than these at once are left to a build. */
const few = 20
/** With this many changes at once the kernel may have dropped some (its queue holds 16,384), so everything is checked again. */
const burst = 2000
/** Milliseconds between checks for the loss of the output folder, which no watch reports, and for folders that did not exist at the start. */
const outEvery = 1000
/** Milliseconds until a build is tried again after the machine failed it. */
const againAfter = 3000

/**
 * Builds, and builds again whenever content, settings or templates change, one build at a time. If builds take more than `slow` seconds, the
 * pages of a saved article are written at once, and a build on another thread completes the rest. Resolves after the first build. A build that
 * fails is reported and leaves the last good site in place. Throws UsageError and MachineError if not even the first build can begin.
 */
export async function watch(options: Options, events: WatchEvents, slow = usuallySlow): Promise<Watch> {
  let { config, notices: settingNotices } = loadConfig(options)
  let notices: readonly Notice[] = []
  let rows: Rows | null = null
  let quick: Quick | null = null
  /** What was written at once and not built yet. */
  const shown = new Set<string>()
  let already = new Set<string>()
  /** When the first of the changes was noticed that wait to be written, and of those that wait to be built. */
  const since = { change: Number.POSITIVE_INFINITY, build: performance.now() }
  let isFirst = true
  let isStopping = false
  const builder = createBuilder(slow)

  const showAtOnce = (paths: ReadonlySet<string>, began: number): boolean => {
    if (quick === null || paths.size > few) return false
    const files = new Set<string>()
    for (const path of paths) {
      const written = quick.rewrite(path)
      if (written === null) return false
      shown.add(path)
      for (const file of written) files.add(file)
    }
    for (const file of files) already.add(file)
    tell([...paths].sort(), began, { kind: 'quick', files: [...files].sort() })
    return true
  }

  const rebuild = async (paths: ReadonlySet<string>): Promise<void> => {
    const because = [...paths].sort()
    const completes = because.length > 0 && because.every((path) => shown.has(path))
    const began = completes ? performance.now() : since.build
    since.build = Number.POSITIVE_INFINITY
    const written = already
    already = new Set()
    shown.clear()
    try {
      if (!isFirst) ({ config, notices: settingNotices } = loadConfig({ ...options, clean: false }))
      const { onProgress } = events
      const { report, snapshot } = await builder.build(config, isFirst && onProgress ? { onProgress } : {})
      const before = rows
      rows = openRows(config.folders.content, snapshot)
      const next = report.seconds > slow ? await openQuick(config, rows, snapshot) : null
      quick?.close()
      quick = next
      // The build may have begun before these were saved, and may have written the pages as they were then.
      for (const path of shown) quick?.rewrite(path)
      const moved = movedBetween(before, rows, because)
      const known = notices
      notices = [...settingNotices, ...report.notices]
      tell(
        because,
        began,
        { kind: 'built', report },
        { completes, already: written, moved, fresh: newNotices(known, notices) },
      )
      if (paths.size > burst) changed(config.folders.content)
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      const isHopeless = error instanceof UsageError || error instanceof MachineError
      if (isStopping) return
      if (isFirst && isHopeless) throw error
      tell(because, began, { kind: 'failed', error })
      if (error instanceof MachineError) setTimeout(() => changed(config.folders.content), againAfter).unref()
    }
  }

  const tell = (
    because: readonly string[],
    began: number,
    outcome: Rebuild['outcome'],
    more: Partial<Pick<Rebuild, 'completes' | 'already' | 'moved' | 'fresh'>> = {},
  ) => {
    const seconds = (performance.now() - began) / 1000
    const nothing = { completes: false, already: new Set<string>(), moved: {}, fresh: [] }
    events.onRebuild({ ...nothing, because, outcome, notices, seconds, config, ...more })
  }

  // Changes before or during the first build wait until it is done: two builds at once would delete each other's files.
  let begin = () => {}
  const isBegun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const builds = queue(
    async (paths) => {
      await isBegun
      if (!isStopping) await rebuild(paths)
    },
    { quiet: 0, longest: completion.longest },
  )
  const changes = queue(async (paths) => {
    const began = since.change
    since.change = Number.POSITIVE_INFINITY
    const quiet = showAtOnce(paths, began) ? completion.quiet : 0
    since.build = Math.min(since.build, began)
    for (const path of paths) builds.add(path, quiet)
  }, patience)
  const changed = (path: string) => {
    since.change = Math.min(since.change, performance.now())
    changes.add(path)
  }

  const { content, templates, plugins, out, cache } = config.folders
  const own = [templates, plugins].filter((folder) => folder !== null)
  const roots = [content, ...own, ownTemplates]
  const folders = await watchFolders(roots, [out, cache], {
    onChange: changed,
    onTrouble: (error) => events.onTrouble(troubleOf(error)),
  })
  const awaited = new Set(
    customFolders(options).filter((folder) => !roots.includes(folder) && !folder.startsWith(content + sep)),
  )
  const outCheck = setInterval(() => {
    if (!isFirst && !existsSync(out)) changed(out)
    for (const folder of awaited) {
      if (!existsSync(folder)) continue
      awaited.delete(folder)
      folders.add(folder)
    }
  }, outEvery)

  const close = async () => {
    isStopping = true
    clearInterval(outCheck)
    await folders.close()
    await changes.close()
    await builder.close()
    await builds.close()
    quick?.close()
  }
  try {
    await rebuild(new Set())
  } catch (error) {
    isStopping = true
    begin()
    await close()
    throw error
  }
  isFirst = false
  begin()
  return {
    get config() {
      return config
    },
    folders: folders.count,
    async idle() {
      await changes.idle()
      await builds.idle()
    },
    close,
  }
}

function movedBetween(before: Rows | null, after: Rows, paths: readonly string[]): Record<string, string> {
  const moved: Record<string, string> = {}
  for (const path of paths) {
    const [from, to] = [before?.fileOf(path), after.fileOf(path)]
    if (from && to && from !== to) moved[from] = to
  }
  return moved
}

function newNotices(before: readonly Notice[], after: readonly Notice[]): Notice[] {
  const known = new Set(before.map(keyOf))
  return after.filter((notice) => !known.has(keyOf(notice)))
}

/** Equal for notices of two builds that say the same. */
export function keyOf({ rule, path, line, reason }: Notice): string {
  return JSON.stringify([rule, path, line, reason])
}
