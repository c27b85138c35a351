import { writeSync } from 'node:fs'

/** Bytes per call; more than two gigabytes at once are refused. */
const block = 1 << 24

/**
 * Writes all of a text or of bytes at the present position of a file. A single call may write less than it was given without an error, as on a disk that is
 * almost full; the call for the rest then reports the error. Throws what the file system throws.
 */
export function writeWhole(descriptor: number, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; )
    at += writeSync(descriptor, bytes, at, Math.min(block, bytes.length - at))
}
