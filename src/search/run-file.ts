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
import { type MadeRun, type Run, slices } from './run.ts'

const magic = 'DLRUN003'
const digestLength = 32
/** After the magic: where slices, frequent hashes and words end, then a digest for each slice. */
const ends = magic.length
const digests = ends + (slices + 2) * 4
const headLength = digests + slices * digestLength

/** Writes a run beside its final name and renames it, so that a run is whole or not there. */
export function writeRun(path: string, run: MadeRun): void {
  const head = Buffer.alloc(headLength)
  head.write(magic, 'latin1')
  let offset = headLength
  const add = (part: number, length: number) => {
    offset += length
    head.writeUInt32LE(offset, ends + part * 4)
  }
  for (let slice = 0; slice < slices; slice++) {
    add(slice, run.sliceLength(slice))
    head.write(run.sliceDigest(slice), digests + slice * digestLength, 'latin1')
  }
  const { frequent } = run
  const words = Buffer.from(run.words())
  add(slices, frequent.byteLength)
  add(slices + 1, words.length)
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}-${Math.trunc(performance.now() * 1000)}.part`
  const file = openSync(beside, 'w')
  const { bytes } = run
  for (const part of [
    head,
    bytes,
    new Uint8Array(frequent.buffer, frequent.byteOffset, frequent.byteLength),
    words,
  ])
    writeFileSync(file, part)
  closeSync(file)
  renameSync(beside, path)
}

/** The run in a file, or null where there is none or it is not whole. Slices are read when asked for. */
export function readRun(path: string): Run | null {
  const file = openOrNull(path)
  if (file === null) return null
  const head = Buffer.alloc(headLength)
  const length = readSync(file, head, 0, headLength, 0)
  const { size: fileSize } = fstatSync(file)
  closeSync(file)
  if (length < headLength || head.toString('latin1', 0, magic.length) !== magic) return null
  const end = (part: number) => (part < 0 ? headLength : head.readUInt32LE(ends + part * 4))
  if (fileSize !== end(slices + 1)) return null
  const lengthOf = (part: number) => end(part) - end(part - 1)
  const read = (part: number, room = Buffer.alloc(lengthOf(part))) => {
    const bytes = room.subarray(0, lengthOf(part))
    const open = openSync(path, 'r')
    const got = readSync(open, bytes, 0, bytes.length, end(part - 1))
    closeSync(open)
    if (got < bytes.length) throw new Error(`The search cache is damaged: delete ${path} and build again.`)
    return bytes
  }
  return {
    size: end(slices - 1) - headLength,
    sliceDigest(slice) {
      const at = digests + slice * digestLength
      return head.toString('latin1', at, at + digestLength)
    },
    sliceLength: lengthOf,
    slice: read,
    get frequent() {
      const bytes = read(slices)
      return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    },
    words: () => read(slices + 1).toString('utf8'),
  }
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw problem
  }
}

/** Deletes the runs of a folder that are not named. */
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
