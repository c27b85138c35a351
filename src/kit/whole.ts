import { writeSync } from 'node:fs'

/** More than two gigabytes in one call are refused. */
const block = 1 << 24

/**
 * Writes all of a text or of bytes, where the file was written to last. One call may write less than it was given and say nothing, as it does
 * on a disk that is about to be full: what cannot be written is told by the call for the rest. Throws what the file system throws.
 */
export function writeWhole(descriptor: number, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; )
    at += writeSync(descriptor, bytes, at, Math.min(block, bytes.length - at))
}
