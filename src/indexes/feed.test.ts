import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { zoneClock } from '../kit/zone.ts'
import type { Site } from '../model/config.ts'
import type { Bundle } from '../model/page.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { xmlFault } from '../testing/xml.ts'
import { feedBundles } from './feed.ts'

const base = 'https://archive.example/'
const bundles = (articles: ArticleSketch[], site: Partial<Site> = {}): Bundle[] =>
  feedBundles(editionOf(articles, site), base, zoneClock('Asia/Ho_Chi_Minh'))
const made = (all: readonly Bundle[]): Map<string, string> =>
  new Map(all.flatMap(({ make }) => [...make()].map(({ file, bytes }) => [file, String(bytes)])))
const ids = (xml: string): string[] =>
  [...xml.matchAll(/<entry.*?>\n.*\n.*\n<id>(.*)<\/id>/g)].map(([, id]) => id!)

/** Newest first: `count` articles in 2021, 240 in 2020 and 30 in 2019, two undated. */
function archive(count: number): ArticleSketch[] {
  const year = (name: string, articles: number) =>
    Array.from({ length: articles }, (_, place) => ({
      title: `${name} ${articles - place}`,
      date: minute(name, articles - place),
    }))
  const undated = ['A', 'B'].map((title) => ({ title, date: null }))
  return [...year('2021', count), ...year('2020', 240), ...year('2019', 30), ...undated]
}

/** The first minute of the year is 0. */
function minute(year: string, count: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-01-01T${two(Math.floor(count / 60))}:${two(count % 60)}`
}

/** The documents of the history in the order in which a reader of RFC 5005 meets them. */
function walk(files: Map<string, string>): string[] {
  const names: string[] = []
  for (let name: string | undefined = 'feed.xml'; name; ) {
    names.push(name)
    name = files.get(name)!.match(/rel="prev-archive" href="https:\/\/archive\.example\/(.*)"/)?.[1]
  }
  return names
}

const it = suite('feed')

it('tells of an article with its moment, names, tags and lead', () => {
  const [article] = [
    {
      title: 'Cà phê được mùa',
      date: '2021-01-22T17:40',
      authors: ['Đỗ Lan', 'Hà Anh'],
      tags: ['Đắk Lắk'],
      lead: 'Vụ này khá.',
    },
  ]
  const xml = made(bundles([article])).get('feed.xml')!
  assert.match(xml, '<title>Cà phê được mùa</title>')
  assert.match(xml, '<id>https://archive.example/2021/01/22/ca-phe-duoc-mua.html</id>')
  assert.match(xml, '<published>2021-01-22T17:40:00+07:00</published>')
  assert.match(xml, '<author><name>Đỗ Lan</name></author>\n<author><name>Hà Anh</name></author>')
  assert.match(xml, '<category term="Đắk Lắk"/>')
  assert.match(xml, '<summary>Vụ này khá.</summary>')
})

it('holds years of few articles until they would fill a document, however few are asked for', () => {
  const years = Array.from({ length: 30 }, (_, place) => String(2020 - place))
  const articles = years.flatMap((year) =>
    Array.from({ length: 5 }, (_, place) => ({ title: `${year} ${place}`, date: minute(year, 9 - place) })),
  )
  const files = made(bundles(articles, { feedSize: 1 }))
  assert.is(ids(files.get('feed.xml')!).length, 100)
  assert.equal(walk(files).slice(0, 2), ['feed.xml', 'feed/2000.xml'])
})

it('was last updated when its newest article was', () => {
  const xml = made(
    bundles([
      { title: 'New', date: '1955-03-01' },
      { title: 'Corrected', date: '1950-03-01', updated: '1956-01-02' },
      { title: 'No date', date: null },
    ]),
  ).get('feed.xml')!
  assert.match(xml, /<\/id>\n<updated>1956-01-02T00:00:00\+07:00<\/updated>\n<author>/)
})

it('counts a correction as a change', () => {
  const extra = { corrections: [{ date: '2011-05-02', text: 'Tên đúng là Lan.' }] }
  const xml = made(bundles([{ title: 'A', date: '2010-03-01', extra }])).get('feed.xml')!
  assert.match(
    xml,
    '<published>2010-03-01T00:00:00+07:00</published>\n<updated>2011-05-02T00:00:00+07:00</updated>',
  )
})

it('stays well-formed whatever the text holds', () => {
  const hostile = 'a\0b\x0b <![CDATA[ ]]> </title><script>"&\ud83d \uffff'
  const one = { title: hostile, lead: hostile, authors: [hostile], tags: [hostile], date: '2021-01-22' }
  const site = { title: hostile, description: hostile, publisher: hostile, rights: hostile }
  const xml = made(bundles([one], site)).get('feed.xml')!
  assert.is(xmlFault(xml), '')
  assert.not.match(xml, '<script')
})

it('keeps a small archive in one document', () => {
  const files = made(
    bundles([
      { title: 'A', date: '2021-01-01' },
      { title: 'B', date: '1990' },
      { title: 'C', date: null },
    ]),
  )
  assert.equal([...files.keys()], ['feed.xml'])
  assert.is(ids(files.get('feed.xml')!).length, 3)
})

it('leads through the whole history, each article once', () => {
  for (const count of [0, 1, 19, 99, 100, 199, 200, 299, 440]) {
    const files = made(bundles(archive(count)))
    const met = walk(files).flatMap((name) => ids(files.get(name)!))
    assert.is(met.length, count + 272, `with ${count}`)
    assert.is(new Set(met).size, count + 272, `with ${count}`)
    assert.is(walk(files).length, files.size)
  }
})

it('offers at least as many articles as asked for', () => {
  for (const count of [0, 1, 49, 100, 299]) {
    assert.ok(ids(made(bundles(archive(count), { feedSize: 50 })).get('feed.xml')!).length >= 50)
  }
})

it('never changes a full document when newer articles come', () => {
  const before = made(bundles(archive(240)))
  const after = made(bundles(archive(440)))
  const numbered = [...before.keys()].filter((name) => name !== 'feed.xml')
  assert.equal(numbered, [
    'feed/2021-1.xml',
    'feed/2020.xml',
    'feed/2020-1.xml',
    'feed/2019.xml',
    'feed/undated.xml',
  ])
  for (const name of numbered) assert.is(after.get(name), before.get(name), name)
})

it('has a key that tells when a document must be made again', () => {
  const articles = archive(240)
  const keys = (given: ArticleSketch[], site: Partial<Site> = {}) =>
    new Map(bundles(given, site).map(({ name, key }) => [name, key]))
  const changed = (after: Map<string, string>) =>
    [...keys(articles)].filter(([name, key]) => after.get(name) !== key).map(([name]) => name)

  assert.equal(changed(keys(articles)), [])
  assert.equal(changed(keys(articles.with(260, { ...articles[260]!, lead: 'Khác' }))), ['feed/2020.xml'])
  assert.equal(changed(keys(articles.with(260, { ...articles[260]!, tags: ['Khác'] }))), ['feed/2020.xml'])
  assert.is(changed(keys(articles, { title: 'Tên khác' })).length, 6)
})

it.run()
