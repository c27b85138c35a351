import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../kit/digest.ts'
import { linesOf } from '../kit/lines.ts'
import { sourcePlace } from '../model/source.ts'

/** What was recorded about a file, or a line of it (`notes.jsonl#12`), and must still be true. */
export interface Fixed {
  readonly name: string
  readonly sha256: string
}

export interface Fault {
  readonly name: string
  readonly fault: 'missing' | 'changed' | 'unreadable'
}

/** Reads every file again, and yields those that are missing, unreadable or changed. The lines of one file must be consecutive. */
export function* verify(folder: string, all: Iterable<Fixed>): Iterable<Fault> {
  let file = ''
  let records: Fixed[] = []
  for (const fixed of all) {
    const [, path = fixed.name, line] = /^(.*\.jsonl)#(\d+)$/i.exec(fixed.name) ?? []
    if (path !== file || !line) {
      yield* verifyRecords(folder, file, records)
      records = []
      file = path
    }
    if (line) records.push(fixed)
    else yield* faultOf(fixed, () => digestOfFile(join(folder, path)))
  }
  yield* verifyRecords(folder, file, records)
}

/** How many sources the ledger has for each file: one, or the records of a .jsonl. */
export function ledgerFiles(ledger: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of linesOf(ledger)) {
    const { source } = JSON.parse(String(line)) as { source: string }
    const { path } = sourcePlace(source)
    counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}

/** The sources in a ledger, with their digests. */
export function* ledgerSources(ledger: string): Iterable<Fixed> {
  for (const line of linesOf(ledger)) {
    const { source, sha256: digest } = JSON.parse(String(line)) as { source: string; sha256?: string }
    if (digest) yield { name: source, sha256: digest }
  }
}

function* verifyRecords(folder: string, file: string, records: readonly Fixed[]): Iterable<Fault> {
  if (records.length === 0) return
  let fault: Fault['fault'] = 'missing'
  const wanted = new Map(records.map((fixed) => [Number(/(?<!\d)\d+$/.exec(fixed.name)![0]), fixed]))
  try {
    let number = 0
    for (const bytes of linesOf(join(folder, file))) {
      const fixed = wanted.get(++number)
      wanted.delete(number)
      if (fixed) yield* faultOf(fixed, () => sha256(recordBytes(bytes, number)))
    }
  } catch (error) {
    fault = faultIn(error)
  }
  for (const { name } of wanted.values()) yield { name, fault }
}

/** The bytes of a record: a line without a byte order mark before it and a carriage return after it. */
function recordBytes(line: Buffer, number: number): Buffer {
  const start = number === 1 && line.subarray(0, 3).toString('hex') === 'efbbbf' ? 3 : 0
  return line.subarray(start, line.at(-1) === 0x0d ? -1 : undefined)
}

function* faultOf({ name, sha256: known }: Fixed, digest: () => string): Iterable<Fault> {
  try {
    if (digest() !== known) yield { name, fault: 'changed' }
  } catch (error) {
    yield { name, fault: faultIn(error) }
  }
}

/** The fault of a single file; an error that concerns all files is thrown. */
function faultIn(error: unknown): Fault['fault'] {
  const { code = '' } = error as NodeJS.ErrnoException
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return 'missing'
  if (['EACCES', 'EPERM', 'EIO', 'ELOOP'].includes(code)) return 'unreadable'
  throw error
}

/** The SHA-256 of a file of any size; `each` is called with its bytes. */
export function digestOfFile(path: string, each: (bytes: Buffer) => void = () => undefined): string {
  const descriptor = openSync(path, 'r')
  try {
    const digest = createHash('sha256')
    const buffer = Buffer.allocUnsafe(1 << 18)
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, null)
      if (length === 0) return digest.digest('hex')
      const bytes = buffer.subarray(0, length)
      digest.update(bytes)
      each(bytes)
    }
  } finally {
    closeSync(descriptor)
  }
}
