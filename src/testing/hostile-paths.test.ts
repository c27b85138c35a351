import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UsageError } from '../kit/errors.ts'
import { tell } from './cases.ts'
import { payloads, writeArchive } from './hostile.ts'
import { copySite, type TestSite } from './site.ts'

// Nothing is read or written outside the folders that were named, and nothing of the machine stands in the site.
const it = suite('hostile paths')

async function withSite(name: string, work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite(name)
  try {
    await work(site)
  } finally {
    site.remove()
  }
}

/** Everything below a folder but some of its own folders: names, links and bytes. */
function stateOf(folder: string, without: readonly string[] = []): Map<string, string> {
  const state = new Map<string, string>()
  const visit = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const name = path ? `${path}/${entry.name}` : entry.name
      if (without.includes(name)) continue
      if (entry.isDirectory()) visit(name)
      else
        state.set(
          name,
          entry.isSymbolicLink()
            ? `-> ${readlinkSync(join(folder, name))}`
            : readFileSync(join(folder, name), 'latin1'),
        )
    }
  }
  visit('')
  return state
}

const climbs = [
  '../../../escaped',
  '../../../../../../../../tmp/dateline-escaped',
  '/tmp/dateline-escaped',
  '..',
  '.',
  '../',
  './../escaped',
  '..\\..\\escaped',
  '%2e%2e%2fescaped',
  '%2e%2e/%2e%2e/escaped',
  '..%2f..%2fescaped',
  '..%5c..%5cescaped',
  '%252e%252e%252fescaped',
  '....//....//escaped',
  '․․/․․/escaped',
  '．．／．．／escaped',
  '..;/escaped',
  '..\u0000/escaped',
  '~/escaped',
  '$HOME/escaped',
  'file:///tmp/dateline-escaped',
  'C:\\escaped',
  'C:escaped',
  '\\\\host\\share\\escaped',
  'a/../../../escaped',
  'a/b/../../../../../escaped',
  '.git/config',
  '.htaccess',
  '.dateline/x',
  'x'.repeat(5000),
]

it('writes nowhere but into its own folders, whatever fields ask for', () =>
  withSite('empty', async (site) => {
    const lines = climbs.flatMap((climb, at) =>
      [
        'slug',
        'date',
        'tags',
        'author',
        'section',
        'aliases',
        'id',
        'lang',
        'url',
        'title',
        'updated',
        'takedown',
        'embargo',
      ].map((field) =>
        JSON.stringify({
          title: `Bài ${at} ${field}`,
          date: '2016-01-01',
          text: `Bài ${at} của ${field}.`,
          [field]: climb,
        }),
      ),
    )
    writeFileSync(join(site.content, 'climbs.jsonl'), `${lines.join('\n')}\n`)
    for (const [at, climb] of climbs.entries())
      writeFileSync(
        join(site.content, `${at}.md`),
        `---\ntitle: Bài số ${at}\nslug: ${JSON.stringify(climb)}\naliases: [${JSON.stringify(climb)}]\n---\n\nBài ${at}.\n`,
      )
    writeFileSync(
      join(site.content, 'tags.yaml'),
      climbs.map((climb) => `- label: ${JSON.stringify(climb)}\n  slug: ${JSON.stringify(climb)}\n`).join(''),
    )
    const before = stateOf(site.folder, ['dist', 'cache'])
    await site.build()
    assert.equal(stateOf(site.folder, ['dist', 'cache']), before)
    assert.not.ok(
      existsSync('/tmp/dateline-escaped') ||
        existsSync('/tmp/dateline-escaped.html') ||
        existsSync('/tmp/dateline-escaped/index.html'),
    )
    for (const file of site.listFiles())
      assert.ok(
        file.split('/').every((part) => !/^\.|^$/.test(part) || part === '.nojekyll'),
        file,
      )
    tell('paths that climb', lines.length + climbs.length * 3)
  }))

it('reads nothing that a link leads to outside the content folder', () =>
  withSite('plain', async (site) => {
    const outside = join(site.folder, 'outside')
    mkdirSync(join(outside, 'deep'), { recursive: true })
    for (const name of ['secret.txt', 'secret.md', 'secret.jsonl', 'deep/secret.txt'])
      writeFileSync(join(outside, name), 'title: Bí mật\n\nBí mật của người khác.\n')
    const links: [string, string][] = [
      ['file.txt', join(outside, 'secret.txt')],
      ['file.md', '../outside/secret.md'],
      ['records.jsonl', join(outside, 'secret.jsonl')],
      ['folder', outside],
      ['deep', '../outside/deep'],
      ['up', '..'],
      ['self', '.'],
      ['root', '/'],
      ['circle.txt', 'circle.txt'],
      ['nowhere.txt', 'nothing'],
      ['twice.txt', 'file.txt'],
      ['device.txt', '/dev/zero'],
      ['through.txt', 'folder/secret.txt'],
    ]
    for (const [name, target] of links) symlinkSync(target, join(site.content, name))
    const { notices } = await site.build()
    assert.is(notices.filter(({ rule }) => rule === 'read/symlink-outside').length, links.length)
    for (const file of site.listFiles())
      assert.not.ok(readFileSync(join(site.out, file)).includes('Bí mật'), file)
    tell('links in the content folder', links.length)
  }))

it('loses no file whose name is not UTF-8 without a word', () =>
  withSite('plain', async (site) => {
    const latin = (name: string) =>
      Buffer.concat([Buffer.from(`${site.content}/`), Buffer.from(name, 'latin1')])
    try {
      writeFileSync(latin('b\xe0i vi\xeat.txt'), 'Bài\n\nMột bài.\n')
      mkdirSync(latin('th\xe1ng'))
    } catch {
      return // this file system takes no such names
    }
    const { notices, ledger } = await site.build()
    assert.is(ledger.excluded, 2)
    assert.is(notices.filter(({ reason }) => reason.startsWith('Its name is not UTF-8')).length, 2)
    tell('names that are not UTF-8', 2)
  }))

it('writes and deletes nothing through a link in the output folder', () =>
  withSite('plain', async (site) => {
    const outside = join(site.folder, 'outside')
    mkdirSync(join(outside, '2013/11/02'), { recursive: true })
    writeFileSync(join(outside, 'index.html'), 'theirs')
    writeFileSync(join(outside, '2013/11/02/cho-phien-ea-lop-hop-lai-sau-ba-thang-sua-chua.html'), 'theirs')
    mkdirSync(site.out)
    symlinkSync(join(outside, 'index.html'), join(site.out, 'index.html'))
    symlinkSync(outside, join(site.out, '.dateline'))
    const before = stateOf(outside)
    await site.build()
    assert.equal(stateOf(outside), before)
    assert.ok(lstatSync(join(site.out, 'index.html')).isFile())
    // A folder of ours that became a link is refused, not followed.
    renameSync(join(site.out, '2013'), join(site.folder, 'moved'))
    symlinkSync(outside, join(site.out, '2013'))
    rmSync(join(site.content, 'cho-phien-ea-lop.txt'))
    writeFileSync(join(site.content, 'moi.md'), '---\ntitle: Bài mới\ndate: 2013-11-03\n---\n\nBài mới.\n')
    await site.build().then(
      () => assert.unreachable(),
      (error: Error) => assert.match(error.message, 'stands where the site needs a folder of its own'),
    )
    assert.equal(stateOf(outside), before)
    tell('links in the output folder', 3)
  }))

it('refuses folders that hold one another, also by links', () =>
  withSite('plain', async (site) => {
    const link = join(site.folder, 'link')
    symlinkSync(site.content, link)
    const wrong: { content?: string; out?: string; cache?: string }[] = [
      { out: site.content },
      { out: join(site.content, 'dist') },
      { out: site.folder },
      { out: '/' },
      { out: link },
      { out: join(link, 'dist') },
      { content: link, out: site.content },
      { cache: join(site.out, 'cache') },
      { cache: site.content },
      { cache: join(site.content, 'cache') },
      { cache: join(link, 'a', 'cache') },
    ]
    for (const folders of wrong) {
      await site.build(folders).then(
        () => assert.unreachable(JSON.stringify(folders)),
        (error: Error) =>
          assert.ok(error instanceof UsageError, `${JSON.stringify(folders)}: ${error.message}`),
      )
    }
    // Where no article is looked for a cache does no harm.
    await site.build({ cache: join(site.content, '.cache') })
    const second = await site.build({ cache: join(site.content, 'node_modules', 'x') })
    assert.is(second.ledger.quarantined, 0)
    tell('folders that hold one another', wrong.length)
  }))

it('names no folder, user or machine in any output', async () => {
  const { username } = userInfo()
  const names = [hostname(), homedir(), process.cwd(), join(import.meta.dirname, '..', '..')]
  // A short name such as "root" is a word too: only its folder gives it away.
  const telling = [...names.filter((name) => name.length > 5), `/home/${username}`, `/Users/${username}`]
  let files = 0
  for (const name of ['plain', 'mixed', 'collisions', 'hostile'] as const) {
    await withSite(name, async (site) => {
      await site.build()
      for (const file of site.listFiles()) {
        const bytes = readFileSync(join(site.out, file))
        const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
        for (const secret of [site.folder, site.folder.replace(/^.*\//, ''), ...telling])
          assert.not.ok(text.includes(secret), `${file} names ${secret}`)
        files++
      }
    })
  }
  await withSite('empty', async (site) => {
    writeArchive(site.content, payloads.slice(0, 3), payloads.slice(0, 5))
    await site.build()
    for (const file of site.listFiles()) {
      const bytes = readFileSync(join(site.out, file))
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
      for (const secret of [site.folder, ...telling])
        assert.not.ok(text.includes(secret), `${file} names ${secret}`)
      // Bytes 4 to 7 of gzip are a time, byte 9 the system: both would differ from machine to machine.
      if (file.endsWith('.gz')) assert.is(bytes.readUInt32LE(4), 0, file)
      files++
    }
  })
  tell('files that name no machine', files)
})

it.run()
