import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A file of the site, open; whoever has it closes `handle`. */
export interface OpenFile {
  readonly kind: 'file'
  readonly handle: FileHandle
  readonly path: string
  readonly size: number
  /** Changes whenever the bytes may have: from size, inode and time of change. */
  readonly tag: string
}

/**
 * What lies under `root` by the names `segments`: an open file, a folder, or null. Links are followed only as long as
 * they stay under `root`, which is a path without links.
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

/** Whatever cannot be opened is not there, as far as a visitor of the site can tell. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG', 'ENXIO', 'EINVAL'].includes(code ?? '')
}
