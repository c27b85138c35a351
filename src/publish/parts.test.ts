import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formerRules, goneRules, mainRedirects, partWriter } from './part-links.ts'
import { addressesOf, partsByYear, type Share } from './parts.ts'

const it = suite('parts')

const base = 'https://paper.example/archive/'
const share = (files: number): Share => ({ files, bytes: files * 10 })
const shares = new Map(
  Object.entries({
    '': 9,
    '2020': 50,
    '2021': 60,
    undated: 3,
    tags: 40,
    sections: 5,
    search: 30,
    news: 2,
  }).map(([name, files]) => [name, share(files)]),
)
const layoutFor = (limit: number) =>
  partsByYear(shares, base, addressesOf('https://a-{part}.example', base), ({ files }) => files <= limit)
const names = (limit: number) => layoutFor(limit).parts.map(({ name }) => name)

it('are one for each year and one for all else', () =>
  assert.equal(names(100), ['main', '2020', '2021', 'undated']))

it('take lists out of the main part while it does not fit, the largest first', () => {
  assert.equal(names(60), ['main', '2020', '2021', 'tags', 'undated'])
  assert.equal(names(10), ['main', '2020', '2021', 'sections', 'tags', 'undated'])
})

it('stand below the host of the site where nothing else is said', () =>
  assert.is(addressesOf(null, base)('2020'), 'https://2020.paper.example/archive/'))

const layout = layoutFor(60)
const [main, , year] = layout.parts
const inYear = partWriter(layout, year!, base)
const inMain = partWriter(layout, main!, base)
const links: [file: string, link: string, inItsPart: string][] = [
  ['2021/01/22/a.html', '../../../2021/01/23/b.html', '../../../2021/01/23/b.html'],
  ['2021/01/22/a.html', 'b.html#top', 'b.html#top'],
  ['2021/01/22/a.html', '../../../2020/index.html', 'https://a-2020.example/2020/index.html'],
  ['2021/01/22/a.html', '../../../tags/x/index.html', 'https://a-tags.example/tags/x/index.html'],
  ['2021/01/22/a.html', '../../../search.html?q=a&amp;b', `${base}search.html?q=a&amp;b`],
  ['2021/01/22/a.html', '../../../assets/site-1.css', '../../../assets/site-1.css'],
  ['2021/01/22/a.html', `${base}2021/01/22/a.html`, 'https://a-2021.example/2021/01/22/a.html'],
  ['2021/01/22/a.html', 'https://other.example/2020/', 'https://other.example/2020/'],
  ['2021/01/22/a.html', 'data:,', 'data:,'],
  ['2021/01/22/a.html', '../../../../x.html', '../../../../x.html'],
  ['404.html', '/archive/assets/site-1.css', '/assets/site-1.css'],
  ['404.html', '/archive/index.html', `${base}index.html`],
]
for (const [file, link, expected] of links) {
  it(`leads from ${file} by ${link} to ${expected}`, () =>
    assert.is(inYear(file, `<a href="${link}">x</a>`), `<a href="${expected}">x</a>`))
}

it('leads on from a former address', () =>
  assert.is(
    inMain('old/x.html', '<meta http-equiv="refresh" content="0; url=../2020/a.html">'),
    '<meta http-equiv="refresh" content="0; url=https://a-2020.example/2020/a.html">',
  ))

it('moves whole addresses in feeds and sitemaps, and leaves robots.txt to name the one sitemap', () => {
  assert.is(
    inMain('sitemap.xml', `<loc>${base}2020/01/01/a.html</loc><loc>${base}about.html</loc>`),
    `<loc>https://a-2020.example/2020/01/01/a.html</loc><loc>${base}about.html</loc>`,
  )
  assert.is(inYear('robots.txt', `Sitemap: ${base}sitemap.xml`), `Sitemap: ${base}sitemap.xml`)
})

it('lets entries of feeds keep their ids', () =>
  assert.is(
    inMain('feed.xml', `<id>${base}2020/01/01/a.html</id><link href="${base}2020/01/01/a.html"/>`),
    `<id>${base}2020/01/01/a.html</id><link href="https://a-2020.example/2020/01/01/a.html"/>`,
  ))

it('tells the search page where each part stands', () =>
  assert.match(
    inMain('search.html', '<div data-search data-root="">'),
    /<div data-search data-parts="\{&quot;2020\/&quot;:&quot;https:\/\/a-2020\.example\/&quot;,.*\}" data-root="">/,
  ))

it('leads former addresses to the parts, plain rules first, and whole folders after them', () =>
  assert.equal(
    mainRedirects(
      layout,
      base,
      '/archive/old /archive/2020/a.html 301\n/archive/x /archive/about.html 301\n',
    ).split('\n'),
    [
      '/archive/old https://a-2020.example/2020/a.html 301',
      '/archive/x /archive/about.html 301',
      ...['2020', '2021', 'tags', 'undated'].map(
        (name) => `/archive/${name}/* https://a-${name}.example/${name}/:splat 301`,
      ),
      '',
    ],
  ))

it('lead on from former addresses that lie in them, as an article may move after the site was divided', () => {
  const text =
    '/archive/old /archive/2020/a.html 301\n/archive/2021/b.html /archive/2021/c.html 301\n/archive/2021/d.html /archive/2020/e.html 301\n'
  assert.is(
    formerRules(layout, year!, base, text),
    '/2021/b.html /2021/c.html 301\n/2021/d.html https://a-2020.example/2020/e.html 301\n',
  )
})

it('have the rules for what is gone of them, and the pages that these name', () => {
  const file = '2021/01/22/x%3A.html'
  const text = `/archive/x /archive/about.html 301\n/archive/${file} /archive/_deploy/gone/${file} 410!\n`
  assert.is(layout.partOf(`_deploy/gone/${file}`), year)
  assert.is(goneRules(layout, year!, base, text), `/${file} /_deploy/gone/${file} 410!\n`)
  assert.is(goneRules(layout, main!, base, text), '')
  assert.not.match(mainRedirects(layout, base, text), '410')
})

it.run()
