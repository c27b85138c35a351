import { relative } from 'node:path'

/** A path as the person would name it from where they stand. */
export function named(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}
