import { join } from 'node:path'
import { stretchesOf } from '../read/stretches.ts'
import type { ParseOrder, ParseTask } from '../workers/parser.ts'
import type { Scan } from './scan.ts'

const filesPerTask = 64
/** Bytes of a typical article file, menus and the like included. */
const usualBytes = 4096

/** Groups the files numbered in `stale` into tasks; a `.jsonl` of more than `stretch` bytes is divided into stretches, each a task of its own. */
export function* parseTasks(
  content: string,
  { files }: Scan,
  stale: Uint32Array,
  stretch: number,
): Generator<{ ask: 'parse'; task: ParseTask }> {
  let some: ParseOrder[] = []
  for (const index of stale) {
    const [path, format] = [files.path(index), files.format(index)]
    if (format === 'jsonl' && files.size(index) > stretch) {
      let number = 0
      for (const part of stretchesOf(join(content, path), stretch))
        yield { ask: 'parse', task: { files: [{ index, path, format, stretch: part, number: number++ }] } }
      continue
    }
    some.push({ index, path, format })
    if (some.length < filesPerTask) continue
    yield { ask: 'parse', task: { files: some } }
    some = []
  }
  if (some.length > 0) yield { ask: 'parse', task: { files: some } }
}

/** How much there is to parse, in articles of typical size, since one file may hold a million. */
export function parseWork({ files }: Scan, stale: Uint32Array): number {
  return stale.reduce((sum, index) => sum + Math.max(1, files.size(index) / usualBytes), 0)
}
