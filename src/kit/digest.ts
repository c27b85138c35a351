import { createHash } from 'node:crypto'

/** SHA-256, the first 32 hexadecimal digits (128 bits): enough to tell any two texts of an archive apart. */
export function digestOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32)
}
