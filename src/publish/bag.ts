import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { sha256 } from '../kit/digest.ts'
import { UsageError } from '../kit/errors.ts'
import { targetInside } from '../kit/links.ts'
import { writeWhole } from '../kit/whole.ts'
import { digestOfFile } from './verify.ts'

/** What goes into a bag: a folder or a file, and its name below `data/`. */
export interface BagPart {
  readonly from: string
  readonly to: string
}

export interface BagInfo {
  readonly title: string
  readonly organization: string
  /** `YYYY-MM-DD`, given by the caller, since nothing here may use the clock. */
  readonly date: string
  readonly software: string
}

/**
 * Copies an archive into a new folder as a BagIt bag (RFC 8493) with SHA-256 manifests, the form in which libraries accept collections. Links are followed
 * only if they lead to files below the same folder. Throws `UsageError`, with nothing written, if the folder is not empty or lies in what is to be copied, or
 * if a name is not UTF-8, which manifests are.
 */
export function makeBag(
  folder: string,
  parts: readonly BagPart[],
  info: BagInfo,
): { files: number; bytes: number } {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${folder} is not empty. Name a new folder for the bag.`)
  }
  for (const { from } of parts) {
    if (`${resolve(folder)}${sep}`.startsWith(`${resolve(from)}${sep}`)) {
      throw new UsageError(`${folder} lies in ${from}, which goes into the bag. Name a folder elsewhere.`)
    }
    for (const path of filesUnder(from, '')) {
      if (path.includes('\ufffd') && !existsSync(from + path)) {
        throw new UsageError(`${from + path}: its name is not UTF-8, so a bag cannot list it. Rename it.`)
      }
    }
  }
  mkdirSync(join(folder, 'data'), { recursive: true })
  const manifest = openSync(join(folder, 'manifest-sha256.txt'), 'wx')
  let files = 0
  let bytes = 0
  try {
    for (const { from, to } of parts) {
      for (const path of filesUnder(from, '')) {
        const name = `data/${to}${path}`
        const copied = copy(from + path, join(folder, name))
        writeWhole(manifest, `${copied.digest}  ${manifestName(name)}\n`)
        files++
        bytes += copied.bytes
      }
    }
  } finally {
    closeSync(manifest)
  }
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': bagInfo(info, files, bytes),
  }
  for (const [name, text] of Object.entries(tags)) writeFileSync(join(folder, name), text, { flag: 'wx' })
  const tagged = [...Object.keys(tags), 'manifest-sha256.txt'].sort()
  const lines = tagged.map((name) => `${digestOfFile(join(folder, name))}  ${name}\n`)
  writeFileSync(join(folder, 'tagmanifest-sha256.txt'), lines.join(''), { flag: 'wx' })
  return { files, bytes }
}

function bagInfo({ title, organization, date, software }: BagInfo, files: number, bytes: number): string {
  const lines: [label: string, value: string][] = [
    ['Source-Organization', organization],
    ['External-Description', title],
    ['External-Identifier', sha256(`${organization}\n${title}`).slice(0, 16)],
    ['Bagging-Date', date],
    ['Bag-Software-Agent', software],
    ['Payload-Oxum', `${bytes}.${files}`],
  ]
  return lines.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')
}

/** The paths below a folder, each with a slash before it, in the order of their code units; the empty path for a single file. */
function* filesUnder(root: string, path: string): Iterable<string> {
  if (path === '' && statSync(root).isFile()) {
    yield ''
    return
  }
  const entries = readdirSync(root + path, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesUnder(root, inner)
    // A link to a file below the folder may be an article, and is copied into the bag as a file.
    else if (
      entry.isFile() ||
      (entry.isSymbolicLink() && targetInside(realpathSync(root), root + inner)?.isFile())
    )
      yield inner
  }
}

function copy(from: string, to: string): { digest: string; bytes: number } {
  mkdirSync(dirname(to), { recursive: true })
  const descriptor = openSync(to, 'wx')
  let bytes = 0
  try {
    const digest = digestOfFile(from, (chunk) => {
      writeWhole(descriptor, chunk)
      bytes += chunk.length
    })
    return { digest, bytes }
  } finally {
    closeSync(descriptor)
  }
}

/** A name as manifests have it: characters that would end the line are percent-encoded, and so is the percent sign (RFC 8493, 2.1.3). */
function manifestName(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D')
}
