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
 * Makes this process the only one at work in a workshop, which is made where there is none, and on an output folder (null where nothing is
 * written or read there); answers with what ends that. A lock whose process is gone is taken over. Throws a `MachineError` that says who
 * holds it.
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
 * Builds with other caches, or of other articles, are kept out of an output folder by a lock among the temporary files of this person: in
 * the folder itself it might be published. Where none can be kept there, nothing is: a build that could go well must not fail of it.
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

/** Where locks of output folders are kept; null where nothing can be, or where others might write. */
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

/** Takes one lock; `what` says what another build does that holds it. */
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

/** The first that a build writes: where the project may not be written to, here is where it is told. */
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

/** Of several builds that find the same leftover lock one takes it away; a lock that was taken meanwhile is put back. */
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

/** What the lock says; one that says nothing was taken this moment, or by a build that ended just then. */
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
