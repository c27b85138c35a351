import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { deltaJson, type SiteFile } from '../publish/delta.ts'
import type { Manifest } from '../write/manifest.ts'

/** The last site and this one. */
export interface Sites {
  readonly before: Manifest
  /** For each file of the last site 1 where this one has it too. */
  readonly stays: Uint8Array
  readonly after: Manifest
  /** For each file of this site its entry in the last one, or -1. */
  readonly origins: readonly number[]
}

/** Leaves beside the ledger what this build changed of the site: for uploaders, and for caches that must forget. */
export function writeDelta(
  path: string,
  { before, stays, after, origins }: Sites,
  baseUrl: string | null,
): void {
  const delta = {
    added: files(after, (entry) => origins[entry] === -1),
    changed: files(
      after,
      (entry) => origins[entry] !== -1 && !sameBytes(before, origins[entry]!, after, entry),
    ),
    deleted: files(before, (entry) => stays[entry] === 0),
  }
  const descriptor = openSync(`${path}.tmp`, 'w')
  try {
    let text = ''
    for (const piece of deltaJson(delta, baseUrl)) {
      text += piece
      if (text.length < 1 << 18) continue
      writeSync(descriptor, text)
      text = ''
    }
    writeSync(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${path}.tmp`, path)
}

/** Files of a manifest, read as they are asked for. */
export function files(manifest: Manifest, keep: (entry: number) => boolean): Iterable<SiteFile> {
  return {
    *[Symbol.iterator]() {
      for (let entry = 0; entry < manifest.entries; entry++) {
        if (!keep(entry)) continue
        yield {
          file: manifest.file.get(entry),
          digest: manifest.digest(entry),
          size: manifest.size.array[entry]!,
        }
      }
    },
  }
}

function sameBytes(before: Manifest, a: number, after: Manifest, b: number): boolean {
  for (let word = 0; word < 8; word++) {
    if (before.digests.array[a * 8 + word] !== after.digests.array[b * 8 + word]) return false
  }
  return true
}
