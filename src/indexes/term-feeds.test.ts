import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Extra } from '../model/config.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { xmlFault } from '../testing/xml.ts'
import { indexBundles } from './indexes.ts'

const filesOf = (articles: ArticleSketch[], extras: Extra[]): Map<string, string> =>
  new Map(
    indexBundles(editionOf(articles, { extras, feedSize: 2 })).flatMap(({ make }) =>
      [...make()].map(({ file, bytes }): [string, string] => [file, String(bytes)]),
    ),
  )
const articles: ArticleSketch[] = [
  {
    title: 'A',
    date: '2021-01-03T08:00',
    tags: ['Đắk Lắk'],
    authors: ['Đỗ Lan'],
    section: 'Kinh tế',
    lead: 'Chữ đầu.',
  },
  { title: 'B', date: '2021-01-02', tags: ['Đắk Lắk'], lead: null, lang: 'en', updated: '2021-01-04' },
  { title: 'C', date: '2021-01-01', tags: ['Đắk Lắk', 'Huế'] },
]

const it = suite('feeds by setting')

it('are not made unasked', () => {
  assert.equal([...filesOf(articles, []).keys()], ['robots.txt', 'feed.xml', 'sitemap.xml'])
})

it('give the latest of each tag, author and section', () => {
  const files = filesOf(articles, ['tag-feeds', 'author-feeds', 'section-feeds'])
  const feeds = [...files.keys()].filter((file) => file.endsWith('/feed.xml'))
  assert.equal(feeds, [
    'tags/dak-lak/feed.xml',
    'tags/hue/feed.xml',
    'authors/do-lan/feed.xml',
    'sections/kinh-te/feed.xml',
  ])
  const feed = files.get('tags/dak-lak/feed.xml')!
  assert.is(xmlFault(feed), '')
  assert.equal(
    [...feed.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title),
    ['Đắk Lắk – Báo Cao Nguyên', 'A', 'B'],
  )
})

it('give the latest as JSON Feed', () => {
  const feed = JSON.parse(filesOf(articles, ['json-feed']).get('feed.json')!)
  assert.is(feed.version, 'https://jsonfeed.org/version/1.1')
  assert.is(feed.feed_url, 'https://example.org/archive/feed.json')
  assert.equal(feed.items[0], {
    id: 'https://example.org/archive/2021/01/03/a.html',
    url: 'https://example.org/archive/2021/01/03/a.html',
    title: 'A',
    content_text: 'Chữ đầu.',
    date_published: '2021-01-03T08:00:00+07:00',
    authors: [{ name: 'Đỗ Lan' }],
    tags: ['Đắk Lắk'],
  })
  assert.is(feed.items[1].content_text, 'B')
  assert.is(feed.items[1].date_modified, '2021-01-04T00:00:00+07:00')
  assert.is(feed.items[1].language, 'en')
})

it.run()
