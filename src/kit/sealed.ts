import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { digestOf } from './digest.ts'
import { deleteUnused } from './unused.mjs'

const seal = '\n//# sealed '

/** Writes a module in one step, with its digest at the end, so that a damaged one is never run. */
export function writeSealed(file: string, code: string | Uint8Array): void {
  const text = typeof code === 'string' ? code : Buffer.from(code).toString()
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, `${text}${seal}${digestOf(text)}\n`)
  renameSync(temporary, file)
}

/** Whether a text exists, and is as `writeSealed` wrote it. */
export const isSealed = (file: string): boolean => readSealed(file) !== null

/** A text as it was given to `writeSealed`; null if there is none, or it is damaged. */
export function readSealed(file: string): string | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const at = text.lastIndexOf(seal)
  const sealed = text.slice(0, at)
  return at !== -1 && text.slice(at + seal.length) === `${digestOf(sealed)}\n` ? sealed : null
}

/** Marks modules of a folder as used now, and deletes those that nobody has used for a day. */
export function keepUsed(folder: string, used: readonly string[]): void {
  const now = new Date()
  for (const file of used) utimesSync(file, now, now)
  deleteUnused(folder)
}
