import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { editionOf } from '../testing/edition.ts'
import { indexBundles, indexNotices } from './indexes.ts'

const articles = [{ title: 'A', date: '2021-01-22' }]
const files = (baseUrl: string | null) =>
  new Map(
    indexBundles(editionOf(articles, { baseUrl })).flatMap(({ make }) =>
      [...make()].map(({ file, bytes }): [string, string] => [file, String(bytes)]),
    ),
  )

const it = suite('indexes')

it('makes feed, sitemap and robots.txt', () => {
  assert.equal([...files('https://archive.example/').keys()], ['robots.txt', 'feed.xml', 'sitemap.xml'])
  assert.match(
    files('https://archive.example/').get('robots.txt')!,
    'Sitemap: https://archive.example/sitemap.xml',
  )
})

it('makes only robots.txt where the address of the site is unknown, and says so', () => {
  assert.equal([...files(null).keys()], ['robots.txt'])
  assert.not.match(files(null).get('robots.txt')!, 'Sitemap')
  assert.equal(
    indexNotices(editionOf(articles, { baseUrl: null })).map(({ rule }) => rule),
    ['config/no-base-url'],
  )
  assert.equal(indexNotices(editionOf(articles)), [])
})

it('gives each bundle a name of its own', () => {
  const names = indexBundles(editionOf(articles)).map(({ name }) => name)
  assert.is(new Set(names).size, names.length)
})

it.run()
