import { closeSync, openSync, readSync } from 'node:fs'

const block = 1 << 20

/**
 * The lines of a file of any length as bytes, without `\n`; what follows the last `\n` is a line too.
 * Throws what the file system throws.
 */
export function* linesOf(path: string): Generator<Buffer> {
  const descriptor = openSync(path, 'r')
  try {
    let pieces: Buffer[] = []
    for (;;) {
      const bytes = Buffer.allocUnsafe(block)
      const length = readSync(descriptor, bytes, 0, block, null)
      if (length === 0) break
      let from = 0
      for (let end = bytes.indexOf(10); end !== -1 && end < length; end = bytes.indexOf(10, from)) {
        pieces.push(bytes.subarray(from, end))
        yield pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
        pieces = []
        from = end + 1
      }
      if (from < length) pieces.push(bytes.subarray(from, length))
    }
    if (pieces.length > 0) yield Buffer.concat(pieces)
  } finally {
    closeSync(descriptor)
  }
}
