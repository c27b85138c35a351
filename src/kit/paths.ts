import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

/** A percent-encoded path as text in NFC; unchanged if it is not encoded UTF-8. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path // an address of an older encoding
  }
}

/** The path in NFC, which is the same on every machine, whether it writes accents into the letters or, as Macs did, after them. */
export const composedPath = (path: string): string => (isAscii(path) ? path : path.normalize('NFC'))

const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text)

/**
 * The order of paths: by their code units in NFC, folder by folder, with the slash as part of a folder's name. Names that differ only in Unicode composition
 * are neighbours.
 */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0
  if (isAscii(a) && isAscii(b)) return a < b ? -1 : 1
  const [ours, others] = [a.split(behindSlash), b.split(behindSlash)]
  let at = 0
  while (ours[at] === others[at]) at++
  return compareNames(nameOf(ours[at] ?? ''), nameOf(others[at] ?? ''))
}

const behindSlash = /(?<=\/)/

/** A name as it is written, and in NFC. */
export interface Name {
  readonly written: string
  readonly composed: string
}

export const nameOf = (written: string): Name => ({ written, composed: composedPath(written) })

/** The order of the names in a folder, as in `comparePaths`; names of folders end in a slash. */
export function compareNames(a: Name, b: Name): number {
  if (a.composed !== b.composed) return a.composed < b.composed ? -1 : 1
  return a.written < b.written ? -1 : 1
}

/** The path with its links resolved, as far as it exists. */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPath(parent), basename(path))
}

/** Whether `inner` is `outer` or lies in it, after links are resolved. */
export function contains(outer: string, inner: string): boolean {
  const [a, b] = [realPath(outer), realPath(inner)]
  return a === b || b.startsWith(a.endsWith(sep) ? a : a + sep)
}
