import { realpathSync } from 'node:fs'
import { sep } from 'node:path'

/** Whether a link leads to something in a folder, or below. */
export function leadsInto(folder: string, link: string): boolean {
  try {
    return realpathSync(link).startsWith(realpathSync(folder) + sep)
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false
    throw error
  }
}
