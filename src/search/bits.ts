/** Writes numbers in few bits. Grows as needed; `take` hands out the bytes and starts again. */
export class BitWriter {
  private bytes = new Uint8Array(4096)
  private length = 0
  private pending = 0
  private free = 8

  /** The low `width` bits of a value, highest first; `width` at most 32. */
  bits(value: number, width: number): void {
    if (this.length + 8 > this.bytes.length) this.grow()
    let left = width
    while (left > 0) {
      const take = Math.min(left, this.free)
      const part = (value >>> (left - take)) & ((1 << take) - 1)
      this.free -= take
      this.pending |= part << this.free
      left -= take
      if (this.free === 0) this.flush()
    }
  }

  /**
   * Exponential Golomb code of order `order`: short for gaps about 2^order, and never longer than twice the number's own
   * length, so that one far gap (a lone article of another century) costs bits and not kilobytes.
   */
  gap(value: number, order: number): void {
    const high = (value >>> order) + 1
    const width = 32 - Math.clz32(high)
    this.bits(0, width - 1)
    this.bits(high, width)
    this.bits(value, order)
  }

  take(): Uint8Array {
    if (this.free < 8) this.flush()
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  private flush(): void {
    this.bytes[this.length++] = this.pending
    this.pending = 0
    this.free = 8
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2)
    larger.set(this.bytes)
    this.bytes = larger
  }
}

/** Reads what a `BitWriter` wrote. Behind the end it throws: bytes come over the network and may be cut or of another build. */
export class BitReader {
  private readonly bytes: Uint8Array
  private position: number

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.position = 0
  }

  bits(width: number): number {
    let value = 0
    for (let left = width; left > 0; ) {
      const byte = this.bytes[this.position >>> 3]
      if (byte === undefined) throw new RangeError('The list ends too early.')
      const free = 8 - (this.position & 7)
      const take = Math.min(left, free)
      value = (value << take) | ((byte >>> (free - take)) & ((1 << take) - 1))
      this.position += take
      left -= take
    }
    return value >>> 0
  }

  gap(order: number): number {
    let width = 0
    while (this.bits(1) === 0) if (++width > 31) throw new RangeError('The list is damaged.')
    const high = ((1 << width) | this.bits(width)) >>> 0
    return ((((high - 1) << order) >>> 0) | this.bits(order)) >>> 0
  }
}
