import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { en } from '../i18n/en.ts'
import type { Site } from '../model/config.ts'
import { planOf } from '../plan/plan.ts'
import { editionOf } from '../testing/edition.ts'
import { gazette } from '../testing/gazette.ts'
import { assetBundles, createRenderer, loadTemplates } from './render.ts'

const it = suite('pages')
const cache = mkdtempSync(join(tmpdir(), 'dateline-pages-'))
it.after(() => rmSync(cache, { recursive: true }))

/** The whole site of the invented paper, by file. */
async function siteOf(site: Partial<Site> = {}, edition = gazette(site)): Promise<Map<string, string>> {
  const templates = await loadTemplates(null, cache)
  const { render } = createRenderer(edition, templates)
  const plan = planOf(edition.archive, edition.config.site)
  const files = new Map<string, string>()
  for (let index = 0; index < plan.size; index++) {
    const page = plan.page(index)
    files.set(page.file, String(render(page)))
  }
  for (const bundle of assetBundles(edition, templates)) {
    for (const { file, bytes } of bundle.make()) files.set(file, String(bytes))
  }
  return files
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Headlines are as long as they are, and names from the text keep their spaces.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // A table of days holds a link or a number, no headings of rows.
    'wcag/h63': 'error',
  },
})

for (const site of [{}, { language: 'en', baseUrl: null }, { language: 'ar' }]) {
  it(`are valid HTML in ${JSON.stringify(site)}`, async () => {
    for (const [file, html] of oneOfEach(await siteOf(site))) {
      const report = await validator.validateString(html)
      const problems = report.results.flatMap(({ messages }) => messages)
      assert.equal(
        problems.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`),
        [],
      )
    }
  })
}

/** Pages that differ in what they hold: the first of each body class, list part or not, and all articles of one month. */
function oneOfEach(files: Map<string, string>): Map<string, string> {
  const seen = new Set<string>()
  return new Map(
    [...files].filter(([file, html]) => {
      const kind = `${/<body class="(\w+)"/.exec(html)?.[1]} ${/page-1/.test(file)} ${/^2020.01.2[4-7].+-/.test(file) && file}`
      return file.endsWith('.html') && !seen.has(kind) && seen.add(kind)
    }),
  )
}

it('link only to files that exist, by relative addresses', async () => {
  for (const files of [await siteOf(), await siteOf({ pageSize: 5 })]) checkLinks(files)
})

function checkLinks(files: ReadonlyMap<string, string>): void {
  for (const [file, html] of files) {
    if (!file.endsWith('.html')) continue
    for (const [, address] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(https:|data:|#)/.test(address!)) continue
      if (file === '404.html' && address!.startsWith('/archive/')) continue
      const target = posix.join(posix.dirname(file), address!.replace(/[?#].*/, ''))
      if (target !== 'feed.xml') assert.ok(files.has(target), `${file} links to ${address}`)
    }
  }
}

it('keep the class of a kind of page to the body: elsewhere, what is said of one would hold for all of the other', async () => {
  const kinds = new Set<string>()
  const classes = new Set<string>()
  for (const [file, html] of await siteOf()) {
    if (!file.endsWith('.html')) continue
    for (const [, element, names] of html.matchAll(/<(\w+)[^>]* class="([^"]*)"/g))
      for (const name of names!.split(' ')) (element === 'body' ? kinds : classes).add(name)
  }
  assert.ok(kinds.size > 12)
  assert.equal(
    [...classes].filter((name) => kinds.has(name)),
    [],
  )
})

it('reach every page from the front page', async () => {
  const files = await siteOf()
  const reached = new Set(['index.html', '404.html'])
  for (const file of reached) {
    for (const [, address] of files.get(file)?.matchAll(/<a [^>]*href="([^"#:]+)"/g) ?? []) {
      reached.add(posix.join(posix.dirname(file), address!))
    }
  }
  assert.equal(
    [...files.keys()].filter((file) => file.endsWith('.html') && !reached.has(file)),
    [],
  )
})

it('lead from a year to every article of which only the year is known', async () => {
  const vague = Array.from({ length: 23 }, (_, at) => ({ title: `Không rõ tháng ${at}`, date: '2021' }))
  const dated = Array.from({ length: 40 }, (_, at) => ({
    title: `Rõ ngày ${at}`,
    date: `2021-05-${10 + (at % 9)}`,
  }))
  const edition = editionOf([...vague, ...dated], { pageSize: 5 })
  const { render } = createRenderer(edition, await loadTemplates(null, cache))
  const plan = planOf(edition.archive, { pageSize: 5, search: true })
  const pages = Array.from({ length: plan.size }, (_, index) => plan.page(index))
  const years = new Map(
    pages.filter(({ kind }) => kind === 'year').map((page) => [page.file, String(render(page))]),
  )
  const reached = new Set(['2021/index.html'])
  let text = ''
  for (const file of reached) {
    text += years.get(file)
    for (const [, address] of years.get(file)!.matchAll(/<a [^>]*href="(page-\d+\.html)"/g))
      reached.add(`2021/${address}`)
  }
  assert.equal([...reached].sort(), [...years.keys()].sort())
  for (const { title } of vague) assert.match(text, `>${title}</a>`)
})

it('name their other formats where the site makes them', async () => {
  const extras = ['text', 'tag-feeds'] as const
  const files = await siteOf({ extras })
  const [file, article] = [...files].find(([, html]) => html.includes('<body class="article">'))!
  const name = file.slice(file.lastIndexOf('/') + 1, -'.html'.length)
  assert.match(article, `<link rel="alternate" type="text/plain" title="Văn bản thuần" href="${name}.txt">`)
  assert.match(article, `<a href="${name}.txt" download=`)
  assert.match(article, / download="\w+\.ris">RIS</)
  assert.match(article, / download="\w+\.bib">BibTeX</)
  const tag = files.get('tags/mua-mang/index.html')!
  assert.match(
    tag,
    '<link rel="alternate" type="application/atom+xml" title="Nguồn tin bài mới: Mùa màng" href="feed.xml">',
  )
  assert.match(tag, ' · <a href="feed.xml">Nguồn tin bài mới</a>')
  const without = await siteOf({ extras, baseUrl: null })
  assert.not.match(without.get('tags/mua-mang/index.html')!, 'feed.xml')
  assert.not.match((await siteOf()).get(file)!, '.txt"')
})

it('let no text of an article out of its place', async () => {
  for (const [file, html] of await siteOf()) {
    assert.not.match(html, /<script>|<u>|<i>Ẩn|<Mục>|<em>riêng|<Lan>/, file)
  }
})

it('of an address outside the site resolve their links from any depth', async () => {
  const page = (await siteOf()).get('404.html')!
  assert.match(page, 'href="/archive/index.html"')
  assert.match((await siteOf({ baseUrl: null })).get('404.html')!, 'href="index.html"')
})

it('need no script, and ask no other host for anything', async () => {
  for (const [file, html] of await siteOf()) {
    assert.not.match(html, /<script(?! type="application\/ld\+json")/, file)
    assert.not.match(html, /(?:src|srcset|@import|url\()\s*[="(]?\s*["']?(?:https?:)?\/\//, file)
  }
})

it('say in which language a passage is written where it is not that of the site', async () => {
  const files = await siteOf()
  const arabic = [...files].find(([, html]) => html.includes('<article dir="rtl">'))
  assert.ok(arabic)
  assert.match(arabic![1], '<div class="text" data-body lang="ar">')
  assert.match(files.get('2020/01/index.html')!, '<h2 lang="en"><a')
})

it('say where English stands in for words that a language has not', async () => {
  const phrases = Object.values(en).flatMap((phrase) =>
    typeof phrase === 'string' ? [phrase] : Object.values(phrase),
  )
  const ours = phrases.map(
    (phrase) => new RegExp(`^${phrase.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`),
  )
  const unmarked = (html: string) =>
    html
      .slice(html.indexOf('<body'))
      .replace(/<(script|svg)[\s\S]*?<\/\1>/g, '')
      .replace(/<(\w+)[^>]* lang="en"[^>]*>[^<]*<\/\1>/g, '')
      .split(/<[^>]*>/)
      .map((text) => text.replace(/^[\s·:]+|[\s·:]+$/g, ''))
      .filter((text) => ours.some((phrase) => phrase.test(text)))
  for (const [file, html] of oneOfEach(await siteOf({ language: 'pl' })))
    assert.equal(unmarked(html), [], file)
  for (const [language, own] of [
    ['pl', ' lang="en" dir="auto"'],
    ['en', ''],
  ] as const) {
    const search = { script: 'search.js', box: 'box.js' }
    const { render } = createRenderer(gazette({ language }), await loadTemplates(null, cache), { search })
    const page = String(render({ kind: 'search', file: 'search.html' }))
    assert.match(page, `<p data-search-status${own}></p>`)
  }
  const arabic = (await siteOf({ language: 'ar' })).get('index.html')!
  assert.match(arabic, /<span lang="en" dir="ltr">\d+ articles, 2009–2020<\/span>/)
  assert.not.match((await siteOf()).get('index.html')!, 'lang="en" dir')
})

it('name the calendar of a month by the month, not as that of a year', async () => {
  assert.match(
    (await siteOf()).get('2020/01/index.html')!,
    '<section class="calendar" aria-label="Tháng 1 năm 2020">',
  )
})

it('keep the language of a passage within a text', async () => {
  const html =
    '<p>Ông nói <span lang="en">Good night</span>.</p>\n<blockquote lang="fr"><p>Oui.</p></blockquote>'
  const edition = editionOf([{ title: 'Hai tiếng', html }])
  const { render } = createRenderer(edition, await loadTemplates(null, cache))
  assert.match(String(render({ kind: 'article', row: 0, file: edition.archive.url(0) })), html)
})

it('describe an article by its opening, once, cut at a word', async () => {
  const edition = editionOf([{ title: 'Dài', body: 'dài '.repeat(200).trim() }])
  const { render } = createRenderer(edition, await loadTemplates(null, cache))
  const html = String(render({ kind: 'article', row: 0, file: edition.archive.url(0) }))
  const [description, ...others] = [
    ...html.matchAll(/<meta name="description" property="og:description" content="(.*?)">/g),
  ]
  assert.equal(others, [])
  assert.ok(description![1]!.length <= 161)
  assert.match(description![1]!, /dài…$/)
})

it('have no heading of neighbours where an article has none', async () => {
  const alone = await siteOf({}, editionOf([{ title: 'Bến cũ', date: '2015-03-12' }]))
  assert.not.match(alone.get('2015/03/12/ben-cu.html')!, /class="neighbours"/)
  const two = [
    { title: 'Bến cũ', date: '2015-03-12' },
    { title: 'Bến mới', date: '2015-03-13' },
  ]
  assert.match((await siteOf({}, editionOf(two))).get('2015/03/12/ben-cu.html')!, /class="neighbours"/)
})

it.run()
