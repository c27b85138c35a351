import { relative } from 'node:path'

/** A path as the user would write it: relative to the working folder if it lies in it. */
export function named(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}
