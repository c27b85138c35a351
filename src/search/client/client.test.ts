import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { digestOf } from '../../kit/digest.ts'
import { searchAssets } from '../assets.ts'
import { marker } from './marks.ts'
import { filled } from './phrases.ts'
import { isOnlyYears, parseQuery } from './query.ts'
import { remembering, Unreachable } from './source.ts'
import { completed, suggester } from './suggest.ts'

const it = suite('search client')
const folder = mkdtempSync(join(tmpdir(), 'dateline-search-client-'))
it.after(() => rmSync(folder, { recursive: true }))
const show = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

it('is one module of less than 12 KB compressed and a loader of less than one, the same every time', () => {
  const make = () => [...searchAssets(folder).bundle.make()]
  const [client, loader] = make()
  const { script, box } = searchAssets(folder)
  assert.equal([client!.file, loader!.file], [script, box])
  assert.ok(gzipSync(client!.bytes).length < 12_000)
  assert.ok(loader!.bytes.length < 1000)
  assert.equal(make(), [client, loader])
})

it('is named by what it holds, whatever its sources say beside that, and is made anew where what was kept is damaged', () => {
  const { script, box, bundle } = searchAssets(folder)
  assert.equal(
    Array.from(bundle.make(), ({ bytes }) => digestOf(bytes).slice(0, 10)),
    [script, box].map((file) => file.slice(-13, -3)),
  )
  for (const name of readdirSync(folder)) appendFileSync(join(folder, name), 'damage')
  assert.equal([...searchAssets(folder).bundle.make()], [...bundle.make()])
})

for (const [typed, words, pairs, phrases, without, filters] of [
  ['dak lak', 2, 1, 0, 0, 0],
  ['dak, lak', 2, 0, 0, 0, 0],
  ['"buôn ma thuột" cà phê', 5, 3, 1, 0, 0],
  ['một -hai -"ba bốn"', 1, 0, 0, 2, 0],
  ['tag:cà author:"Trần Bích" section:x năm', 1, 0, 0, 0, 3],
  ['-tag:x', 0, 0, 0, 1, 0],
  ['"chưa đóng', 2, 1, 1, 0, 0],
  ['“buôn ma thuột” tag:„lễ hội“ «một hai»', 5, 3, 2, 0, 1],
] as const) {
  it(`reads the query ${typed}`, () => {
    const query = parseQuery(typed)
    assert.equal(
      [query.words, query.pairs, query.phrases, query.without, query.filters].map(({ length }) => length),
      [words, pairs, phrases, without, filters],
    )
  })
}

for (const [typed, years] of [
  ['year:2019', [2019, 2019]],
  ['year:2019..2021', [2019, 2021]],
  ['year:..2021', [1, 2021]],
  ['year:2019..', [2019, 9999]],
  ['year:2021..2019', [2019, 2021]],
  ['-year:2019', null],
  ['year:x', null],
  ['year:', null],
] as const) {
  it(`reads ${typed}`, () => assert.equal(parseQuery(typed).years, years))
}

it('knows a query that asks for nothing but years', () => {
  for (const typed of ['year:2019', '-year:2019 -chợ']) assert.is(isOnlyYears(parseQuery(typed)), true, typed)
  for (const typed of ['', '-chợ', 'year:x', 'year:2019 chợ', 'year:2019 tag:chợ'])
    assert.is(isOnlyYears(parseQuery(typed)), false, typed)
})

it('marks what was asked for, with or without marks', () => {
  assert.is(show(marker(parseQuery('dak lak')).marked('Về Đắk Lắk và lak')), 'Về [Đắk Lắk] và lak')
  assert.is(show(marker(parseQuery('lak')).marked('Về Đắk Lắk')), 'Về Đắk [Lắk]')
  assert.is(show(marker(parseQuery('img')).marked('<img src=x>')), '<[img] src=x>')
})

it('cuts the snippet around the best paragraph', () => {
  const long = 'chữ '.repeat(200)
  const text = show(marker(parseQuery('cà phê')).snippet(['Mở đầu.', `${long}cà phê ${long}`]))
  assert.match(text, /^… chữ .*\[cà phê\].* …$/)
  assert.ok(text.length < 400)
})

it('completes the last word, as typed first', async () => {
  const suggest = suggester(async () => Buffer.from(JSON.stringify(['dương', 'đường', 'đúng'])), 'd')
  assert.equal(await suggest('con đư'), ['đường', 'dương', 'đúng'])
  assert.equal(await suggest('du'), ['dương', 'đường', 'đúng'])
  assert.equal(await suggest('con '), [])
  assert.equal(await suggest('xa'), [])
  assert.is(completed('con đư', 'đường'), 'con đường')
})

it('asks again after a failed read, and only then', async () => {
  let reads = 0
  const read = remembering(async () => {
    if (++reads === 1) throw new Unreachable('x')
    return new Uint8Array()
  })
  await assertFails(read('a'))
  await read('a')
  await read('a')
  assert.is(reads, 2)
})

it('says counts in the language of the page', () => {
  const forms = { one: '{count} article', other: '{count} articles' }
  assert.is(filled(forms, { count: 1 }, 'en'), '1 article')
  assert.is(filled(forms, { count: 1234 }, 'vi'), '1.234 articles')
})

async function assertFails(reading: Promise<unknown>): Promise<void> {
  const problem = await reading.then(
    () => null,
    (problem: unknown) => problem,
  )
  assert.instance(problem, Unreachable)
}

it.run()
