import type { Encoding } from '../model/config.ts'
import type { Plan } from '../plan/plan.ts'
import type { Results } from '../workers/results.ts'
import type { Manifest, Written } from '../write/manifest.ts'

/** The manifest of a site while it is put together. */
export interface Settlement {
  readonly manifest: Manifest
  /** For each file of the last site: 1 if this one has it too. */
  readonly stays: Uint8Array
  /** For each file of this site: its entry in the last manifest, or -1. */
  readonly origins: readonly number[]
  /** Pages that a template failed to make. */
  readonly failed: number
  /** Adds a file of a bundle. */
  addFile(written: Written, group: number): void
}

/** Puts the pages of a site, followed by their compressed copies, into a manifest. Runs of pages that stay as they were are copied at once. */
export function settlePages(
  plan: Plan,
  results: Results,
  before: Manifest,
  compress: readonly Encoding[],
): Settlement {
  const all = plan.size * (1 + compress.length)
  const manifest = results.manifest()
  const stays = new Uint8Array(before.entries)
  const origins: number[] = []
  let failed = 0
  const cameFrom = (entry: number) => {
    if (entry !== -1) stays[entry] = 1
    origins.push(entry)
  }
  const runOf = (index: number): number => {
    const entry = results.origin(index)
    let run = 1
    while (
      index + run < all &&
      results.state(index + run) === 'same' &&
      results.origin(index + run) === entry + run
    )
      run++
    return run
  }
  for (let index = 0; index < all; ) {
    const state = results.state(index)
    const entry = results.origin(index)
    if (state === 'same') {
      const run = runOf(index)
      manifest.take(before, entry, entry + run, 0)
      for (let at = 0; at < run; at++) cameFrom(entry + at)
      index += run
      continue
    }
    if (state === 'failed') failed++
    const { file } = plan.page(index % plan.size)
    const encoding = compress[Math.floor(index / plan.size) - 1]
    // The state of a copy that does not exist, as of a small file, was never set.
    if (state !== 'waiting' && results.settle(index, encoding ? `${file}.${encoding}` : file, manifest))
      cameFrom(entry)
    index++
  }
  return {
    manifest,
    stays,
    origins,
    failed,
    addFile(written, group) {
      cameFrom(before.find(written.file))
      manifest.push(written, group)
    },
  }
}
