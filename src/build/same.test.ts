import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadConfig } from '../config/config.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { openJournal } from '../write/journal.ts'
import { waitingRoom } from '../write/output.ts'
import { journalOf, watchJournal, workshopOf } from './workshop.ts'

const it = suite('nothing changed')

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('plain')
  const { versions } = process
  try {
    await work(site)
  } finally {
    Object.defineProperty(process, 'versions', { value: versions })
    site.remove()
  }
}

for (const name of ['icu', 'tz', 'zlib', 'brotli'])
  it(`is not said after an upgrade of Node to another ${name}`, () =>
    withSite(async (site) => {
      const { pages, made: all } = await site.build()
      assert.is((await site.build()).made, 0)
      Object.defineProperty(process, 'versions', { value: { ...process.versions, [name]: '99.9' } })
      const { made, written } = await site.build()
      assert.ok(made >= pages)
      assert.is(made, all)
      assert.is(written, 0)
      assert.is((await site.build()).made, 0)
    }))

for (const [what, step] of [
  [
    'when another folder was built clean',
    (site) => site.build({ out: join(site.folder, 'other'), clean: true }),
  ],
  ['when it was checked clean', (site) => site.build({ check: true, clean: true })],
  [
    'when another folder was built after the cards were lost',
    (site) => {
      for (const name of readdirSync(site.cache, { recursive: true }) as string[])
        if (basename(name) === 'cards') rmSync(join(site.cache, name))
      return site.build({ out: join(site.folder, 'other') })
    },
  ],
] as readonly [string, (site: TestSite) => Promise<unknown>][])
  it(`is not said of a site ${what} after an edit`, () =>
    withSite(async (site) => {
      const file = join(site.content, 'a.md')
      const put = (body: string) => writeFileSync(file, `---\ntitle: A\ndate: 2021-03-04\n---\n\n${body}\n`)
      put('Chợ họp.')
      await site.build({ clean: true })
      put('Chợ tan.')
      await step(site)
      await site.build()
      assert.ok(site.fileContains('2021/03/04/a.html', 'Chợ tan.'))
    }))

it('is not said of a date that was still to come and has passed', () =>
  withSite(async (site) => {
    writeFileSync(join(site.content, 'a.md'), '---\ntitle: A\ndate: 2031-03-04\n---\n\nChợ họp.\n')
    const told = async (now: string) =>
      (await site.build({ now })).notices.filter(({ rule }) => rule === 'collect/future-date').length
    assert.is(await told('2031-01-01'), 1)
    assert.is(await told('2031-01-02'), 1)
    assert.is(await told('2031-03-01'), 0)
  }))

it('is not said where the watcher was killed while it wrote: what waited for its place goes', () =>
  withSite(async (site) => {
    await site.build()
    const { folders } = loadConfig({ content: site.content, out: site.out, cache: site.cache }).config
    openJournal(watchJournal(journalOf(workshopOf({ folders }), site.out))).announce(['index.html'])
    mkdirSync(join(site.out, waitingRoom))
    writeFileSync(join(site.out, waitingRoom, '1-0-0'), 'half a pa')
    await site.build()
    assert.not.ok(site.fileExists(waitingRoom))
  }))

it.run()
