import { closeSync, openSync, readFileSync } from 'node:fs'
import { writeWhole } from '../kit/whole.ts'
import { mayBeOurs } from './output.ts'

/**
 * The names of files that a build is about to make or to write anew, on disk before the files are: after a build was killed, the next
 * one knows them as ours, whatever they hold. A build that is done deletes it.
 */
export interface Journal {
  /** Names of files that may be written from now on. */
  announce(files: Iterable<string>): void
}

export function openJournal(path: string): Journal {
  return {
    announce(files) {
      const descriptor = openSync(path, 'a')
      try {
        // What was announced before may have been cut short.
        let lines = '\n'
        for (const file of files) {
          lines += `${file}\n`
          if (lines.length > 1 << 20) {
            writeWhole(descriptor, lines)
            lines = ''
          }
        }
        writeWhole(descriptor, lines)
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

/** The files that a killed build may have left behind. */
export function* leftovers(path: string): Generator<string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // The last line may be cut short; only whole ones name a file.
  for (let from = 0, to = bytes.indexOf(10); to !== -1; from = to + 1, to = bytes.indexOf(10, from)) {
    // A machine that lost its power may have left anything.
    const file = bytes.toString('utf8', from, to)
    if (mayBeOurs(file)) yield file
  }
}
