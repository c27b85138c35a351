import { closeSync, openSync, readSync } from 'node:fs'

/** Some lines of a large `.jsonl` that one thread reads: the bytes from `from` up to but not including `to`, which follow `linesBefore` lines. */
export interface Stretch {
  readonly from: number
  /** Infinity for the last, so that lines added meanwhile belong to it. */
  readonly to: number
  readonly linesBefore: number
}

/** Bytes of a stretch: some thousand articles, enough to be worth an order, and few enough to be shared evenly. */
export const stretchBytes = 16 * 1024 * 1024

/** All lines of a file as one stretch. */
export const wholeFile: Stretch = { from: 0, to: Number.POSITIVE_INFINITY, linesBefore: 0 }

const block = 1024 * 1024

/**
 * Divides a file between lines, so that threads can share it. Stretches are found lazily, so that the first is read while the next is looked for. If the file
 * cannot be read from some point on, the rest is one stretch, and whoever reads that reports why.
 */
export function* stretchesOf(path: string, bytes = stretchBytes): Generator<Stretch> {
  const descriptor = orNull(() => openSync(path, 'r'))
  if (descriptor === null) return yield wholeFile
  try {
    const buffer = Buffer.allocUnsafeSlow(block)
    let from = 0
    let linesBefore = 0
    let lines = 0
    for (let at = 0; ; ) {
      const got = orNull(() => readSync(descriptor, buffer, 0, block, at))
      if (!got) break
      const read = buffer.subarray(0, got)
      for (let end = read.indexOf(10); end !== -1; end = read.indexOf(10, end + 1)) {
        lines++
        if (at + end + 1 - from < bytes) continue
        yield { from, to: at + end + 1, linesBefore }
        from = at + end + 1
        linesBefore = lines
      }
      at += got
    }
    yield { from, to: Number.POSITIVE_INFINITY, linesBefore }
  } finally {
    closeSync(descriptor)
  }
}

/** The result of a file system call; null if it fails. */
function orNull<T>(call: () => T): T | null {
  try {
    return call()
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error
    return null
  }
}
