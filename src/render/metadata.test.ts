import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { unstoredText } from '../kit/stored.ts'
import { zoneClock } from '../kit/zone.ts'
import type { Site } from '../model/config.ts'
import { standingOf } from '../model/standing.ts'
import { type ArticleSketch, articleOf, configOf } from '../testing/edition.ts'
import { citer } from './citation.ts'
import { metadataWriter } from './metadata.ts'
import { nameReader } from './names.ts'

const clock = zoneClock('Asia/Ho_Chi_Minh')
const headOf = (
  sketch: Partial<ArticleSketch>,
  site: Partial<Site> = {},
  canonical: string | null = null,
) => {
  const article = articleOf({ title: 'Cà phê được mùa', ...sketch })
  const config = configOf(site)
  const write = metadataWriter(config.site, clock)
  const { people } = citer(config.site, nameReader([]))(article, 'hbd1fj0kio', canonical)
  const open = { article, html: unstoredText(article.html), body: unstoredText(article.body) }
  return write(open, people, standingOf(article.extra), canonical, article.tags)
}
const contents = (head: string, name: string) =>
  [...head.matchAll(/<meta (.*?) content="(.*?)">/g)]
    .filter(([, given]) => given!.includes(`="${name}"`))
    .map(([, , content]) => content)
const dataOf = (head: string) =>
  JSON.parse(head.match(/<script type="application\/ld\+json">(.*)<\/script>$/)![1]!)

const it = suite('metadata')

it('says what Zotero needs for a newspaper article', () => {
  const head = headOf({ date: '2021-01-22T17:40', authors: ['Đỗ Lan', 'Nguyễn Tuấn Hà', 'TTXVN'] })
  assert.equal(contents(head, 'DC.type'), ['newspaperArticle'])
  assert.equal(contents(head, 'DC.title'), ['Cà phê được mùa'])
  assert.equal(contents(head, 'DC.date'), ['2021-01-22'])
  assert.equal(contents(head, 'DC.source'), ['Báo Cao Nguyên'])
  assert.equal(contents(head, 'DC.language'), ['vi'])
  assert.equal(contents(head, 'DC.creator'), ['Đỗ, Lan', 'Nguyễn, Tuấn Hà', 'TTXVN'])
  assert.equal(contents(head, 'og:type'), ['article'])
  assert.not.match(head, 'citation_')
})

it('says a moment with the offset of the publication', () => {
  const head = headOf({ date: '2021-01-22T17:40', updated: '2021-01-23' })
  assert.equal(contents(head, 'article:published_time'), ['2021-01-22'])
  assert.is(dataOf(head).datePublished, '2021-01-22T17:40:00+07:00')
  assert.is(dataOf(head).dateModified, '2021-01-23')
})

it('says no more of a date than is known', () => {
  assert.is(dataOf(headOf({ date: '1986' })).datePublished, '1986')
  assert.is('datePublished' in dataOf(headOf({ date: null })), false)
  assert.equal(contents(headOf({ date: null }), 'DC.date'), [])
})

it('describes a news article to search engines', () => {
  const url = 'https://example.org/archive/2021/01/22/a.html'
  const sketch = {
    section: 'Kinh tế',
    authors: ['Đỗ Lan'],
    agency: 'TTXVN',
    tags: ['Cà phê'],
    body: 'Giá tăng.\nMột <hai>.',
  }
  const data = dataOf(headOf({ ...sketch, url: 'https://old.example/1' }, { rights: 'Báo Cao Nguyên' }, url))
  assert.equal(data, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Cà phê được mùa',
    url,
    datePublished: '2021-01-22',
    author: [{ '@type': 'Person', name: 'Đỗ Lan' }],
    sourceOrganization: { '@type': 'Organization', name: 'TTXVN' },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Báo Cao Nguyên' },
    isPartOf: { '@type': 'Newspaper', name: 'Báo Cao Nguyên', url: 'https://example.org/archive/' },
    inLanguage: 'vi',
    articleSection: 'Kinh tế',
    keywords: ['Cà phê'],
    wordCount: 4,
    sameAs: 'https://old.example/1',
  })
})

it('says once what Dublin Core and Open Graph say in the same words', () => {
  const head = headOf({ date: '2021-01-22T17:40' }, { rights: 'CC0' })
  for (const name of ['DC.title', 'og:title', 'DC.source', 'og:site_name', 'DC.rights'])
    assert.is(contents(head, name).length, 1, name)
  assert.is(head.match(/="Cà phê được mùa"/g)!.length, 1)
})

it('tells a desk that signs from a person', () => {
  const { author } = dataOf(headOf({ authors: ['Ban Biên tập', 'Đỗ Lan'] }))
  assert.equal(
    author.map((one: { '@type': string }) => one['@type']),
    ['Organization', 'Person'],
  )
})

it('names the agency, then the publisher, where no person is known', () => {
  assert.is(dataOf(headOf({ agency: 'TTXVN' })).author.name, 'TTXVN')
  assert.is(dataOf(headOf({})).author.name, 'Báo Cao Nguyên')
})

it('was last modified when it was last corrected or brought up to date', () => {
  const corrections = [{ date: '2021-02-01', text: 'Một.' }, { date: '2021-03-05', text: 'Hai.' }, 'Ba.']
  assert.is(dataOf(headOf({ extra: { corrections } })).dateModified, '2021-03-05')
  assert.is(dataOf(headOf({ updated: '2021-02-20', extra: { corrections } })).dateModified, '2021-03-05')
  assert.is(dataOf(headOf({ updated: '2022', extra: { corrections } })).dateModified, '2022')
})

it('tells search engines what was corrected, and what they must leave alone', () => {
  const head = headOf({
    extra: { corrections: [{ date: '2021-02-01', text: 'Tên đúng là Lan.' }], robots: 'noindex' },
  })
  assert.equal(dataOf(head).correction, [
    { '@type': 'CorrectionComment', text: 'Tên đúng là Lan.', datePublished: '2021-02-01' },
  ])
  assert.equal(contents(head, 'robots'), ['noindex'])
})

it('lets no text out of its attribute or script', () => {
  const hostile = `</script><script>alert(1)</script> " onload='x' & <!-- \u2028\u2029`
  const head = headOf({
    title: hostile,
    lead: hostile,
    authors: [hostile],
    agency: hostile,
    section: hostile,
    kicker: hostile,
  })
  assert.is(head.match(/<script/g)!.length, 1)
  assert.is(head.match(/<\/script/g)!.length, 1)
  assert.not.match(head, '<!--')
  assert.not.match(head.slice(head.indexOf('ld+json')), /[\u2028\u2029]/)
  assert.is(dataOf(head).headline, hostile)
})

it.run()
