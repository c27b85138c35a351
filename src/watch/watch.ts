import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { customFolders, type Options, ownTemplates } from '../config/config.ts'
import type { MachineError } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import { watchFolders } from './folders.ts'
import { queue } from './queue.ts'
import { type RebuildEvents, Rebuilder } from './rebuilder.ts'
import { troubleOf } from './trouble.ts'

export interface WatchEvents extends RebuildEvents {
  /** Something cannot be watched; the message says what to do. */
  onTrouble(error: MachineError): void
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
/** Milliseconds between checks for the loss of the output folder, which no watch reports, and for folders that did not exist at the start. */
const outEvery = 1000

/**
 * Builds, and builds again whenever content, settings or templates change, one build at a time. If builds take more than `slow` seconds, the
 * pages of a saved article are written at once, and a build on another thread completes the rest. Resolves after the first build. A build that
 * fails is reported and leaves the last good site in place. Throws UsageError and MachineError if not even the first build can begin.
 */
export async function watch(options: Options, events: WatchEvents, slow = usuallySlow): Promise<Watch> {
  const rebuilder = new Rebuilder(options, events, slow)
  const { content, templates, plugins, out, cache } = rebuilder.config.folders
  // Changes before or during the first build wait until it is done: two builds at once would delete each other's files.
  let begin = () => {}
  const isBegun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const lookAgain = () => changed(content)
  const builds = queue(
    async (paths) => {
      await isBegun
      await rebuilder.rebuild(paths, lookAgain)
    },
    { quiet: 0, longest: completion.longest },
  )
  const changes = queue(async (paths) => {
    const quiet = rebuilder.showAtOnce(paths) ? completion.quiet : 0
    for (const path of paths) builds.add(path, quiet)
  }, patience)
  const changed = (path: string) => {
    rebuilder.notice()
    changes.add(path)
  }

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
    if (rebuilder.hasBuilt && !existsSync(out)) changed(out)
    for (const folder of awaited) {
      if (!existsSync(folder)) continue
      awaited.delete(folder)
      folders.add(folder)
    }
  }, outEvery)

  const close = async () => {
    rebuilder.stop()
    begin()
    clearInterval(outCheck)
    await folders.close()
    await changes.close()
    await rebuilder.endBuild()
    await builds.close()
    rebuilder.close()
  }
  try {
    await rebuilder.rebuild(new Set(), lookAgain)
  } catch (error) {
    await close()
    throw error
  }
  begin()
  return {
    get config() {
      return rebuilder.config
    },
    folders: folders.count,
    async idle() {
      await changes.idle()
      await builds.idle()
    },
    close,
  }
}
