import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { MachineError } from '../kit/errors.ts'

/**
 * Makes this process the only one that builds here; answers with what ends that. A lock whose process is gone is taken over.
 * Throws a `MachineError` that says who holds it.
 */
export function takeLock(path: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const descriptor = openSync(path, 'wx')
      writeSync(descriptor, String(process.pid))
      closeSync(descriptor)
      return () => unlinkSync(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = holderOf(path)
    if (holder !== null && holder !== process.pid && isAlive(holder)) {
      throw new MachineError(
        `Another build (process ${holder}) is at work on this site. Wait until it is done, or end it.`,
      )
    }
    try {
      unlinkSync(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new MachineError(`The lock ${path} cannot be taken: other builds keep taking it. Try again.`)
}

function holderOf(path: string): number | null {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
