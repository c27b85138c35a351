import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'

const it = suite('plugins of a site')

/** A copy of a site with plugins of its own, those of the examples, to be changed. */
async function withSite(
  name: string,
  work: (site: TestSite, plugins: string) => Promise<void>,
): Promise<void> {
  const site = copySite(name)
  const plugins = join(site.folder, 'own-plugins')
  cpSync(site.plugins, plugins, { recursive: true })
  try {
    await work({ ...site, build: (options) => site.build({ plugins, ...options }) }, plugins)
  } finally {
    site.remove()
  }
}

const replaceIn = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8')
  assert.match(text, from)
  writeFileSync(file, text.replace(from, to))
}

const assertClean = async (site: TestSite, message: string) => {
  const [out, cache] = [join(site.folder, 'clean'), join(site.folder, 'clean-cache')]
  await site.build({ out, cache, threads: 2, threadsFrom: 0 })
  assert.equal(filesOf(site.out), filesOf(out), message)
  for (const folder of [out, cache]) rmSync(folder, { recursive: true })
}

const filesOf = (folder: string) =>
  new Map(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )

it('give an article its fields, say so, and add to its page', () =>
  withSite('plugins', async (site) => {
    const { notices } = await site.build()
    const page = site.readFile('2009/02/27/ho-lak-mua-nuoc-can.html')
    for (const text of [
      '<h1>Hồ Lắk mùa nước cạn</h1>',
      'Lương Tám</a>',
      '>Đời sống</a>',
      '<code>plugin/local-header</code>',
      '<span>1 phút đọc</span>',
    ])
      assert.match(page, text)
    assert.not.match(page, 'SỐ BÁO')
    const [told] = notices.filter(({ path }) => path === '2009/b.txt')
    assert.match(told!.reason, 'The plugin "local-header" gave it.')
  }))

it('count the lines that they read, so that what was dropped is told of the file', () =>
  withSite('plugins', async (site) => {
    writeFileSync(
      join(site.content, 'e.txt'),
      'TIN: Một tin\n***\n09:20, 14/03/2011\n\nCây cầu treo dài chín mươi mét thông xe hôm qua, nối hai buôn.\n\nNgười đầu tiên qua cầu là một cụ bà.\n',
    )
    await site.build()
    assert.match(site.readFile('2011/03/14/mot-tin.html'), '<dt>ngày đăng</dt><dd>dòng 3, ')
  }))

it('keep the third law: after a change of their code, a helper, their options or their list, incremental equals clean', () =>
  withSite('plugins', async (site, plugins) => {
    const settings = join(site.content, 'site.yaml')
    const steps: [string, () => void][] = [
      ['an article', () => replaceIn(join(site.content, '2009/a.txt'), 'nước cạn', 'nước đầy')],
      [
        'the code of a hook for sources',
        () => replaceIn(join(plugins, 'local-header.ts'), "mục: 'section'", "mục: 'kicker'"),
      ],
      ['the code of a hook for pages', () => replaceIn(join(plugins, 'reading-time.ts'), 'phút đọc', 'phút')],
      ['options', () => replaceIn(settings, '100', '10')],
      ['the order', () => replaceIn(settings, '  - local-header\n', '')],
      ['none', () => replaceIn(settings, 'plugins:\n  - reading-time: { wordsPerMinute: 10 }\n', '')],
    ]
    await site.build()
    for (const [name, change] of steps) {
      change()
      const { written } = await site.build()
      assert.ok(written > 0, name)
      await assertClean(site, name)
      assert.is((await site.build()).made, 0, name)
    }
  }))

it('keep the second law: one thread or many tell the same of one that fails, and make the same of the rest', () =>
  withSite('invalid/plugins/failed', async (site) => {
    const one = await site.build()
    const tree = site.treeDigest()
    rmSync(site.out, { recursive: true })
    rmSync(site.cache, { recursive: true })
    const two = await site.build({ threads: 2, threadsFrom: 0 })
    assert.equal(site.treeDigest(), tree)
    assert.equal(two.notices, one.notices)
    assert.is(one.ledger.failed, 1)
    assert.match(
      one.notices[0]!.reason,
      'The plugin "strict" failed in its hook "article" over bad.txt (own-plugins/strict.ts, line 7): the headline says that it is broken.',
    )
  }))

for (const hook of ['source', 'article'])
  it(`cost an article its page where their hook ${hook} fails, until they are corrected`, () =>
    withSite('plugins', async (site, plugins) => {
      await site.build()
      const tree = site.treeDigest()
      const file = join(plugins, 'local-header.ts')
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        `export default { name: 'local-header', api: 1, ${hook}() { throw new Error('x') } }`,
      )
      const broken = await site.build()
      assert.equal([broken.articles, broken.ledger.failed > 0], [0, true])
      assert.not.ok(site.fileExists('2009/02/27/ho-lak-mua-nuoc-can.html'))
      writeFileSync(file, text)
      await site.build()
      assert.equal(site.treeDigest(), tree)
    }))

it('read an export whose fields have other names and whose texts are HTML, with the one of the examples', () =>
  withSite('empty', async (site) => {
    writeFileSync(
      join(site.content, 'site.yaml'),
      'plugins: [cms-export]\nhost: netlify\nformerHosts: old.example\n',
    )
    const post = {
      ID: 7,
      post_title: 'Fish &amp; chips',
      post_date: '2015-03-04 10:00:00',
      post_content:
        '<figure><img src="a.jpg"><figcaption>Boats at the quay</figcaption></figure><p>The fry&shy;er was lit&nbsp;at noon &lt;sharp&gt;.</p><script>x()</script><p>It <b>went</b> out at one.</p>[gallery ids="1,2"]\n[caption id="a" width="3"]<img src="b.jpg"> The fryer at noon[/caption]',
      post_status: 'publish',
      permalink: 'http://old.example/fish',
    }
    const draft = { ...post, ID: 8, post_status: 'draft' }
    writeFileSync(
      join(site.content, 'a.jsonl'),
      `${JSON.stringify(post)}\n${JSON.stringify(draft)}\n{broken\n`,
    )
    const { ledger, notices } = await site.build()
    assert.equal([ledger.page, ledger.excluded, ledger.quarantined], [1, 1, 1])
    assert.equal(
      notices.filter(({ level }) => level !== 'info').map(({ rule }) => rule),
      ['read/bad-record'],
    )
    const page = site.readFile('2015/03/04/fish-chips.html')
    for (const text of [
      'Fish &amp; chips</h1>',
      'The fryer was lit at noon &#x3C;sharp>.</p>',
      '<p>It went out at one.</p>',
      'Boats at the quay</figcaption>',
      'The fryer at noon</figcaption>',
    ])
      assert.match(page, text)
    assert.not.match(page, 'x()')
    assert.not.match(page, /\[(?:gallery|caption)/)
    assert.match(site.readFile('_redirects'), '/fish /2015/03/04/fish-chips.html')
  }))

it('hold an article back, and say so, where it cannot be told whether they want it to be a draft', () =>
  withSite('plugins', async (site, plugins) => {
    writeFileSync(
      join(plugins, 'local-header.ts'),
      `export default { name: 'local-header', api: 1, article: () => ({ draft: 'maybe' }) }`,
    )
    const { articles, ledger, notices } = await site.build()
    assert.is(articles, 0)
    const told = notices.filter(({ rule }) => rule === 'parse/withheld')
    assert.ok(told.length > 0 && ledger.quarantined >= told.length)
    assert.match(told[0]!.reason, 'The plugin "local-header" gave it.')
    assert.match(told[0]!.hint, 'held back')
  }))

it('are told that a text is not changed once it was understood', () =>
  withSite('plugins', async (site, plugins) => {
    const before = await site.build()
    writeFileSync(
      join(plugins, 'local-header.ts'),
      `export default { name: 'local-header', api: 1, article: () => ({ body: 'Another text.' }) }`,
    )
    const { articles, notices } = await site.build()
    assert.is(articles, before.articles)
    const told = notices.filter(({ reason }) => reason.includes('stays as it is'))
    assert.is(told.length, articles)
    assert.is(told[0]!.rule, 'parse/bad-field')
  }))

it('cost a page its change where their hook for pages fails, and only until they are corrected', () =>
  withSite('plugins', async (site, plugins) => {
    const file = '2011/05/01/tin-ngan.html'
    const plugin = join(plugins, 'reading-time.ts')
    await site.build()
    const before = site.readFile(file)
    replaceIn(
      plugin,
      "if (view.kind !== 'article')",
      "if (view.title === 'Tin ngắn') throw new Error('x')\n      if (view.kind !== 'article')",
    )
    replaceIn(plugin, 'phút đọc', 'phút')
    const { notices, failedPages } = await site.build()
    assert.equal([failedPages, site.readFile(file)], [1, before])
    assert.equal(
      notices.filter(({ rule }) => rule === 'plugins/failed').map(({ path }) => path),
      ['2011/d.md'],
    )
    assert.match(site.readFile('2009/02/27/ho-lak-mua-nuoc-can.html'), '<span>1 phút</span>')
    replaceIn(plugin, "throw new Error('x')", 'void 0')
    await site.build()
    assert.match(site.readFile(file), '<span>1 phút</span>')
  }))

it.run()
