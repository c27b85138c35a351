import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { MachineError } from '../kit/errors.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Format } from '../model/source.ts'

/** A file of the content folder that holds articles, as the disk tells of it. */
export interface FileStamp {
  /** Relative to the content folder, `/` between folders. */
  readonly path: string
  readonly format: Format
  readonly size: number
  /** Milliseconds since 1970. */
  readonly mtime: number
  readonly ctime: number
}

export interface Walk {
  /** In order of their paths, by code units. */
  readonly files: readonly FileStamp[]
  /** Files that hold no articles, and why they were left out. */
  readonly excluded: readonly { readonly path: string; readonly reason: string }[]
  readonly notices: readonly Notice[]
}

const ownFiles = /^(?:site|tags|authors|takedowns|furniture|words\.[\w-]+)\.yaml$/
const formats: Readonly<Record<string, Format>> = { txt: 'txt', md: 'md', jsonl: 'jsonl' }

/**
 * Finds the sources below a folder, never leaving it: links to folders are not followed, links to files only where the file
 * lies in the folder too. Names that begin with a dot are passed over. Throws `MachineError` where the folder cannot be read.
 */
export function walk(content: string): Walk {
  const root = realpathSync(content)
  const files: FileStamp[] = []
  const excluded: { path: string; reason: string }[] = []
  const notices: Notice[] = []
  const leaveOut = (
    rule: 'read/symlink-outside' | 'read/unknown-format' | 'read/unreadable',
    path: string,
    reason: string,
  ) => {
    excluded.push({ path, reason })
    notices.push(notice(rule, path, 0, reason))
  }

  const add = (path: string, stats: Stats): void => {
    const format = formats[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
    if (format) files.push({ path, format, size: stats.size, mtime: stats.mtimeMs, ctime: stats.ctimeMs })
    else if (!ownFiles.test(path))
      leaveOut('read/unknown-format', path, 'The file is no article by its name; it was left out.')
  }
  const visit = (folder: string): void => {
    for (const entry of entriesOf(join(root, folder), folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (isMisread(join(root, path), entry.name))
        leaveOut('read/unreadable', path, 'Its name is not UTF-8; it was left out. Rename it.')
      else if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) {
        const stats = lstatSync(join(root, path), { throwIfNoEntry: false })
        if (stats) add(path, stats)
      } else if (entry.isSymbolicLink()) {
        const target = targetInside(root, path)
        if (target) add(path, target)
        else
          leaveOut(
            'read/symlink-outside',
            path,
            'The link leads out of the content folder, to a folder, or nowhere; it was not followed.',
          )
      } else leaveOut('read/unreadable', path, 'It is neither a file nor a folder; it was left out.')
    }
  }
  visit('')
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { files, excluded, notices }
}

/** Names of other encodings come with U+FFFD for what was not understood, and lead to nothing. */
function isMisread(path: string, name: string): boolean {
  return name.includes('\ufffd') && !lstatSync(path, { throwIfNoEntry: false })
}

function entriesOf(folder: string, path: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    if (path !== '' && (cause as NodeJS.ErrnoException).code === 'ENOENT') return [] // removed while we walked
    throw new MachineError(`The folder ${folder} cannot be read. Check that you may read it.`, { cause })
  }
}

function targetInside(root: string, path: string): Stats | null {
  try {
    const target = realpathSync(join(root, path))
    const stats = statSync(target)
    return target.startsWith(root + sep) && stats.isFile() ? stats : null
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null
    throw error
  }
}
