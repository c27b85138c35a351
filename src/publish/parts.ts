/** A part of a site that is deployed on its own. */
export interface Part {
  /** `main`, or the top-level folder that it holds: `2015`, `tags`. */
  readonly name: string
  /** Where it will stand: an absolute address with a slash at its end. */
  readonly url: string
}

/** Which part of a site has which file. */
export interface Layout {
  /** The main part first, then by name. */
  readonly parts: readonly Part[]
  /** The part that a path belongs to; the main part has everything that no other has. */
  partOf(path: string): Part
}

/** The folder of the pages that a host sends for articles that were taken down, each under the path of its article. */
const gone = '_deploy/gone/'

/** The files and bytes below a top-level folder, or of the files in none. */
export interface Share {
  readonly files: number
  readonly bytes: number
}

/** Top-level folders that are moved out of the main part, one by one, while it does not fit. Scripts request nothing from them. */
const movable = ['tags', 'data', 'authors', 'sections']

/**
 * Divides a site by year: each year, and the undated articles, become a part, and everything else is the main one. While that does not fit, lists of tags
 * and the like become parts too. So articles that are added to a year change only that part and the main one. `shares` has the top-level folders of the
 * site by name; `addressOf` gives the address of each part except the main one, which stands at `baseUrl`.
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

/** The addresses of parts by their names: from a pattern with `{part}`, or as subdomains of the main part's host, such as `https://2015.archive.example.org/`. */
export function addressesOf(pattern: string | null, baseUrl: string): (name: string) => string {
  const { protocol, host, pathname } = new URL(baseUrl)
  const whole = pattern ?? `${protocol}//{part}.${host}${pathname}`
  return (name) => {
    const url = whole.replaceAll('{part}', name)
    return url.endsWith('/') ? url : `${url}/`
  }
}

/** Whether every part has a copy of a file: style sheets and scripts, the page for missing addresses, and what robots and hosts read first. */
export function isShared(file: string): boolean {
  return file.startsWith('assets/') || shared.has(file)
}

const shared = new Set(['404.html', 'robots.txt', '.nojekyll', '_headers'])
