import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { s3File } from '../indexes/host-files.ts'
import type { SiteSize } from '../indexes/hosts.ts'
import type { Manifest } from '../write/manifest.ts'

/** A file of a site, by its path from the site's root. */
export interface Sized {
  readonly file: string
  readonly size: number
}

/** What a site demands of its host. Only files that the host reads as rules are read, from `root`. */
export function siteSize(files: Iterable<Sized>, root: string): SiteSize {
  const inFolder = new Map<string, number>()
  const folders = new Set<string>()
  const size = { files: 0, bytes: 0, largestFile: 0, longestPath: 0 }
  let rules: Partial<SiteSize> = {}
  for (const { file, size: bytes } of files) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    const before = inFolder.get(folder) ?? 0
    inFolder.set(folder, before + 1)
    if (before === 0) addFolders(folders, folder)
    size.files++
    size.bytes += bytes
    size.largestFile = Math.max(size.largestFile, bytes)
    if (file.length * 3 > size.longestPath)
      size.longestPath = Math.max(size.longestPath, Buffer.byteLength(file))
    if (file === '_redirects' || file === '_headers' || file === s3File)
      rules = { ...rules, ...rulesOf(file, readFileSync(join(root, file), 'utf8')) }
  }
  let filesPerDirectory = 0
  for (const count of inFolder.values()) filesPerDirectory = Math.max(filesPerDirectory, count)
  const none = { rules: 0, rulesBytes: 0, ruleLength: 0, headerRules: 0, headerLength: 0 }
  return { ...size, entries: size.files + folders.size, filesPerDirectory, ...none, ...rules }
}

/** Names and sizes of all files of a manifest, read lazily. */
export function* sizesOf(manifest: Manifest): Iterable<Sized> {
  for (let entry = 0; entry < manifest.entries; entry++) yield manifest.stamp(entry)
}

function addFolders(folders: Set<string>, folder: string): void {
  for (let end = folder.length - 1; end > 0 && !folders.has(folder.slice(0, end)); ) {
    folders.add(folder.slice(0, end))
    end = folder.lastIndexOf('/', end - 1)
  }
}

function rulesOf(file: string, text: string): Partial<SiteSize> {
  if (file === s3File) return { rules: (JSON.parse(text) as unknown[]).length, rulesBytes: text.length }
  const lines = text.split('\n').filter((line) => line !== '')
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  return file === '_redirects'
    ? { rules: lines.length, rulesBytes: Buffer.byteLength(text), ruleLength: longest }
    : { headerRules: lines.filter((line) => !line.startsWith(' ')).length, headerLength: longest }
}
