import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Json } from '../model/article.ts'
import { readFields } from './fields.ts'

const it = suite('fields')

const none = {
  title: null,
  kicker: null,
  date: null,
  updated: null,
  authors: null,
  agency: null,
  tags: null,
  section: null,
  lead: null,
  slug: null,
  url: null,
  lang: null,
  draft: false,
  aliases: [],
  body: null,
  extra: {},
}

it('reads everything that may be said of an article', () => {
  const { fields, notices } = readFields(
    {
      title: '  The  ferry ',
      kicker: 'Sea',
      date: '17:40, 22/01/2021',
      updated: '2021-01-23T08:00:00+0700',
      author: 'Helen Marsh and John Hall',
      tags: 'sea, Đắk Lắk; weather',
      section: 'News',
      summary: 'It sank.\nNobody knows.',
      slug: 'Phà chìm!',
      url: 'https://paper.example/a?b=1',
      lang: 'EN_gb',
      draft: 'yes',
      aliases: ['/old/ferry.html', 'ferry'],
      rating: '5',
      more: { a: ['b'] },
    },
    'ferry.md',
  )
  assert.equal(notices, [])
  assert.equal(fields, {
    ...none,
    title: 'The ferry',
    kicker: 'Sea',
    date: '2021-01-22T17:40',
    updated: '2021-01-23T08:00+07:00',
    authors: ['Helen Marsh', 'John Hall'],
    tags: ['sea', 'Đắk Lắk', 'weather'],
    section: 'News',
    lead: 'It sank. Nobody knows.',
    slug: 'pha-chim',
    url: 'https://paper.example/a?b=1',
    lang: 'en-GB',
    draft: true,
    aliases: ['/old/ferry.html', 'ferry'],
    extra: { rating: '5', more: { a: ['b'] } },
  })
})

it('finds nothing where nothing is given', () => {
  assert.equal(readFields({ title: '', tags: [], author: null }, 'a.md'), { fields: none, notices: [] })
})

it('does not mind how a field is spelt, and keeps what it does not use', () => {
  const { fields } = readFields(
    { Headline: 'A', title: 'B', Date_Published: '2021', 'last-mod': '2022-01', description: 'C', lead: 'D' },
    'a.md',
  )
  assert.equal(
    [fields.title, fields.date, fields.updated, fields.lead, fields.extra],
    ['B', '2021', '2022-01', 'D', { Headline: 'A', description: 'C' }],
  )
})

it('reads a record of .jsonl', () => {
  const { fields } = readFields(
    {
      title: 'A',
      text: 'One.\r\nTwo.',
      authors: [{ name: 'Helen Marsh' }, 'John Hall'],
      date: 2021,
      draft: false,
      views: 3,
    },
    'a.jsonl',
  )
  assert.equal(
    [fields.body, fields.authors, fields.date, fields.draft, fields.extra],
    ['One.\nTwo.', ['Helen Marsh', 'John Hall'], '2021', false, { views: 3 }],
  )
})

for (const [name, data] of [
  ['a day that does not exist', { date: '2021-02-30' }],
  ['a time that does not exist', { date: '2021-02-03 25:00' }],
  ['a date that is none', { date: 'yesterday' }],
  ['a title that is a list', { title: ['a', 'b'] }],
  ['a title as long as a chapter', { title: 'a'.repeat(2000) }],
  ['a slug without letters', { slug: '!!!' }],
  ['a script for an address', { url: 'javascript:alert(1)' }],
  ['an address with a quotation mark', { url: 'https://a.example/"onload=' }],
  ['a language that is none', { lang: 'tiếng Việt' }],
  ['a draft that is neither', { draft: 'perhaps' }],
  ['an alias on another site', { aliases: ['https://a.example/x'] }],
  ['an alias that climbs', { aliases: ['/a/../../x'] }],
  ['tags within tags', { tags: [['a', 'b']] }],
  ['more tags than an article has', { tags: Array.from({ length: 10_000 }, (_, at) => `tag ${at}`) }],
  ['a field nested without end', { more: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as Json }],
  ['a draft that is an object with habits of its own', { draft: { toString: 'x', valueOf: 'y' } }],
] as const) {
  it(`tells ${name} and leaves it out`, () => {
    const [field] = Object.keys(data)
    const { fields, notices } = readFields(data, 'a.md', (key) => (key === field ? 3 : 0))
    assert.equal(fields, none)
    assert.equal(
      notices.map(({ rule, line, path }) => [rule, line, path]),
      [['parse/bad-field', 3, 'a.md']],
    )
    assert.match(notices[0]!.reason, `"${field}"`)
  })
}

it('tells that a date may be two days', () => {
  const { fields, notices } = readFields({ date: '03/04/2021' }, 'a.md')
  assert.is(fields.date, '2021-03-04')
  assert.equal(
    notices.map((notice) => notice.rule),
    ['parse/ambiguous-date'],
  )
})

it('leaves out the control characters that escapes of JSON and YAML bring in', () => {
  const given = {
    title: 'a\0b\u202ec\x1b',
    text: 'd\x07\r\ne\x0cf',
    'k\0ey': ['g\x7f', { 'h\ufffe': 'i\x85' }],
  }
  const { fields } = readFields(given, 'a.jsonl')
  assert.equal([fields.title, fields.body, fields.extra], ['abc', 'd\ne\nf', { key: ['g', { h: 'i' }] }])
})

it('keeps no key that would reach into objects', () => {
  const { fields } = readFields(
    JSON.parse('{"__proto__": {"polluted": 1}, "__pro\\u0000to__": {"polluted": 1}, "a": 1}'),
    'a.jsonl',
  )
  assert.equal(Object.keys(fields.extra), ['a'])
  assert.not('polluted' in fields.extra)
})

it.run()
