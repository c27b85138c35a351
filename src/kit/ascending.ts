/** The order of texts by their code units, the same in every language; for `sort`. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What lies at a line of a file. */
interface Placed {
  readonly path: string
  readonly line: number
}

/** The order of places: by path, then by line; for `sort`. */
export function byPlace(a: Placed, b: Placed): number {
  return ascending(a.path, b.path) || a.line - b.line
}
