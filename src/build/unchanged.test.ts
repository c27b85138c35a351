import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'

const it = suite('pages that an edit does not concern')

/** Ten articles of two days, each with the day's tag. */
const article = (at: number, title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2021-01-2${at % 2}\ntags: [Ngày ${at % 2}]\n---\n\n${body}\n`

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('empty')
  try {
    writeFileSync(join(site.content, 'site.yaml'), 'baseUrl: https://kho.example/\n')
    for (let at = 0; at < 10; at++) write(site, at, `Bài ${at}`, 'Chợ họp từ sáng sớm.')
    await site.build()
    await work(site)
  } finally {
    site.remove()
  }
}

const write = (site: TestSite, at: number, title: string, body: string) =>
  writeFileSync(join(site.content, `bai-${at}.md`), article(at, title, body))

const contentsOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]),
  )

it('are not made anew: of an edited body only its own page and the lists that show its lead are', () =>
  withSite(async (site) => {
    write(site, 4, 'Bài 4', 'Chợ họp từ trưa.')
    const { changed } = await site.build()
    const pages = changed.filter((file) => file.endsWith('.html'))
    assert.equal(pages, ['2021/01/20/bai-4.html', '2021/01/20/index.html', 'index.html'])
  }))

it('are told from those that name it: a new headline changes its neighbours and its lists', () =>
  withSite(async (site) => {
    write(site, 4, 'Bài bốn', 'Chợ họp từ sáng sớm.')
    await site.build()
    const naming = site.listFiles().filter((file) => site.fileContains(file, 'Bài bốn'))
    for (const file of ['2021/01/20/bai-2.html', 'tags/ngay-0/index.html', '2021/01/index.html'])
      assert.ok(naming.includes(file), file)
    assert.not.ok(
      site.listFiles().some((file) => file.endsWith('.html') && site.fileContains(file, '>Bài 4<')),
    )
  }))

it('are mended where somebody changed them on the disk', () =>
  withSite(async (site) => {
    const file = join(site.out, '2021/01/21/bai-7.html')
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, 'Không còn gì.')
    write(site, 4, 'Bài 4', 'Chợ họp từ trưa.')
    await site.build()
    assert.is(readFileSync(file, 'utf8'), whole)
  }))

it('are mended where somebody changed one of their compressed copies', () =>
  withSite(async (site) => {
    appendFileSync(join(site.content, 'site.yaml'), 'compress: [br, gz]\n')
    await site.build()
    const copies = ['2021/01/21/bai-7.html.br', '2021/01/20/bai-8.html.gz'].map((file) =>
      join(site.out, file),
    )
    const whole = copies.map((file) => readFileSync(file))
    writeFileSync(copies[0]!, 'x')
    rmSync(copies[1]!)
    write(site, 4, 'Bài 4', 'Chợ họp từ trưa.')
    await site.build()
    assert.equal(
      copies.map((file) => readFileSync(file)),
      whole,
    )
  }))

it('are not taken for one another where a template fails for one of them, so that it has no file', () =>
  withSite(async (site) => {
    const templates = join(site.folder, 'look')
    mkdirSync(templates)
    writeFileSync(
      join(templates, 'article.ts'),
      "export default (view) => { if (view.headline === 'Bài 3') throw new Error('No.'); return view.body }",
    )
    const [other, clean] = ['other', 'clean'].map((name) => join(site.folder, name)) as [string, string]
    await site.build({ templates, out: other })
    write(site, 4, 'Bài 4', 'Chợ họp từ trưa.')
    const { failedPages, files } = await site.build({ templates, out: other })
    await site.build({ templates, out: clean, cache: join(site.folder, 'clean-cache') })
    assert.is(failedPages, 1)
    assert.equal(contentsOf(other), contentsOf(clean))
    assert.is(files, contentsOf(other).size)
  }))

it('are all made anew where that is asked for', () =>
  withSite(async (site) => {
    const before = statSync(join(site.out, '2021/01/21/bai-7.html')).mtimeMs
    const { made, pages } = await site.build({ clean: true })
    assert.ok(made >= pages)
    assert.is(statSync(join(site.out, '2021/01/21/bai-7.html')).mtimeMs, before)
  }))

it.run()
