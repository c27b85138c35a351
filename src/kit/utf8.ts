import { isAscii, transcode } from 'node:buffer'

/** Below so many bytes `toString` is as quick. */
const worthTranscoding = 400

/**
 * Decodes bytes that are known to be UTF-8, such as those that we wrote ourselves. Node 20's `toString` takes ten times as long over
 * long texts with letters beyond ASCII. Throws where they are not UTF-8.
 */
export function decodeUtf8(bytes: Buffer): string {
  if (bytes.length < worthTranscoding) return bytes.toString('utf8')
  if (isAscii(bytes)) return bytes.toString('latin1')
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
