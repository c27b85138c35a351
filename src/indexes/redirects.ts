import { positionOf } from '../kit/bounds.ts'
import { quickHash, repeated } from '../kit/hash.ts'
import { lazy } from '../kit/lazy.ts'
import { rememberedOf } from '../kit/remembered.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Bundle } from '../model/page.ts'
import { rules } from '../model/rules.ts'
import { sourcePlace } from '../model/source.ts'
import { bundleOf } from './bundle.ts'
import { chapters } from './chapters.ts'
import { formerAddresses, formerTerms, formerTombstones, type Redirect } from './former.ts'
import { gonePages, siteWords } from './gone.ts'
import { hostFiles, isReadable, requestOf, ruleLine, takesOutside, takesQueries } from './host-files.ts'
import { redirectBytes, redirectLimit } from './hosts.ts'
import { placeOf, placesOf } from './places.ts'
import { stub, stubFile } from './stub.ts'

/** Raise this when the same redirects give other files. */
const version = 1

/** How many articles' redirecting pages are made together. */
const chapterSize = 10_000

/** Names of our own files other than pages. */
const reserved =
  /^(?:(?:assets|data|feed|search|sitemap|_deploy|\.well-known)(?:\/|$)|[^/]*\.(?:xml|txt)$|_|\.)/

/** What must be known about all former addresses before anything is made for one of them. */
interface Survey {
  /** How many were asked for, including those that lead nowhere. */
  readonly count: number
  /** Whether the host gets rules for them; otherwise each gets a page. */
  readonly byRules: boolean
  /** A notice that says why nothing leads on from an address, or null. */
  refusalOf(redirect: Redirect): Notice | null
}

/**
 * The files that the host reads, and what leads from former addresses to the present ones: rules for the host if it takes them, and otherwise a page at each
 * address. An address that a page has, or that two articles claim, leads nowhere and is reported.
 */
export function redirectBundles(edition: Edition): Bundle[] {
  const survey = () => surveyOf(edition)
  const { archive } = edition
  return [
    hostBundle(edition, survey),
    ...chapters(archive, chapterSize).map(({ name, from, to }) =>
      stubBundle(edition, survey, name, () =>
        formerAddresses(edition, from, to, (place) => nameOf(place, false)),
      ),
    ),
    stubBundle(edition, survey, 'terms', () => formerTerms(edition)),
    stubBundle(edition, survey, 'tombstones', () => tombstonesOf(edition)),
  ]
}

/** Notices about former addresses, in the order of the articles. */
export function redirectNotices(edition: Edition): Notice[] {
  const { host } = edition.config.site
  const { count, byRules, refusalOf } = surveyOf(edition)
  const notices: Notice[] = []
  if (!byRules && redirectLimit(host) > 0) {
    const takes =
      count > redirectLimit(host)
        ? redirectLimit(host).toLocaleString('en')
        : `${redirectBytes(host).toLocaleString('en')} bytes of rules`
    const reason = `There are ${count.toLocaleString('en')} former addresses; ${host} takes ${takes}. Each was given a page instead.`
    notices.push(notice('indexes/redirect-limit', 'site.yaml', 0, reason))
  }
  if (count === 0) return notices
  for (const redirect of allOf(edition, byRules)) {
    const refusal = refusalOf(redirect)
    if (refusal) notices.push(refusal)
  }
  return notices
}

function* allOf(edition: Edition, byRules: boolean): Iterable<Redirect> {
  yield* formerAddresses(edition, 0, edition.archive.size, (place) => nameOf(place, byRules))
  yield* formerTerms(edition)
  yield* tombstonesOf(edition)
}

const tombstonesOf = rememberedOf((edition: Edition): readonly Redirect[] => {
  if (edition.archive.tombstones.length === 0) return []
  const title = siteWords(edition.config)('tombstone')
  return formerTombstones(edition, title, (place) => nameOf(place, false))
})

const surveyOf = rememberedOf((edition: Edition): Survey => {
  const count = lengthOf(allOf(edition, true))
  const byRules = count === 0 || fitsAsRules(edition, count)
  const refused =
    count === 0 ? { taken: new Set<string>(), claimed: new Set<string>() } : refusals(edition, byRules)
  return { count, byRules, refusalOf: (redirect) => refusalOf(redirect, byRules, refused, edition) }
})

function fitsAsRules(edition: Edition, count: number): boolean {
  const { host, baseUrl } = edition.config.site
  if (count > redirectLimit(host)) return false
  const most = redirectBytes(host)
  if (most === Number.POSITIVE_INFINITY) return true
  const root = baseUrl ? new URL(baseUrl).pathname : '/'
  let bytes = 0
  for (const redirect of allOf(edition, true)) bytes += Buffer.byteLength(ruleLine(root, redirect)) + 1
  return bytes <= most
}

/** The name of a place. If former addresses become files, names that differ only in letter case count as one, as they do on some disks; our own pages are in lower case. */
const nameOf = (place: string, byRules: boolean): string =>
  byRules ? place : place.toLowerCase().replace(/(^|\/)index\.html$/, '')

/** What only one article may have: a place and its query, or, outside the site, what is asked of a host, which begins with a slash. */
const claimOf = ({ path, query, outside }: Redirect, byRules: boolean): string =>
  outside === null ? nameOf(placeOf(path), byRules) + query : (requestOf(outside) ?? outside)

/** The places that a page has (`taken`), and those that several articles claim (`claimed`). */
function refusals(edition: Edition, byRules: boolean): { taken: Set<string>; claimed: Set<string> } {
  const pages = placesOf(edition)
  const hashes = Float64Array.from(allOf(edition, byRules), (redirect) =>
    quickHash(claimOf(redirect, byRules)),
  )
  const doubles = repeated(hashes)
  const claims = new Map<string, number>()
  const taken = new Set<string>()
  for (const redirect of allOf(edition, byRules)) {
    const claim = claimOf(redirect, byRules)
    const hash = quickHash(claim)
    if (redirect.outside === null && redirect.query === '' && has(pages, hash)) taken.add(claim)
    if (doubles.has(hash)) claims.set(claim, (claims.get(claim) ?? 0) + 1)
  }
  return { taken, claimed: new Set([...claims].filter(([, times]) => times > 1).map(([place]) => place)) }
}

function refusalOf(
  redirect: Redirect,
  byRules: boolean,
  { taken, claimed }: ReturnType<typeof refusals>,
  { config }: Edition,
): Notice | null {
  const { path, query, outside, source, to } = redirect
  const place = placeOf(path)
  const address = outside ?? `/${place}${query}`
  const { path: file, record } = sourcePlace(source)
  const tell = (
    rule: 'indexes/redirect-taken' | 'indexes/redirect-unable',
    reason: string,
    hint: string = rules[rule].hint,
  ) => notice(rule, file, record, reason, hint)
  const { host, baseUrl } = config.site
  const root = new URL(baseUrl ?? 'http://-/').pathname
  if (outside !== null && !(byRules && takesOutside(host) && requestOf(outside) !== null)) {
    return tell(
      'indexes/redirect-unable',
      `The former address ${outside} lies outside the site, which begins at ${root}. Its article is at ${baseUrl ?? '/'}${to}.`,
      'Set up this redirect by hand, where that address is answered; notices.jsonl has all of them.',
    )
  }
  const name = nameOf(place, byRules)
  if (outside === null && (taken.has(name) || reserved.test(name))) {
    return tell(
      'indexes/redirect-taken',
      `The former address ${address} is that of a page or file of the site.`,
    )
  }
  if (claimed.has(claimOf(redirect, byRules))) {
    return tell(
      'indexes/redirect-taken',
      `The former address ${address} is claimed by more than one article.`,
    )
  }
  const isAble = byRules
    ? (query === '' || takesQueries(host)) && isReadable(host, root, redirect)
    : query === '' && stubFile(path) !== null
  if (!isAble) {
    return tell(
      'indexes/redirect-unable',
      `Nothing can be put at the former address ${address} on this host.`,
      host === null ? undefined : 'Set up this redirect by hand, if the host can do it at all.',
    )
  }
  return null
}

function hostBundle(edition: Edition, survey: () => Survey): Bundle {
  const { host, baseUrl, compress } = edition.config.site
  const files = lazy(() => {
    if (host === null) return []
    const { count, byRules, refusalOf } = survey()
    const rules =
      count > 0 && byRules ? [...allOf(edition, true)].filter((redirect) => refusalOf(redirect) === null) : []
    const gone = gonePages(edition.archive.tombstones, edition.config)
    return hostFiles(host, baseUrl, rules, gone, compress)
  })
  return bundleOf('host', () => [version, JSON.stringify(files())], files)
}

function stubBundle(
  edition: Edition,
  survey: () => Survey,
  name: string,
  asked: () => Iterable<Redirect>,
): Bundle {
  const { baseUrl, language } = edition.config.site
  const good = function* (): Iterable<Redirect> {
    const { count, byRules, refusalOf } = survey()
    if (count === 0 || byRules) return
    for (const redirect of asked()) if (refusalOf(redirect) === null) yield redirect
  }
  return bundleOf(
    `redirects/${name}`,
    function* () {
      yield JSON.stringify([version, baseUrl, language])
      for (const redirect of good()) yield JSON.stringify(redirect)
    },
    function* () {
      for (const redirect of good()) yield stub(redirect, baseUrl, language)
    },
  )
}

function lengthOf(items: Iterable<unknown>): number {
  let length = 0
  for (const _ of items) length++
  return length
}

/** Whether ascending `numbers` contain a number. */
const has = (numbers: Float64Array, number: number): boolean =>
  numbers[positionOf(numbers, number)] === number
