import { closeSync, openSync, readFileSync } from 'node:fs'
import { writeWhole } from '../kit/whole.ts'
import { mayBeOurs } from './output.ts'

/**
 * The names of files that a build is about to write, which are on disk before the files. After a build was killed, the next one therefore knows that these
 * files are ours, whatever they hold. A build that is done deletes its journals.
 */
export interface Journal {
  /** Names of files that may be written from now on. */
  announce(files: Iterable<string>): void
}

/** Opens the journal at a path, which is created with the first announcement. */
export function openJournal(path: string): Journal {
  return {
    announce(files) {
      const descriptor = openSync(path, 'a')
      try {
        // The last line of an earlier journal may have been cut off.
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

/** The files announced in a journal, which a killed build may have left behind. */
export function* leftovers(path: string): Generator<string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // The last line may be cut off; only complete lines name a file.
  for (let from = 0, to = bytes.indexOf(10); to !== -1; from = to + 1, to = bytes.indexOf(10, from)) {
    // After a power failure, the journal may hold anything.
    const file = bytes.toString('utf8', from, to)
    if (mayBeOurs(file)) yield file
  }
}
