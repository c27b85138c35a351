import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { lowerBound } from '../kit/bounds.ts'
import { Column, Texts } from '../kit/columns.ts'
import { MachineError } from '../kit/errors.ts'
import { targetInside } from '../kit/links.ts'
import { compareNames, comparePaths, composedPath, nameOf } from '../kit/paths.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Rule } from '../model/rules.ts'
import type { Format } from '../model/source.ts'

/** What is known about files: their paths, sizes and times, as in `FileStamp`. */
export interface KnownFiles {
  readonly path: Texts
  readonly size: Column<'f64'>
  readonly mtime: Column<'f64'>
  readonly ctime: Column<'f64'>
}

/** A file of the content folder that holds articles, as the file system describes it. */
export interface FileStamp {
  /** Relative to the content folder, with `/` between folders. */
  readonly path: string
  readonly format: Format
  readonly size: number
  /** Milliseconds since 1970. */
  readonly mtime: number
  readonly ctime: number
}

/** The stamps of files in columns, since a million objects would fill the heap. */
export class FileStamps {
  readonly #path = new Texts()
  readonly #format = new Column('u8')
  readonly #size = new Column('f64')
  readonly #mtime = new Column('f64')
  readonly #ctime = new Column('f64')
  /** The numbers of the files whose path is not in NFC. */
  readonly decomposed: number[] = []

  get length(): number {
    return this.#size.length
  }

  path(index: number): string {
    return this.#path.get(index)
  }

  format(index: number): Format {
    return formatNames[this.#format.array[index]!]!
  }

  has(path: string): boolean {
    const from = lowerBound(this.length, (file) => comparePaths(this.path(file), path) >= 0)
    return from < this.length && this.path(from) === path
  }

  /** In bytes. */
  size(index: number): number {
    return this.#size.array[index]!
  }

  /** The later of the times at which the file or its metadata changed, in milliseconds since 1970. */
  changedAt(index: number): number {
    return Math.max(this.#mtime.array[index]!, this.#ctime.array[index]!)
  }

  /** Whether a file has the path of a known one. */
  isNamed(index: number, known: KnownFiles, at: number): boolean {
    return this.#path.isSame(index, known.path, at)
  }

  /** Whether a file has the size and the times of a known one. */
  isLike(index: number, known: KnownFiles, at: number): boolean {
    return (
      known.size.array[at] === this.#size.array[index] &&
      known.mtime.array[at] === this.#mtime.array[index] &&
      known.ctime.array[at] === this.#ctime.array[index]
    )
  }

  at(index: number): FileStamp {
    return {
      path: this.path(index),
      format: this.format(index),
      size: this.size(index),
      mtime: this.#mtime.array[index]!,
      ctime: this.#ctime.array[index]!,
    }
  }

  *[Symbol.iterator](): Generator<FileStamp> {
    for (let index = 0; index < this.length; index++) yield this.at(index)
  }

  push(path: string, format: Format, stats: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>): void {
    if (composedPath(path) !== path) this.decomposed.push(this.length)
    this.#path.push(path)
    this.#format.push(formatNames.indexOf(format))
    this.#size.push(stats.size)
    this.#mtime.push(stats.mtimeMs)
    this.#ctime.push(stats.ctimeMs)
  }
}

export interface Walk {
  /** In the order of `comparePaths`. */
  readonly files: FileStamps
  /** For files whose path is not in NFC, by number: their name in permanent ids, which is the path in NFC unless another file has that. */
  readonly names: ReadonlyMap<number, string>
  /** Files without articles, and why they were left out. */
  readonly excluded: readonly { readonly path: string; readonly reason: string }[]
  readonly notices: readonly Notice[]
}

/** Files of settings, including the names that people and editors give them by mistake: `site.yml`, `Tags.yaml`, `site.yaml.txt`. */
const ownFiles = /^(?:site|tags|authors|furniture|words\.[\w-]+)\.ya?ml(?:\.txt)?$/i
/** A file that is probably meant to be `takedowns.yaml`, in whatever folder. */
const takedowns = /(?:^|\/)take[-_ ]?downs?\.ya?ml(?:\.txt)?$/i
const officeLock = /(?:^|\/)~\$[^/]*$/
const formatNames = ['txt', 'md', 'jsonl'] as const satisfies readonly Format[]

/** What to do with other files in which people keep articles. */
const conversions: readonly (readonly [endings: ReadonlySet<string>, hint: string])[] = [
  [
    new Set(['html', 'htm', 'xhtml', 'mht', 'mhtml']),
    'Save the text of the page as .txt; `pandoc --to plain`, `lynx -dump` and browsers do that.',
  ],
  [
    new Set(['doc', 'docx', 'odt', 'rtf', 'pdf', 'epub']),
    'Save the text as .txt; `pandoc --to plain`, `pdftotext` and word processors do that.',
  ],
  [
    new Set(['json']),
    "Write one JSON object a line, an article each, into a .jsonl file; of a list `jq -c '.[]'` makes that.",
  ],
  [
    new Set(['csv', 'tsv']),
    'Write one JSON object a line, an article each, into a .jsonl file; `mlr --icsv --ojsonl cat` makes that of a table with names above its columns.',
  ],
  [
    new Set(['xls', 'xlsx', 'ods', 'xml', 'sql']),
    'Write one JSON object a line, an article each, into a .jsonl file.',
  ],
  [new Set(['markdown', 'mdx', 'text', 'ndjson']), 'Rename it to .md, .txt or .jsonl.'],
]

/**
 * Finds the sources below a folder, never leaving it: links to folders are not followed, and links to files only if the file lies in the folder too. Names that
 * begin with a dot are ignored. Throws `MachineError` if the folder cannot be read.
 */
export function walk(content: string): Walk {
  const root = realpathSync(content)
  const files = new FileStamps()
  const excluded: { path: string; reason: string }[] = []
  const notices: Notice[] = []
  const leaveOut = (rule: Rule, path: string, reason: string, hint?: string) => {
    excluded.push({ path, reason })
    notices.push(notice(rule, path, 0, reason, hint))
  }

  const add = (path: string, stats: Stats): void => {
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
    const format = formatNames.find((name) => name === ending)
    if (takedowns.test(path)) {
      const reason = `Takedowns are read from takedowns.yaml, and this is ${path}: what it takes down is public.`
      if (path !== 'takedowns.yaml')
        leaveOut('config/bad-takedown', path, reason, 'Rename it to takedowns.yaml, beside site.yaml.')
    } else if (ownFiles.test(path)) {
      const name = path.replace(/\.ya?ml(?:\.txt)?$/i, '.yaml')
      const read = name.startsWith('words.') ? name : name.toLowerCase()
      const reason = `Settings are read from ${read}, and this is ${path}.`
      if (path !== read) leaveOut('config/misnamed', path, reason, `Rename it to ${read}.`)
    } else if (officeLock.test(path))
      leaveOut(
        'read/unknown-format',
        path,
        'It is what an office program keeps beside a document that is open in it; it was left out.',
        'Nothing need be done; it goes when the program is closed.',
      )
    else if (format) files.push(path, format, stats)
    else
      leaveOut(
        'read/unknown-format',
        path,
        'The file is no article by its name; it was left out.',
        conversions.find(([endings]) => endings.has(ending))?.[1],
      )
  }
  const visit = (folder: string): void => {
    for (const entry of entriesOf(join(root, folder), folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      const place = `${root}/${path}`
      if (isMisread(place, entry.name))
        leaveOut('read/unreadable', path, 'Its name is not UTF-8; it was left out. Rename it.')
      else if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) {
        const stats = lstatSync(place, { throwIfNoEntry: false })
        if (stats) add(path, stats)
      } else if (entry.isSymbolicLink()) {
        const target = targetInside(root, place)
        if (target?.isFile()) add(path, target)
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
  const { names, shared } = namesOf(files)
  for (const [file, other] of shared) {
    const reason = `Its name and that of ${other} read alike and differ only in how their marks are written.`
    notices.push(notice('read/same-name', files.path(file), 0, reason))
  }
  if (files.length === 0) {
    const reason = 'There is no article in the content folder; the site has none either.'
    notices.push(notice('read/no-articles', '', 0, reason))
  }
  return { files, names, excluded, notices }
}

/** `Walk.names`, and the files whose name another file has, with that file. The file whose path is in NFC keeps the name, or else the first one. */
function namesOf(files: FileStamps): { names: Map<number, string>; shared: Map<number, string> } {
  const names = new Map<number, string>()
  const shared = new Map<number, string>()
  const owners = new Map<string, string>()
  for (const file of files.decomposed) {
    const path = files.path(file)
    const name = composedPath(path)
    const owner = owners.get(name) ?? (files.has(name) ? name : undefined)
    if (owner === undefined) owners.set(name, path)
    else shared.set(file, owner)
    names.set(file, owner === undefined ? name : path)
  }
  return { names, shared }
}

/** Whether a name is in another encoding: it then has U+FFFD for what was not understood, and names no file. */
function isMisread(path: string, name: string): boolean {
  return name.includes('\ufffd') && !lstatSync(path, { throwIfNoEntry: false })
}

function entriesOf(folder: string, path: string) {
  try {
    return inPathOrder(readdirSync(folder, { withFileTypes: true }))
  } catch (cause) {
    if (path !== '' && (cause as NodeJS.ErrnoException).code === 'ENOENT') return [] // removed while we walked
    throw new MachineError(`The folder ${folder} cannot be read. Check that you may read it.`, { cause })
  }
}

/** Entries in the order of the paths below them, so that nothing has to be sorted at the end. */
function inPathOrder(entries: Dirent[]): Dirent[] {
  const named = entries.map((entry) => ({
    entry,
    name: nameOf(entry.isDirectory() ? `${entry.name}/` : entry.name),
  }))
  return named.sort((a, b) => compareNames(a.name, b.name)).map(({ entry }) => entry)
}
