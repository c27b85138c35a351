import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** An open file of the site; the caller closes `handle`. */
export interface OpenFile {
  readonly kind: 'file'
  readonly handle: FileHandle
  readonly path: string
  readonly size: number
  /** Made from size, inode and time of change, so it changes whenever the bytes may have changed. */
  readonly tag: string
}

/**
 * Finds what lies under `root` at the path `segments`: an open file, a folder, or null. Links are followed only if they stay under `root`, which
 * is a path without links.
 */
export async function find(
  root: string,
  segments: readonly string[],
): Promise<OpenFile | { kind: 'folder' } | null> {
  let handle: FileHandle | null = null
  try {
    const path = await realpath(join(root, ...segments))
    if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) return null
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const stats = await handle.stat({ bigint: true })
    if (stats.isFile()) {
      const tag = `"${stats.ino.toString(36)}-${stats.mtimeNs.toString(36)}-${stats.size.toString(36)}"`
      return { kind: 'file', handle, path, size: Number(stats.size), tag }
    }
    await handle.close()
    return stats.isDirectory() ? { kind: 'folder' } : null
  } catch (error) {
    await handle?.close()
    if (isMissing(error)) return null
    throw error
  }
}

/** Whether an error means that a file cannot be opened; to a visitor, such a file does not exist. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG', 'ENXIO', 'EINVAL'].includes(code ?? '')
}
