import { realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'

/** What a link leads to in a folder, or below; null where it leads to nothing there. `folder` is without links itself: there may be many to ask about. */
export function targetInside(folder: string, link: string): Stats | null {
  try {
    const target = realpathSync(link)
    return target.startsWith(folder + sep) ? statSync(target) : null
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null
    throw error
  }
}
