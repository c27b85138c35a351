import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from './digest.ts'

const source = fileURLToPath(new URL('..', import.meta.url))

/**
 * Digests Dateline's own code and data in some rooms (`parse`, `kit` …), so that what an older version made is never taken for what
 * this one would make.
 */
export function digestOfRooms(rooms: readonly string[]): string {
  return digestOf(rooms.map((room) => digestOfFolder(join(source, room))).join(' '))
}

/** Digests the names and bytes of all files below a folder, tests and fixtures left out. */
export function digestOfFolder(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => !/\.test\.ts$/.test(name) && !parentPath.includes('fixtures'))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const lines = files.sort().map((file) => `${file.slice(folder.length)} ${digestOf(readFileSync(file))}`)
  return digestOf(lines.join('\n'))
}

/** All rooms that have a part in what a site looks like. */
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
]

/** The rooms that an article goes through before it is stored. */
export const articleRooms = ['kit', 'model', 'read', 'plugins', 'parse', 'store']
