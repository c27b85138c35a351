import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf } from '../kit/digest.ts'
import { CacheDamaged } from '../kit/errors.ts'
import { type MadeRun, type Run, slices } from './run.ts'

const magic = 'DLRUN004'
/** Slices, then frequent hashes, then words. */
const parts = slices + 2
const digestLength = 32
/** After the magic bytes come the end of each part, a digest of each, and a digest of everything before it. */
const ends = magic.length
const digests = ends + parts * 4
const headDigest = digests + parts * digestLength
const headLength = headDigest + digestLength

/** Writes a run under another name and renames it, so that a run is either complete or missing. */
export function writeRun(path: string, run: MadeRun): void {
  const head = Buffer.alloc(headLength)
  head.write(magic, 'latin1')
  let offset = headLength
  const add = (part: number, length: number, digest: string) => {
    offset += length
    head.writeUInt32LE(offset, ends + part * 4)
    head.write(digest, digests + part * digestLength, 'latin1')
  }
  for (let slice = 0; slice < slices; slice++) add(slice, run.sliceLength(slice), run.sliceDigest(slice))
  const frequent = new Uint8Array(run.frequent.buffer, run.frequent.byteOffset, run.frequent.byteLength)
  const words = Buffer.from(run.words())
  add(slices, frequent.length, digestOf(frequent))
  add(slices + 1, words.length, digestOf(words))
  head.write(digestOf(head.subarray(0, headDigest)), headDigest, 'latin1')
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}-${Math.trunc(performance.now() * 1000)}.part`
  const file = openSync(beside, 'w')
  for (const part of [head, run.bytes, frequent, words]) writeFileSync(file, part)
  closeSync(file)
  renameSync(beside, path)
}

/**
 * The run in a file, or null if there is none or it is incomplete. Its parts are read when they are needed; that throws `CacheDamaged` if one is not as it
 * was written.
 */
export function readRun(path: string): Run | null {
  const file = openOrNull(path)
  if (file === null) return null
  const head = Buffer.alloc(headLength)
  const length = readSync(file, head, 0, headLength, 0)
  const { size: fileSize } = fstatSync(file)
  closeSync(file)
  if (length < headLength || textAt(head, 0, magic.length) !== magic) return null
  if (textAt(head, headDigest, digestLength) !== digestOf(head.subarray(0, headDigest))) return null
  const end = (part: number) => (part < 0 ? headLength : head.readUInt32LE(ends + part * 4))
  if (fileSize !== end(slices + 1)) return null
  const lengthOf = (part: number) => end(part) - end(part - 1)
  const partDigest = (part: number) => textAt(head, digests + part * digestLength, digestLength)
  const read = (part: number, room = Buffer.alloc(lengthOf(part))) => {
    const bytes = room.subarray(0, lengthOf(part))
    const open = openSync(path, 'r')
    const got = readSync(open, bytes, 0, bytes.length, end(part - 1))
    closeSync(open)
    if (got < bytes.length || digestOf(bytes) !== partDigest(part))
      throw new CacheDamaged(`A part of ${path} was changed.`)
    return bytes
  }
  return {
    size: end(slices - 1) - headLength,
    sliceDigest: partDigest,
    sliceLength: lengthOf,
    slice: read,
    get frequent() {
      const bytes = read(slices)
      return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    },
    words: () => read(slices + 1).toString('utf8'),
  }
}

const textAt = (head: Buffer, at: number, length: number): string => head.toString('latin1', at, at + length)

function openOrNull(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw problem
  }
}

/** Deletes all runs of a folder that are not in `keep`. */
export function removeRunsBut(folder: string, keep: ReadonlySet<string>): void {
  for (const name of namesIn(folder)) if (!keep.has(name)) rmSync(join(folder, name), { force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}
