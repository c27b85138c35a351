import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { threadId } from 'node:worker_threads'
import { sha256 } from '../kit/digest.ts'
import { MachineError } from '../kit/errors.ts'
import { makeFolders } from '../kit/folders.ts'
import { Utf8Buffer } from '../kit/utf8.ts'
import { writeWhole } from '../kit/whole.ts'
import { isIntact } from './intact.ts'
import type { Stamp, Written } from './manifest.ts'

export interface Put {
  readonly written: Written
  readonly changed: boolean
  /** Whether a file with other bytes stood there that no build is known to have made. */
  readonly replaced: boolean
}

/** Writes files of the site. Each thread has its own. */
export interface OutputFolder {
  /** Whether the file on disk is still as we left it, by its size and time. */
  intact(stamp: Stamp): boolean
  /**
   * Makes the file hold these bytes. `before` is what we last wrote there, or null. A new file is written in place, since nothing links to it yet; an
   * existing one is replaced in one step.
   */
  put(file: string, content: Uint8Array | string, before: Written | null): Put
}

/** The folder where files wait to be renamed into their places. It belongs to Dateline alone, and is emptied before and after each build. */
export const waitingRoom = '.dateline'

/** Empties it. Throws what the machine says if there can be no output folder, which Node 24 does not say when it deletes. */
export function clearWaitingRoom(out: string): void {
  const folder = join(out, waitingRoom)
  if (lstatSync(folder, { throwIfNoEntry: false })) rmSync(folder, { recursive: true, force: true })
}

/**
 * Opens the output folder `out`. With `doubting`, a file that seems to be as we left it is read all the same, since a failing disk may change bytes without
 * changing size or time.
 */
export function openOutput(out: string, doubting = false): OutputFolder {
  const folders = new Set<string>()
  const buffer = new Utf8Buffer()
  let waiting = 0

  const encode = (content: Uint8Array | string): Uint8Array =>
    typeof content === 'string' ? buffer.clear().text(content).bytes() : content
  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return
    if (folder !== out) makeFolder(dirname(folder))
    if (!lstatSync(folder, { throwIfNoEntry: false })) {
      if (folder === out) makeFolders(folder)
      else makeOne(folder)
    }
    // The output folder itself may be a link, but nothing in it may lead out of it.
    if (folder !== out && !lstatSync(folder).isDirectory()) {
      throw new MachineError(
        `${folder} stands where the site needs a folder of its own. Move it away and build again.`,
      )
    }
    folders.add(folder)
  }

  return {
    intact: (stamp) => isIntact(out, stamp),
    put(file, content, before) {
      const path = pathIn(out, file)
      const bytes = encode(content)
      const digest = sha256(bytes)
      try {
        if (before?.digest === digest && isIntact(out, before)) {
          if (!doubting || sameFile(path, bytes.length, digest))
            return { written: before, changed: false, replaced: false }
        }
        makeFolder(dirname(path))
        const put = (stats: Stats, changed: boolean, replaced: boolean): Put => ({
          written: { file, key: '0'.repeat(16), digest, size: bytes.length, mtime: stats.mtimeMs },
          changed,
          replaced,
        })
        if (before !== null) return put(replace(path, bytes), true, false)
        const made = writeNew(path, bytes)
        if (made) return put(made, true, false)
        const there = sameFile(path, bytes.length, digest)
        return there ? put(there, false, false) : put(replace(path, bytes), true, true)
      } catch (cause) {
        throw machineError(path, cause)
      }
    },
  }

  function replace(path: string, bytes: Uint8Array): Stats {
    makeFolder(join(out, waitingRoom))
    const temporary = join(out, waitingRoom, `${process.pid}-${threadId}-${waiting++}`)
    rmSync(temporary, { force: true })
    const stats = writeNew(temporary, bytes)
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new MachineError(`${path} is a folder where the site has a file. Move it away and build again.`)
    }
    renameSync(temporary, path)
    return stats!
  }
}

/** The stats of a file that holds these bytes already, as when only the cache was lost; else null. */
function sameFile(path: string, size: number, digest: string): Stats | null {
  const stats = lstatSync(path)
  return stats.isFile() && stats.size === size && sha256(readFileSync(path)) === digest ? stats : null
}

/** Makes a folder in an existing one, unless another thread has just made it. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Writes a file that must not exist yet, so that nothing is written through a link. Null if something stands there. */
function writeNew(path: string, bytes: Uint8Array): Stats | null {
  let descriptor: number
  try {
    descriptor = openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null
    throw error
  }
  try {
    writeWhole(descriptor, bytes)
    return fstatSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The absolute path of a file of the site. Throws if it would lie outside, which would be a fault in Dateline. */
export function pathIn(out: string, file: string): string {
  const path = `${out.endsWith(sep) ? out : out + sep}${file}`
  if (!isPlain(file) && (!mayBeOurs(file) || join(out, file) !== path)) {
    throw new Error(`The file ${JSON.stringify(file)} would lie outside the output folder.`)
  }
  return path
}

/** Whether a short path needs no further check, since each name in it begins with a letter, a digit or an underscore. */
const isPlain = (file: string): boolean => file.length <= 255 && /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(file)

/** Whether a file of the site may have this name. */
export function mayBeOurs(file: string): boolean {
  if (isPlain(file)) return true
  const isName = (part: string) =>
    part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= 255
  return !file.includes('\0') && file.length < 2048 && file.split('/').every(isName)
}

/** The error for a failure to write, which says what to do about it. */
export function machineError(path: string, cause: unknown): Error {
  const { code } = cause as NodeJS.ErrnoException
  const advice: Record<string, string> = {
    ENOSPC: 'The disk is full. Make room and build again; a site that stood there is still in place.',
    EDQUOT:
      'The disk quota is used up. Make room and build again; a site that stood there is still in place.',
    EACCES: 'You may not write there. Change the permissions, or choose another folder.',
    EPERM: 'You may not write there. Change the permissions, or choose another folder.',
    EROFS: 'The disk is read-only. Choose another folder.',
    EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and build again.',
    EFBIG: 'No file may be so large there. Raise the limit (ulimit -f), or choose another disk.',
    EIO: 'The disk failed. Check it before you build again.',
    ENAMETOOLONG: 'The name is too long for this disk. Choose an output folder with a shorter path.',
    ENOTDIR: 'A file stands where a folder is needed. Move it away and build again.',
  }
  if (cause instanceof MachineError || !code) return cause as Error
  return new MachineError(`${path} cannot be written. ${advice[code] ?? `The machine said ${code}.`}`, {
    cause,
  })
}
