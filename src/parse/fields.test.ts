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
  withhold: false,
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
    withhold: false,
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
  ['a country in place of a language', { lang: 'vn' }],
  ['an alias on another site', { aliases: ['https://a.example/x'] }],
  ['an alias that climbs', { aliases: ['/a/../../x'] }],
  ['tags within tags', { tags: [['a', 'b']] }],
  ['more tags than an article has', { tags: Array.from({ length: 10_000 }, (_, at) => `tag ${at}`) }],
  ['a field nested without end', { more: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as Json }],
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

for (const [data, draft] of [
  [{ published: false }, true],
  [{ Published: 'no', date: '2021-01-22' }, true],
  [{ status: 'draft' }, true],
  [{ post_status: 'publish', Status: 'Auto-Draft', draft: false }, true],
  [{ status: 'private' }, true],
  [{ published: true }, false],
  [{ status: 'publish' }, false],
  [{ status: ['draft'] }, false],
] as const) {
  it(`takes ${JSON.stringify(data)} of another system for ${draft ? 'a draft' : 'no draft'}`, () => {
    const { fields, notices } = readFields(data as Readonly<Record<string, Json>>, 'a.md')
    assert.equal([fields.draft, fields.withhold, notices], [draft, false, []])
  })
}

it('reads a date that goes by the name "published"', () => {
  const { fields } = readFields({ published: '2021-01-22' }, 'a.md')
  assert.equal([fields.date, fields.draft, fields.extra], ['2021-01-22', false, {}])
})

for (const [name, data] of [
  ['a draft that is neither', { draft: 'perhaps' }],
  ['a draft that is an object with habits of its own', { draft: { toString: 'x', valueOf: 'y' } }],
  ['an embargo that is no date', { embargo: 'tuần sau' }],
  ['an embargo on a day that does not exist', { embargo: '2099-13-01' }],
  ['an embargo that is a list', { Embargo: ['2099-01-01'] }],
  ['an embargo that may end on two days', { embargo: '03/04/2099' }],
] as const) {
  it(`holds the text back for ${name}, and tells it`, () => {
    const { fields, notices } = readFields(data, 'a.md', () => 3)
    assert.equal([fields.withhold, fields.draft, fields.extra], [true, false, {}])
    assert.equal(
      notices.map(({ rule, line, level }) => [rule, line, level]),
      [['parse/withheld', 3, 'error']],
    )
  })
}

it('tells which of two texts of an article was taken, if they differ', () => {
  const told = (data: Readonly<Record<string, Json>>) =>
    readFields(data, 'a.jsonl').notices.map(({ rule, reason }) => [rule, reason])
  assert.equal(told({ Text: 'Hai.', body: 'Một.' }), [
    [
      'parse/bad-field',
      'The field "Text" holds another text than "body", which was taken for the article\'s.',
    ],
  ])
  assert.equal(told({ text: 'Một, hai.', content: '<p>Một,</p>\n<p>hai.</p>', body: null }), [])
  assert.equal(told({ text: 'Một.', content: { id: 1 } }), [])
})

it('holds a text back whose embargo is given twice', () =>
  assert.ok(readFields({ Embargo: '2001', embargo: '2099' }, 'a.md').fields.withhold))

for (const [given, embargo] of [
  ['2099-1-5', '2099-01-05'],
  [2099, '2099'],
  ['1/12/2099', '2099-12-01'],
  ['2099-12-01 6:00', '2099-12-01T06:00'],
  ['2099-12-01T06:00:30', '2099-12-01T06:00'],
  ['2099-12-01T06:00Z', '2099-12-01T13:00'],
  ['2099-12-01T06:00+09:00', '2099-12-01T04:00'],
  ['', undefined],
  [null, undefined],
  [false, undefined],
] as const) {
  it(`reads the embargo ${JSON.stringify(given)} as wall time of the publication`, () => {
    const settings = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' }
    const { fields, notices } = readFields({ EMBARGO: given }, 'a.md', () => 1, settings)
    assert.equal([fields.extra['embargo'], fields.withhold, notices], [embargo, false, []])
  })
}

for (const [given, byRecord, byHand] of [
  [false, undefined, undefined],
  ['no', undefined, undefined],
  [null, undefined, 'true'],
  ['', undefined, 'true'],
  [true, 'true', 'true'],
  ['Tòa án', 'Tòa án', 'Tòa án'],
  [
    { Reason: 'Tòa án', date: '1/3/2020' },
    { reason: 'Tòa án', date: '2020-03-01' },
    { reason: 'Tòa án', date: '2020-03-01' },
  ],
] as const) {
  it(`reads the takedown ${JSON.stringify(given)} of a record, and as written by hand`, () => {
    const read = (byHand: boolean) =>
      readFields({ Takedown: given }, 'a.md', () => 1, { language: 'vi' }, byHand).fields.extra['takedown']
    assert.equal([read(false), read(true)], [byRecord, byHand])
  })
}

it('reads corrections and robots, and tells what is wrong with them', () => {
  const { fields, notices } = readFields(
    {
      Corrections: [{ text: 'Một', date: '1/3/2020' }, { text: 'Hai', date: 'hôm qua' }, 'Ba'],
      correction: 'Bốn',
      robots: ['noindex', 'NoFollow'],
    },
    'a.md',
    () => 1,
    { language: 'vi' },
  )
  assert.equal(fields.extra, {
    corrections: [{ text: 'Một', date: '2020-03-01' }, { text: 'Hai', date: null }, 'Ba', 'Bốn'],
    robots: 'noindex, nofollow',
  })
  assert.equal(
    notices.map(({ rule }) => rule),
    ['parse/bad-field'],
  )
  const wrong = readFields({ robots: '"><script>' }, 'a.md')
  assert.equal([wrong.fields.extra, wrong.notices.length], [{}, 1])
})

it('leaves out each alias that cannot be used, tells it, and keeps the others', () => {
  const given = ['/old/a.html', 'https://a.example/x', ['b', 'c'], '', null, '/a?b', 'c/d', 'c/d']
  const { fields, notices } = readFields({ redirect_from: given }, 'a.md', () => 3)
  assert.equal(fields.aliases, ['/old/a.html', 'c/d'])
  assert.equal(
    notices.map(({ rule, line, reason }) => [rule, line, reason]),
    [
      'holds "https://a.example/x", which is no path on this site',
      'holds something that is no text',
      'holds "/a?b", which is no plain path',
    ].map((fault) => ['parse/bad-field', 3, `The field "redirect_from" ${fault}.`]),
  )
  assert.equal(readFields({ aliases: 'a, //b, c' }, 'a.md').fields.aliases, ['a', 'c'])
})

it('tells that a date may be two days', () => {
  const { fields, notices } = readFields({ date: '03/04/2021' }, 'a.md')
  assert.is(fields.date, '2021-03-04')
  assert.equal(
    notices.map((notice) => notice.rule),
    ['parse/ambiguous-date'],
  )
})

it('tells that a date is not sure', () => {
  const { fields, notices } = readFields({ date: 'ca. 1927', updated: '1938' }, 'a.md')
  assert.equal([fields.date, fields.updated], ['1927', '1938'])
  assert.equal(
    notices.map(({ rule, reason }) => [rule, reason]),
    [['parse/unsure-date', 'The field "date" says ca. 1927; it was taken for 1927.']],
  )
})

it('knows the id of a record in whatever letters, unless one is written as it should be', () => {
  assert.is(readFields({ ID: 17 }, 'a.jsonl').fields.extra['id'], 17)
  assert.equal(readFields({ ID: 17, id: 'k' }, 'a.jsonl').fields.extra, { ID: 17, id: 'k' })
})

it('reads the languages of libraries, and keeps those that have no shorter name', () => {
  const langs = ['fre', 'fra', 'vie', 'ENG', 'chi', 'zho', 'ara', 'mnw', 'zh-hant', 'en_gb']
  assert.equal(
    langs.map((lang) => readFields({ lang }, 'a.md').fields.lang),
    ['fr', 'fr', 'vi', 'en', 'zh', 'zh', 'ar', 'mnw', 'zh-Hant', 'en-GB'],
  )
})

it('reads a text that is a list of paragraphs', () => {
  assert.is(readFields({ text: ['Một.', 'Hai.'] }, 'a.jsonl').fields.body, 'Một.\n\nHai.')
  assert.is(readFields({ text: ['Một.', { p: 2 }] }, 'a.jsonl').fields.body, null)
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
