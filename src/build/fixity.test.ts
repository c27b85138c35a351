import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadConfig } from '../config/config.ts'
import { MachineError, UsageError } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import type { SiteFile } from '../publish/delta.ts'
import { bagBreaches } from '../testing/bagit.ts'
import { copySite, siteNames, type TestSite } from '../testing/site.ts'
import { bagArchive, verifyArchive } from './fixity.ts'
import { workshopOf } from './workshop.ts'

type Delta = Record<'added' | 'changed' | 'deleted', SiteFile[]> & { purge: string[] }

const it = suite('fixity')

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('mixed')
  try {
    await site.build()
    await work(site)
  } finally {
    site.remove()
  }
}

const configOf = ({ content, out, cache }: TestSite): Config => loadConfig({ content, out, cache }).config
const deltaOf = (site: TestSite) => JSON.parse(readFileSync(join(site.cache, 'delta.json'), 'utf8')) as Delta
const article = (text: string) => `---\ntitle: Bài thêm\ndate: 2012-03-04\n---\n\n${text}\n`

it('tells that everything is new at first, and nothing at a second build', () =>
  withSite(async (site) => {
    const first = deltaOf(site)
    assert.equal(first.added.map(({ file }) => file).sort(), site.listFiles())
    assert.equal([first.changed, first.deleted, first.purge], [[], [], []])
    await site.build()
    assert.equal(deltaOf(site), { added: [], changed: [], deleted: [], purge: [] })
  }))

/** Changes a file as a failing disk does: neither its size nor its time. */
function rot(path: string): void {
  const bytes = readFileSync(path)
  // Node sets no nanoseconds.
  execFileSync('cp', ['-p', path, `${path}.whole`])
  bytes[200]! ^= 1
  writeFileSync(path, bytes)
  execFileSync('touch', ['-r', `${path}.whole`, path])
  rmSync(`${path}.whole`)
}

it('makes anew what a disk damaged, when all is made anew', () =>
  withSite(async (site) => {
    appendFileSync(join(site.content, 'site.yaml'), '\ncompress: [br, gz]\n')
    await site.build()
    const tree = site.treeDigest()
    const { written } = await site.build({ clean: true })
    assert.is(written, 0)
    const damaged = ['index.html', 'index.html.br', 'search.html']
    for (const file of damaged) rot(join(site.out, file))
    assert.equal([...verifyArchive(configOf(site))].map(({ name }) => name).sort(), damaged.sort())
    await site.build({ clean: true })
    assert.equal(site.treeDigest(), tree)
    assert.equal([...verifyArchive(configOf(site))], [])
  }))

it('tells what changed, so that a copy becomes the new site', () =>
  withSite(async (site) => {
    const read = () =>
      new Map(site.listFiles().map((file) => [file, readFileSync(join(site.out, file), 'latin1')]))
    const copy = read()
    const edits = [
      () => writeFileSync(join(site.content, 'more.md'), article('Đoạn.')),
      () => writeFileSync(join(site.content, 'more.md'), article('Đoạn khác.')),
      () => rmSync(join(site.content, 'more.md')),
    ]
    for (const edit of edits) {
      edit()
      await site.build()
      const { added, changed, deleted, purge } = deltaOf(site)
      for (const { file } of [...added, ...changed])
        copy.set(file, readFileSync(join(site.out, file), 'latin1'))
      for (const { file } of deleted) copy.delete(file)
      assert.equal(new Map([...copy].sort()), new Map([...read()].sort()))
      assert.ok(purge.includes('https://ealop.example/archive/feed.xml'))
    }
  }))

it('verifies a site and its sources, and names each byte that was flipped', () =>
  withSite(async (site) => {
    assert.equal([...verifyArchive(configOf(site))], [])
    const [source] = readdirSync(site.content, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.txt'),
    )
    appendFileSync(join(site.content, source!), ' ')
    writeFileSync(join(site.out, 'feed.xml'), site.readFile('feed.xml').replace('2', '3'))
    rmSync(join(site.out, 'robots.txt'))
    assert.equal(
      [...verifyArchive(configOf(site))].map(({ name, fault }) => `${name} ${fault}`).sort(),
      [`${source} changed`, 'feed.xml changed', 'robots.txt missing'].sort(),
    )
  }))

it('says that the ledger was changed, by which it would know the sources', () =>
  withSite(async (site) => {
    const config = configOf(site)
    writeFileSync(join(site.cache, 'ledger.jsonl'), '')
    assert.equal(
      [...verifyArchive(config)],
      [{ name: 'ledger.jsonl', fault: 'changed', folder: workshopOf(config) }],
    )
    assert.throws(() => bagArchive(config, join(site.folder, 'bag'), 'x'), /ledger\.jsonl is changed/)
    await site.build()
    assert.equal([...verifyArchive(config)], [])
    const ledger = join(site.cache, 'ledger.jsonl')
    // As a copy of the cache has another time.
    utimesSync(ledger, 1e9, 1e9)
    assert.equal([...verifyArchive(config)], [])
    rot(ledger)
    assert.equal(
      [...verifyArchive(config)].map(({ name, fault }) => `${name} ${fault}`),
      ['ledger.jsonl changed'],
    )
  }))

it('bags content, site and ledger', () =>
  withSite(async (site) => {
    const bag = join(site.folder, 'bag')
    const { files } = bagArchive({ ...configOf(site), now: '2026-11-23T08:00' }, bag, 'Dateline')
    assert.ok(files > site.listFiles().length)
    for (const name of ['bagit.txt', 'data/site/index.html', 'data/content/site.yaml', 'data/ledger.jsonl']) {
      assert.ok(existsSync(join(bag, name)), name)
    }
    assert.match(readFileSync(join(bag, 'bag-info.txt'), 'utf8'), 'Bagging-Date: 2026-11-23')
    assert.equal(bagBreaches(bag), [])
  }))

it('bags nothing where articles came after the last build, which the site does not have', () =>
  withSite(async (site) => {
    const bag = join(site.folder, 'bag')
    const make = () => bagArchive(configOf(site), bag, 'Dateline')
    writeFileSync(join(site.content, 'more.jsonl'), `${JSON.stringify({ title: 'Một', text: 'Đoạn.' })}\n`)
    await site.build()
    for (const file of ['more.md', 'more.jsonl']) {
      appendFileSync(join(site.content, file), `${JSON.stringify({ title: 'Hai', text: 'Đoạn nữa.' })}\n`)
      assert.throws(make, (error: Error) => error instanceof UsageError && error.message.includes(file))
      assert.is(existsSync(bag), false)
      await site.build()
    }
    make()
  }))

for (const name of siteNames)
  it(`bags ${name} as it was built`, async () => {
    const site = copySite(name)
    try {
      await site.build()
      const bag = join(site.folder, 'bag')
      bagArchive(configOf(site), bag, 'Dateline')
      assert.equal(bagBreaches(bag), [])
      for (const file of site.listFiles()) {
        const [built, bagged] = [join(site.out, file), join(bag, 'data', 'site', file)].map((path) =>
          readFileSync(path),
        )
        assert.ok(built!.equals(bagged!), file)
      }
    } finally {
      site.remove()
    }
  })

it('verifies and bags an archive by its own ledger where two share a cache', () =>
  withSite(async (site) => {
    const other = copySite('plain')
    try {
      const shown = () => readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8')
      const own = shown()
      await other.build({ cache: site.cache })
      assert.is.not(shown(), own)
      assert.equal([...verifyArchive(configOf(site))], [])
      assert.equal([...verifyArchive(configOf({ ...other, cache: site.cache }))], [])
      const bag = join(site.folder, 'bag')
      bagArchive(configOf(site), bag, 'Dateline')
      assert.is(readFileSync(join(bag, 'data/ledger.jsonl'), 'utf8'), own)
      // The cache folder shows those of the last build, also where that had nothing to do.
      const { made } = await site.build()
      assert.is(made, 0)
      assert.is(shown(), own)
      assert.equal(deltaOf(site).added, [])
    } finally {
      other.remove()
    }
  }))

it('bags nothing where site or sources are not as the last build left them, until they are built again', () =>
  withSite(async (site) => {
    const bag = join(site.folder, 'bag')
    const make = () => bagArchive(configOf(site), bag, 'Dateline')
    writeFileSync(join(site.content, 'more.md'), article('Đoạn.'))
    await site.build()
    writeFileSync(join(site.content, 'more.md'), article('Đoạn khác.'))
    rmSync(join(site.out, 'robots.txt'))
    assert.throws(
      make,
      (error: unknown) =>
        error instanceof UsageError && /robots\.txt is missing, and 1 more.*build again/.test(error.message),
    )
    assert.is(existsSync(bag), false)
    await site.build()
    make()
    assert.equal(bagBreaches(bag), [])
  }))

it('bags nothing while a build is at work, which may change what was looked at', () =>
  withSite(async (site) => {
    const config = configOf(site)
    const lock = join(workshopOf(config), 'lock')
    const bag = join(site.folder, 'bag')
    writeFileSync(lock, String(process.ppid))
    assert.throws(
      () => bagArchive(config, bag, 'Test'),
      (error: unknown) => error instanceof MachineError && error.message.includes(`process ${process.ppid}`),
    )
    assert.not.ok(existsSync(bag))
    rmSync(lock)
    bagArchive(config, bag, 'Test')
    assert.not.ok(existsSync(lock))
  }))

it('looks at nothing while a build is at work, whose site is half done, and leaves no lock behind', () =>
  withSite(async (site) => {
    const config = configOf(site)
    const lock = join(workshopOf(config), 'lock')
    // Another process that is alive.
    writeFileSync(lock, String(process.ppid))
    assert.throws(
      () => [...verifyArchive(config)],
      (error: unknown) => error instanceof MachineError,
    )
    rmSync(lock)
    rmSync(join(site.out, 'index.html'))
    for (const _ of verifyArchive(config)) break
    assert.not.ok(existsSync(lock))
  }))

it('knows nothing of a site that was not built', () =>
  withSite(async (site) => {
    const elsewhere = {
      ...configOf(site),
      folders: { ...configOf(site).folders, out: join(site.folder, 'other') },
    }
    mkdirSync(dirname(elsewhere.folders.out), { recursive: true })
    assert.throws(
      () => [...verifyArchive(elsewhere)],
      (error: unknown) => error instanceof UsageError,
    )
  }))

it('says nothing of a host that takes the site', () =>
  withSite(async (site) => {
    appendFileSync(join(site.content, 'site.yaml'), '\nhost: cloudflare-pages\n')
    const { notices } = await site.build()
    assert.equal(
      notices.filter(({ rule }) => rule === 'indexes/host-limit'),
      [],
    )
  }))

it.run()
