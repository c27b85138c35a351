import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { digestOf } from '../kit/digest.ts'
import { MachineError } from '../kit/errors.ts'
import { makeFolders } from '../kit/folders.ts'
import { realPath } from '../kit/paths.ts'
import { isAtWork, ourselves, processOf } from './holder.ts'

/**
 * Locks a workshop, which is created if needed, and an output folder (null if none is used) for this process. Returns the function that releases
 * both. A lock whose process is gone is taken over. Throws a `MachineError` that names the process if another one holds the lock.
 */
export function takeLock(workshop: string, out: string | null): () => void {
  makeWorkshop(workshop)
  const releaseWorkshop = hold(join(workshop, 'lock'), 'is at work on this site')
  try {
    const releaseOut = out === null ? () => {} : holdOut(out)
    return () => {
      releaseOut()
      releaseWorkshop()
    }
  } catch (error) {
    releaseWorkshop()
    throw error
  }
}

/**
 * Keeps builds with other caches, or of other articles, out of an output folder. The lock lies among the user's temporary files, since in the
 * folder itself it might be published. If no lock can be kept there, there is none: that must not make a build fail.
 */
function holdOut(out: string): () => void {
  const folder = lockFolder()
  if (folder === null) return () => {}
  try {
    return hold(
      join(folder, digestOf(realPath(out))),
      `is at work in ${out}, with another cache or other articles`,
    )
  } catch (error) {
    if (error instanceof MachineError) throw error
    return () => {}
  }
}

/** Where locks of output folders are kept; null if nothing can be kept there, or if other users could write there. */
function lockFolder(): string | null {
  const person = process.getuid?.()
  const folder = join(tmpdir(), person === undefined ? 'dateline' : `dateline-${person}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stats = lstatSync(folder)
    return stats.isDirectory() && (person === undefined || stats.uid === person) ? folder : null
  } catch {
    return null
  }
}

/** Takes one lock. `what` says, in the error, what a build that holds it is doing. */
function hold(path: string, what: string): () => void {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const descriptor = openSync(path, 'wx')
      writeSync(descriptor, ourselves())
      closeSync(descriptor)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = patientlyRead(path)
    if (held !== null && isAtWork(held))
      throw new MachineError(
        `Another build (process ${processOf(held)}) ${what}. Wait until it is done, or end it. If there is none, delete ${path}.`,
      )
    takeAway(path, held)
  }
  throw new MachineError(`The lock ${path} cannot be taken: other builds keep taking it. Try again.`)
}

/** Creates the workshop. This is the first thing that a build writes, so missing permissions show here. */
function makeWorkshop(workshop: string): void {
  try {
    makeFolders(workshop)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw new MachineError(
      `Nothing can be kept in ${dirname(workshop)}. Change the permissions, or name another folder with --cache.`,
      { cause: error },
    )
  }
}

/** Removes a leftover lock. If several builds find the same one, only one removes it; a lock that was taken meanwhile is put back. */
function takeAway(path: string, leftover: string | null): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (read(aside) === leftover) unlinkSync(aside)
    else renameSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** What the lock says. An empty one was taken at this moment, or by a build that ended just then, so it is read again for half a second. */
function patientlyRead(path: string): string | null {
  for (let left = 20; left > 0 && read(path) === ''; left--) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25)
  }
  return read(path)
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
