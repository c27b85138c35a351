import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { type Notice, notice } from '../model/notice.ts'
import { type Format, sourcePlace } from '../model/source.ts'
import { type Record, read, recordOf } from '../read/read.ts'

/** A record that an operand names, and the file that it lies in; `-` for the standard input. */
export interface Named {
  readonly file: string
  readonly record: Record
}

/** What an operand names: all records of a file, one (`press.jsonl#12`), or the text of the standard input (`-`). What cannot be read is a notice. */
export async function* recordsOf(operand: string): AsyncGenerator<Named> {
  if (operand === '-') {
    const pieces: Buffer[] = []
    for await (const piece of process.stdin) pieces.push(piece as Buffer)
    yield { file: '-', record: recordOf(Buffer.concat(pieces), '-', 0, 'txt') }
    return
  }
  const { file, line } = placeIn(operand)
  try {
    for (const record of read(file, { path: file, format: formatOf(file) })) {
      if (line === null || record.record === line) yield { file, record }
      if (record.record === line) return
    }
    if (line !== null) yield unread(file, line, `The file has no record in line ${line}.`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const reason =
      error.code === 'EISDIR'
        ? 'It is a folder: name its files, such as FOLDER/*.txt.'
        : `The file cannot be read (${String(error.code)}).`
    yield unread(file, 0, reason)
  }
}

/** `press.jsonl#12` is a line of a file, as notices and the ledger name it, unless a file has that name. */
function placeIn(operand: string): { file: string; line: number | null } {
  const { path, record } = sourcePlace(operand)
  return record === 0 || existsSync(operand) ? { file: operand, line: null } : { file: path, line: record }
}

function unread(file: string, line: number, reason: string): Named {
  const notices: Notice[] = [notice('read/unreadable', file, line, reason)]
  return { file, record: { record: line, digest: '', source: null, notices } }
}

function formatOf(file: string): Format {
  const extension = extname(file).toLowerCase()
  return extension === '.md' ? 'md' : extension === '.jsonl' ? 'jsonl' : 'txt'
}
