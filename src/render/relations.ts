import { positionOf } from '../kit/bounds.ts'
import type { Archive, Row } from '../model/archive.ts'
import { relaterOf } from './related.ts'

/** The other articles that an article's page links to. */
export interface Relations {
  readonly older: Row | null
  readonly newer: Row | null
  /** The first tag that other articles have too; its neighbours are below. */
  readonly tag: number | null
  readonly olderInTag: Row | null
  readonly newerInTag: Row | null
  readonly related: readonly Row[]
  /** Articles that are much alike. */
  readonly versions: Uint32Array
}

/** Works out the relations of articles. The last result is kept, since a page's view is made right after its key. */
export function relationsOf(archive: Archive): (row: Row) => Relations {
  const relatedTo = relaterOf(archive)
  const { tags, undated } = archive
  let last: { row: Row; relations: Relations } | null = null

  return (row) => {
    if (last?.row !== row) last = { row, relations: relate(row) }
    return last.relations
  }

  function relate(row: Row): Relations {
    const isUndated = row >= undated.from
    const end = isUndated ? undated.to : undated.from
    const first = isUndated ? undated.from : 0
    const own = tags.of(row)
    let tag: number | null = null
    let olderInTag: Row | null = null
    let newerInTag: Row | null = null
    for (let at = 0; at < own.length && tag === null; at++) {
      const rows = tags.rows(own[at]!)
      if (rows.length < 2) continue
      tag = own[at]!
      const place = positionOf(rows, row)
      newerInTag = rows[place - 1] ?? null
      olderInTag = rows[place + 1] ?? null
    }
    const older = row + 1 < end ? row + 1 : null
    const newer = row > first ? row - 1 : null
    const versions = archive.versions(row)
    const named = [older, newer, olderInTag, newerInTag]
    const related = relatedTo(row, versions.length === 0 ? named : [...named, ...versions])
    return { older, newer, tag, olderInTag, newerInTag, related, versions }
  }
}
