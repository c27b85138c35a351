import { closeSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { deleteLeftovers } from '../kit/unused.mjs'
import { writeWhole } from '../kit/whole.ts'
import type { Notice } from '../model/notice.ts'
import type { Gathered } from './gather.ts'

/** Where everything stands that was told of the last build. */
export const noticesFile = (cache: string): string => join(cache, 'notices.jsonl')

const pieceLength = 1 << 18

/** Leaves beside the ledger everything that was told, one JSON object a line: more than a person reads on a screen, and for programs. */
export function writeNotices(cache: string, notices: readonly Notice[]): void {
  const path = noticesFile(cache)
  // Builds of several archives may have one cache.
  const temporary = `${path}.${process.pid}.tmp`
  const descriptor = openSync(temporary, 'w')
  try {
    let text = ''
    for (const { rule, level, path: source, line, reason, hint } of notices) {
      text += `${JSON.stringify({ rule, level, path: source, line, reason, hint })}\n`
      if (text.length < pieceLength) continue
      writeWhole(descriptor, text)
      text = ''
    }
    writeWhole(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
  renameSync(temporary, path)
  deleteLeftovers(cache)
}

/** What was told of the sources, in the order of their paths; of a record where it lies now, in whatever file and line it was parsed. */
export function sourceNotices({ cards, scan, notices }: Gathered): Notice[] {
  const all = [...scan.notices, ...notices]
  for (let row = 0; row < cards.rows; row++) {
    const told = cards.notices.get(row)
    if (told === '') continue
    const path = cards.path.get(cards.file.array[row]!)
    const record = cards.record.array[row]!
    for (const each of JSON.parse(told) as Notice[]) all.push({ ...each, path, line: record || each.line })
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
