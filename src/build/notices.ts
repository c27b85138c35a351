import { closeSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { ascending } from '../kit/ascending.ts'
import { deleteLeftovers } from '../kit/unused.mjs'
import { writeWhole } from '../kit/whole.ts'
import type { Notice } from '../model/notice.ts'
import type { Gathered } from './gather.ts'

/** The file that has all notices of the last build. */
export const noticesFile = (cache: string): string => join(cache, 'notices.jsonl')

const pieceLength = 1 << 18

/** Writes all notices beside the ledger, one JSON object per line, for programs and for people who want more than the screen shows. */
export function writeNotices(cache: string, notices: readonly Notice[]): void {
  const path = noticesFile(cache)
  // Builds of several archives may share a cache.
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

/** The notices about sources, in the order of paths. Those about a record name its present file and line, wherever it was parsed. */
export function sourceNotices({ cards, scan, notices }: Gathered): Notice[] {
  const all = [...scan.notices, ...notices]
  for (let row = 0; row < cards.rows; row++) {
    const told = cards.notices.get(row)
    if (told === '') continue
    const { path, line } = cards.place(row)
    for (const each of JSON.parse(told) as Notice[]) all.push({ ...each, path, line: line || each.line })
  }
  return all.sort((a, b) => ascending(a.path, b.path))
}
