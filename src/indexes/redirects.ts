import { digestOf } from '../kit/digest.ts'
import { quickHash, repeated } from '../kit/hash.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Bundle } from '../model/page.ts'
import { chapters } from './chapters.ts'
import { formerAddresses, formerTerms, placeOf, placesOf, type Redirect } from './former.ts'
import { redirectLimit } from './hosts.ts'
import { rulesFor, takesQueries } from './redirect-rules.ts'
import { stub, stubFile } from './stub.ts'

/** Raise when the files change for the same redirects. */
const version = 1

/** Articles whose redirecting pages are made together. */
const chapterSize = 10_000

/** Names of our own files that are no pages. */
const reserved =
  /^(?:(?:assets|data|feed|search|sitemap|_deploy|\.well-known)(?:\/|$)|[^/]*\.(?:xml|txt)$|_|\.)/

export interface Redirects {
  readonly bundles: Bundle[]
  readonly notices: Notice[]
  /** How many there are. */
  readonly count: number
}

/**
 * What leads from former addresses to where their articles are now: rules for the host where it takes them, and otherwise a page at
 * each that leads on. An address that is a page's, or that two articles claim, leads nowhere, and is told.
 */
export function redirectsOf(edition: Edition): Redirects {
  const { archive, config } = edition
  const { host } = config.site
  const all = function* (): Iterable<Redirect> {
    yield* formerAddresses(edition, 0, archive.size)
    yield* formerTerms(edition)
  }
  const count = lengthOf(all())
  if (count === 0) return { bundles: [], notices: [], count }

  const limit = redirectLimit(host)
  const byRules = count <= limit
  const notices: Notice[] = []
  if (!byRules && limit > 0) {
    const reason = `There are ${count} former addresses; ${host} takes ${limit}. Each was given a page instead.`
    notices.push(notice('indexes/redirect-limit', 'site.yaml', 0, reason))
  }
  const refused = refusals(edition, all)
  const good = (redirect: Redirect): boolean => refusalOf(redirect, byRules, refused, edition) === null
  for (const redirect of all()) {
    const why = refusalOf(redirect, byRules, refused, edition)
    if (why) notices.push(why)
  }
  const bundles = byRules ? ruleBundles(edition, all, good) : stubBundles(edition, good)
  return { bundles, notices, count }
}

/** Places that are taken: by a page, or by more than one former address. */
function refusals(
  edition: Edition,
  all: () => Iterable<Redirect>,
): { taken: Set<string>; claimed: Set<string> } {
  const pages = placesOf(edition)
  const hashes = Float64Array.from(all(), ({ path, query }) => quickHash(placeOf(path) + query))
  const doubles = repeated(hashes)
  const claims = new Map<string, number>()
  const taken = new Set<string>()
  for (const { path, query } of all()) {
    const place = placeOf(path)
    const hash = quickHash(place)
    if (query === '' && has(pages, hash)) taken.add(place)
    if (doubles.has(quickHash(place + query))) claims.set(place + query, (claims.get(place + query) ?? 0) + 1)
  }
  return { taken, claimed: new Set([...claims].filter(([, times]) => times > 1).map(([place]) => place)) }
}

function refusalOf(
  redirect: Redirect,
  byRules: boolean,
  { taken, claimed }: ReturnType<typeof refusals>,
  { config }: Edition,
): Notice | null {
  const { path, query, source } = redirect
  const place = placeOf(path)
  const address = `/${place}${query}`
  const tell = (rule: 'indexes/redirect-taken' | 'indexes/redirect-unable', reason: string) =>
    notice(rule, source.replace(/#\d+$/, ''), Number(/#(\d+)$/.exec(source)?.[1] ?? 0), reason)
  if (taken.has(place) || reserved.test(place)) {
    return tell(
      'indexes/redirect-taken',
      `The former address ${address} is that of a page or file of the site.`,
    )
  }
  if (claimed.has(place + query)) {
    return tell(
      'indexes/redirect-taken',
      `The former address ${address} is claimed by more than one article.`,
    )
  }
  if (!place && !query) {
    return tell('indexes/redirect-unable', 'A former address lies outside the site, or is its front page.')
  }
  if (byRules ? query && !takesQueries(config.site.host) : query || stubFile(path) === null) {
    return tell(
      'indexes/redirect-unable',
      `Nothing can be put at the former address ${address} on this host.`,
    )
  }
  return null
}

function ruleBundles(
  { config }: Edition,
  all: () => Iterable<Redirect>,
  good: (redirect: Redirect) => boolean,
): Bundle[] {
  const { host, baseUrl } = config.site
  const root = baseUrl ? new URL(baseUrl).pathname : '/'
  const files = rulesFor(host!, root, [...all()].filter(good))
  return [
    {
      name: 'redirects',
      key: digestOf(JSON.stringify([version, files])),
      stage: 'after',
      make: () => files,
    },
  ]
}

function stubBundles(edition: Edition, good: (redirect: Redirect) => boolean): Bundle[] {
  const { archive, config } = edition
  const { baseUrl, language } = config.site
  const bundle = (name: string, redirects: () => Iterable<Redirect>): Bundle[] => {
    const keys: string[] = []
    for (const redirect of redirects()) if (good(redirect)) keys.push(JSON.stringify(redirect))
    if (keys.length === 0) return []
    return [
      {
        name: `redirects/${name}`,
        key: digestOf(JSON.stringify([version, baseUrl, language, keys])),
        stage: 'after',
        *make() {
          for (const redirect of redirects()) {
            if (good(redirect)) yield stub(redirect, baseUrl, language)
          }
        },
      },
    ]
  }
  return [
    ...chapters(archive, chapterSize).flatMap(({ name, from, to }) =>
      bundle(name, () => formerAddresses(edition, from, to)),
    ),
    ...bundle('terms', () => formerTerms(edition)),
  ]
}

function lengthOf(items: Iterable<unknown>): number {
  let length = 0
  for (const _ of items) length++
  return length
}

/** Whether ascending `numbers` hold one. */
function has(numbers: Float64Array, number: number): boolean {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (numbers[middle]! < number) from = middle + 1
    else to = middle
  }
  return numbers[from] === number
}
