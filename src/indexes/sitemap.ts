import { lazy } from '../kit/lazy.ts'
import { isoDate } from '../kit/timestamp.ts'
import { escapeXml } from '../kit/xml.ts'
import type { ZoneClock } from '../kit/zone.ts'
import type { Archive } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle } from '../model/page.ts'
import { bundleOf } from './bundle.ts'
import { type Chapter, chaptersByMonth } from './chapters.ts'
import { listCount, listUrls } from './lists.ts'

/** Raise when the text changes for the same articles. */
const version = 2

/** sitemaps.org allows 50,000 addresses and 50 MB a file; at most twice this less one are in one, some 3 MB. */
const chapterSize = 10_000

/** A year of more articles has a sitemap for each month. */
const manyInYear = 5000

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The element of one address in each kind of sitemap. */
const items = { urlset: 'url', sitemapindex: 'sitemap' } as const

/** An address, relative to the site's root, and when what is there last changed, as `Article.date`. */
interface Place {
  readonly url: string
  readonly changed: string | null
}

/** One sitemap: what it lists, made anew at each call. */
interface Plan {
  readonly file: string
  places(): Iterable<Place>
}

/**
 * `sitemap.xml`: all pages but days and older parts of lists, or, where they are more than one file holds, an index of
 * `sitemap/lists-1.xml` …, `sitemap/2021.xml`, and of large years `sitemap/2021-03.xml` …
 * Moments come from the articles, so a file changes only when an article in it does.
 */
export function sitemapBundles({ archive, config }: Edition, base: string, clock: ZoneClock): Bundle[] {
  const { timeZone } = config.site
  const bundle = ({ file, places }: Plan, root: keyof typeof items): Bundle =>
    bundleOf(
      file,
      function* () {
        yield `${version} ${base} ${timeZone}`
        for (const { url, changed } of places()) yield `${url} ${changed}`
      },
      () => [{ file, bytes: sitemap(base, clock, places(), root) }],
    )
  const lists = listCount(archive)
  if (lists + archive.size < 2 * chapterSize) {
    const places = () => [
      ...listPlaces(archive, 0, lists),
      ...articlePlaces(archive, { from: 0, to: archive.size }),
    ]
    return [bundle({ file: 'sitemap.xml', places }, 'urlset')]
  }
  const children: Plan[] = [
    ...Array.from({ length: Math.ceil(lists / chapterSize) }, (_, place) => ({
      file: `sitemap/lists-${place + 1}.xml`,
      places: () => listPlaces(archive, place * chapterSize, (place + 1) * chapterSize),
    })),
    ...chaptersByMonth(archive, chapterSize, manyInYear).map((chapter) => ({
      file: `sitemap/${chapter.name}.xml`,
      places: () => articlePlaces(archive, chapter),
    })),
  ]
  const entries = lazy(() =>
    children.map(({ file, places }): Place => ({ url: file, changed: latest(places()) })),
  )
  const index = { file: 'sitemap.xml', places: entries }
  return [...children.map((plan) => bundle(plan, 'urlset')), bundle(index, 'sitemapindex')]
}

function listPlaces(archive: Archive, from: number, to: number): Place[] {
  return listUrls(archive)
    .slice(from, to)
    .map((url) => ({ url, changed: null }))
}

function* articlePlaces(archive: Archive, { from, to }: Pick<Chapter, 'from' | 'to'>): Iterable<Place> {
  for (let row = from; row < to; row++) {
    yield { url: archive.url(row), changed: archive.updated(row) ?? archive.date(row) }
  }
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
