import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { MachineError } from '../kit/errors.ts'
import { start, writeArticle } from '../testing/faults.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { until } from '../testing/until.ts'
import { waitingRoom } from '../write/output.ts'

// Builds with different caches share nothing but the output folder.
const it = suite('locks of output folders')

/** With a folder for temporary files of its own, in which the locks lie. */
async function withSite(work: (site: TestSite, locks: string) => Promise<void>): Promise<void> {
  const site = copySite('plain')
  const usual = process.env['TMPDIR']
  process.env['TMPDIR'] = join(site.folder, 'tmp')
  mkdirSync(process.env['TMPDIR'])
  try {
    await work(site, join(process.env['TMPDIR'], `dateline-${userInfo().uid}`))
  } finally {
    if (usual === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usual
    site.remove()
  }
}

const locked = (locks: string): string[] => (existsSync(locks) ? readdirSync(locks) : [])

it('tell a build with another cache who is at work, and let it in afterwards', () =>
  withSite(async (site, locks) => {
    for (let at = 0; at < 300; at++) writeArticle(site, at)
    const other = join(site.folder, 'other-cache')
    const { child, ended } = start(site, 'build', '--quiet', '--threads', '1')
    await until('the first build is at work', () => locked(locks).length > 0)
    const failure = await site.build({ cache: other }).then(
      () => assert.unreachable('two builds were let in'),
      (error: Error) => error,
    )
    assert.instance(failure, MachineError)
    assert.ok(failure!.message.startsWith(`Another build (process ${child.pid}) is at work in ${site.out}`))
    // It looks at the articles alone.
    await site.build({ cache: other, check: true })
    assert.is((await ended).code, 0)
    assert.equal(locked(locks), [])
    await site.build({ cache: other })
    assert.equal(locked(locks), [])
  }))

it('lie nowhere in the output folder, and count as no file of the site', () =>
  withSite(async (site) => {
    const seen = new Set<string>()
    const { files } = await site.build({
      onProgress() {
        for (const file of site.listFiles()) seen.add(file)
      },
    })
    for (const file of site.listFiles()) seen.delete(file)
    assert.equal(
      [...seen].filter((file) => !file.startsWith(`${waitingRoom}/`)),
      [],
    )
    assert.is(files, site.listFiles().length)
  }))

it('keep nobody out once their process is gone, wherever that ran', () =>
  withSite(async (site, locks) => {
    await site.build()
    const before = site.treeDigest()
    const { child, ended } = start(site, 'build', '--clean', '--quiet', '--threads', '1')
    await until('the build is at work', () => locked(locks).length > 0)
    child.kill('SIGKILL')
    await ended
    const [name] = locked(locks)
    const texts = [
      readFileSync(join(locks, name!), 'utf8'),
      '',
      'x',
      '999999 1',
      `${process.ppid} 1`,
      '9'.repeat(99),
    ]
    for (const text of texts) {
      writeFileSync(join(locks, name!), text)
      writeFileSync(join(locks, 'mine'), 'kept')
      await site.build({ cache: join(site.folder, 'other-cache') })
      assert.equal(locked(locks), ['mine'], text)
    }
    assert.equal(site.treeDigest(), before)
  }))

it('are done without where nothing can be kept for this person alone', () =>
  withSite(async (site, locks) => {
    writeFileSync(locks, 'a file of somebody else')
    await site.build()
    assert.is(readFileSync(locks, 'utf8'), 'a file of somebody else')
    rmSync(join(locks, '..'), { recursive: true })
    writeFileSync(join(locks, '..'), 'no folder')
    await site.build({ clean: true })
  }))

it.run()
