import type { Column, Texts } from '../kit/columns.ts'
import type { JsonBytes } from '../kit/jsonbytes.ts'

/** A file of the site in a delta, with the SHA-256 of its bytes. */
export interface SiteFile {
  readonly file: string
  readonly digest: string
  readonly size: number
}

/** The files of one state of the site, in columns. */
export interface SiteFiles {
  readonly file: Texts
  /** Eight numbers per file. */
  readonly digests: Column<'u32'>
  readonly size: Column<'f64'>
}

/** Some of these files; `entries` may be iterated more than once. */
export interface SomeFiles {
  readonly of: SiteFiles
  readonly entries: Iterable<number>
}

const lists = ['added', 'changed', 'deleted'] as const
/** The difference between two states of the site. */
export type Delta = Readonly<Record<(typeof lists)[number], SomeFiles>>

/**
 * Writes the delta as JSON: `{added, changed, deleted, purge}`. `purge` has the addresses for which caches may hold an old answer: absolute if the site has a
 * base URL, else relative to its root.
 */
export function putDelta(out: JsonBytes, delta: Delta, baseUrl: string | null): void {
  out.raw('{')
  for (const name of lists) {
    const { of, entries } = delta[name]
    putList(out, name, entries, (entry) => putFile(out, of, entry))
  }
  putList(out, 'purge', purged(delta, baseUrl ?? '/'), (address) => out.raw(JSON.stringify(address)))
  out.raw('\n}\n')
}

function putFile(out: JsonBytes, { file, digests, size }: SiteFiles, entry: number): void {
  out.raw('{"file":')
  out.text(file, entry)
  out.raw(',"digest":')
  out.hex(digests.array, entry * 8, 8)
  out.raw(`,"size":${size.array[entry]}}`)
}

function* purged(delta: Delta, base: string): Iterable<string> {
  for (const { of, entries } of [delta.changed, delta.deleted]) {
    for (const entry of entries) {
      const file = of.file.get(entry)
      const address = base + file.split('/').map(encodeURIComponent).join('/')
      yield address
      if (/(?:^|\/)index\.html$/.test(file)) yield address.slice(0, -'index.html'.length)
    }
  }
}

function putList<T>(out: JsonBytes, name: string, items: Iterable<T>, put: (item: T) => void): void {
  out.raw(`${name === lists[0] ? '' : ','}\n"${name}":[`)
  let before = '\n'
  for (const item of items) {
    out.raw(before)
    put(item)
    before = ',\n'
  }
  out.raw(']')
}
