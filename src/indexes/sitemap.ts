import { isoDate } from '../kit/timestamp.ts'
import { escapeXml } from '../kit/xml.ts'
import type { ZoneClock } from '../kit/zone.ts'
import type { Archive } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { factsOf, rowsIn, stampFacts } from '../model/facts.ts'
import type { Bundle } from '../model/page.ts'
import { bundleOf } from './bundle.ts'
import { type Chapter, chaptersByMonth } from './chapters.ts'
import { listCount, listUrls } from './lists.ts'

/** Raise this when the same articles give other sitemaps. */
const version = 2

/** Articles in a full file. sitemaps.org allows 50,000 addresses and 50 MB per file; ours have at most twice this number less one, about 3 MB. */
const chapterSize = 10_000

/** A year with more articles has a sitemap for each month. */
const manyInYear = 5000

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The element for an address in each kind of sitemap. */
const items = { urlset: 'url', sitemapindex: 'sitemap' } as const

/** An address, relative to the site's root, and when its content last changed, in the form of `Article.date`. */
interface Place {
  readonly url: string
  readonly changed: string | null
}

/** What a sitemap lists, made anew at each call, and the facts for its key. */
interface Part {
  places(): Iterable<Place>
  facts(): Iterable<string>
}

/** One sitemap. */
interface Plan extends Part {
  readonly file: string
}

/**
 * `sitemap.xml`: all pages except days and older parts of lists or, if one file cannot hold them, an index of `sitemap/lists-1.xml` …, `sitemap/2021.xml` and,
 * for large years, `sitemap/2021-03.xml` … Moments come from the articles, so a file changes only when an article in it does. Articles that search engines
 * are asked not to list are left out.
 */
export function sitemapBundles({ archive, config }: Edition, base: string, clock: ZoneClock): Bundle[] {
  const { timeZone } = config.site
  const bundle = ({ file, places, facts }: Plan, root: keyof typeof items): Bundle =>
    bundleOf(
      file,
      () => [`${version} ${base} ${timeZone}`, ...facts()],
      () => [{ file, bytes: sitemap(base, clock, places(), root) }],
    )
  const lists = listCount(archive)
  if (lists + archive.size < 2 * chapterSize) {
    const parts = [listPart(archive, 0, lists), articlePart(archive, { from: 0, to: archive.size })]
    const all: Plan = {
      file: 'sitemap.xml',
      places: () => parts.flatMap((part) => [...part.places()]),
      facts: () => parts.flatMap((part) => [...part.facts()]),
    }
    return [bundle(all, 'urlset')]
  }
  const children: Plan[] = [
    ...Array.from({ length: Math.ceil(lists / chapterSize) }, (_, place) => ({
      file: `sitemap/lists-${place + 1}.xml`,
      ...listPart(archive, place * chapterSize, (place + 1) * chapterSize),
    })),
    ...chaptersByMonth(archive, chapterSize, manyInYear)
      // A sitemap must not be empty.
      .filter((chapter) => listsAny(archive, chapter))
      .map((chapter) => ({ file: `sitemap/${chapter.name}.xml`, ...articlePart(archive, chapter) })),
  ]
  const bundles = children.map((plan) => bundle(plan, 'urlset'))
  const index: Plan = {
    file: 'sitemap.xml',
    places: () => children.map(({ file, places }) => ({ url: file, changed: latest(places()) })),
    facts: () => bundles.map(({ name, key }) => `${name} ${key}`),
  }
  return [...bundles, bundle(index, 'sitemapindex')]
}

function listPart(archive: Archive, from: number, to: number): Part {
  const urls = () => listUrls(archive).slice(from, to)
  return { places: () => urls().map((url) => ({ url, changed: null })), facts: urls }
}

function articlePart(archive: Archive, chapter: Pick<Chapter, 'from' | 'to'>): Part {
  const stamp = stampFacts(archive)
  return {
    *places() {
      for (const row of rowsIn(chapter))
        if (!archive.unlisted(row))
          yield { url: archive.url(row), changed: archive.updated(row) ?? archive.date(row) }
    },
    facts: () => [
      factsOf(rowsIn(chapter), (row, into) => {
        stamp(row, into)
        into.text(archive.updated(row) ?? '').number(archive.unlisted(row) ? 1 : 0)
      }),
    ],
  }
}

function listsAny(archive: Archive, chapter: Chapter): boolean {
  for (const row of rowsIn(chapter)) if (!archive.unlisted(row)) return true
  return false
}

function latest(places: Iterable<Place>): string | null {
  let last = ''
  for (const { changed } of places) if (changed && changed > last) last = changed
  return last || null
}

function sitemap(base: string, clock: ZoneClock, places: Iterable<Place>, root: keyof typeof items): string {
  const item = items[root]
  const start = escapeXml(base)
  let text = `<?xml version="1.0" encoding="utf-8"?>\n<${root} ${namespace}>\n`
  for (const { url, changed } of places) {
    const moment = changed ? `<lastmod>${isoDate(changed, clock)}</lastmod>` : ''
    text += `<${item}><loc>${start}${escapeXml(url)}</loc>${moment}</${item}>\n`
  }
  return `${text}</${root}>\n`
}
