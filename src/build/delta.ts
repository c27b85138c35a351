import { closeSync, openSync, renameSync } from 'node:fs'
import { JsonBytes } from '../kit/jsonbytes.ts'
import { putDelta } from '../publish/delta.ts'
import type { Manifest } from '../write/manifest.ts'

/** The last site and this one. */
export interface Sites {
  readonly before: Manifest
  /** For each file of the last site: 1 if this one has it too. */
  readonly stays: Uint8Array
  readonly after: Manifest
  /** For each file of this site: its entry in the last one, or -1. */
  readonly origins: readonly number[]
}

/** Writes to `path` what this build changed in the site, for uploaders and for caches that must be purged. */
export function writeDelta(
  path: string,
  { before, stays, after, origins }: Sites,
  baseUrl: string | null,
): void {
  const isOther = (entry: number): boolean =>
    origins[entry] !== -1 && !sameBytes(before, origins[entry]!, after, entry)
  const delta = {
    added: { of: after, entries: entriesOf(after, (entry) => origins[entry] === -1) },
    changed: { of: after, entries: entriesOf(after, isOther) },
    deleted: { of: before, entries: entriesOf(before, (entry) => stays[entry] === 0) },
  }
  const descriptor = openSync(`${path}.tmp`, 'w')
  try {
    const out = new JsonBytes(descriptor)
    putDelta(out, delta, baseUrl)
    out.flush()
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${path}.tmp`, path)
}

/** The entries of a manifest that `keep` accepts, found lazily and anew by each iteration. */
function entriesOf(manifest: Manifest, keep: (entry: number) => boolean): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (let entry = 0; entry < manifest.entries; entry++) if (keep(entry)) yield entry
    },
  }
}

function sameBytes(before: Manifest, a: number, after: Manifest, b: number): boolean {
  for (let word = 0; word < 8; word++) {
    if (before.digests.array[a * 8 + word] !== after.digests.array[b * 8 + word]) return false
  }
  return true
}
