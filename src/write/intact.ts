import { lstatSync } from 'node:fs'
import { Column, type ColumnData } from '../kit/columns.ts'
import { Manifest, type Stamp } from './manifest.ts'

/** Whether a file of the output folder is still as we left it, by its size and time. */
export function isIntact(out: string, stamp: Stamp): boolean {
  const stats = lstatSync(`${out}/${stamp.file}`, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === stamp.size && stats.mtimeMs === stamp.mtime
}

/** For each entry of the manifest in a file 1 where its file is still as we left it; null where there is no such manifest. */
export function intactFiles(path: string, out: string): ColumnData | null {
  const manifest = Manifest.load(path)?.manifest
  if (!manifest) return null
  const intact = new Column('u8', undefined, Math.max(1, manifest.entries))
  for (let entry = 0; entry < manifest.entries; entry++)
    intact.push(isIntact(out, manifest.stamp(entry)) ? 1 : 0)
  return intact.data()
}
