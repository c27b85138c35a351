import { existsSync } from 'node:fs'
import { type BuildOptions, build, type Report } from '../build/build.ts'
import { loadConfig, type Options, ownTemplates } from '../config/config.ts'
import { MachineError, UsageError } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { watchFolders } from './folders.ts'
import { queue } from './queue.ts'

/** What came of a batch of changes. */
export interface Rebuild {
  /** Absolute paths that changed; empty for the first build. */
  readonly because: readonly string[]
  readonly outcome: { readonly report: Report } | { readonly failure: Error }
  /** All notices of the present state; those of the last build where this one failed. */
  readonly notices: readonly Notice[]
  /** Those that the build before did not tell. */
  readonly fresh: readonly Notice[]
  /** From the first change that was seen to the end of the build. */
  readonly seconds: number
  readonly config: Config
}

export interface WatchEvents {
  onRebuild(rebuild: Rebuild): void
  /** Something cannot be watched: the message says what to do. */
  onTrouble(error: MachineError): void
  readonly onProgress?: BuildOptions['onProgress']
}

export interface Watch {
  readonly config: Config
  /** Resolves when everything that changed so far is built. */
  idle(): Promise<void>
  /** Resolves when what is being built is built and all is quiet. */
  close(): Promise<void>
}

// An editor writes a file in several steps within a few milliseconds; a checkout of thousands of files takes seconds.
const patience = { quiet: 15, longest: 500 }
/** With this many changes at once the kernel may have dropped some (its queue holds 16,384): then everything is looked at again. */
const burst = 2000
/** Milliseconds between looks at the output folder, whose loss no watch tells. */
const outEvery = 1000

/**
 * Builds, then builds again whenever content, settings or templates change, one build at a time. Resolves after the
 * first build. A build that fails is told and leaves the last good site in place. Throws UsageError and MachineError where
 * not even the first build can begin.
 */
export async function watch(options: Options, events: WatchEvents): Promise<Watch> {
  let { config, notices: settingNotices } = loadConfig(options)
  let told: readonly Notice[] = []
  let since = performance.now()
  let isFirst = true
  let isStopping = false

  const rebuild = async (paths: ReadonlySet<string>): Promise<void> => {
    const began = since
    since = Number.POSITIVE_INFINITY
    const because = [...paths].sort()
    const seconds = () => (performance.now() - began) / 1000
    try {
      if (!isFirst) ({ config, notices: settingNotices } = loadConfig({ ...options, clean: false }))
      const onProgress = events.onProgress && isFirst ? { onProgress: events.onProgress } : {}
      const report = await build(config, onProgress)
      const notices = [...settingNotices, ...report.notices]
      const fresh = newNotices(told, notices)
      told = notices
      events.onRebuild({ because, outcome: { report }, notices, fresh, seconds: seconds(), config })
      if (paths.size > burst) changed(config.folders.content)
    } catch (error) {
      if (isStopping) return
      if (isFirst && (error instanceof MachineError || error instanceof UsageError)) throw error
      const failure = error instanceof Error ? error : new Error(String(error))
      events.onRebuild({
        because,
        outcome: { failure },
        notices: told,
        fresh: [],
        seconds: seconds(),
        config,
      })
    }
  }
  const changes = queue(rebuild, patience)
  const changed = (path: string) => {
    since = Math.min(since, performance.now())
    changes.add(path)
  }

  const { content, templates, out, cache } = config.folders
  const roots = [content, ...(templates ? [templates] : []), ownTemplates]
  const folders = await watchFolders(roots, [out, cache], {
    onChange: changed,
    onTrouble: (error) => events.onTrouble(troubleOf(error)),
  })
  const outCheck = setInterval(() => {
    if (!isFirst && !existsSync(out)) changed(out)
  }, outEvery)

  const close = async () => {
    isStopping = true
    clearInterval(outCheck)
    await folders.close()
    await changes.close()
  }
  try {
    await rebuild(new Set())
  } catch (error) {
    await close()
    throw error
  }
  isFirst = false
  return {
    get config() {
      return config
    },
    idle: changes.idle,
    close,
  }
}

function newNotices(before: readonly Notice[], after: readonly Notice[]): Notice[] {
  const known = new Set(before.map(keyOf))
  return after.filter((notice) => !known.has(keyOf(notice)))
}

/** What makes two notices of two builds the same. */
export function keyOf({ rule, path, line, reason }: Notice): string {
  return JSON.stringify([rule, path, line, reason])
}

function troubleOf(error: NodeJS.ErrnoException): MachineError {
  const limits: Readonly<Record<string, string>> = {
    ENOSPC:
      'The system watches no more folders for you (this is not about disk space). Raise its limit with ' +
      '"sudo sysctl fs.inotify.max_user_watches=524288", or end other programs that watch; until then changes in some folders are not seen.',
    EMFILE:
      'Too many files are open, or too many programs watch. Raise the limit with "sudo sysctl fs.inotify.max_user_instances=512" ' +
      'or "ulimit -n 4096"; until then changes in some folders are not seen.',
  }
  const message = limits[error.code ?? ''] ?? `A folder cannot be watched (${error.code ?? error.message}).`
  return new MachineError(message, { cause: error })
}
