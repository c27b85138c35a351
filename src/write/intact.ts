import { lstatSync } from 'node:fs'
import { Column } from '../kit/columns.ts'
import { Manifest, type Stamp } from './manifest.ts'

/** Whether a file of the output folder is still as we left it, by its size and time. */
export function isIntact(out: string, stamp: Stamp): boolean {
  const stats = lstatSync(`${out}/${stamp.file}`, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === stamp.size && stats.mtimeMs === stamp.mtime
}

/** The manifest in a file, with whether each of its files is still as we left it. Null if there is no such manifest. */
export function lookAround(path: string, out: string): Manifest | null {
  const manifest = Manifest.load(path)?.manifest
  if (!manifest) return null
  const intact = new Column('u8', undefined, Math.max(1, manifest.entries))
  for (let entry = 0; entry < manifest.entries; entry++)
    intact.push(isIntact(out, manifest.stamp(entry)) ? 1 : 0)
  manifest.intact = intact
  return manifest
}
