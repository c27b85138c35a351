import { decodeUtf8 } from './utf8.ts'

/** A text that lies somewhere as UTF-8, for whoever wants it as a string and whoever only hands it on. */
export interface StoredText {
  /** They hold until the store that they come from is read again; asked for again they are there again. */
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
