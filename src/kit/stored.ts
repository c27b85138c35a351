import { decodeUtf8 } from './utf8.ts'

/** A text that is stored in UTF-8, and is available as a string or as bytes to be passed on. */
export interface StoredText {
  /** The bytes, valid until the store that they come from is read again. */
  bytes(): Uint8Array
  text(): string
}

/** A text whose bytes `read` finds. */
export function storedText(read: () => Buffer): StoredText {
  return { bytes: read, text: () => decodeUtf8(read()) }
}

/** A string that is not stored at all. */
export function unstoredText(text: string): StoredText {
  return { bytes: () => Buffer.from(text), text: () => text }
}
