import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadConfig } from '../config/config.ts'
import { tell } from '../testing/cases.ts'
import { brokenOnTheWay } from '../testing/links.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { openJournal } from '../write/journal.ts'
import { journalOf, watchJournal, workshopOf } from './workshop.ts'

// Law 4: killed at any moment, the next build ends as if it had not been; until then every link of the site served leads somewhere.
const it = suite('killed')

const runs = Number(process.env['KILL_RUNS'] ?? 4)
const seed = Number(process.env['KILL_SEED'] ?? 1)
const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

const article = (site: TestSite, at: number, version: string) => {
  const year = 2000 + (at % 9)
  mkdirSync(join(site.content, 'kho', String(year)), { recursive: true })
  writeFileSync(
    join(site.content, 'kho', String(year), `${at}.md`),
    `---\ntitle: Bài số ${at}${version}\ndate: ${year}-0${1 + (at % 7)}-1${at % 10}\ntags: [Chợ, Hồ ${at % 12}]\nauthor: Tác giả ${at % 5}\n---\n\nĐoạn mở đầu ${at}.\n\nĐoạn sau${version}.\n`,
  )
}

/** Builds in a process of its own and kills it after some milliseconds; answers whether it was still at work. */
const killedAfter = (site: TestSite, milliseconds: number, threads: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const flags = [
      '--content',
      site.content,
      '--out',
      site.out,
      '--cache',
      site.cache,
      '--threads',
      String(threads),
      '--quiet',
    ]
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'build', ...flags], {
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('error', reject)
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })

/** Numbers from 0 to 1 that a seed decides. */
const numbers = (start: number) => {
  let state = start
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

it('ends as if it had not been killed, and is a valid site until then', async () => {
  const site = copySite('plain')
  const keep = (name: string) => join(site.folder, name)
  const restore = (name: string) => {
    for (const folder of ['out', 'cache'] as const) {
      rmSync(site[folder], { recursive: true, force: true })
      if (existsSync(keep(`${name}-${folder}`)))
        cpSync(keep(`${name}-${folder}`), site[folder], { recursive: true, preserveTimestamps: true })
    }
  }
  try {
    for (let at = 0; at < 400; at++) article(site, at, '')
    await site.build()
    for (const folder of ['out', 'cache'] as const)
      cpSync(site[folder], keep(`first-${folder}`), { recursive: true, preserveTimestamps: true })
    for (let at = 0; at < 400; at += 3) article(site, at, ' đã sửa')
    for (let at = 1; at < 400; at += 9) rmSync(join(site.content, 'kho', String(2000 + (at % 9)), `${at}.md`))
    for (let at = 400; at < 460; at++) article(site, at, '')

    restore('none')
    const started = performance.now()
    await killedAfter(site, 600_000, 1)
    const whole = performance.now() - started
    const expected = site.treeDigest()
    const random = numbers(seed)
    let atWork = 0
    for (let run = 0; run < runs; run++) {
      const from = run % 2 ? 'first' : 'none'
      restore(from)
      const moment = whole * (0.15 + 0.85 * random())
      if (await killedAfter(site, moment, 1 + (run % 3))) atWork++
      const message = `seed ${seed}, run ${run}, killed after ${Math.round(moment)} of ${Math.round(whole)} ms`
      // New pages stand before anything leads to them, old ones go when nothing leads to them any more.
      if (from === 'first') assert.equal(brokenOnTheWay(site), [], message)
      await site.build()
      const now = site.treeDigest()
      const differing = [...expected.keys(), ...now.keys()].filter(
        (file) => now.get(file) !== expected.get(file),
      )
      assert.equal(differing, [], message)
      assert.not.ok(existsSync(join(site.out, '.dateline')), message)
    }
    tell('builds that were to be killed', runs, `${atWork} were still at work`)
    assert.ok(atWork > 0, 'no build was still at work when it was to be killed')
  } finally {
    site.remove()
  }
})

/** Addresses in the feed and in the sitemap where nothing is. */
const deadAddresses = (site: TestSite, base: string): string[] =>
  ['feed.xml', 'sitemap.xml'].flatMap((file) =>
    Array.from(site.readFile(file).matchAll(/(?:href="|<loc>)([^"<]*)/g), ([, address]) => address!)
      .filter((address) => address.startsWith(base))
      .map((address) => decodeURIComponent(address.slice(base.length)).replace(/(^|\/)$/, '$1index.html'))
      .filter((target) => !site.fileExists(target))
      .map((target) => `${file} -> ${target}`),
  )

it('leads nowhere where nothing is, after any step of a build', async () => {
  const site = copySite('plain')
  const base = 'https://kho.example/'
  try {
    writeFileSync(join(site.content, 'site.yaml'), `baseUrl: ${base}\n`)
    for (let at = 0; at < 30; at++) article(site, at, '')
    await site.build()
    for (let at = 0; at < 30; at += 3) article(site, at, ' đã sửa')
    for (let at = 1; at < 30; at += 9) rmSync(join(site.content, 'kho', String(2000 + (at % 9)), `${at}.md`))
    for (let at = 30; at < 40; at++) article(site, at, '')
    const dead = new Set<string>()
    let steps = 0
    await site.build({
      onProgress({ stage }) {
        if (stage !== 'render') return
        steps++
        for (const link of [...brokenOnTheWay(site), ...deadAddresses(site, base)]) dead.add(link)
      },
    })
    assert.ok(steps > 5)
    assert.equal([...dead], [])
  } finally {
    site.remove()
  }
})

it('knows what the watcher wrote while a build was at work as its own when the article goes', async () => {
  const site = copySite('plain')
  try {
    for (let at = 0; at < 20; at++) article(site, at, '')
    await site.build()
    const page = site.listFiles().find((file) => file.endsWith('bai-so-7.html'))!
    article(site, 8, ' đã sửa')
    const { folders } = loadConfig({ content: site.content, out: site.out, cache: site.cache }).config
    const announced = watchJournal(journalOf(workshopOf({ folders }), site.out))
    let wrote = false
    await site.build({
      onProgress({ stage, done, total }) {
        if (wrote || stage !== 'render' || done < total) return
        wrote = true
        openJournal(announced).announce([page])
        writeFileSync(join(site.out, page), 'as the watcher last knew it')
      },
    })
    assert.ok(wrote)
    rmSync(join(site.content, 'kho', '2007', '7.md'))
    await site.build()
    assert.not.ok(site.fileExists(page))
    assert.not.ok(existsSync(announced))
    const after = site.treeDigest()
    rmSync(site.out, { recursive: true })
    rmSync(site.cache, { recursive: true })
    await site.build()
    assert.equal(after, site.treeDigest())
  } finally {
    site.remove()
  }
})

it('knows a page that a broken-off build wrote anew as its own when the article goes', async () => {
  const site = copySite('plain')
  try {
    for (let at = 0; at < 20; at++) article(site, at, '')
    await site.build()
    const page = site.listFiles().find((file) => file.endsWith('bai-so-7.html'))!
    const before = site.readFile(page)
    // Its neighbours name it.
    article(site, 16, ' đã sửa')
    const broken = site.build({
      onProgress({ stage, done, total }) {
        if (stage === 'render' && done === total) throw new Error('killed')
      },
    })
    await broken.then(
      () => assert.unreachable('it went on'),
      (error: Error) => assert.is(error.message, 'killed'),
    )
    assert.not.equal(site.readFile(page), before)
    rmSync(join(site.content, 'kho', '2007', '7.md'))
    const { notices } = await site.build()
    assert.not.ok(site.fileExists(page))
    assert.not.ok(notices.some(({ rule }) => rule === 'write/stranger'))
  } finally {
    site.remove()
  }
})

it.run()
