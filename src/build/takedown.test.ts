import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { extras } from '../model/config.ts'
import { brokenLinks } from '../testing/links.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import type { Report } from './build.ts'

const it = suite('takedown')

const secret = 'Zugzwang'
const address = '2012/03/04/tin-ve-zugzwang.html'
const article = (more = '') => `---
title: Tin về ${secret}
date: 2012-03-04
tags: [${secret}, Làng]
author: Người ${secret}
section: Mục ${secret}
aliases: [/cu/${secret}.html]
${more}---

Đoạn mở đầu nhắc đến ${secret}.

Đoạn thứ hai cũng nhắc đến ${secret}.
`

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('mixed')
  try {
    appendFileSync(join(site.content, 'site.yaml'), `\nextras: [${extras.join(', ')}]\ncompress: [br, gz]\n`)
    writeFileSync(join(site.content, 'secret.md'), article())
    await site.build()
    assert.ok(traces(site).length > 10)
    await work(site)
    assert.equal(brokenLinks(site, '/archive/'), [])
  } finally {
    site.remove()
  }
}

/** Former addresses of the article, as files. */
const former = [`cu/${secret}.html`, `tin/${secret}/index.html`]

/** Files whose bytes, decompressed, name what must not be named. Its addresses stay, and hold the words of its slug. */
function traces(site: TestSite): string[] {
  return site.listFiles().filter((file) => {
    const bytes = readFileSync(join(site.out, file))
    const plain = file.endsWith('.gz')
      ? gunzipSync(bytes)
      : file.endsWith('.br')
        ? brotliDecompressSync(bytes)
        : bytes
    const text = plain.toString('utf8').replaceAll(address, '').toLowerCase()
    const page = file.replace(/\.(?:br|gz)$/, '')
    return (
      text.includes(secret.toLowerCase()) ||
      (![address, ...former].includes(page) && file.toLowerCase().includes('zugzwang'))
    )
  })
}

const ledgerOf = (site: TestSite) =>
  readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)

it('in the frontmatter leaves no byte of the text, and a tombstone at its address', () =>
  withSite(async (site) => {
    writeFileSync(
      join(site.content, 'secret.md'),
      article('takedown:\n  reason: Quyết định của tòa án\n  date: 2026-11-23\n'),
    )
    const { ledger } = await site.build()
    assert.equal(traces(site), [])
    assert.ok(site.fileContains(address, 'Quyết định của tòa án'))
    assert.ok(site.fileContains(address, '<meta name="robots" content="noindex">'))
    const entry = ledgerOf(site).find(({ source }) => source === 'secret.md')
    assert.is(entry?.['fate'], 'excluded')
    assert.is(entry?.['reason'], 'It was taken down: Quyết định của tòa án')
    assert.is(
      Object.values(ledger).reduce((sum, count) => sum + count, 0),
      ledgerOf(site).length,
    )
  }))

for (const name of [
  'secret.md',
  address,
  `https://ealop.example/archive/${address}`,
  `http://www.ealop.example/archive/${address}`,
  `https://ealop.pages.dev/${address.replace('.html', '')}`,
  address.replace('.html', ''),
  `${address}?utm_source=x#main`,
  `/archive/${address}`,
  'https://old.example/news?id=7',
  `/cu/${secret}.html`,
  'cu/%5Augzwang.html',
]) {
  it(`of takedowns.yaml finds the article as ${name}`, () =>
    withSite(async (site) => {
      writeFileSync(join(site.content, 'secret.md'), article('url: https://old.example/news?id=7\n'))
      writeFileSync(
        join(site.content, 'takedowns.yaml'),
        `- article: ${name}\n  reason: Yêu cầu của gia đình\n`,
      )
      const { notices } = await site.build()
      assert.equal(traces(site), [])
      assert.ok(site.fileContains(address, 'Yêu cầu của gia đình'))
      assert.not.ok(notices.some(({ rule }) => rule === 'collect/takedown-unmatched'))
      rmSync(join(site.content, 'takedowns.yaml'))
      await site.build()
      assert.ok(site.fileContains(address, secret))
      assert.is(ledgerOf(site).find(({ source }) => source === 'secret.md')?.['fate'], 'page')
    }))
}

it('has what led to the article lead to its tombstone, and says no more than that', () =>
  withSite(async (site) => {
    writeFileSync(
      join(site.content, 'secret.md'),
      article(`url: https://ealop.example/archive/tin/${secret}\n`),
    )
    const copy = article('slug: ban-sao\n').replace(`/cu/${secret}.html`, '/tin/cu.html')
    writeFileSync(join(site.content, 'z-copy.md'), copy)
    await site.build()
    writeFileSync(join(site.content, 'takedowns.yaml'), '- article: secret.md\n')
    const { notices } = await site.build()
    assert.equal(traces(site), [])
    for (const file of [...former, 'tin/cu.html', address.replace(/[^/]+$/, 'ban-sao.html')]) {
      assert.match(
        site.readFile(file),
        /content="0; url=[./]*(?:2012\/03\/04\/)?tin-ve-zugzwang\.html"/,
        file,
      )
    }
    assert.not.ok(notices.some(({ rule }) => rule.startsWith('indexes/')))
    const whole = site.treeDigest()
    await site.build({ clean: true })
    assert.equal(site.treeDigest(), whole)
  }))

it('leaves a former address to the article that is published instead', () =>
  withSite(async (site) => {
    writeFileSync(join(site.content, 'secret.md'), article('takedown: true\n'))
    writeFileSync(
      join(site.content, 'instead.md'),
      `---\ntitle: Tin mới\ndate: 2012-03-04\naliases: [/cu/${secret}.html]\n---\n\nKhông có tên ai.\n`,
    )
    const { notices } = await site.build()
    assert.equal(traces(site), [])
    assert.ok(site.fileContains(`cu/${secret}.html`, 'tin-moi.html'))
    assert.not.ok(notices.some(({ rule }) => rule.startsWith('indexes/')))
  }))

it('keeps its tombstone when the source is deleted', () =>
  withSite(async (site) => {
    writeFileSync(join(site.content, 'takedowns.yaml'), `- article: /${address}\n  date: 2026-11-23\n`)
    rmSync(join(site.content, 'secret.md'))
    await site.build()
    assert.equal(traces(site), [])
    assert.ok(site.fileExists(address))
  }))

it('keeps what leads to its tombstone, where the entry names it, when the source is deleted', () =>
  withSite(async (site) => {
    list(site, `[secret.md, /${address}, /cu/tin.html, "https://ealop.example/archive/tin/cu.html"]`)
    rmSync(join(site.content, 'secret.md'))
    const { notices } = await site.build()
    assert.equal(traces(site), [])
    for (const file of ['cu/tin.html', 'tin/cu.html'])
      assert.match(site.readFile(file), /content="0; url=\.\.\/2012\/03\/04\/tin-ve-zugzwang\.html"/)
    assert.not.ok(notices.some(({ rule }) => rule.startsWith('indexes/')))
  }))

it('takes down every copy of a text', () =>
  withSite(async (site) => {
    writeFileSync(join(site.content, 'a-copy.md'), article())
    writeFileSync(join(site.content, 'takedowns.yaml'), '- article: secret.md\n')
    await site.build()
    assert.equal(traces(site), [])
  }))

it('takes down what its copy is called', () =>
  withSite(async (site) => {
    const copy = article('slug: ban-sao\n').replace(`/cu/${secret}.html`, '/tin/cu.html')
    writeFileSync(join(site.content, 'z-copy.md'), copy)
    for (const name of ['tin/cu.html', address.replace(/[^/]+$/, 'ban-sao.html')]) {
      writeFileSync(join(site.content, 'takedowns.yaml'), `- article: ${name}\n`)
      await site.build()
      assert.equal(traces(site), [], name)
    }
  }))

it('that names one article twice leaves one tombstone, with the reason given first', () =>
  withSite(async (site) => {
    writeFileSync(
      join(site.content, 'takedowns.yaml'),
      `- article: ${address}\n  reason: Thứ nhất\n- article: secret.md\n  reason: Thứ hai\n- article: /${address}\n`,
    )
    const { notices } = await site.build()
    assert.equal(traces(site), [])
    assert.ok(site.fileContains(address, 'Thứ nhất'))
    assert.not.ok(notices.some(({ rule }) => rule.startsWith('collect/') || rule === 'write/replaced'))
    const { written, removed } = await site.build()
    assert.equal([written, removed], [0, 0])
    assert.ok(site.fileExists(address))
  }))

it('finds a file whose name is spelt in decomposed letters', () =>
  withSite(async (site) => {
    const name = 'báo.md'
    renameSync(join(site.content, 'secret.md'), join(site.content, name.normalize('NFD')))
    writeFileSync(join(site.content, 'takedowns.yaml'), `- article: ${name}\n`)
    await site.build()
    assert.equal(traces(site), [])
  }))

for (const list of [
  '2021/index.html',
  '2021/01/index.html',
  `https://ealop.example/archive/2021/page-1.html`,
]) {
  it(`takes no list down: ${list}`, () =>
    withSite(async (site) => {
      writeFileSync(join(site.content, 'takedowns.yaml'), `- article: ${list}\n`)
      const { notices } = await site.build()
      assert.ok(notices.some(({ rule }) => rule === 'collect/takedown-unmatched'))
      const { written, removed } = await site.build()
      assert.equal([written, removed], [0, 0])
    }))
}

/** What was told of takedowns, and how grave it is. */
const toldOf = ({ notices }: Report) =>
  notices
    .filter(({ rule }) => rule.startsWith('collect/takedown'))
    .map(({ rule, level }) => `${rule} ${level}`)

const list = (site: TestSite, article: string) =>
  writeFileSync(join(site.content, 'takedowns.yaml'), `- article: ${article}\n`)

it('by a source that was renamed is an error, as its text is public again', () =>
  withSite(async (site) => {
    list(site, 'secret.md')
    assert.equal(toldOf(await site.build()), [])
    mkdirSync(join(site.content, '2012'))
    renameSync(join(site.content, 'secret.md'), join(site.content, '2012/secret.md'))
    const report = await site.build()
    assert.equal(toldOf(report), ['collect/takedown-unmatched error'])
    assert.match(
      report.notices.find(({ rule }) => rule === 'collect/takedown-unmatched')!.reason,
      'Is it 2012/secret.md now?',
    )
  }))

it('by source and address outlives that the source is renamed, edited or deleted', () =>
  withSite(async (site) => {
    list(site, `[secret.md, ${address}]`)
    assert.equal(toldOf(await site.build()), [])
    assert.equal(traces(site), [])
    renameSync(join(site.content, 'secret.md'), join(site.content, 'other.md'))
    assert.equal(toldOf(await site.build()), [])
    assert.equal(traces(site), [])
    rmSync(join(site.content, 'other.md'))
    assert.equal(toldOf(await site.build()), [])
    assert.ok(site.fileExists(address))
    writeFileSync(join(site.content, 'secret.md'), article().replace('Tin về', 'Bài viết'))
    assert.equal(toldOf(await site.build()), [])
    assert.ok(site.fileExists(address) && site.fileContains(address.replace('tin-ve', 'bai-viet'), 'noindex'))
  }))

it('tells of an entry by its line', () =>
  withSite(async (site) => {
    list(site, 'secret.md\n  reason: Yêu cầu\n- article: khong-co.md')
    const { notices } = await site.build()
    assert.equal(
      notices
        .filter(({ rule }) => rule.startsWith('collect/takedown'))
        .map(({ path, line }) => `${path}:${line}`),
      ['takedowns.yaml:3'],
    )
  }))

it('of a source that has no page anyway is no error', () =>
  withSite(async (site) => {
    list(site, 'secret.md')
    for (const more of ['draft: true\n', 'embargo: 2030-01-01\n']) {
      writeFileSync(join(site.content, 'secret.md'), article(more))
      assert.equal(toldOf(await site.build({ now: '2026-01-01' })), [], more)
    }
  }))

it('by address is told as lifted when an edit changes the address, and what is like it as long as it is there', () =>
  withSite(async (site) => {
    list(site, address)
    await site.build()
    writeFileSync(join(site.content, 'secret.md'), article().replace('Tin về', 'Tin mới về'))
    const lifted = ['collect/takedown-alike warning', 'collect/takedown-lifted error']
    assert.equal(toldOf(await site.build()), lifted)
    appendFileSync(join(site.content, 'secret.md'), '\nMột đoạn nữa.\n')
    assert.equal(toldOf(await site.build()), lifted.slice(0, 1))
    writeFileSync(join(site.content, 'secret.md'), article().replace('2012-03-04', '2012-04-03'))
    assert.equal(toldOf(await site.build()).slice(0, 1), lifted.slice(0, 1))
  }))

it('by an address that another article comes to want withholds both, until the source is named', () =>
  withSite(async (site) => {
    list(site, address)
    await site.build()
    const other = article()
      .replace(/^aliases.*$/m, 'aliases: [/khac.html]')
      .replace('Đoạn thứ hai', 'Đoạn này')
    writeFileSync(join(site.content, 'other.md'), other)
    assert.equal(toldOf(await site.build()), ['collect/takedown-unclear error'])
    assert.equal(
      ledgerOf(site)
        .filter(({ source }) => /^(?:secret|other)\.md$/.test(source!))
        .map(({ fate }) => fate),
      ['excluded', 'excluded'],
    )
    list(site, `[secret.md, ${address}]`)
    assert.equal(
      toldOf(await site.build()).filter((told) => told.endsWith('error')),
      [],
    )
    assert.is(ledgerOf(site).find(({ source }) => source === 'other.md')?.['fate'], 'page')
    assert.is(ledgerOf(site).find(({ source }) => source === 'secret.md')?.['fate'], 'excluded')
  }))

it('by an address with an id holds when the other article that wanted that address is gone', () =>
  withSite(async (site) => {
    const other = article()
      .replace(/^aliases.*$/m, '')
      .replace('Đoạn thứ hai', 'Đoạn này')
    writeFileSync(join(site.content, 'other.md'), other)
    await site.build()
    const own = ledgerOf(site).find(({ source }) => source === 'secret.md')!['url']!
    assert.match(own, /-[0-9a-z]{10}\.html$/)
    list(site, own)
    await site.build()
    rmSync(join(site.content, 'other.md'))
    assert.equal(toldOf(await site.build()), [])
    assert.is(ledgerOf(site).find(({ source }) => source === 'secret.md')?.['fate'], 'excluded')
    assert.ok(site.fileExists(own) && site.fileContains(address, 'noindex'))
  }))

it('for a time is an embargo: it ends by the moment that the build is told', () =>
  withSite(async (site) => {
    writeFileSync(join(site.content, 'secret.md'), article('embargo: 2026-02-01T08:00\n'))
    await site.build({ now: '2026-02-01T07:59' })
    assert.equal(traces(site), [])
    assert.not.ok(site.fileExists(address))
    assert.match(ledgerOf(site).find(({ source }) => source === 'secret.md')!['reason']!, 'under embargo')
    await site.build({ now: '2026-02-01T08:00' })
    assert.ok(site.fileContains(address, secret))
  }))

it('gives an article no plain text of its own while search engines are asked to leave it alone', () =>
  withSite(async (site) => {
    const text = address.replace(/html$/, 'txt')
    assert.ok(site.fileExists(text))
    writeFileSync(join(site.content, 'secret.md'), article('robots: noindex\n'))
    await site.build()
    assert.not.ok(site.fileExists(text))
    assert.not.ok(site.fileContains(address, '.txt"'))
    writeFileSync(join(site.content, 'secret.md'), article())
    await site.build()
    assert.ok(site.fileExists(text) && site.fileContains(address, '.txt"'))
  }))

it('leaves an article out of the sitemap as soon as search engines are asked to leave it alone, and lists it again', () =>
  withSite(async (site) => {
    const isListed = () => readFileSync(join(site.out, 'sitemap.xml'), 'utf8').includes(address)
    // More than a block of columns holds.
    for (let place = 0; place < 80; place++)
      writeFileSync(
        join(site.content, `${place}.md`),
        `---\ntitle: Bài ${place}\ndate: 2013\n---\nBài số ${place}.\n`,
      )
    await site.build()
    assert.is(isListed(), true)
    writeFileSync(join(site.content, 'secret.md'), article('robots: noindex\n'))
    await site.build()
    assert.is(isListed(), false)
    assert.match(readFileSync(join(site.out, address), 'utf8'), '<meta name="robots" content="noindex">')
    writeFileSync(join(site.content, 'secret.md'), article())
    await site.build()
    assert.is(isListed(), true)
  }))

const again = (report: Report) =>
  report.notices
    .filter(({ rule }) => rule === 'collect/public-again')
    .map(({ path, reason }) => [path, reason])
const publicAgain = [
  [
    'secret.md',
    `The article was taken down on the last site. Nothing takes it down any more: it is public at /${address}.`,
  ],
]

for (const name of ['secret.md', address])
  it(`of ${name} that is lost is told once, when the text is public again`, () =>
    withSite(async (site) => {
      list(site, name)
      assert.equal(again(await site.build()), [])
      rmSync(join(site.content, 'takedowns.yaml'))
      assert.equal(again(await site.build({ check: true })), publicAgain, 'and before, by a check')
      assert.equal(again(await site.build()), publicAgain)
      assert.equal(again(await site.build()), [])
      writeFileSync(join(site.content, 'other.md'), article().replaceAll(secret, 'Other'))
      assert.equal(again(await site.build()), [])
    }))

it('at the top of a text that is deleted there is told of as well', () =>
  withSite(async (site) => {
    writeFileSync(join(site.content, 'secret.md'), article('takedown: true\n'))
    await site.build()
    writeFileSync(join(site.content, 'secret.md'), article())
    assert.equal(again(await site.build()), publicAgain)
  }))

it.run()
