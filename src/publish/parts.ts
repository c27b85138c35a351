/** A part of a site that is deployed on its own. */
export interface Part {
  /** `main`, or the top folder that it holds: `2015`, `tags`. */
  readonly name: string
  /** Where it will stand: absolute, with a slash at its end. */
  readonly url: string
}

/** Which part of a site has which file. */
export interface Layout {
  /** The main part first, then by name. */
  readonly parts: readonly Part[]
  /** The part that has a file, or what would stand at a path; the main one has all that no other has. */
  partOf(path: string): Part
}

/** Where the pages lie that a host sends for what was taken down, each under the path of what it stands for. */
const gone = '_deploy/gone/'

/** Files and bytes below one top folder, or of a file that lies in none. */
export interface Share {
  readonly files: number
  readonly bytes: number
}

/** Top folders that are moved out of the main part while it still does not fit: nothing there is asked for by scripts. */
const movable = ['tags', 'data', 'authors', 'sections']

/**
 * Cuts a site by year: each year, and the undated, is a part, and everything else the main one; lists of tags and the like become
 * parts too while the main one does not fit. So articles that are added to a year change that part and the main one.
 * `shares` are the top folders of the site by name; `addressOf` gives the address of each part but the main one, which stands at `baseUrl`.
 */
export function partsByYear(
  shares: ReadonlyMap<string, Share>,
  baseUrl: string,
  addressOf: (name: string) => string,
  fits: (share: Share) => boolean,
): Layout {
  const moved = [...shares.keys()].filter((name) => /^(?:\d{4}|undated)$/.test(name)).sort()
  const rest = { files: 0, bytes: 0 }
  for (const [name, { files, bytes }] of shares) {
    if (moved.includes(name)) continue
    rest.files += files
    rest.bytes += bytes
  }
  const large = movable
    .filter((name) => shares.has(name))
    .sort((a, b) => shares.get(b)!.bytes - shares.get(a)!.bytes)
  for (const name of large) {
    if (fits(rest)) break
    moved.push(name)
    rest.files -= shares.get(name)!.files
    rest.bytes -= shares.get(name)!.bytes
  }
  const main = { name: 'main', url: baseUrl }
  const byName = new Map(moved.sort().map((name) => [name, { name, url: addressOf(name) }]))
  return {
    parts: [main, ...byName.values()],
    partOf(path) {
      const place = path.startsWith(gone) ? path.slice(gone.length) : path
      const end = place.indexOf('/')
      return (end === -1 ? undefined : byName.get(place.slice(0, end))) ?? main
    },
  }
}

/** Addresses with `{part}` in them, or those of names below the main part's host: `https://2015.archive.example.org/`. */
export function addressesOf(pattern: string | null, baseUrl: string): (name: string) => string {
  const { protocol, host, pathname } = new URL(baseUrl)
  const whole = pattern ?? `${protocol}//{part}.${host}${pathname}`
  return (name) => {
    const url = whole.replaceAll('{part}', name)
    return url.endsWith('/') ? url : `${url}/`
  }
}

/** Files that every part has a copy of: the look, the page for what is not there, and what robots and hosts read first. */
export function isShared(file: string): boolean {
  return file.startsWith('assets/') || shared.has(file)
}

const shared = new Set(['404.html', 'robots.txt', '.nojekyll', '_headers'])
