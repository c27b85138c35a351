import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { MachineError } from '../kit/errors.ts'

/**
 * Makes this process the only one at work in a workshop, which is made where there is none; answers with what ends that. A lock whose process is gone is taken over.
 * Throws a `MachineError` that says who holds it.
 */
export function takeLock(workshop: string): () => void {
  makeWorkshop(workshop)
  const path = join(workshop, 'lock')
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const descriptor = openSync(path, 'wx')
      writeSync(descriptor, `${process.pid} ${startOf(process.pid)}`)
      closeSync(descriptor)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = patientlyRead(path)
    if (held !== null && isAtWork(held)) throw busy(path, held)
    takeAway(path, held)
  }
  throw new MachineError(`The lock ${path} cannot be taken: other builds keep taking it. Try again.`)
}

/** The first that a build writes: where the project may not be written to, here is where it is told. */
function makeWorkshop(workshop: string): void {
  try {
    mkdirSync(workshop, { recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw new MachineError(
      `Nothing can be kept in ${dirname(workshop)}. Change the permissions, or name another folder with --cache.`,
      { cause: error },
    )
  }
}

function busy(path: string, held: string): MachineError {
  return new MachineError(
    `Another build (process ${Number.parseInt(held, 10)}) is at work on this site. Wait until it is done, or end it. If there is none, delete ${path}.`,
  )
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

function isAtWork(held: string): boolean {
  const [, number, start] = /^(\d{1,9})(?: (\d*))?$/.exec(held) ?? []
  const pid = Number(number)
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // Numbers of processes come again, after a restart of the machine above all.
  const now = startOf(pid)
  return !start || now === '' || now === start
}

/** When a process began, in ticks since the machine did, as Linux tells it (proc(5), field 22); empty elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return '' // another system, or the process has just ended
  }
}
