import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { SiteFile } from '../publish/delta.ts'
import { atomFaults } from '../testing/feeds.ts'
import { copySite } from '../testing/site.ts'
import { xmlFault } from '../testing/xml.ts'

type Delta = Record<'added' | 'changed' | 'deleted', SiteFile[]>

const it = suite('an archive of 10,000 articles of one tag')
const site = copySite('empty')
it.after(() => site.remove())

const base = 'https://archive.example/'
const count = 10_000

/** The article of a number; each is a day and some hours newer than the one before. */
function record(number: number): object {
  const date = new Date(Date.UTC(1990, 0, 1, number * 29)).toISOString().slice(0, 16)
  return {
    id: `n${number}`,
    title: `Tin số ${number}`,
    date,
    tags: ['Cà phê'],
    text: `Đoạn của tin số ${number}.`,
  }
}

it.before(async () => {
  mkdirSync(site.content, { recursive: true })
  writeFileSync(join(site.content, 'site.yaml'), `title: Báo Thử\nbaseUrl: ${base}\nextras: [tag-feeds]\n`)
  const lines = Array.from({ length: count }, (_, number) => `${JSON.stringify(record(number))}\n`)
  writeFileSync(join(site.content, 'archive.jsonl'), lines.join(''))
  const { articles, ledger } = await site.build()
  assert.equal([articles, ledger.page], [count, count])
})

/** What the last build changed, and what the file system says of it: times of all files that it does not name stay as they were. */
async function changedBy(edit: () => void): Promise<Delta> {
  const times = () => new Map(site.listFiles().map((file) => [file, statSync(join(site.out, file)).mtimeMs]))
  const before = times()
  edit()
  await site.build()
  const delta = JSON.parse(readFileSync(join(site.cache, 'delta.json'), 'utf8')) as Delta
  const after = times()
  const touched = [...after].filter(([file, time]) => before.get(file) !== time).map(([file]) => file)
  const named = [...delta.added, ...delta.changed].map(({ file }) => file)
  assert.equal(touched.sort(), named.sort())
  assert.equal(
    [...before.keys()].filter((file) => !after.has(file)),
    delta.deleted.map(({ file }) => file),
  )
  return delta
}

it('leads a reader of its feed through the whole history, each article once', () => {
  const met: string[] = []
  let documents = 0
  for (let name: string | undefined = 'feed.xml'; name; documents++) {
    const xml = site.readFile(name)
    assert.is(xmlFault(xml), '')
    assert.equal(atomFaults(xml), [], name)
    assert.is(xml.includes('<fh:archive/>'), name !== 'feed.xml', name)
    met.push(...[...xml.matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id]) => id!))
    name = /rel="prev-archive" href="https:\/\/archive\.example\/(.*?)"/.exec(xml)?.[1]
  }
  assert.equal([met.length, new Set(met).size], [count, count])
  assert.ok(documents > 90)
})

it('touches nothing where nothing was edited', async () => {
  assert.equal(await changedBy(() => {}), { added: [], changed: [], deleted: [], purge: [] })
})

it('changes at most three list pages of the tag when an article is added', async () => {
  for (const number of [count, count + 1, count + 2]) {
    const { added, changed } = await changedBy(() =>
      appendFileSync(join(site.content, 'archive.jsonl'), `${JSON.stringify(record(number))}\n`),
    )
    const lists = [...added, ...changed].filter(({ file }) => /^tags\/ca-phe\/.*html$/.test(file))
    assert.ok(lists.length <= 3, lists.map(({ file }) => file).join(' '))
    const history = changed.filter(({ file }) => /^feed\//.test(file))
    assert.ok(history.length <= 1, history.map(({ file }) => file).join(' '))
    assert.ok(added.length + changed.length < 50, `${added.length + changed.length} files`)
  }
})

it('changes only what shows an article when it is edited', async () => {
  const path = join(site.content, 'archive.jsonl')
  const { added, changed, deleted } = await changedBy(() =>
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('Đoạn của tin số 5000.', 'Đoạn khác của tin số 5000.'),
    ),
  )
  assert.equal([added, deleted], [[], []])
  const pages = changed.map(({ file }) => file).filter((file) => !/^(?:search|feed|sitemap)/.test(file))
  assert.ok(pages.length <= 3, pages.join(' '))
})

it.run()
