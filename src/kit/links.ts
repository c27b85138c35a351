import { realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'

/** The stats of what a link leads to in or below a folder; null if it leads to nothing there. `folder` must be a real path, so that it need not be resolved for each link. */
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
