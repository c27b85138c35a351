/** A file of the site, and the SHA-256 of its bytes. */
export interface SiteFile {
  readonly file: string
  readonly digest: string
  readonly size: number
}

const lists = ['added', 'changed', 'deleted'] as const
/** What leads from one state of the site to the next; each list may be read more than once. */
export type Delta = Readonly<Record<(typeof lists)[number], Iterable<SiteFile>>>

/**
 * The delta as JSON, in pieces: `{added, changed, deleted, purge}`. `purge` are the addresses that caches may hold an old answer
 * for: absolute where the site knows its own, from the root of the site otherwise.
 */
export function* deltaJson(delta: Delta, baseUrl: string | null): Iterable<string> {
  yield '{'
  for (const name of lists) yield* jsonList(name, delta[name], (entry) => entry)
  yield* jsonList('purge', purged(delta, baseUrl ?? '/'), (address) => address)
  yield '\n}\n'
}

function* purged(delta: Delta, base: string): Iterable<string> {
  for (const files of [delta.changed, delta.deleted]) {
    for (const { file } of files) {
      const address = base + file.split('/').map(encodeURIComponent).join('/')
      yield address
      if (/(?:^|\/)index\.html$/.test(file)) yield address.slice(0, -'index.html'.length)
    }
  }
}

function* jsonList<T>(name: string, items: Iterable<T>, of: (item: T) => unknown): Iterable<string> {
  yield `${name === lists[0] ? '' : ','}\n"${name}":[`
  let first = true
  for (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(of(item))}`
    first = false
  }
  yield ']'
}
