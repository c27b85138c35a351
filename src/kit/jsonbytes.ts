import { crc32 } from 'node:zlib'
import type { Texts } from './columns.ts'
import { writeWhole } from './whole.ts'

const room = 1 << 20
/** Longer texts go their own way: every piece of the rest fits the buffer. */
const long = 1 << 12

const isPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte !== 0x22 && byte !== 0x5c ? 1 : 0,
)
const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

/**
 * Writes JSON of columns into an open file, byte by byte as `JSON.stringify` would have it, without making a string of each: for files
 * with a line for every article.
 */
export class JsonBytes {
  readonly #descriptor: number
  readonly #buffer = Buffer.allocUnsafeSlow(room)
  #length = 0
  #sum = 0

  constructor(descriptor: number) {
    this.#descriptor = descriptor
  }

  /** CRC-32 of all that was written to the file so far. */
  get sum(): number {
    return this.#sum
  }

  /** JSON as it is. */
  raw(json: string): void {
    if (json.length > long) {
      this.flush()
      this.#write(json)
      return
    }
    this.#makeRoom(json.length * 3)
    this.#length += this.#buffer.write(json, this.#length, 'utf8')
  }

  /** A text of a column as a JSON string, with `after` (plain ASCII) at its end. */
  text(texts: Texts, index: number, after = ''): void {
    const bytes = texts.bytes.array
    const ends = texts.ends.array
    const from = index === 0 ? 0 : ends[index - 1]!
    const to = ends[index]!
    this.#makeRoom(to - from + after.length + 2)
    const buffer = this.#buffer
    const start = this.#length
    let plain = to - from <= long
    buffer[this.#length++] = 0x22
    for (let at = from; at < to && plain; at++) {
      const byte = bytes[at]!
      if (isPlain[byte] === 0) plain = false
      buffer[this.#length++] = byte
    }
    if (!plain) {
      this.#length = start
      this.raw(JSON.stringify(texts.get(index) + after))
      return
    }
    for (let at = 0; at < after.length; at++) buffer[this.#length++] = after.charCodeAt(at)
    buffer[this.#length++] = 0x22
  }

  /** Some numbers of a column as one hexadecimal string. */
  hex(words: Uint32Array, at: number, count: number): void {
    this.#makeRoom(count * 8 + 2)
    const buffer = this.#buffer
    buffer[this.#length++] = 0x22
    for (let index = at; index < at + count; index++) {
      const word = words[index]!
      for (let shift = 28; shift >= 0; shift -= 4) buffer[this.#length++] = digits[(word >>> shift) & 15]!
    }
    buffer[this.#length++] = 0x22
  }

  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#length))
    this.#length = 0
  }

  #write(data: string | Buffer): void {
    writeWhole(this.#descriptor, data)
    this.#sum = crc32(data, this.#sum)
  }

  #makeRoom(bytes: number): void {
    if (this.#length + Math.min(bytes, long * 3 + 64) > room) this.flush()
  }
}
