import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { zoneClock } from '../kit/zone.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { xmlFault } from '../testing/xml.ts'
import { sitemapBundles } from './sitemap.ts'

const base = 'https://archive.example/bao/'
const bundles = (articles: ArticleSketch[]) =>
  sitemapBundles(editionOf(articles), base, zoneClock('Asia/Ho_Chi_Minh'))
const sitemaps = (articles: ArticleSketch[]): Map<string, string> =>
  new Map(
    bundles(articles).flatMap(({ make }) => [...make()].map(({ file, bytes }) => [file, String(bytes)])),
  )
const locs = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc!)

function large(count: number): ArticleSketch[] {
  return [
    ...Array.from({ length: count }, (_, place) => ({ title: `N ${place}`, date: minute('2021', place) })),
    ...Array.from({ length: 12_000 }, (_, place) => ({ title: `O ${place}`, date: minute('2020', place) })),
    { title: 'Undated', date: null },
  ]
}

/** The first minute of the year's March is 0. */
function minute(year: string, count: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = Math.floor(count / 1440)
  return `${year}-03-${two(day + 1)}T${two(Math.floor(count / 60) % 24)}:${two(count % 60)}`
}

const it = suite('sitemap')

it('lists home, lists and articles with the moment of their last change', () => {
  const xml = sitemaps([
    { title: 'A', date: '2021-01-22T17:40', tags: ['Đắk Lắk'] },
    { title: 'B', date: '2020', updated: '2022-05' },
    { title: 'C', date: null },
  ]).get('sitemap.xml')!
  assert.equal(locs(xml), [
    base,
    `${base}about.html`,
    `${base}2021/`,
    `${base}2020/`,
    `${base}2021/01/`,
    `${base}undated/`,
    `${base}tags/`,
    `${base}tags/dak-lak/`,
    `${base}2021/01/22/a.html`,
    `${base}2020/b.html`,
    `${base}undated/c.html`,
  ])
  assert.match(xml, '22/a.html</loc><lastmod>2021-01-22T17:40:00+07:00</lastmod>')
  assert.match(xml, 'b.html</loc><lastmod>2022-05</lastmod>')
  assert.match(xml, 'c.html</loc></url>')
})

it('leaves out what search engines are asked to leave alone', () => {
  const hidden = { title: 'B', date: '2020', extra: { robots: 'noindex, nofollow' } }
  const xml = sitemaps([{ title: 'A', date: '2021', extra: { robots: 'nofollow' } }, hidden]).get(
    'sitemap.xml',
  )!
  assert.equal(
    locs(xml).filter((loc) => loc.endsWith('.html')),
    [`${base}about.html`, `${base}2021/a.html`],
  )
  const files = [...sitemaps([...large(9000), { ...hidden, date: '2019' }]).keys()]
  assert.not.ok(
    files.some((file) => file.includes('2019')),
    'a sitemap of nothing',
  )
})

it('is made anew when an article is asked to be left alone', () => {
  const key = (robots: string) => bundles([{ title: 'A', date: '2021', extra: { robots } }])[0]!.key
  assert.is.not(key('noindex'), key('noarchive'))
})

it('is well-formed, an index included', () => {
  for (const xml of [...sitemaps([]).values(), ...sitemaps(large(9000)).values()]) {
    assert.is(xmlFault(xml), '')
  }
})

it('cuts a large archive by year, large years by month, and names each part in an index', () => {
  const files = sitemaps(large(30_500))
  assert.equal(
    [...files].map(([name, xml]) => [name, locs(xml).length]),
    [
      ['sitemap/lists-1.xml', 7],
      ['sitemap/2021-03.xml', 10_500],
      ['sitemap/2021-03-2.xml', 10_000],
      ['sitemap/2021-03-1.xml', 10_000],
      ['sitemap/2020-03.xml', 12_000],
      ['sitemap/undated.xml', 1],
      ['sitemap.xml', 6],
    ],
  )
})

it('keeps a year of fewer articles whole, and in a file of its own what of a large one has no month', () => {
  const small = Array.from({ length: 4999 }, (_, place) => ({
    title: `S ${place}`,
    date: minute('2019', place),
  }))
  const files = sitemaps([
    ...large(9000),
    ...small,
    { title: 'Năm', date: '2021' },
    { title: 'Y', date: '2021-05' },
  ])
  assert.equal([...files].map(([name, xml]) => [name, locs(xml).length]).slice(1), [
    ['sitemap/2021-05.xml', 1],
    ['sitemap/2021-03.xml', 9000],
    ['sitemap/2021.xml', 1],
    ['sitemap/2020-03.xml', 12_000],
    ['sitemap/2019.xml', 4999],
    ['sitemap/undated.xml', 1],
    ['sitemap.xml', 7],
  ])
})

it('moves the moment of a part only when an article in it changes', () => {
  const moments = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)</g)].map(([, file, moment]) => `${file} ${moment}`)
  const before = moments(sitemaps(large(9000)).get('sitemap.xml')!)
  const after = moments(
    sitemaps([...large(9000), { title: 'Y', date: '2020-03-01', updated: '2024-01-01' }]).get('sitemap.xml')!,
  )
  assert.equal(
    after.filter((line) => !before.includes(line)),
    [`${base}sitemap/2020-03.xml 2024-01-01`],
  )
})

it('changes only the part whose articles changed, and the index for its moment', () => {
  const before = sitemaps(large(30_500))
  const after = sitemaps(large(30_501))
  const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name))
  assert.equal(changed, ['sitemap/2021-03.xml', 'sitemap.xml'])
})

it('has a key that changes with the addresses and moments, and with nothing else', () => {
  const key = (article: Partial<ArticleSketch>) => bundles([{ title: 'A', ...article }])[0]!.key
  assert.is(key({}), key({ lead: 'Khác' }))
  assert.is.not(key({}), key({ updated: '2021-02-01' }))
  assert.is.not(key({}), key({ title: 'B' }))
})

it.run()
