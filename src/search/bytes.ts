/** A growing buffer, into which pages, lists and runs are written. */
export class ByteWriter {
  bytes: Uint8Array
  length = 0

  constructor(capacity = 4096) {
    this.bytes = new Uint8Array(capacity)
  }

  /** The buffer with room for `more` bytes after `length`, for callers that write and count by themselves. */
  room(more: number): Uint8Array {
    this.reserve(more)
    return this.bytes
  }

  /** Base 128, lowest seven bits first; up to 32 bits. */
  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.reserve(5)
    const { bytes } = this
    let at = this.length
    let rest = value >>> 0
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[at++] = rest
    this.length = at
  }

  all(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** What was written, valid until the next write. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.bytes)
    this.bytes = larger
  }
}

/** Reads what a `ByteWriter` wrote. Throws at the end of the bytes, which come over the network and may be cut off or from another build. */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number
  readonly end: number

  constructor(bytes: Uint8Array, from = 0, to = bytes.length) {
    this.bytes = bytes
    this.at = from
    this.end = to
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      if (this.at >= this.end) throw new RangeError('The bytes end too early.')
      const byte = this.bytes[this.at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
    throw new RangeError('The bytes are damaged.')
  }

  take(length: number): Uint8Array {
    if (length > this.end - this.at) throw new RangeError('The bytes end too early.')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }
}
