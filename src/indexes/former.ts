import { quickHash } from '../kit/hash.ts'
import { parts } from '../kit/paging.ts'
import { decodedPath } from '../kit/paths.ts'
import { slugOf } from '../kit/slug.ts'
import {
  fixedFiles,
  indexFolder,
  listFile,
  periodFolder,
  type TermKind,
  termFolder,
} from '../model/addresses.ts'
import type { Archive, Row } from '../model/archive.ts'
import type { Concept, Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'

/** A former address and the page that it leads to now. */
export interface Redirect {
  /** Percent-encoded, relative to the site's root, without a slash before it. */
  readonly path: string
  /** Empty, or with its question mark. */
  readonly query: string
  /** The whole address where it lies outside of the site; it has no path in it then. */
  readonly outside: string | null
  /** Relative to the site's root. */
  readonly to: string
  readonly title: string
  /** Where it was asked for. */
  readonly source: string
}

/**
 * Former addresses of the articles from one row up to another: their aliases, and their original addresses on former hosts. Of an article's
 * that have the same name, the first; `nameOf` names a place.
 */
export function* formerAddresses(
  { archive, config }: Edition,
  from: Row,
  to: Row,
  nameOf = (place: string) => place,
): Iterable<Redirect> {
  const hosts = formerHosts(config.site)
  const root = new URL(config.site.baseUrl ?? 'http://-/').pathname
  const pathsOf = (aliases: readonly string[], original: string | null) => {
    const paths = aliases.map((alias) => pathOf(`/${alias.replace(/^\/+/, '')}`, '/'))
    if (original && hosts.has(hostOf(original))) paths.push(pathOf(original, root))
    return paths
  }
  for (let row = from; row < to; row++) {
    const own = pathsOf(archive.aliases(row), archive.originalUrl(row))
    const copies = archive.copies(row)
    if (own.length === 0 && copies.length === 0) continue
    const target = archive.url(row)
    const present = placeOf(target)
    const names = new Set<string>()
    const redirects = function* (paths: readonly ReturnType<typeof pathOf>[], source: string) {
      for (const former of paths) {
        const place = placeOf(former.path)
        const name = former.outside ?? nameOf(place) + former.query
        if (names.has(name) || (former.outside === null && place + former.query === present)) continue
        names.add(name)
        yield { ...former, to: target, title: archive.title(row), source }
      }
    }
    yield* redirects(own, archive.source(row))
    for (const { source, aliases, originalUrl, url } of copies) {
      yield* redirects(pathsOf([...aliases, ...(url ? [url] : [])], originalUrl), source)
    }
  }
}

/** Other spellings of tags and authors, where they would have an address of their own. */
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

/** The name by which two addresses are the same place: decoded, without `index.html` and slashes at its end. */
export function placeOf(path: string): string {
  return decodedPath(path)
    .replace(/(^|\/)index\.html$/, '')
    .replace(/(?<!\/)\/+$/, '')
}

/** Hashes of the places of all pages, in ascending order. */
export function placesOf({ archive, config }: Edition): Float64Array {
  const hashes: number[] = []
  const add = (path: string) => hashes.push(quickHash(placeOf(path)))
  for (const path of pagePaths(archive, config.site.pageSize)) add(path)
  return Float64Array.from(hashes).sort()
}

function* pagePaths(archive: Archive, pageSize: number): Iterable<string> {
  for (let row = 0; row < archive.size; row++) yield archive.url(row)
  for (const { file } of [...archive.choices, ...archive.tombstones]) yield file
  yield* Object.values(fixedFiles)
  const { years, months, days, undated } = archive
  for (const { key, from, to } of [...years, ...months, ...days, undated]) {
    yield* listPaths(periodFolder(key), to - from, pageSize)
  }
  for (const [kind, terms] of [
    ['tag', archive.tags],
    ['author', archive.authors],
    ['section', archive.sections],
  ] as const) {
    yield indexFolder(kind)
    for (let term = 0; term < terms.size; term++) {
      yield* listPaths(termFolder(kind, terms.slug(term)), terms.count(term), pageSize)
    }
  }
}

function* listPaths(folder: string, count: number, pageSize: number): Iterable<string> {
  for (let part = 0; part <= parts(count, pageSize); part++) yield listFile(folder, part)
}

function formerHosts({ baseUrl, formerHosts }: Site): Set<string> {
  return new Set([...formerHosts, ...(baseUrl ? [new URL(baseUrl).host] : [])])
}

/** The host of an absolute address, quicker than by `URL`: every article is asked. */
function hostOf(address: string): string {
  const start = address.indexOf('://') + 3
  const end = address.slice(start).search(/[/?#]/)
  return (end === -1 ? address.slice(start) : address.slice(start, start + end)).toLowerCase()
}

/** The path below the site's root. */
function pathOf(address: string, root: string): Pick<Redirect, 'path' | 'query' | 'outside'> {
  const url = URL.canParse(address, 'http://-/') ? new URL(address, 'http://-/') : null
  if (!url?.pathname.startsWith(root)) return { path: '', query: '', outside: address }
  return { path: url.pathname.slice(root.length), query: url.search, outside: null }
}
