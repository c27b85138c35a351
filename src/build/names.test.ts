import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Cards } from '../collect/cards.ts'
import { idOf } from '../collect/id.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { ledgerOf, workshopOf } from './workshop.ts'

// Names of files whose marks are written into their letters (NFC) or behind them (NFD), as a Mac may hand them to another system.
const it = suite('names of files')

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('empty')
  writeFileSync(
    join(site.content, 'site.yaml'),
    'baseUrl: https://kho.example/\nextras: [text, citations, json-feed, llms]\n',
  )
  try {
    await work(site)
  } finally {
    site.remove()
  }
}

const text = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2021-01-22\ntags: [Chợ]\n---\n\n${body}\n`

/** Some want one address, two say the same, and in NFD they sort otherwise than in NFC. */
const archive: Readonly<Record<string, string>> = {
  'Huế/Hến.md': text('Chợ họp', 'Chợ Huế họp sáng nay, bên sông.'),
  'Huz/a.md': text('Chợ họp', 'Chợ Huz họp chiều nay, bên đồi.'),
  'Hế.md': text('Lũ về', 'Nước lên từ nửa đêm.'),
  'Hz.md': text('Lũ về', 'Nước lên từ nửa đêm.'),
  'Mũi/Né.jsonl': `${JSON.stringify({ id: 7, title: 'Chợ họp', date: '2021-01-22', text: 'Chợ Né họp.' })}\n`,
}

const put = (site: TestSite, path: string, body: string) => {
  mkdirSync(dirname(join(site.content, path)), { recursive: true })
  writeFileSync(join(site.content, path), body)
}

const workshop = (site: TestSite) => workshopOf({ folders: { ...site, plugins: null } })

const ids = (site: TestSite) => {
  const { cards } = Cards.load(join(workshop(site), 'cards'))!
  return new Map(Array.from({ length: cards.rows }, (_, card) => [cards.title.get(card), idOf(cards, card)]))
}

/** Every file; pages name the source as it is on the disk, in letters that read alike. */
const tree = (site: TestSite) => site.listFiles().map((file) => [file, site.readFile(file).normalize('NFC')])

it('written otherwise make the same site at the same addresses', () =>
  withSite(async (site) => {
    const trees = []
    for (const form of ['NFC', 'NFD'] as const) {
      for (const folder of [site.out, site.cache]) rmSync(folder, { recursive: true, force: true })
      for (const [path, body] of Object.entries(archive)) put(site, path.normalize(form), body)
      await site.build()
      trees.push(tree(site))
      for (const path of Object.keys(archive)) rmSync(join(site.content, path.normalize(form)))
    }
    assert.equal(trees[1], trees[0])
  }))

it('that come back in other letters keep every page, and nothing is told to be gone or to have moved', () =>
  withSite(async (site) => {
    for (const [path, body] of Object.entries(archive)) put(site, path, body)
    await site.build()
    const before = tree(site)
    for (const form of ['NFD', 'NFC'] as const) {
      for (const [path, body] of Object.entries(archive)) {
        rmSync(join(site.content, path.normalize(form === 'NFD' ? 'NFC' : 'NFD')), { force: true })
        // The text is another one, so that it can be known by its name alone.
        put(site, path.normalize(form), body.replace('họp sáng', form === 'NFD' ? 'họp trưa' : 'họp sáng'))
      }
      const { notices, written } = await site.build({ threads: 2, threadsFrom: 0 })
      assert.ok(written > 0)
      assert.equal(
        notices.filter(({ rule }) => /gone|moved|same-name/.test(rule)),
        [],
      )
    }
    assert.equal(tree(site), before)
  }))

it('that are two files keep both with ids of their own, which is told, in whatever order they come and go', () =>
  withSite(async (site) => {
    const [nfc, nfd] = ['Hến.md', 'Hến.md'.normalize('NFD')]
    const state = async () => {
      const { notices } = await site.build()
      const built = tree(site)
      for (const folder of [site.out, site.cache]) rmSync(folder, { recursive: true })
      const clean = await site.build()
      assert.equal(built, tree(site))
      const [told, again] = [notices, clean.notices].map((all) =>
        all.filter(({ rule }) => rule === 'read/same-name'),
      )
      assert.equal(told, again)
      return { ids: ids(site), told: told!.map(({ path, level }) => [path, level]) }
    }
    put(site, nfd, text('Một', 'Bài thứ nhất.'))
    const alone = (await state()).ids.get('Một')
    put(site, nfc, text('Hai', 'Bài thứ hai.'))
    const both = await state()
    assert.is(both.ids.get('Hai'), alone)
    assert.is.not(both.ids.get('Một'), alone)
    assert.equal(both.told, [[nfd, 'warning']])
    rmSync(join(site.content, nfc))
    const left = await state()
    assert.is(left.ids.get('Một'), alone)
    assert.equal(left.told, [])
    // Neither of two is in NFC: the first keeps the name.
    put(site, 'Hê\u0301n.md', text('Ba', 'Bài thứ ba.'))
    const halves = await state()
    assert.is(halves.ids.get('Một'), alone)
    assert.is(new Set(halves.ids.values()).size, 2)
    assert.equal(halves.told, [['Hê\u0301n.md', 'warning']])
  }))

it('in whatever letters are one in the takedowns, and stand in the ledger as they are on the disk', () =>
  withSite(async (site) => {
    const nfd = 'Hến.md'.normalize('NFD')
    put(site, nfd, text('Một', 'Bài thứ nhất.'))
    put(site, 'takedowns.yaml', '- article: Hến.md\n')
    const { notices } = await site.build()
    assert.equal(
      notices.filter(({ level }) => level === 'error'),
      [],
    )
    const ledger = readFileSync(ledgerOf(workshop(site)), 'utf8')
    assert.ok(ledger.includes(nfd))
  }))

it.run()
