import { closeSync, openSync, readdirSync, readSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { CacheDamaged } from '../kit/errors.ts'
import { writeWhole } from '../kit/whole.ts'
import type { Entry } from '../model/archive.ts'

/** The file of a segment in the folder of the store. */
export const segmentFile = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(6, '0')}.segment`)

/** Opens the segments of a folder for reading entries. The bytes that `read` returns are valid until another entry is read. */
export function openSegments(folder: string) {
  const descriptors = new Map<number, number>()
  let buffer = Buffer.allocUnsafeSlow(64 * 1024)
  let held: Entry | null = null
  let heldLength = 0
  const descriptorOf = (segment: number): number => {
    let descriptor = descriptors.get(segment)
    if (descriptor === undefined) {
      try {
        descriptor = openSync(segmentFile(folder, segment), 'r')
      } catch (cause) {
        throw new CacheDamaged(`Segment ${segment} of the store cannot be opened.`, { cause })
      }
      descriptors.set(segment, descriptor)
    }
    return descriptor
  }
  return {
    read(entry: Entry, length: number): Buffer {
      if (entry !== held || length > heldLength) {
        if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(length * 2)
        const { segment, offset } = entry
        held = null
        if (readSync(descriptorOf(segment), buffer, 0, length, offset) < length)
          throw new CacheDamaged(`Segment ${segment} of the store ends early.`)
        held = entry
        heldLength = length
      }
      return buffer.subarray(0, length)
    },
    close() {
      for (const descriptor of descriptors.values()) closeSync(descriptor)
      descriptors.clear()
    },
  }
}

/**
 * Copies entries unchanged into one new segment, and yields each with its new place: many builds leave many segments, and entries that
 * nothing uses any more. The old segments stay until they are swept.
 */
export function* copyEntries(folder: string, entries: Iterable<Entry>, segment: number): Generator<Entry> {
  const shelf = openSegments(folder)
  const descriptor = openSync(segmentFile(folder, segment), 'w')
  let offset = 0
  try {
    for (const entry of entries) {
      const bytes = shelf.read(entry, entry.length)
      writeWhole(descriptor, bytes)
      yield { ...entry, segment, offset }
      offset += bytes.length
    }
  } finally {
    closeSync(descriptor)
    shelf.close()
  }
}

/** The sizes of the segments in a folder, by number. */
export function segmentSizes(folder: string): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const name of readdirSync(folder)) {
    if (/^\d{6,}\.segment$/.test(name))
      sizes.set(Number.parseInt(name, 10), statSync(join(folder, name)).size)
  }
  return sizes
}

/** Deletes the segments that are not in use. */
export function sweepSegments(folder: string, used: ReadonlySet<number>): void {
  for (const segment of segmentSizes(folder).keys())
    if (!used.has(segment)) unlinkSync(segmentFile(folder, segment))
}
