import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Archive, Entry } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Config } from '../model/config.ts'
import { articleOf } from '../testing/edition.ts'
import { openArchive } from './archive.ts'
import { knownOf, sortKeyOf } from './card.ts'
import { Cards } from './cards.ts'
import { type Collected, collect } from './collect.ts'

const it = suite('collect')

const sources = { page: 0, duplicate: 0, quarantined: 0, excluded: 0, failed: 0 }

type Given = Partial<Article> & { readonly path?: string }
const settings = {
  site: { inferredTags: 6 },
  tags: [],
  authors: [],
  takedowns: [],
  now: '2026-01-01T00:00',
} as unknown as Config

const whole = ({ path, ...given }: Given): Article =>
  articleOf({ title: 'Bài', lead: null, leadInBody: false, date: null, html: '', body: path ?? '', ...given })

/** Collects these articles, one a file. */
function archiveOf(
  given: readonly Given[],
  config = settings,
): Collected & { readonly archive: Archive; readonly reads: number } {
  const cards = new Cards()
  const sorted = given
    .map((each, i) => ({ path: `${String(i).padStart(4, '0')}.txt`, ...each }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  sorted.forEach((each, i) => {
    const entry = { segment: 0, offset: i, summaryLength: 0, length: 0 }
    cards.push({
      record: 0,
      fate: 'page',
      digest: '',
      notices: [],
      known: knownOf(whole(each), entry, 0, ''),
    })
    cards.pushFile({ path: each.path, size: 0, mtime: 0, ctime: 0 })
  })
  let reads = 0
  const collected = collect(cards, config, '0'.repeat(16), ({ offset }: Entry) => {
    reads++
    return whole(sorted[offset]!)
  })
  return { ...collected, reads, archive: openArchive({ ...collected.data, sources }, cards) }
}

const urls = ({ archive }: { archive: Archive }) =>
  Array.from({ length: archive.size }, (_, row) => archive.url(row))

it('orders dates of any precision, newest first, undated last', () => {
  const dates = [
    '2021-01-22T17:40',
    '2021-01-22T07:05',
    '2021-01-22',
    '2021-01',
    '2021',
    '2020-12-31T23:59',
    '1899-05-01',
    null,
  ]
  for (const shuffled of [dates, dates.toReversed()]) {
    assert.equal(
      [...shuffled].sort((a, b) => sortKeyOf(b) - sortKeyOf(a)),
      dates,
    )
  }
})

it('groups by year, month and day, each as exactly as it is known', () => {
  const { archive } = archiveOf(
    ['2021-01-22T17:40', '2021-01-22', '2021-01', '2021', '2020-12-31', null].map((date) => ({ date })),
  )
  assert.equal(archive.years, [
    { key: '2021', from: 0, to: 4 },
    { key: '2020', from: 4, to: 5 },
  ])
  assert.equal(archive.months, [
    { key: '2021-01', from: 0, to: 3 },
    { key: '2020-12', from: 4, to: 5 },
  ])
  assert.equal(archive.days, [
    { key: '2021-01-22', from: 0, to: 2 },
    { key: '2020-12-31', from: 4, to: 5 },
  ])
  assert.equal(archive.undated, { key: 'undated', from: 5, to: 6 })
})

it('makes addresses from the date and the headline', () => {
  assert.equal(
    urls(
      archiveOf([
        { title: 'Đường về Đắk Lắk', date: '2021-01-22T17:40' },
        { title: 'Chợ', date: '2020' },
        { title: 'Không ngày' },
      ]),
    ),
    ['2021/01/22/duong-ve-dak-lak.html', '2020/cho.html', 'undated/khong-ngay.html'],
  )
})

it('names by its id what has no Latin letter, and what would take the name of a list or a device', () => {
  const [a, b, c] = urls(
    archiveOf([
      { title: '東京', date: '2021' },
      { title: 'Index', date: '2020' },
      { title: 'Con', date: '2019' },
    ]),
  )
  assert.match(a!, /^2021\/[0-9a-z]{10}\.html$/)
  assert.match(b!, /^2020\/index-[0-9a-z]{10}\.html$/)
  assert.match(c!, /^2019\/con-[0-9a-z]{10}\.html$/)
})

it('gives 1,000 headlines with one slug 1,000 addresses that one more does not change, in any order', () => {
  const given = Array.from({ length: 1000 }, (_, i) => ({
    title: i % 2 ? 'Chợ Đông' : 'Chợ Đồng',
    date: '2021-01-22',
    path: `a${i}.txt`,
  }))
  const before = archiveOf(given)
  assert.is(new Set(urls(before)).size, 1000)
  const after = archiveOf([{ title: 'Cho dong', date: '2021-01-22', path: '0.txt' }, ...given.toReversed()])
  const missing = urls(before).filter((url) => !urls(after).includes(url))
  assert.equal(missing, [])
  assert.is(after.notices.filter(({ rule }) => rule === 'collect/same-address').length, 1001)
  assert.is(after.archive.choices[0]?.file, '2021/01/22/cho-dong.html')
  assert.is(after.archive.choices[0]?.rows.length, 1001)
})

it('gives no article the address that another got for want of its own, however its slug is written', () => {
  const two = [
    { title: 'Chợ Đông', date: '2021-01-22', path: 'a.txt' },
    { title: 'Chợ Đồng', date: '2021-01-22', path: 'b.txt' },
  ]
  const before = urls(archiveOf(two))
  const copied = { title: 'Khác', date: '2021-01-22', path: 'c.txt', slug: before[0]!.slice(11, -5) }
  const with3 = archiveOf([...two, copied])
  const again = {
    ...copied,
    path: 'd.txt',
    slug: urls(with3)
      .find((url) => !before.includes(url))!
      .slice(11, -5),
  }
  const after = archiveOf([...two, copied, again])
  assert.equal(
    before.filter((url) => !urls(after).includes(url)),
    [],
  )
  const files = [...urls(after), ...after.archive.choices.map(({ file }) => file)]
  assert.is(new Set(files).size, 5)
  assert.is(after.notices.filter(({ rule }) => rule === 'collect/same-address').length, 4)
})

it('says with whom an article would have shared its address', () => {
  const told = (names: readonly string[]) =>
    archiveOf(names.map((path) => ({ title: 'Chợ', date: '2021-01-22', path })))
      .notices.filter(({ rule }) => rule === 'collect/same-address')
      .map(({ path, reason }) => `${path}: ${/ of (.+) too/.exec(reason)![1]}`)
  assert.equal(told(['a.txt', 'b.txt']), ['a.txt: b.txt', 'b.txt: a.txt'])
  assert.equal(told(['a.txt', 'b.txt', 'c.txt', 'd.txt'])[0], 'a.txt: d.txt and 2 more')
})

it('gives records of one id addresses that do not depend on which comes first', () => {
  const addressesOf = (bodies: readonly string[]) => {
    const cards = new Cards()
    const articles = bodies.map((body) =>
      whole({ title: 'Giá lúa', date: '2021-01-22', body, extra: { id: '7' } }),
    )
    articles.forEach((article, at) => {
      const digest = Buffer.from(article.body.padEnd(32)).toString('hex')
      const entry = { segment: 0, offset: at, summaryLength: 0, length: 0 }
      const known = knownOf(article, entry, at + 1, digest)
      cards.push({ record: at + 1, fate: 'page', digest, notices: [], known })
    })
    cards.pushFile({ path: 'a.jsonl', size: 0, mtime: 0, ctime: 0 })
    const { data } = collect(cards, settings, '0'.repeat(16), ({ offset }) => articles[offset]!)
    return urls({ archive: openArchive({ ...data, sources }, cards) })
  }
  const two = addressesOf(['Mot.', 'Hai.'])
  const three = addressesOf(['Khong.', 'Mot.', 'Hai.'])
  assert.is(new Set(three).size, 3)
  assert.equal(
    two.filter((url) => !three.includes(url)),
    [],
  )
})

it('lets one page stand for articles that say the same, and says so', () => {
  const same = { title: 'Lễ hội', date: '2021-03-10', body: 'Một câu.' }
  const { archive, duplicates, notices } = archiveOf([
    { ...same, path: 'b.txt' },
    { ...same, path: 'a.txt' },
    { ...same, date: '2022-03-10', path: 'c.txt' },
  ])
  assert.is(archive.size, 2)
  assert.equal([...duplicates], [[1, 0]])
  assert.is(notices[0]?.rule, 'collect/duplicate')
  assert.is(notices[0]?.path, 'b.txt')
})

it('reads each of many forms once to see that a number tells them apart', () => {
  const words = Array.from({ length: 600 }, (_, at) => `chữ${(at * at) % 97}`).join(' ')
  const forms = Array.from({ length: 200 }, (_, at) => ({ title: 'Giá vàng', body: `${words} ${1000 + at}` }))
  const { duplicates, reads } = archiveOf([...forms, forms[7]!])
  assert.equal([...duplicates], [[200, 7]])
  assert.ok(reads <= 201, `${reads} articles were read`)
})

it('keeps the other addresses of sources that say the same', () => {
  const same = { title: 'Một', date: '2021-01-22', body: 'Chữ' }
  const { archive } = archiveOf([
    { ...same, path: 'a.txt' },
    { ...same, path: 'b.txt', aliases: ['/cu/b.html'], url: 'https://x.example/b' },
    { ...same, path: 'c.txt', slug: 'khac' },
    { ...same, path: 'd.txt' },
    { title: 'Hai', path: 'e.txt' },
  ])
  const one = Array.from({ length: archive.size }, (_, row) => row).find(
    (row) => archive.title(row) === 'Một',
  )!
  assert.equal(archive.copies(one), [
    {
      source: 'b.txt',
      aliases: ['/cu/b.html'],
      originalUrl: 'https://x.example/b',
      url: '2021/01/22/mot.html',
    },
    { source: 'c.txt', aliases: [], originalUrl: null, url: '2021/01/22/khac.html' },
  ])
  assert.equal(archive.copies(1 - one), [])
})

it('makes one tag of the spellings of an authority concept, and of capitals', () => {
  const config = { ...settings, tags: [{ label: 'Đắk Lắk', slug: null, aliases: ['Dak Lak'] }] }
  const { archive } = archiveOf(
    [{ tags: ['ĐẮK LẮK', 'chợ'] }, { tags: ['Dak Lak', 'Chợ'] }, { tags: ['Chợ'] }],
    config,
  )
  const tags = Array.from({ length: archive.tags.size }, (_, tag) => [
    archive.tags.label(tag),
    archive.tags.slug(tag),
    archive.tags.count(tag),
  ])
  assert.equal(tags, [
    ['Chợ', 'cho', 3],
    ['Đắk Lắk', 'dak-lak', 2],
  ])
})

it('makes one author and one section of names whose apostrophes or dashes are set differently', () => {
  const { archive, notices } = archiveOf([
    { authors: ['H’Yar Niê'], section: 'Quốc phòng - An ninh' },
    { authors: ["H'Yar Niê"], section: 'Quốc phòng – An ninh' },
    { authors: ['H’Yar Niê'], section: 'Quốc phòng - An ninh' },
  ])
  assert.equal([archive.authors.size, archive.authors.label(0)], [1, 'H’Yar Niê'])
  assert.equal([archive.sections.size, archive.sections.label(0)], [1, 'Quốc phòng - An ninh'])
  assert.equal(
    notices.filter(({ rule }) => rule === 'collect/tag-clash'),
    [],
  )
})

it('keeps tags with one slug apart and tells of them', () => {
  const { archive, notices } = archiveOf([
    { title: 'Một', tags: ['Đông'] },
    { title: 'Hai', tags: ['Đồng'] },
  ])
  const slugs = [archive.tags.slug(0), archive.tags.slug(1)]
  assert.ok(slugs.every((slug) => /^dong-[0-9a-f]{6}$/.test(slug)) && slugs[0] !== slugs[1])
  assert.is(notices[0]?.rule, 'collect/tag-clash')
})

it('says where terms with one slug are put right: sections have no file of their own', () => {
  const { notices } = archiveOf([
    { title: 'Một', tags: ['Đông'], authors: ['Hà'], section: 'Kinh te' },
    { title: 'Hai', tags: ['Đồng'], authors: ['Hạ'], section: 'Kinh tế' },
  ])
  const [tags, authors, sections] = notices
  assert.match(tags!.hint, 'tags.yaml')
  assert.match(authors!.reason, /^The authors "Hà" and "Hạ" would have one address, "ha"/)
  assert.match(authors!.hint, 'authors.yaml')
  assert.match(sections!.reason, /^The sections "Kinh te" and "Kinh tế"/)
  assert.not.match(sections!.hint, 'yaml')
})

it('infers tags for an article that has none: phrases that recur, and those that are tags already', () => {
  const given: Given[] = [
    { tags: ['Lễ hội'] },
    { phrases: ['Sở Công thương', 'lễ hội', 'Chỉ Một Lần'] },
    { phrases: ['SỞ CÔNG THƯƠNG'] },
    ...Array.from({ length: 30 }, () => ({})),
  ]
  const { archive } = archiveOf(
    given.map((each, i) => ({ ...each, date: `20${String(50 - i).padStart(2, '0')}` })),
  )
  const labels = (row: number) => Array.from(archive.tags.of(row), (tag) => archive.tags.label(tag))
  assert.equal(labels(1), ['Sở Công thương', 'Lễ hội'])
  assert.equal(labels(2), ['Sở Công thương'])
  assert.equal(
    [0, 1].map((tag) => archive.tags.inferred(tag)),
    [false, true],
  )
})

it('does not depend on the order of reading', () => {
  const some = fc.record({
    path: fc.stringMatching(/^[a-d]{1,3}\.txt$/),
    title: fc.constantFrom('Chợ Đông', 'Chợ Đồng', 'Lễ hội', ''),
    date: fc.constantFrom(null, '2021', '2021-01', '2021-01-22', '2021-01-22T07:00'),
    tags: fc.subarray(['Đông', 'Đồng', 'ĐÔNG', 'cà phê']),
    phrases: fc.subarray(['Krông Ana', 'krông ana', 'Đông']),
  })
  const seen = (given: Given[]) => {
    const { archive, notices } = archiveOf(given)
    return Array.from({ length: archive.size }, (_, row) => [
      archive.url(row),
      archive.source(row),
      Array.from(archive.tags.of(row), (tag) => `${archive.tags.slug(tag)}=${archive.tags.label(tag)}`),
    ]).concat([notices.map(({ reason }) => reason)])
  }
  fc.assert(
    fc.property(
      fc.uniqueArray(some, { selector: ({ path }) => path, maxLength: 25 }),
      fc.nat(),
      (given, turn) => {
        const turned = [
          ...given.slice(turn % (given.length + 1)),
          ...given.slice(0, turn % (given.length + 1)),
        ]
        assert.equal(seen(turned), seen(given))
      },
    ),
  )
})

it.run()
