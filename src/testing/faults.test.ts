import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inFull, tell } from './cases.ts'
import {
  articleFile,
  buildApart,
  cleanTree,
  damage,
  damages,
  differing,
  filesBelow,
  mayMount,
  mounted,
  randomFor,
  remount,
  seed,
  start,
  writeArticle,
} from './faults.ts'
import { brokenLinks } from './links.ts'
import { copySite, type TestSite } from './site.ts'

// Whatever the disk, the machine or another program does: a message, the last good site, and the next build ends as if nothing had been.
const it = suite('faults')
const onMount = mayMount ? it : it.skip

async function withArchive(articles: number, work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('plain')
  try {
    for (let at = 0; at < articles; at++) writeArticle(site, at)
    await work(site)
  } finally {
    site.remove()
  }
}

/** Nothing is left of what only a build at work needs. */
function leftBehind(site: TestSite): string[] {
  return [...filesBelow(site.cache), ...filesBelow(site.out)].filter((name) =>
    /\.tmp$|(?:^|\/)lock|\.journal-\d|^\.dateline/.test(name),
  )
}

it('finds any damage of the cache and builds the same site', () =>
  withArchive(60, async (site) => {
    const runs = inFull ? 400 : 14
    await site.build()
    for (const folder of ['out', 'cache'] as const)
      cpSync(site[folder], `${site[folder]}-good`, { recursive: true, preserveTimestamps: true })
    writeArticle(site, 7, ' đã sửa')
    rmSync(articleFile(site, 8))
    const expected = await cleanTree(site)
    const names = filesBelow(`${site.cache}-good`)
    for (let run = 0; run < runs; run++) {
      const random = randomFor(run)
      for (const folder of ['out', 'cache'] as const) {
        rmSync(site[folder], { recursive: true })
        cpSync(`${site[folder]}-good`, site[folder], { recursive: true, preserveTimestamps: true })
      }
      const many = random.below(4) === 0 ? 3 : 1
      const done: string[] = []
      for (let at = 0; at < many; at++) {
        const [name, how] = [random.pick(names), random.pick(damages)]
        if (existsSync(join(site.cache, name))) damage(join(site.cache, name), how, random)
        done.push(`${how} ${name}`)
      }
      // In this process a module is loaded once; every few runs another one looks with fresh eyes.
      const message = `seed ${seed}, run ${run}: ${done.join(', ')}`
      if (run % 14 === 0 || done.some((each) => each.includes('.mjs'))) {
        const { code, error } = await buildApart(site)
        assert.is(code, 0, `${message}\n${error}`)
      } else await site.build()
      const found = differing(site.treeDigest(), expected)
      // A site whose manifest is lost cannot know what it may delete: only then may the page of a deleted article stay.
      const lost = done.some((each) => /site-[0-9a-f]+$/.test(each))
      assert.equal(lost ? found.filter((file) => expected.has(file)) : found, [], message)
      assert.equal(leftBehind(site), [], message)
    }
    tell('caches that were damaged', runs, 'each built to the same site')
  }))

it('believes no journal that a crash left in pieces', () =>
  withArchive(10, async (site) => {
    await site.build()
    const expected = site.treeDigest()
    writeFileSync(join(site.folder, 'precious.txt'), 'mine')
    const [workshop] = readdirSync(site.cache).filter((name) => name.startsWith('content-'))
    const [manifest] = readdirSync(join(site.cache, workshop!)).filter((name) =>
      /^site-[0-9a-f]+$/.test(name),
    )
    const texts = [
      '\0\0\0\0\n',
      '\n\n\n',
      '../precious.txt\n',
      '../../precious.txt\nindex.html\n',
      '/etc/passwd\n',
      'a\0b\n',
      '.\n..\n',
      'no end',
      `${'x'.repeat(5000)}\n`,
      'index.html/x\n',
      '.dateline\n',
    ]
    for (const text of texts) {
      writeFileSync(join(site.cache, workshop!, `${manifest}.journal-3`), text)
      await site.build()
      assert.equal(differing(site.treeDigest(), expected), [], JSON.stringify(text.slice(0, 40)))
      assert.is(readFileSync(join(site.folder, 'precious.txt'), 'utf8'), 'mine')
    }
    tell('journals in pieces', texts.length)
  }))

it('lets one of several builds at once through, and tells the others who is at work', () =>
  withArchive(40, async (site) => {
    const rounds = inFull ? 20 : 1
    let ran = 0
    for (let round = 0; round < rounds; round++) {
      writeArticle(site, round, ` lần ${round}`)
      // Without its cache a build cannot tell the old page of an article that has a new headline from somebody else's.
      if (round % 2 === 0)
        for (const folder of [site.cache, site.out]) rmSync(folder, { recursive: true, force: true })
      const results = await Promise.all([buildApart(site), buildApart(site), buildApart(site)])
      for (const { code, error } of results) {
        assert.ok(code === 0 || code === 3, error)
        if (code === 3) assert.match(error, /Another build \(process \d+\) is at work/)
        ran++
      }
      assert.ok(results.some(({ code }) => code === 0))
      await site.build()
      assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
      assert.equal(leftBehind(site), [])
    }
    tell('builds at once', ran)
  }))

it('takes over any lock that a crash left, and no other', () =>
  withArchive(3, async (site) => {
    await site.build()
    const [workshop] = readdirSync(site.cache).filter((name) => name.startsWith('content-'))
    const lock = join(site.cache, workshop!, 'lock')
    const leftovers = [
      '',
      'x',
      '999999',
      '999999 1',
      '-1',
      '0',
      '1 12345678901',
      String(process.pid),
      `${process.pid} 1`,
      '\0\0\0\0',
      '9'.repeat(100),
    ]
    for (const text of leftovers) {
      writeFileSync(lock, text)
      await site.build()
      assert.not.ok(existsSync(lock), text)
    }
    const { child, ended } = start(site, 'watch', '--quiet', '--port', '0')
    child.kill('SIGKILL')
    await ended
    writeFileSync(lock, String(process.ppid))
    await site.build().then(
      () => assert.unreachable(),
      (error: Error) => assert.match(error.message, `process ${process.ppid}`),
    )
    assert.ok(existsSync(lock))
    rmSync(lock)
    tell('locks that were left', leftovers.length + 1)
  }))

it('builds what is there while sources come, change and go, and ends as if they had stood still', () =>
  withArchive(60, async (site) => {
    const rounds = inFull ? 25 : 1
    let edits = 0
    for (let round = 0; round < rounds; round++) {
      const random = randomFor(1000 + round)
      const { ended } = start(site, 'build', '--quiet', '--threads', String(1 + (round % 2)))
      let over = false
      ended.then(() => {
        over = true
      })
      while (!over) {
        const at = random.below(80)
        const what = random.below(5)
        const file = articleFile(site, at)
        if (what === 0) rmSync(file, { force: true })
        else if (what === 1 && existsSync(file))
          writeFileSync(file, readFileSync(file).subarray(0, random.below(200)))
        else if (what === 2)
          rmSync(join(site.content, 'kho', String(2000 + (at % 9))), { recursive: true, force: true })
        else writeArticle(site, at, ` ${round}-${random.below(1000)}`)
        edits++
        await sleep(random.below(6))
      }
      const { code, error } = await ended
      // 1: a file went between being found and being read.
      assert.ok(code === 0 || code === 1, error)
      assert.not.match(error, /fault of Dateline|\n\s+at /)
      assert.equal(brokenLinks(site), [])
      await site.build()
      assert.equal(differing(site.treeDigest(), await cleanTree(site)), [], `seed ${seed}, round ${round}`)
    }
    tell('edits while a build was at work', edits)
  }))

it('reads again what changed without a new size or time, whatever the clock says', () =>
  withArchive(4, async (site) => {
    const file = articleFile(site, 1)
    const moments = [new Date(0), new Date('2001-01-01'), new Date('2037-12-31'), statSync(file).mtime]
    for (const [at, moment] of moments.entries()) {
      utimesSync(file, moment, moment)
      await site.build()
      writeArticle(site, 1, ` v${at}`)
      utimesSync(file, moment, moment)
      await site.build()
      assert.ok(
        site.listFiles().some((page) => page.endsWith(`bai-so-1-v${at}.html`)),
        `${moment}`,
      )
      assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
    }
    tell('clocks that jumped', moments.length)
  }))

it('says what it cannot read, keeps its last good page, and builds the rest', () =>
  withArchive(12, async (site) => {
    await site.build()
    const page = '2003/04/13/bai-so-3.html'
    assert.ok(site.fileExists(page))
    mkdirSync(join(site.content, 'folder.txt'))
    symlinkSync('loop.txt', join(site.content, 'loop.txt'))
    symlinkSync('/nowhere/x.txt', join(site.content, 'nowhere.txt'))
    symlinkSync('/etc/passwd', join(site.content, 'passwd.txt'))
    symlinkSync('/etc', join(site.content, 'etc'))
    execFileSync('mkfifo', [join(site.content, 'pipe.txt')])
    const { notices, ledger } = await site.build()
    assert.is(ledger.excluded, 5)
    for (const name of ['loop.txt', 'nowhere.txt', 'passwd.txt', 'pipe.txt', 'etc'])
      assert.ok(
        notices.some(({ path, reason }) => path === name && reason !== ''),
        name,
      )
    assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
    assert.not.ok(site.listFiles().some((file) => file.endsWith('.html') && site.fileContains(file, 'root:')))
    tell('sources that are no files', 6)
  }))

onMount('keeps the last good page of a file whose disk fails', () =>
  withArchive(12, async (site) => {
    await site.build()
    const before = site.treeDigest()
    const page = site.listFiles().find((file) => file.endsWith('/bai-so-3.html'))!
    writeArticle(site, 3, ' đã sửa')
    writeArticle(site, 30)
    // The memory of a process cannot be read at its beginning: the kernel says EIO.
    await mounted(['--bind', '/proc/self/mem'], articleFile(site, 3), async () => {
      const report = await site.build()
      assert.ok(
        report.notices.some(
          ({ rule, reason }) => rule === 'read/unreadable' && reason.includes('Its last good page stays'),
        ),
      )
      assert.is(report.ledger.failed, 1)
      assert.ok(site.listFiles().some((file) => file.endsWith('/bai-so-30.html')))
      assert.is(site.treeDigest().get(page) === undefined, before.get(page) === undefined)
      const { code } = await buildApart(site)
      assert.is(code, 1)
      // Every article is to be parsed anew, and this one cannot be.
      appendFileSync(join(site.content, 'site.yaml'), '\ntimeZone: Europe/Berlin\n')
      const { ledger } = await site.build()
      assert.is(ledger.failed, 1)
      assert.ok(site.fileExists(page))
    })
    await site.build()
    assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
    tell('files whose disk fails', 2)
  }),
)

onMount('keeps that page when all is made anew too, as long as the store has the article', () =>
  withArchive(6, async (site) => {
    await site.build()
    const page = site.listFiles().find((file) => file.endsWith('/bai-so-3.html'))!
    await mounted(['--bind', '/proc/self/mem'], articleFile(site, 3), async () => {
      for (let build = 0; build < 2; build++) {
        const { ledger } = await site.build({ clean: true })
        assert.is(ledger.failed, 1)
        assert.ok(site.fileExists(page))
      }
      for (const name of readdirSync(site.cache, { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.segment')) {
          const file = join(site.cache, name)
          writeFileSync(file, Buffer.alloc(statSync(file).size))
        }
      const { ledger } = await site.build({ clean: true })
      assert.is(ledger.failed, 1)
      assert.not.ok(site.fileExists(page))
    })
    await site.build()
    assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
    tell('files whose disk fails', 1)
  }),
)

onMount(
  'reads a file anew that could not be read when the settings changed, though its bytes are the same',
  () =>
    withArchive(6, async (site) => {
      const file = join(site.content, 'cho-moi.txt')
      const line = 'Bạn đọc gọi số 0500 123 456 để đặt báo.'
      writeFileSync(
        file,
        `Chợ mới ở Buôn Hồ mở cửa đón hàng trăm người\n\n17:40, 22/01/2021\n\nSáng nay chợ mới ở Buôn Hồ mở cửa đón khách.\n\n${line}\n\nHàng trăm người đã đến từ sớm để mua sắm cho ngày Tết.\n`,
      )
      await site.build()
      const page = site
        .listFiles()
        .find((name) => name.endsWith('/cho-moi-o-buon-ho-mo-cua-don-hang-tram-nguoi.html'))!
      await mounted(['--bind', '/proc/self/mem'], file, async () => {
        writeFileSync(join(site.content, 'furniture.yaml'), `lines:\n  - line: "${line}"\n`)
        const { ledger } = await site.build()
        assert.is(ledger.failed, 1)
        assert.ok(site.fileContains(page, line))
      })
      await site.build()
      assert.not.ok(site.fileContains(page, line))
      assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
      tell('files whose disk fails', 1)
    }),
)

onMount('says that the disk is full, keeps the last good site, and goes on when there is room', () =>
  withArchive(120, async (site) => {
    const runs = inFull ? 30 : 2
    for (let run = 0; run < runs; run++) {
      const random = randomFor(2000 + run)
      const where = run % 3 === 0 ? 'cache' : 'out'
      rmSync(site.out, { recursive: true, force: true })
      rmSync(site.cache, { recursive: true, force: true })
      mkdirSync(site[where])
      const rest = where === 'out' ? 'cache' : 'out'
      await mounted(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs'], site[where], async () => {
        await site.build()
        const good = new Set(site.listFiles())
        for (let at = 120; at < 200; at++) writeArticle(site, at, ` ${run}`)
        for (let at = 0; at < 100; at += 3) writeArticle(site, at, ` mới ${run}`)
        const used = Number(execFileSync('du', ['-sk', site[where]], { encoding: 'utf8' }).split('\t')[0])
        remount(site[where], `size=${used + random.below(where === 'out' ? 600 : 120)}k`)
        const { code, error } = await buildApart(site)
        const message = `seed ${seed}, run ${run}, ${where}: ${error}`
        assert.ok(code === 0 || code === 3, message)
        if (code === 3) assert.match(error, /disk is full/, message)
        assert.not.match(error, /fault of Dateline/, message)
        // Whoever comes by a link of the last good site finds whole pages.
        const reachable = brokenLinks(site).filter((link) => good.has(link.split(' -> ')[0]!))
        assert.equal(reachable, [], message)
        remount(site[where], 'size=64m')
        await site.build()
        assert.equal(differing(site.treeDigest(), await cleanTree(site)), [], message)
        assert.equal(leftBehind(site), [], message)
      })
      assert.ok(existsSync(site[rest]))
    }
    tell('disks that were full', runs)
  }),
)

onMount('says that the disk is read-only and leaves the site as it was', () =>
  withArchive(20, async (site) => {
    for (const where of ['out', 'cache'] as const) {
      rmSync(site.out, { recursive: true, force: true })
      rmSync(site.cache, { recursive: true, force: true })
      mkdirSync(site[where])
      await mounted(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs'], site[where], async () => {
        await site.build()
        const before = site.treeDigest()
        writeArticle(site, 3, ` đổi ${where}`)
        remount(site[where], 'ro')
        const { code, error } = await buildApart(site)
        assert.is(code, 3, error)
        assert.match(error, /read-only|Nothing can be written/)
        assert.not.match(error, /fault of Dateline|\n\s+at /)
        assert.equal(differing(site.treeDigest(), before), [])
        remount(site[where], 'rw')
        await site.build()
        assert.equal(differing(site.treeDigest(), await cleanTree(site)), [])
      })
    }
    tell('disks that were read-only', 2)
  }),
)

onMount('says that the disk is read-only where a folder would be new on it', () =>
  withArchive(3, async (site) => {
    const disk = join(site.folder, 'disk')
    mkdirSync(disk)
    await mounted(['-t', 'tmpfs', '-o', 'ro', 'tmpfs'], disk, async () => {
      for (const where of ['out', 'cache'] as const) {
        const { code, error } = await buildApart({ ...site, [where]: join(disk, 'new/below') })
        assert.is(code, 3, error)
        assert.match(
          error,
          where === 'out' ? /The disk is read-only\. Choose another folder/ : /read-only file system/,
        )
        assert.not.match(error, /ENOENT/)
      }
    })
  }),
)

const inOut = (site: TestSite, make: (tags: string) => void): void => {
  mkdirSync(site.out)
  make(join(site.out, 'tags'))
}

it('says what stands in its way', () =>
  withArchive(3, async (site) => {
    const cases: [string, () => void][] = [
      ['a file for the cache', () => writeFileSync(site.cache, '')],
      ['a file for the output folder', () => writeFileSync(site.out, '')],
      ['a link in a circle for the output folder', () => symlinkSync(site.out, site.out)],
      ['a link in a circle for the cache', () => symlinkSync(site.cache, site.cache)],
      ['a folder for a page', () => mkdirSync(join(site.out, 'index.html', 'x'), { recursive: true })],
      ['a file for a folder', () => inOut(site, (tags) => writeFileSync(tags, ''))],
      ['a link for a folder', () => inOut(site, (tags) => symlinkSync(site.content, tags))],
    ]
    const before = filesBelow(site.content)
    for (const [name, make] of cases) {
      rmSync(site.out, { recursive: true, force: true })
      rmSync(site.cache, { recursive: true, force: true })
      make()
      const { code, error } = await buildApart(site)
      assert.is(code, 3, `${name}: ${error}`)
      assert.not.match(error, /fault of Dateline|\n\s+at /, name)
      assert.equal(filesBelow(site.content), before, name)
    }
    tell('things in the way', cases.length)
  }))

it('is killed while it watches, and the next build ends as if it had not been', () =>
  withArchive(40, async (site) => {
    const runs = inFull ? 60 : 1
    for (let run = 0; run < runs; run++) {
      const random = randomFor(3000 + run)
      await site.build()
      const { child, ended } = start(site, 'watch', '--quiet', '--port', '0')
      const until = Date.now() + 500 + random.below(2500)
      while (Date.now() < until) {
        const at = random.below(60)
        if (random.below(4) === 0) rmSync(articleFile(site, at), { force: true })
        else writeArticle(site, at, ` ${run}-${random.below(100)}`)
        await sleep(random.below(120))
      }
      child.kill('SIGKILL')
      await ended
      await site.build()
      assert.equal(differing(site.treeDigest(), await cleanTree(site)), [], `seed ${seed}, run ${run}`)
      assert.equal(leftBehind(site), [])
      assert.ok(lstatSync(site.out).isDirectory())
    }
    tell('watchers that were killed', runs)
  }))

it.run()
