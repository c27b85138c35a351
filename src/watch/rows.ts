import { relative, sep } from 'node:path'
import type { Snapshot } from '../build/build.ts'
import { openArchive } from '../collect/archive.ts'
import { Cards } from '../collect/cards.ts'
import { Column } from '../kit/columns.ts'
import type { Archive, Row } from '../model/archive.ts'

/** Where the articles of a site lie, by their sources. */
export interface Rows {
  readonly archive: Archive
  /** The row of the article that is alone in a file of the content folder (absolute path); null where there is none. */
  rowOf(path: string): Row | null
  /** The file of its page, relative to the site's root. */
  fileOf(path: string): string | null
}

export function openRows(content: string, snapshot: Snapshot): Rows {
  const cards = new Cards(snapshot.cards)
  const archive = openArchive(snapshot.archive, cards)
  const order = new Column('u32', snapshot.archive.order).values()
  const rows = new Int32Array(cards.rows).fill(-1)
  order.forEach((card, row) => {
    rows[card] = row
  })
  const rowOf = (path: string): Row | null => {
    const file = cards.findFile(relative(content, path).split(sep).join('/'))
    if (file === -1 || cards.end.array[file]! - cards.firstRow(file) !== 1) return null
    const card = cards.firstRow(file)
    return cards.record.array[card] !== 0 || rows[card] === -1 ? null : rows[card]!
  }
  return {
    archive,
    rowOf,
    fileOf(path) {
      const row = rowOf(path)
      return row === null ? null : archive.url(row)
    },
  }
}
