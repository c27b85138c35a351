import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { withoutControls } from '../kit/controls.ts'
import { sha256 } from '../kit/digest.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { decode } from './encodings/decode.ts'
import { kindOf } from './kinds.ts'
import { type Stretch, wholeFile } from './stretches.ts'
import type { FileStamp } from './walk.ts'

/** An article of more bytes than this is quarantined; 2 MB of prose are not a newspaper article. */
export const articleLimit = 2 * 1024 * 1024

/** A record of a file; `digest` is the SHA-256 of its bytes, or empty if they were not read. */
export interface Record {
  readonly record: number
  readonly digest: string
  /** Null if it cannot be an article; the notices say why. */
  readonly source: Source | null
  readonly notices: readonly Notice[]
}

/**
 * Reads the sources of a file one by one, never a whole `.jsonl` at once, and of a `.jsonl` only a stretch if one is given. A notice reports text that cannot
 * be an article. Throws what the file system throws.
 */
export function* read(
  path: string,
  stamp: Pick<FileStamp, 'path' | 'format'>,
  stretch: Stretch = wholeFile,
): Generator<Record> {
  const descriptor = openSync(path, 'r')
  try {
    if (stamp.format === 'jsonl') yield* readLines(descriptor, stamp.path, stretch)
    else yield readWhole(descriptor, stamp)
  } finally {
    closeSync(descriptor)
  }
}

/** Most files fit into this buffer; making one for each file would take longer than filling it. Nothing keeps its bytes. */
const room = Buffer.allocUnsafeSlow(64 * 1024)

function readWhole(descriptor: number, { path, format }: Pick<FileStamp, 'path' | 'format'>): Record {
  const head = readInto(descriptor, room)
  if (head < room.length) return recordOf(room.subarray(0, head), path, 0, format)
  const { size } = fstatSync(descriptor)
  if (size > articleLimit) return tooLarge('file', size, path, 0)
  const bytes = Buffer.allocUnsafeSlow(Math.max(size, head))
  room.copy(bytes)
  const length = head + readInto(descriptor, bytes.subarray(head))
  return recordOf(bytes.subarray(0, length), path, 0, format)
}

/** Reads until the buffer is full or the file ends, and returns the number of bytes read. */
function readInto(descriptor: number, bytes: Buffer): number {
  let length = 0
  for (let got = -1; length < bytes.length && got !== 0; length += got)
    got = readSync(descriptor, bytes, length, bytes.length - length, null)
  return length
}

/** The record of text that was read already, such as from standard input. */
export function recordOf(bytes: Buffer, path: string, record: number, format: Source['format']): Record {
  const digest = sha256(bytes)
  const quarantined = (rule: 'read/encoding' | 'read/empty', reason: string, hint?: string): Record => ({
    record,
    digest,
    source: null,
    notices: [notice(rule, path, record, reason, hint)],
  })
  const kind = kindOf(bytes)
  if (kind !== null) return quarantined('read/encoding', `It is no text but ${kind.is}.`, kind.hint)
  const decoded = decode(bytes)
  if ('candidates' in decoded) {
    const candidates = `The text is not UTF-8; it may be ${decoded.candidates.join(' or ')}, none for sure.`
    return quarantined('read/encoding', isPartlyWide(bytes) ? partlyWide : candidates)
  }
  const { text, controls } = decoded.plain
    ? { text: decoded.text, controls: 0 }
    : withoutControls(withLineEnds(decoded.text))
  if (controls > 8 && controls * 50 > text.length) {
    const controlled = 'It is no text: too many of its characters are control characters.'
    return quarantined('read/encoding', isPartlyWide(bytes) ? partlyWide : controlled)
  }
  if (!text.trim()) return quarantined('read/empty', 'There is no text in it.')
  const notices: Notice[] = []
  if (decoded.encoding !== 'utf-8') {
    notices.push(notice('read/decoded', path, record, `The text was read as ${decoded.encoding}.`))
  }
  if (controls > 0) {
    notices.push(
      notice('read/control-characters', path, record, `${controls} control characters were left out.`),
    )
  }
  return { record, digest, source: { path, record, format, text }, notices }
}

const partlyWide =
  'Part of the text is UTF-16 and part is not, as where a program put lines before it that knew nothing of UTF-16.'

/** Whether a text that is not UTF-16 throughout has as many zero bytes as only UTF-16 has. */
function isPartlyWide(bytes: Uint8Array): boolean {
  const zeros = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  return zeros * 5 > bytes.length && bytes.some((byte, at) => byte === 0 && bytes[at + 2] === 0)
}

/** Turns the line ends of every system, and form feeds, into `\n`. */
function withLineEnds(raw: string): string {
  return raw.includes('\r') || raw.includes('\x0b') || raw.includes('\x0c')
    ? raw.replace(/\r\n?|[\x0b\x0c]/g, '\n')
    : raw
}

const block = 1024 * 1024

/** Whether a file begins with the byte order mark of UTF-16, which cannot be split at `\n` bytes. */
function isWide(descriptor: number): boolean {
  const mark = Buffer.alloc(2)
  return readSync(descriptor, mark, 0, 2, 0) === 2 && /^(?:fffe|feff)$/.test(mark.toString('hex'))
}

function* readLines(descriptor: number, path: string, stretch: Stretch): Generator<Record> {
  if (!isWide(descriptor)) return yield* linesIn(descriptor, path, stretch)
  if (stretch.from > 0) return
  const reason = 'The file is UTF-16, in which a .jsonl file is not read.'
  // The first line is reported for all of them.
  for (const { record, digest } of linesIn(descriptor, path, stretch))
    return yield { record, digest, source: null, notices: [notice('read/encoding', path, record, reason)] }
}

function* linesIn(descriptor: number, path: string, stretch: Stretch): Generator<Record> {
  const buffer = Buffer.allocUnsafe(block)
  const lines = new RecordLines(path, stretch.linesBefore)
  for (let at = stretch.from; at < stretch.to; ) {
    const got = readSync(descriptor, buffer, 0, Math.min(block, stretch.to - at), at)
    if (got === 0) break
    at += got
    yield* lines.take(buffer.subarray(0, got))
  }
  yield* lines.end()
}

/** Finds the records of a `.jsonl` in its bytes, piece by piece; nothing holds on to a piece. */
export class RecordLines {
  readonly #path: string
  #line: number
  #pieces: Buffer[] = []
  #pending = 0

  constructor(path: string, linesBefore: number) {
    this.#path = path
    this.#line = linesBefore
  }

  /** The records whose lines end in this piece. */
  *take(piece: Buffer): Generator<Record> {
    for (let from = 0; from < piece.length; ) {
      const end = piece.indexOf(0x0a, from)
      const to = end === -1 ? piece.length : end
      this.#pending += to - from
      if (this.#pending <= articleLimit) this.#pieces.push(Buffer.from(piece.subarray(from, to)))
      else this.#pieces = []
      from = to + 1
      if (end !== -1) yield* this.#record()
    }
  }

  /** The record of a last line without an end. */
  *end(): Generator<Record> {
    if (this.#pending > 0) yield* this.#record()
  }

  *#record(): Generator<Record> {
    const line = ++this.#line
    const bytes = Buffer.concat(this.#pieces)
    const length = this.#pending
    this.#pieces = []
    this.#pending = 0
    if (length > articleLimit) return yield tooLarge('record', length, this.#path, line)
    const first = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    const text = bytes.subarray(first, bytes.at(-1) === 0x0d ? -1 : undefined)
    if (!text.every((byte) => byte === 0x20 || byte === 0x09)) yield recordOf(text, this.#path, line, 'jsonl')
  }
}

/** A record that is not looked at, as it is too large for an article. */
export function tooLarge(
  what: 'file' | 'record' | 'text',
  size: number,
  path: string,
  record: number,
): Record {
  const reason = `The ${what} has ${size.toLocaleString('en')} bytes; an article has at most ${articleLimit.toLocaleString('en')}.`
  return { record, digest: '', source: null, notices: [notice('read/too-large', path, record, reason)] }
}
