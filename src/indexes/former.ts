import { slugOf } from '../kit/slug.ts'
import { type TermKind, termFolder } from '../model/addresses.ts'
import type { Copy, Row } from '../model/archive.ts'
import type { Concept, Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { placeOf } from './places.ts'

/** A former address and the page that it leads to now. */
export interface Redirect {
  /** Percent-encoded, relative to the site's root, without a slash before it. */
  readonly path: string
  /** The query with its question mark, or empty. */
  readonly query: string
  /** The absolute address if it lies outside of the site, and then has no path in it; else null. */
  readonly outside: string | null
  /** Relative to the site's root. */
  readonly to: string
  readonly title: string
  /** The source that asked for it. */
  readonly source: string
}

/**
 * The former addresses of the articles in some rows: their aliases, and their original addresses on former hosts. If several of an article's have the same
 * name, the first counts; `nameOf` gives the name of a place.
 */
export function* formerAddresses(
  { archive, config }: Edition,
  from: Row,
  to: Row,
  nameOf = (place: string) => place,
): Iterable<Redirect> {
  const pathsOf = pathReader(config.site)
  for (let row = from; row < to; row++) {
    const own = pathsOf(archive.aliases(row), archive.originalUrl(row))
    const copies = archive.copies(row)
    if (own.length === 0 && copies.length === 0) continue
    const all = [{ paths: own, source: archive.source(row) }, ...formerOf(copies, pathsOf)]
    yield* leadingTo(archive.url(row), archive.title(row), all, nameOf)
  }
}

/**
 * The former addresses of the articles that were taken down. Each leads to the page that says so, under `title`, since the headline must not appear. An
 * address that another article claims is left to that one, which may be published in its place.
 */
export function formerTombstones(
  edition: Edition,
  title: string,
  nameOf: (place: string) => string,
): Redirect[] {
  const { archive, config } = edition
  const pathsOf = pathReader(config.site)
  const taken = archive.tombstones.flatMap(({ file, copies }) => [
    ...leadingTo(file, title, formerOf(copies, pathsOf), nameOf),
  ])
  if (taken.length === 0) return taken
  const keyOf = ({ outside, path, query }: Redirect) => outside ?? nameOf(placeOf(path)) + query
  const names = new Set(taken.map(keyOf))
  for (const claimed of formerAddresses(edition, 0, archive.size, nameOf)) names.delete(keyOf(claimed))
  return taken.filter((redirect) => names.has(keyOf(redirect)))
}

/** The former addresses of copies, each with the source that names it. */
function formerOf(
  copies: readonly Copy[],
  pathsOf: PathReader,
): { paths: readonly Former[]; source: string }[] {
  return copies.map(({ aliases, url, originalUrl, source }) => ({
    paths: pathsOf(url ? [...aliases, url] : aliases, originalUrl),
    source,
  }))
}

type PathReader = (aliases: readonly string[], original: string | null) => Former[]
type Former = Pick<Redirect, 'path' | 'query' | 'outside'>

/** Reads addresses on this site, and original addresses on former hosts, as places below the site's root. */
function pathReader(site: Site): PathReader {
  const hosts = formerHosts(site)
  const root = new URL(site.baseUrl ?? 'http://-/').pathname
  return (aliases, original) => {
    const paths = aliases.map((alias) => pathOf(`/${alias.replace(/^\/+/, '')}`, '/'))
    if (original && hosts.has(hostOf(original))) paths.push(pathOf(original, root))
    return paths
  }
}

/** What leads to a page: of addresses with the same name only the first, and never the page's own. */
function* leadingTo(
  to: string,
  title: string,
  all: readonly { paths: readonly Former[]; source: string }[],
  nameOf: (place: string) => string,
): Iterable<Redirect> {
  const present = placeOf(to)
  const names = new Set<string>()
  for (const { paths, source } of all) {
    for (const former of paths) {
      const place = placeOf(former.path)
      const name = former.outside ?? nameOf(place) + former.query
      if (names.has(name) || (former.outside === null && place + former.query === present)) continue
      names.add(name)
      yield { ...former, to, title, source }
    }
  }
}

/** The addresses that other spellings of tags and authors would have. */
export function* formerTerms({ archive, config }: Edition): Iterable<Redirect> {
  const kinds: [kind: TermKind, concepts: readonly Concept[]][] = [
    ['tag', config.tags],
    ['author', config.authors],
  ]
  for (const [kind, concepts] of kinds) {
    const terms = kind === 'tag' ? archive.tags : archive.authors
    const bySlug = new Map(
      concepts.length === 0 ? [] : Array.from({ length: terms.size }, (_, term) => [terms.slug(term), term]),
    )
    for (const { label, slug, aliases } of concepts) {
      const own = slug ?? slugOf(label)
      const term = bySlug.get(own)
      if (term === undefined) continue
      for (const other of new Set([label, ...aliases].map((spelling) => slugOf(spelling)))) {
        if (!other || bySlug.has(other)) continue
        const title = terms.label(term)
        yield {
          path: termFolder(kind, other),
          query: '',
          outside: null,
          to: termFolder(kind, own),
          title,
          source: `${kind}s.yaml`,
        }
      }
    }
  }
}

function formerHosts({ baseUrl, formerHosts }: Site): Set<string> {
  return new Set([...formerHosts, ...(baseUrl ? [new URL(baseUrl).host] : [])])
}

/** The host of an absolute address; this is faster than `URL`, and every article needs it. */
function hostOf(address: string): string {
  const start = address.indexOf('://') + 3
  const end = address.slice(start).search(/[/?#]/)
  return (end === -1 ? address.slice(start) : address.slice(start, start + end)).toLowerCase()
}

/** The path below the site's root. */
function pathOf(address: string, root: string): Former {
  const url = URL.canParse(address, 'http://-/') ? new URL(address, 'http://-/') : null
  if (!url?.pathname.startsWith(root)) return { path: '', query: '', outside: address }
  return { path: url.pathname.slice(root.length), query: url.search, outside: null }
}
