import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { knownOf } from '../collect/card.ts'
import { Cards } from '../collect/cards.ts'
import { collect } from '../collect/collect.ts'
import type { Config } from '../model/config.ts'
import { articleOf } from '../testing/edition.ts'
import { copySite } from '../testing/site.ts'
import { drawUpLedger } from './ledger.ts'

const it = suite('ledger')

const settings = {
  site: { inferredTags: 6 },
  tags: [],
  authors: [],
  takedowns: [],
  now: '2026-01-01T00:00',
} as unknown as Config

it('says of a file that cannot be read where its last good page is, and of one that never could be that there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ledger-'))
  try {
    const cards = new Cards()
    const entry = { segment: 0, offset: 0, summaryLength: 0, length: 0 }
    const ferry = articleOf({ title: 'Ferry', date: '2021-03-04', slug: null })
    for (const fate of ['page', 'excluded'] as const) {
      const known = fate === 'page' ? knownOf(ferry, entry, 0, '') : null
      cards.push({ record: 0, fate, digest: 'ab'.repeat(32), notices: [], known })
      cards.pushFile({ path: fate === 'page' ? 'b.md' : 'c.md', size: -1, mtime: 0, ctime: 0 })
    }
    const gathered = {
      cards,
      scan: { excluded: [], notices: [] },
      notices: [],
      held: new Set([0, 1]),
      lost: ['a.md'],
      departed: [],
      same: false,
      fingerprint: '0'.repeat(16),
      store: '',
      facts: [],
    }
    const path = join(folder, 'ledger.jsonl')
    const { counts, write } = drawUpLedger(
      gathered,
      collect(cards, settings, gathered.fingerprint, () => ferry),
    )
    write(path)
    const [sha256, reason] = ['ab'.repeat(32), 'The file cannot be read.']
    assert.is(counts.failed, 3)
    assert.equal(
      readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [
        { source: 'a.md', fate: 'failed', reason },
        { source: 'b.md', fate: 'failed', sha256, url: '2021/03/04/ferry.html', reason },
        { source: 'c.md', fate: 'failed', sha256, reason },
      ],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('is that of the sources as they are now where the site cannot be written', async () => {
  const site = copySite('empty')
  const put = (name: string) =>
    writeFileSync(join(site.content, name), `---\ntitle: ${name}\ndate: 2021-03-04\n---\n\nBody.\n`)
  const sources = () =>
    readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source)
  try {
    put('a.md')
    await site.build()
    put('b.md')
    const out = join(site.folder, 'taken')
    writeFileSync(out, 'A file stands where the site should.')
    const error = await site.build({ out }).then(
      () => null,
      (error) => error.code,
    )
    assert.is(error, 'ENOTDIR')
    assert.equal(sources(), ['a.md', 'b.md'])
  } finally {
    site.remove()
  }
})

it('is that of the site that was built, whatever was withheld from another one meanwhile', async () => {
  const site = copySite('empty')
  const ledger = () => JSON.parse(readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8')).fate
  const takedowns = join(site.content, 'takedowns.yaml')
  try {
    writeFileSync(join(site.content, 'a.md'), '---\ntitle: A\ndate: 2021-03-04\n---\n\nBody.\n')
    await site.build()
    await site.build()
    writeFileSync(takedowns, '- article: a.md\n')
    await site.build({ out: join(site.folder, 'other') })
    assert.is(ledger(), 'excluded')
    rmSync(takedowns)
    await site.build()
    assert.is(ledger(), 'page')
  } finally {
    site.remove()
  }
})

it('is that of the sources as they are now where the cards were lost, by whose numbers it is told', async () => {
  const site = copySite('empty')
  const source = join(site.content, 'a.md')
  const put = (title: string) =>
    writeFileSync(source, `---\ntitle: ${title}\ndate: 2021-03-04\n---\n\nBody.\n`)
  try {
    put('A')
    await site.build()
    for (const name of readdirSync(site.cache, { recursive: true }) as string[])
      if (basename(name) === 'cards') rmSync(join(site.cache, name))
    put('B')
    await site.build()
    assert.match(readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8'), '"url":"2021/03/04/b.html"')
  } finally {
    site.remove()
  }
})

it('is written again where somebody deleted it, though nothing changed', async () => {
  const site = copySite('plain')
  const ledgers = () =>
    (readdirSync(site.cache, { recursive: true }) as string[])
      .filter((name) => name.endsWith('ledger.jsonl'))
      .map((name) => join(site.cache, name))
  try {
    await site.build()
    const before = ledgers()
    const texts = before.map((path) => readFileSync(path, 'utf8'))
    assert.is(before.length, 2)
    for (const path of before) rmSync(path)
    await site.build()
    assert.equal(ledgers(), before)
    assert.equal(
      before.map((path) => readFileSync(path, 'utf8')),
      texts,
    )
  } finally {
    site.remove()
  }
})

for (const [how, damage] of [
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['changed', (bytes: Buffer) => Buffer.from(String(bytes).replace('page', 'gone'))],
] as const)
  it(`is written again where somebody has ${how} it, though nothing changed`, async () => {
    const site = copySite('plain')
    const ledger = join(site.cache, 'ledger.jsonl')
    try {
      await site.build()
      const good = readFileSync(ledger, 'utf8')
      writeFileSync(ledger, damage(readFileSync(ledger)))
      await site.build()
      assert.is(readFileSync(ledger, 'utf8'), good)
    } finally {
      site.remove()
    }
  })

it.run()
