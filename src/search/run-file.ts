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
import { type Run, slices } from './run.ts'

const magic = 'DLRUN001'
const digestLength = 32
const headLength = magic.length + (slices + 1) * (8 + digestLength)

/** Writes a run beside its final name and renames it, so that a run is whole or not there. */
export function writeRun(path: string, run: Run): void {
  const head = Buffer.alloc(headLength)
  head.write(magic, 'latin1')
  const parts: Uint8Array[] = []
  let offset = headLength
  for (let part = 0; part <= slices; part++) {
    const bytes = part < slices ? run.slice(part) : Buffer.from(run.words())
    const at = magic.length + part * (8 + digestLength)
    head.writeUInt32LE(offset, at)
    head.writeUInt32LE(bytes.length, at + 4)
    head.write(part < slices ? run.sliceDigest(part) : digestOf(bytes), at + 8, 'latin1')
    parts.push(bytes)
    offset += bytes.length
  }
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}-${Math.trunc(performance.now() * 1000)}.part`
  writeFileSync(beside, Buffer.concat([head, ...parts]))
  renameSync(beside, path)
}

/** The run in a file, or null where there is none or it is not whole. Slices are read when asked for. */
export function readRun(path: string): Run | null {
  const head = Buffer.alloc(headLength)
  const file = openOrNull(path)
  if (file === null) return null
  const length = readSync(file, head, 0, headLength, 0)
  const { size: fileSize } = fstatSync(file)
  closeSync(file)
  if (length < headLength || head.toString('latin1', 0, magic.length) !== magic) return null
  const at = (part: number) => magic.length + part * (8 + digestLength)
  const digest = (part: number) => head.toString('latin1', at(part) + 8, at(part) + 8 + digestLength)
  const read = (part: number) => {
    const bytes = Buffer.alloc(head.readUInt32LE(at(part) + 4))
    const open = openSync(path, 'r')
    const got = readSync(open, bytes, 0, bytes.length, head.readUInt32LE(at(part)))
    closeSync(open)
    if (got < bytes.length) throw new Error(`The search cache is damaged: delete ${path} and build again.`)
    return bytes
  }
  const end = head.readUInt32LE(at(slices))
  if (fileSize !== end + head.readUInt32LE(at(slices) + 4)) return null
  return {
    size: end - headLength,
    sliceDigest: digest,
    slice: read,
    words: () => read(slices).toString('utf8'),
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
