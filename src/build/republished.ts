import { rmSync } from 'node:fs'
import { readSealed, writeSealed } from '../kit/sealed.ts'
import type { Archive, Tombstone } from '../model/archive.ts'
import { type Notice, notice } from '../model/notice.ts'
import { sourcePlace } from '../model/source.ts'

/** An article that was taken down on the last site: the address of its tombstone, and its source where one had it. */
type Withheld = Pick<Tombstone, 'file' | 'source'>

/**
 * Tells of articles that were taken down on the last site and are public on this one. An entry may have been deleted on purpose; but
 * `takedowns.yaml` may also have been lost, which nothing else would tell.
 */
export function republishedNotices(withheldFile: string, archive: Archive): Notice[] {
  const files = new Set<string>()
  const sources = new Set<string>()
  for (const { file, source } of readWithheld(withheldFile)) {
    if (source === null) files.add(file)
    else sources.add(source)
  }
  // Those that are still taken down have no row: most builds need not look for any.
  for (const { file, source } of archive.tombstones) {
    files.delete(file)
    if (source !== null) sources.delete(source)
  }
  const notices: Notice[] = []
  if (files.size + sources.size === 0) return notices
  for (let row = 0; row < archive.size; row++) {
    const source = archive.source(row)
    const url = archive.url(row)
    if (!sources.has(source) && !files.has(url)) continue
    const { path, record } = sourcePlace(source)
    const reason = `The article was taken down on the last site. Nothing takes it down any more: it is public at /${url}.`
    notices.push(notice('collect/public-again', path, record, reason))
  }
  return notices
}

/** Keeps what is taken down on the site that was just finished, for the next one. */
export function keepWithheld(withheldFile: string, { tombstones }: Archive): void {
  if (tombstones.length === 0) rmSync(withheldFile, { force: true })
  else
    writeSealed(
      withheldFile,
      JSON.stringify(tombstones.map(({ file, source }): Withheld => ({ file, source }))),
    )
}

/** Nothing where the cache was lost or damaged: then nobody knows. */
function readWithheld(withheldFile: string): Withheld[] {
  const text = readSealed(withheldFile)
  return text === null ? [] : (JSON.parse(text) as Withheld[])
}
