import { hash } from 'node:crypto'

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex')
}

/** The first 32 hexadecimal digits of SHA-256 (128 bits): enough to tell any two texts of an archive apart. */
export function digestOf(data: Uint8Array | string): string {
  return sha256(data).slice(0, 32)
}
