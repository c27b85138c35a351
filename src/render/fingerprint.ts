/**
 * 64 bits of a text as 16 hexadecimal digits: enough to see that a page's facts changed, and ten times cheaper than a
 * cryptographic digest. Two lanes of multiply and xor-shift with the finaliser of MurmurHash3.
 */
export function fingerprint(text: string): string {
  let a = 0x9e3779b9 ^ text.length
  let b = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
    a ^= a >>> 15
    b ^= b >>> 13
  }
  a = finish(a ^ Math.imul(b, 0xc2b2ae35))
  b = finish(b ^ Math.imul(a, 0x85ebca6b))
  return hex(a) + hex(b)
}

function finish(lane: number): number {
  let bits = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0')
}
