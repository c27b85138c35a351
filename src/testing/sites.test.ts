import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Rule, rules } from '../model/rules.ts'
import { brokenLinks } from './links.ts'
import { copySite, invalidSites, siteNames, type TestSite } from './site.ts'
import { xmlFault } from './xml.ts'

const it = suite('sites')

/** Copies a site, hands it over, and clears it away whatever happens. */
async function withSite(name: string, ask: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite(name)
  try {
    await ask(site)
  } finally {
    site.remove()
  }
}

/** Whose pages lead to one that could not be made. */
const incomplete = 'invalid/render/template-error'

for (const name of [...siteNames, ...invalidSites()]) {
  it(`builds ${name}, again without writing, and afresh to the same bytes`, () =>
    withSite(name, async (site) => {
      const first = await site.build()
      assert.equal(
        first.notices.filter(({ rule }) => rule === 'parse/failed'),
        [],
      )
      const tree = site.treeDigest()
      const second = await site.build()
      assert.equal([second.written, second.removed], [0, 0])
      assert.equal(second.notices, first.notices)
      assert.equal(site.treeDigest(), tree)
      rmSync(site.out, { recursive: true })
      rmSync(site.cache, { recursive: true })
      await site.build()
      assert.equal(site.treeDigest(), tree)
    }))

  it(`leads every link of ${name} to a file, and writes XML that can be read`, () =>
    withSite(name, async (site) => {
      await site.build()
      if (name !== incomplete) assert.equal(brokenLinks(site, name === 'mixed' ? '/archive/' : '/'), [])
      for (const file of site.listFiles().filter((file) => file.endsWith('.xml'))) {
        assert.is(xmlFault(site.readFile(file)), '', file)
      }
    }))
}

for (const name of invalidSites()) {
  const rule = name.slice('invalid/'.length) as Rule
  it(`tells ${rule}, with its level and hint, and keeps the page of the good article beside`, () =>
    withSite(name, async (site) => {
      const { notices } = await site.build()
      const told = notices.filter((notice) => notice.rule === rule)
      assert.ok(told.length > 0, `only ${notices.map((notice) => notice.rule).join(', ')} was told`)
      for (const { level, reason, hint } of told) {
        assert.is(level, rules[rule].level)
        assert.ok(reason.length > 20)
        assert.match(hint, /\.$/)
      }
      assert.ok(site.fileExists('2015/05/05/bai-van-doc-duoc.html'))
    }))
}

it('leaves alone what it did not make, and tells of a page that somebody changed and that is gone since', () =>
  withSite('plain', async (site) => {
    mkdirSync(site.out, { recursive: true })
    writeFileSync(join(site.out, 'CNAME'), 'paper.example')
    writeFileSync(join(site.out, 'index.html'), 'somebody’s own front page')
    const first = await site.build()
    assert.ok(
      first.notices.some(({ rule, reason }) => rule === 'write/replaced' && reason.startsWith('index.html')),
    )
    const page = '2013/11/02/cho-phien-ea-lop-hop-lai-sau-ba-thang-sua-chua.html'
    writeFileSync(join(site.out, page), 'mine now')
    rmSync(join(site.content, 'cho-phien-ea-lop.txt'))
    const { notices } = await site.build()
    assert.ok(notices.some(({ rule, reason }) => rule === 'write/stranger' && reason.includes(page)))
    assert.is(site.readFile(page), 'mine now')
    assert.is(site.readFile('CNAME'), 'paper.example')
  }))

it('tells read/too-large of an article of more than 2 MB', () =>
  withSite('plain', async (site) => {
    writeFileSync(join(site.content, 'long.txt'), `Bài dài\n\n08:00, 05/05/2015\n\n${'dài '.repeat(600_000)}`)
    const { notices } = await site.build()
    assert.ok(notices.some(({ rule, path }) => rule === 'read/too-large' && path === 'long.txt'))
  }))

it('leaves a draft out of the site, and says so in the ledger', () =>
  withSite('mixed', async (site) => {
    const { ledger } = await site.build()
    assert.is(ledger.excluded, 1)
    const draft = 'Bài còn viết dở'
    assert.equal(
      site.listFiles().filter((file) => site.fileContains(file, draft)),
      [],
    )
    const lines = readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8').split('\n')
    const told = lines.filter((line) => line.includes('nhap.md'))
    assert.match(told.join(), '"fate":"excluded"')
    assert.match(told.join(), '"reason":"It is a draft."')
  }))

it('says on the page about the archive how many sources there are, and what became of them', () =>
  withSite('mixed', async (site) => {
    const { ledger } = await site.build()
    const all = Object.values(ledger).reduce((sum, count) => sum + count, 0)
    assert.ok(site.fileContains('about.html', `Mỗi nguồn trong ${all} nguồn`))
    assert.ok(site.fileContains('about.html', `<dt>có trang riêng</dt><dd>${ledger.page}</dd>`))
  }))

it('never runs frontmatter', () =>
  withSite('invalid/parse/script-frontmatter', async (site) => {
    await site.build()
    assert.not('datelineWasHere' in globalThis)
  }))

it('lets nothing hostile out of its quotes, and writes nowhere but into its folders', () =>
  withSite('hostile', async (site) => {
    await site.build()
    for (const page of site.listFiles().filter((file) => file.endsWith('.html'))) {
      const text = site.readFile(page)
      for (const [tag] of text.matchAll(/<\/?[a-z!?][^>]*>/gi)) {
        assert.not.match(tag, /^<(?:iframe|base|form action="https|style>body|i>Mallory)/i, page)
        assert.not.match(tag.replace(/"[^"]*"/g, '""'), /\son\w+=|javascript:/i, page)
        assert.not.match(tag, /(?:href|src|action)="\s*(?:javascript|vbscript|data:text)/i, page)
        assert.not.match(tag, /http-equiv="refresh" content="0;url=https:\/\/evil/i, page)
      }
      for (const [, script] of text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)) {
        assert.not.match(script!, /<|^\s*alert/, page)
      }
    }
    assert.equal(readdirSync(site.folder).sort(), ['cache', 'content', 'dist'])
    assert.not(existsSync('/tmp/dateline-escaped.html'))
  }))

it.run()
