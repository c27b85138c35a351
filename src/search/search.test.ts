import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Edition } from '../model/edition.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { filesOf, readerOf, trial } from '../testing/search-trial.ts'
import { search } from './client/engine.ts'
import { indexReader } from './client/index-reader.ts'
import { parseQuery } from './client/query.ts'
import { directoryFile } from './directory.ts'
import { pruneSearchRuns, searchBundles } from './search.ts'
import { textHash } from './tokens.ts'

const paper: ArticleSketch[] = [
  {
    title: 'Đắk Lắk mở rộng vùng cà phê',
    date: '2021-01-22T17:40',
    tags: ['cà phê'],
    authors: ['Trần Thị Bích'],
  },
  {
    title: 'Đường sắt Bắc Nam',
    date: '2020-03-01',
    section: 'Giao thông',
    body: 'Tàu chạy.\nGa Hòa Hưng đông khách.',
  },
  { title: 'Ông Dương nhận giải', date: '2020-03-02', section: 'Xã hội', body: 'Giải thưởng năm nay.' },
  {
    title: 'Lễ hội ở Buôn Ma Thuột',
    date: '2019-12-10',
    tags: ['cà phê', 'lễ hội'],
    body: 'Cà phê Đắk Lắk được mời uống.',
  },
  { title: '<img src=x onerror=alert(1)>', date: null, body: 'Nội dung lạ & “đặc biệt”.' },
  { title: '東京で新しい図書館', date: '2018-05-05', lang: 'ja', body: '図書館が開く。' },
]
const files = filesOf(editionOf(paper))
const titles = async (typed: string, from = files) =>
  (await trial(from, typed)).cards.map(([, title]) => title)

const it = suite('search')

/** The files of kept runs: those of each content folder lie apart. */
const runsIn = (cache: string): string[] =>
  readdirSync(join(cache, 'search')).flatMap((folder) =>
    readdirSync(join(cache, 'search', folder)).map((name) => join(cache, 'search', folder, name)),
  )

it('finds Đắk Lắk however it is typed', async () => {
  for (const typed of ['dak lak', 'Đắk Lắk', 'đăk lăk', 'ĐẮK LẮK', 'Đắk Lắk'.normalize('NFD'), 'đak lắk']) {
    assert.equal(await titles(typed), ['Đắk Lắk mở rộng vùng cà phê', 'Lễ hội ở Buôn Ma Thuột'], typed)
  }
})

it('puts the spelling that was typed first, whichever it is', async () => {
  assert.is((await titles('đường'))[0], 'Đường sắt Bắc Nam')
  assert.is((await titles('Dương'))[0], 'Ông Dương nhận giải')
  assert.is((await titles('duong')).length, 2)
})

it('takes the old and the new place of a tone for the same', async () => {
  assert.equal(await titles('hoà hưng'), await titles('hòa hưng'))
  assert.equal(await titles('hoà hưng'), ['Đường sắt Bắc Nam'])
})

it('keeps to phrases, leaves out what is not wanted, and filters by tag, author, section and year', async () => {
  assert.equal(await titles('"cà phê đắk lắk"'), ['Lễ hội ở Buôn Ma Thuột'])
  assert.equal(await titles('cà phê -"đắk lắk được"'), ['Đắk Lắk mở rộng vùng cà phê'])
  assert.equal(await titles('cà phê -thuột'), ['Đắk Lắk mở rộng vùng cà phê'])
  assert.equal(await titles('tag:"lễ hội"'), ['Lễ hội ở Buôn Ma Thuột'])
  assert.equal(await titles('cà phê author:tran-thi-bich'), ['Đắk Lắk mở rộng vùng cà phê'])
  assert.equal(await titles('duong section:"giao thông"'), ['Đường sắt Bắc Nam'])
  assert.equal(await titles('cà phê year:2019'), ['Lễ hội ở Buôn Ma Thuột'])
  assert.equal(await titles('cà phê year:2020..2021'), ['Đắk Lắk mở rộng vùng cà phê'])
  assert.equal(await titles('cà phê year:2021..2020'), ['Đắk Lắk mở rộng vùng cà phê'])
  assert.equal(await titles('cà phê -year:2019'), ['Đắk Lắk mở rộng vùng cà phê'])
  assert.equal(await titles('tag:"cà phê" year:2019..2021 -year:2020..'), ['Lễ hội ở Buôn Ma Thuột'])
  assert.equal(await titles('tag:"cà phê" -tag:"lễ hội"'), ['Đắk Lắk mở rộng vùng cà phê'])
})

it('filters by a label as it is written and by its slug, also where the slug is another', async () => {
  const edition = editionOf([
    { title: 'Chợ mới', tags: ['Chợ & Âu Mỹ'], section: '社会', authors: ['张 三'] },
    { title: 'Chợ cũ', tags: ['新闻'], section: '科学', authors: ['张 三 (Huế)'] },
  ])
  const { archive } = edition
  const slug = (term: number) =>
    archive.tags.label(term).startsWith('Chợ') ? 'market' : archive.tags.slug(term)
  const index = filesOf({ ...edition, archive: { ...archive, tags: { ...archive.tags, slug } } })
  for (const typed of ['tag:"chợ, âu mỹ"', 'tag:cho-au-my', 'tag:market', 'section:社会', 'author:"张 三"'])
    assert.equal(await titles(typed, index), ['Chợ mới'], typed)
  for (const typed of ['tag:"新闻"', 'section:科学', 'author:"张 三 Hue"'])
    assert.equal(await titles(typed, index), ['Chợ cũ'], typed)
  assert.equal(await titles('chợ -tag:market', index), ['Chợ cũ'])
})

it('lists what filters alone let through, newest first', async () => {
  assert.equal(await titles('tag:"cà phê"'), ['Đắk Lắk mở rộng vùng cà phê', 'Lễ hội ở Buôn Ma Thuột'])
})

it('counts results by year, whatever year is asked for', async () => {
  const { byYear } = await trial(files, 'cà phê year:2019')
  assert.equal(
    [...byYear],
    [
      [2021, 1],
      [2019, 1],
    ],
  )
})

it('finds words of scripts without spaces, and keeps hostile text as it is', async () => {
  assert.equal(await titles('図書館'), ['東京で新しい図書館'])
  assert.equal(await titles('東京'), ['東京で新しい図書館'])
  const nom = filesOf(editionOf([{ title: 'Sách 𡨸喃', body: 'Chữ 𡨸 hay 𡦂.' }, { title: 'Sách 𠮷野家' }]))
  for (const typed of ['𡨸', '𡨸喃', '𡦂']) assert.equal(await titles(typed, nom), ['Sách 𡨸喃'], typed)
  assert.equal(await titles('onerror'), ['<img src=x onerror=alert(1)>'])
})

it('reads long lists to their end where a year is asked for or the order is by date', async () => {
  for (const count of [700, 3000]) {
    const long = filesOf(editionOf(many(count)))
    const { whole, hits, byYear } = await trial(long, 'làng chuyện thứ year:2010')
    assert.equal([whole, hits.length], [count / 5, count / 5])
    assert.equal([...byYear.values()], Array(5).fill(count / 5))
    assert.is((await trial(long, 'làng')).whole, count)
  }
})

it('reads the index six times at most, however many words are asked for', async () => {
  const long = filesOf(editionOf(many(3000)))
  const directory = JSON.parse(Buffer.from(long.get(directoryFile)!).toString())
  assert.ok(directory.often.length > 0)
  for (const typed of [
    'làng',
    'chuyen thu',
    'bài chuyện của',
    'chuyen cua lang so',
    'bai so chuyen thu cua lang khong co',
    'thu lang chuyen so bai cua',
  ]) {
    const asked = new Set<string>()
    const read = readerOf(long)
    const index = indexReader(directory, (file, from, to) => {
      asked.add(`${file} ${from} ${to}`)
      return read(file, from, to)
    })
    const { hits } = await search(index, parseQuery(typed))
    assert.ok(hits.length > 0, typed)
    assert.ok(asked.size <= 6, `${typed}: ${[...asked]}`)
  }
})

it('finds nothing for nothing', async () => {
  for (const typed of ['', '   ', '"', '-', 'tag:', 'year:', ':::', 'không-có-từ-này-xyz', '"" -"" year:x']) {
    assert.is((await trial(files, typed)).whole, 0, typed)
  }
})

it('finds nothing of an article that was taken down', async () => {
  const taken = {
    title: 'Chuyện riêng',
    body: 'Bí mật.',
    tags: ['riêng'],
    extra: { takedown: 'court order' },
  }
  const index = filesOf(editionOf([...paper, taken]))
  for (const typed of ['chuyen rieng', 'bi mat', 'tag:riêng'])
    assert.equal(await titles(typed, index), [], typed)
})

it('makes an index of no articles', async () => {
  assert.equal(await titles('a', filesOf(editionOf([]))), [])
})

it('gives each bundle a name of its own', () => {
  const names = searchBundles(editionOf(paper)).map(({ name }) => name)
  assert.is(new Set(names).size, names.length)
})

it('does not depend on the order in which articles were read', () => {
  assert.equal(filesOf(editionOf([...paper].reverse())), files)
})

it('changes keys exactly with the files, in an archive of many segments', () => {
  const cache = mkdtempSync(join(tmpdir(), 'dateline-search-'))
  try {
    const sketches = many(6000)
    const before = snapshot(editionIn(cache, sketches))
    assert.ok(runsIn(cache).length > 1)
    const edited = sketches.with(1234, {
      ...sketches[1234]!,
      body: `${sketches[1234]!.body}\nĐoạn thêm vềmột chuyệnkhác.`,
    })
    const after = snapshot(editionIn(cache, edited))
    for (const [name, { key, files }] of after) {
      if (before.get(name)?.key === key) assert.equal(files, before.get(name)?.files, name)
    }
    const changed = [...after].filter(([name, { key }]) => before.get(name)?.key !== key)
    assert.ok(changed.length < after.size / 4, `${changed.length} of ${after.size} bundles changed`)
    pruneSearchRuns(editionIn(cache, edited))
    const kept = runsIn(cache).length
    const [damaged] = runsIn(cache)
    truncateSync(damaged!, 20_000)
    assert.equal(snapshot(editionIn(cache, edited)), after)
    rmSync(cache, { recursive: true })
    assert.equal(snapshot(editionIn(cache, edited)), after)
    assert.is(runsIn(cache).length, kept)
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
})

it('makes the same index however the archive is cut into segments', () => {
  const cache = mkdtempSync(join(tmpdir(), 'dateline-search-'))
  try {
    // words that few articles say often, so that where their lists are cut depends on what they are cut for
    const times = (word: string, at: number) => Math.floor((2 ** 32 / (1 + textHash(word + at))) ** 0.24)
    const talk = (at: number) =>
      ['Mưa. ', 'Gió. ', 'Bão. ', 'Lũ. ', 'Nắng. ', 'Hạn. ']
        .map((word) => word.repeat(times(word, at)))
        .join('')
    const talkative = many(9000).map((sketch, at) => ({
      ...sketch,
      body: `${sketch.body} ${talk(at)}${'Sông. '.repeat(400)}`,
    }))
    const edition = editionIn(cache, talkative)
    const { archive } = edition
    const long = { ...archive, entry: (row: number) => ({ ...archive.entry(row), length: 20_000 }) }
    const more = { ...edition, archive: long }
    const files = filesOf(edition)
    const before = runsIn(cache).length
    assert.equal(filesOf(more), files)
    assert.ok(runsIn(cache).length >= before + 10)
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
})

function many(count: number): ArticleSketch[] {
  return Array.from({ length: count }, (_, at) => ({
    title: `Bài số ${at}`,
    date: `${2010 + (at % 5)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    body: `Chuyện thứ ${at} của làng ${at % 97}.`,
  }))
}

function editionIn(cache: string, sketches: readonly ArticleSketch[]): Edition {
  const edition = editionOf(sketches)
  return { ...edition, config: { ...edition.config, folders: { ...edition.config.folders, cache } } }
}

function snapshot(edition: Edition) {
  return new Map(
    searchBundles(edition).map(({ name, key, make }) => [
      name,
      {
        key,
        files: [...make()].map(({ file, bytes }) => [
          file,
          Buffer.from(bytes as Uint8Array).toString('latin1'),
        ]),
      },
    ]),
  )
}

it.run()
