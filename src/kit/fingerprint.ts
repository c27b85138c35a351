import { hex32 } from './hex.ts'

/**
 * Digests facts into 64 bits, which is enough to notice that a page's facts changed, and far cheaper than a cryptographic digest.
 * Two lanes as in cyrb53 by bryc (public domain), with the finaliser of MurmurHash3.
 */
export class Fingerprint {
  #a = 0x9e3779b9
  #b = 0x85ebca6b

  /** Adds a text and its length, so that texts cannot run into each other. */
  text(text: string): this {
    let a = this.#a ^ text.length
    let b = this.#b ^ text.length
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      a = Math.imul(a ^ code, 0x9e3779b1)
      b = Math.imul(b ^ code, 0x5f356495)
    }
    // Multiplication moves bits only upwards; the shifts bring them back down.
    this.#a = a ^ (a >>> 15)
    this.#b = b ^ (b >>> 13)
    return this
  }

  /** Adds an integer of at most 32 bits. */
  number(value: number): this {
    this.#a = finish(this.#a ^ Math.imul(value, 0x9e3779b1))
    this.#b = finish(this.#b ^ Math.imul(value, 0x5f356495)) ^ this.#a
    return this
  }

  /** The two halves. */
  lanes(): [number, number] {
    const a = finish(this.#a ^ Math.imul(this.#b, 0xc2b2ae35))
    return [a, finish(this.#b ^ Math.imul(a, 0x85ebca6b))]
  }

  /** 16 hexadecimal digits. */
  hex(): string {
    const [a, b] = this.lanes()
    return hex32(a) + hex32(b)
  }
}

/** The fingerprint of one text, as 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  return new Fingerprint().text(text).hex()
}

/** Remembers the fingerprints of numbered things outside the heap. Each is made once, when it is first used. */
export function rememberedFingerprints(
  size: number,
  textOf: (index: number) => string,
): (index: number, into: Fingerprint) => void {
  const lanes = new Uint32Array(size * 2)
  return (index, into) => {
    if (lanes[index * 2] === 0) {
      const [a, b] = new Fingerprint().text(textOf(index)).lanes()
      // Zero means unknown, so a true zero in the first lane is stored as one.
      lanes[index * 2] = a || 1
      lanes[index * 2 + 1] = b
    }
    into.number(lanes[index * 2]!).number(lanes[index * 2 + 1]!)
  }
}

function finish(lane: number): number {
  let bits = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
