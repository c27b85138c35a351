import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { type Notice, notice } from '../model/notice.ts'
import { type Format, sourcePlace } from '../model/source.ts'
import { articleLimit, type Record, RecordLines, read, recordOf, tooLarge } from '../read/read.ts'

/** A record that an operand names, and its file, or `-` for standard input. */
export interface Named {
  readonly file: string
  readonly record: Record
}

/** Reads what an operand names: all records of a file, one of them (`press.jsonl#12`), or standard input (`-`). Failures to read are notices. */
export async function* recordsOf(operand: string): AsyncGenerator<Named> {
  if (operand === '-') {
    for await (const record of recordsFrom(process.stdin)) yield { file: '-', record }
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

/** Reads what arrives piece by piece: the lines of a `.jsonl` if the first line is a JSON object, which no article begins with; else one plain text. */
async function* recordsFrom(input: AsyncIterable<Buffer>): AsyncGenerator<Record> {
  const pieces: Buffer[] = []
  let size = 0
  let lines: RecordLines | null = null
  let isText = false
  for await (const piece of input) {
    if (lines !== null) {
      yield* lines.take(piece)
      continue
    }
    pieces.push(piece)
    size += piece.length
    if (!isText && piece.includes(0x0a)) {
      const beginning = Buffer.concat(pieces)
      isText = !isObjectLine(beginning)
      if (!isText) {
        lines = new RecordLines('-', 0)
        yield* lines.take(beginning)
        continue
      }
    }
    if (size > articleLimit) return yield tooLarge('text', size, '-', 0)
  }
  if (lines !== null) return yield* lines.end()
  const bytes = Buffer.concat(pieces)
  yield !isText && isObjectLine(bytes) ? recordOf(bytes, '-', 1, 'jsonl') : recordOf(bytes, '-', 0, 'txt')
}

/** Whether a text begins with a line that is a JSON object. */
function isObjectLine(bytes: Buffer): boolean {
  const [line] = bytes.toString('utf8').split('\n', 1)
  if (!line!.trimStart().startsWith('{')) return false
  try {
    JSON.parse(line!)
    return true
  } catch {
    return false
  }
}

/** Splits `press.jsonl#12`, as notices and the ledger name a line of a file, unless a file has that very name. */
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
