import { existsSync, type Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { FSWatcher } from 'chokidar'

/** What to call when something happens. Paths are absolute. */
export interface FolderEvents {
  /** The file, or anything below the folder, may have changed, appeared or disappeared. */
  onChange(path: string): void
  /** The machine cannot watch a folder, or any more of them. */
  onTrouble(error: NodeJS.ErrnoException): void
}

export interface FolderWatch {
  /** How many folders are watched. */
  count(): number
  /** Watches one more folder and all below it, and reports the folder itself as changed. */
  add(root: string): void
  close(): Promise<void>
}

type Listing = ReturnType<FSWatcher['_readdirp']>
type Entry = { path: string; fullPath: string; basename: string; stats: Stats }

/**
 * Watches folders and all below them, with one watch per folder and none per file. Resolves when every folder is watched; changes from then on
 * are reported. A new folder is reported as a whole once it is watched, so nothing that was put into it earlier is missed. Names that begin with
 * a dot, `node_modules` and the folders `except` are ignored.
 */
export async function watchFolders(
  first: readonly string[],
  except: readonly string[],
  events: FolderEvents,
): Promise<FolderWatch> {
  const roots = [...first]
  const isIgnored = (path: string) => {
    const name = basename(path)
    return !roots.includes(path) && (name.startsWith('.') || name === 'node_modules' || except.includes(path))
  }
  let watcher: FoldersOnly
  let closed = false
  let isRestarting = false
  let restarting: Promise<void> = Promise.resolve()
  /** Folders that disappeared, and are looked for until they exist again. */
  const awaited = new Set<string>()

  async function start(): Promise<void> {
    const isThere = await Promise.all(roots.map(isFolder))
    // In place of a folder that does not exist, chokidar would watch everything beside it.
    for (const root of roots.filter((_, place) => !isThere[place])) void restartIfReplaced(root)
    await listen(roots.filter((_, place) => isThere[place]))
  }

  const listen = (folders: readonly string[]) =>
    new Promise<void>((ready) => {
      watcher = new FoldersOnly(isIgnored, events.onChange)
      isRestarting = false
      watcher.on('raw', (event, name, details) => {
        const folder = (details as { watchedPath?: string }).watchedPath
        if (folder === undefined) return events.onChange(String(name)) // chokidar was told to poll
        // When a folder disappears, the system reports the folder's own name as if it lay within the folder.
        const isItself = name === basename(folder) && !existsSync(folder)
        const path = typeof name === 'string' && !isItself ? join(folder, name) : folder
        if (isIgnored(path) && path !== folder) return
        events.onChange(path)
        // The folder itself was removed or renamed. If another took its place at once, chokidar would go on
        // listening to the old one. This is rare, and starting again is cheap and safe.
        if (event === 'rename' && name === basename(folder)) void restartIfReplaced(folder)
      })
      watcher.on('unlinkDir', events.onChange)
      watcher.on('error', (error) => events.onTrouble(error as NodeJS.ErrnoException))
      watcher.once('ready', ready)
      if (folders.length === 0) ready()
      else watcher.add([...folders])
    })

  async function restartIfReplaced(folder: string): Promise<void> {
    if (awaited.has(folder)) return
    awaited.add(folder)
    let isThere = await isFolder(folder)
    while (!isThere && !closed && roots.includes(folder)) {
      // Nothing reports the return of a root, since its parent is not watched.
      await sleep(returnEvery, undefined, { ref: false })
      isThere = await isFolder(folder)
    }
    awaited.delete(folder)
    if (!isThere || closed || isRestarting) return
    isRestarting = true
    restarting = watcher.close().then(async () => {
      await start()
      for (const root of roots) events.onChange(root)
    })
  }

  await start()
  return {
    count: () => watcher._closers.size,
    add(root) {
      roots.push(root)
      watcher.add(root)
      events.onChange(root)
    },
    async close() {
      closed = true
      await restarting
      await watcher.close()
    },
  }
}

const returnEvery = 500

function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

/**
 * chokidar stats every file at the start and whenever a folder changes, even files that it is told to ignore. With 100,000 files, that takes
 * seconds and hundreds of megabytes. This subclass lists only folders, with one call for each.
 */
class FoldersOnly extends FSWatcher {
  readonly #isIgnored: (path: string) => boolean
  readonly #onWatched: (folder: string) => void
  #isReady = false

  constructor(isIgnored: (path: string) => boolean, onWatched: (folder: string) => void) {
    super({ ignoreInitial: true, followSymlinks: false, atomic: false, ignored: isIgnored })
    this.#isIgnored = isIgnored
    this.#onWatched = onWatched
    this.once('ready', () => {
      this.#isReady = true
    })
  }

  override _readdirp(folder: string): Listing {
    if (this.closed) return undefined
    const listing = Readable.from(subfolders(folder, this.#isIgnored)) as unknown as NonNullable<Listing>
    this._streams.add(listing)
    listing.once('close', () => this._streams.delete(listing))
    return listing
  }

  /** chokidar calls this once it watches `folder`. */
  override _addPathCloser(folder: string, closer: () => void): void {
    super._addPathCloser(folder, closer)
    if (this.#isReady) this.#onWatched(folder)
  }
}

async function* subfolders(folder: string, isIgnored: (path: string) => boolean): AsyncGenerator<Entry> {
  // A folder that is gone or unreadable has no subfolders here; the build reports what is wrong with it.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const fullPath = join(folder, entry.name)
    if (!entry.isDirectory() || isIgnored(fullPath)) continue
    const stats = await lstat(fullPath).catch(() => null)
    if (stats?.isDirectory()) yield { path: entry.name, fullPath, basename: entry.name, stats }
  }
}
