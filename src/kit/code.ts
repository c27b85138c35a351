import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from './digest.ts'

const source = fileURLToPath(new URL('..', import.meta.url))

/**
 * Digests Dateline's own code and data in some rooms (`parse`, `kit` …), without tests, so that what another version made is never taken for what this
 * one would make.
 */
export function digestOfRooms(rooms: readonly string[]): string {
  return digestOf(rooms.map((room) => digestOfFiles(join(source, room), isProgram)).join(' '))
}

const isProgram = (name: string) => !name.endsWith('.test.ts')

/** Digests the names and bytes of all files below a folder. */
export function digestOfFolder(folder: string): string {
  return digestOfFiles(folder, () => true)
}

function digestOfFiles(folder: string, counts: (name: string) => boolean): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(counts)
  return digestOf(
    names
      .sort()
      .map((name) => `${name} ${digestOf(readFileSync(join(folder, name)))}`)
      .join('\n'),
  )
}

/** The versions of what comes with Node and influences the bytes of a site: dates, collation, time zones, compression. */
export function nodeParts(): string {
  return ['icu', 'cldr', 'unicode', 'tz', 'zlib', 'brotli'].map((name) => process.versions[name]).join(' ')
}

/** All rooms that influence the bytes of a site. */
export const siteRooms = [
  'kit',
  'model',
  'config',
  'i18n',
  'collect',
  'plan',
  'plugins',
  'render',
  'indexes',
  'search',
  'write',
]

/** The rooms that an article passes through before it is stored. */
export const articleRooms = ['kit', 'model', 'read', 'plugins', 'parse', 'store']
