import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Notice } from '../model/notice.ts'

/** Where everything stands that was told of the last build. */
export const noticesFile = (cache: string): string => join(cache, 'notices.jsonl')

const pieceLength = 1 << 18

/** Leaves beside the ledger everything that was told, one JSON object a line: more than a person reads on a screen, and for programs. */
export function writeNotices(cache: string, notices: readonly Notice[]): void {
  const path = noticesFile(cache)
  const descriptor = openSync(`${path}.tmp`, 'w')
  try {
    let text = ''
    for (const { rule, level, path: source, line, reason, hint } of notices) {
      text += `${JSON.stringify({ rule, level, path: source, line, reason, hint })}\n`
      if (text.length < pieceLength) continue
      writeSync(descriptor, text)
      text = ''
    }
    writeSync(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${path}.tmp`, path)
}
