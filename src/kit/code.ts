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
  const files = rooms.flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !/\.test\.ts$/.test(entry.name) && !entry.parentPath.includes('fixtures'),
      )
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return digestOf(
    files
      .sort()
      .map((file) => `${file.slice(source.length)} ${digestOf(readFileSync(file))}`)
      .join('\n'),
  )
}

/** All rooms that have a part in what a site looks like. */
export const siteRooms = ['kit', 'model', 'config', 'i18n', 'collect', 'plan', 'render', 'indexes', 'search']

/** The rooms that an article goes through before it is stored. */
export const articleRooms = ['kit', 'model', 'read', 'parse']
