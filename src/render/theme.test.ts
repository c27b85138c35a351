// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the sources of templates.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { editionOf } from '../testing/edition.ts'
import { assetBundles, assetNotices, createRenderer, loadTemplates, TemplateError } from './render.ts'

const it = suite('theme')
const edition = editionOf([{ title: 'Mưa', source: 'a/mua.txt' }])
const article = { kind: 'article', file: '2021/01/22/mua.html', row: 0 } as const
const home = { kind: 'home', file: 'index.html' } as const

/** A folder of templates with these files. */
async function withTheme(
  files: Readonly<Record<string, string>>,
  work: (folder: string, cache: string) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-theme-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'look', name)), { recursive: true })
    writeFileSync(join(folder, 'look', name), text)
  }
  try {
    await work(join(folder, 'look'), join(folder, 'cache'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The error of loading the theme, or of making a page with it. */
async function errorOf(folder: string, cache: string): Promise<TemplateError> {
  try {
    createRenderer(edition, await loadTemplates(folder, cache)).render(article)
  } catch (error) {
    assert.instance(error, TemplateError)
    return error as TemplateError
  }
  throw new Error('Nothing was thrown.')
}

it('replaces one template and keeps the others', () =>
  withTheme(
    { 'article.ts': 'export default (view, { html }) => html`<h1>${view.headline}!</h1>`' },
    async (folder, cache) => {
      const { render } = createRenderer(edition, await loadTemplates(folder, cache))
      assert.is(String(render(article)), '<h1>Mưa!</h1>')
      assert.match(String(render(home)), '<html lang="vi">')
    },
  ))

it('replaces a partial for all templates, ours included', () =>
  withTheme(
    { 'partials/footer.ts': 'export default (view, { html }) => html`<footer>Đáy</footer>`' },
    async (folder, cache) => {
      const { render } = createRenderer(edition, await loadTemplates(folder, cache))
      assert.match(String(render(article)), '<footer>Đáy</footer>')
      assert.match(String(render(home)), '<footer>Đáy</footer>')
    },
  ))

it('gives templates the words and formats of the site', () =>
  withTheme(
    {
      'article.ts':
        "export default (view, { html, t, format }) => html`${t('tags')} ${format.number(1234.5)}`",
    },
    async (folder, cache) => {
      assert.is(
        String(createRenderer(edition, await loadTemplates(folder, cache)).render(article)),
        'Từ khóa 1.234,5',
      )
    },
  ))

it('that fails names the template, the line and the article', () =>
  withTheme(
    {
      'article.ts':
        "import type { ArticleView } from 'dateline'\nexport default (view: ArticleView, { html }) =>\n  html`${view.nothing.more}`\n",
    },
    async (folder, cache) => {
      const { template, line, page, message } = await errorOf(folder, cache)
      assert.equal({ template, line, page }, { template: 'look/article.ts', line: 3, page: 'a/mua.txt' })
      assert.match(message, 'look/article.ts, line 3: Cannot read properties of undefined')
    },
  ))

it('that fails in a partial names the partial', () =>
  withTheme(
    { 'partials/breadcrumbs.ts': '\n\nexport default () => { throw new Error("Quá ngắn") }' },
    async (folder, cache) => {
      const { template, line } = await errorOf(folder, cache)
      assert.equal({ template, line }, { template: 'look/partials/breadcrumbs.ts', line: 3 })
    },
  ))

for (const name of ['head', 'browseHead', 'masthead', 'footer'])
  for (const thrown of ['new Error("oh")', '"oh"'])
    it(`whose partial ${name} throws ${thrown} names the partial`, () =>
      withTheme(
        { [`partials/${name}.ts`]: `\n\nexport default () => { throw ${thrown} }` },
        async (folder, cache) => {
          const { template, line, message } = await errorOf(folder, cache)
          assert.equal(
            { template, line },
            { template: `look/partials/${name}.ts`, line: thrown === '"oh"' ? 0 : 3 },
          )
          assert.match(message, 'oh')
        },
      ))

it('that does not compile names the template and the line', () =>
  withTheme({ 'home.ts': 'export default (\n\n  ] => 1' }, async (folder, cache) => {
    const { template, line } = await errorOf(folder, cache)
    assert.equal({ template, line }, { template: 'look/home.ts', line: 3 })
  }))

it('that fails while it is loaded names the file by its folder, and the line', () =>
  withTheme(
    {
      'lib/loud.ts': "\nthrow new Error('Quá to')\n",
      'partials/footer.ts': "import '../lib/loud.ts'\nexport default () => ''\n",
    },
    async (folder, cache) => {
      const { template, line } = await errorOf(folder, cache)
      assert.equal({ template, line }, { template: 'look/lib/loud.ts', line: 2 })
    },
  ))

it('tells which file a stylesheet names that is not there, and where', () =>
  withTheme(
    {
      'assets/logo.svg': '<svg/>',
      'assets/site/95-own.css':
        'a { b: url(logo.svg) url(#mark) url(https://a.example/b.svg) url(/c.svg) }\n\na { b: url("fonts/d.woff2?x") }',
    },
    async (folder, cache) =>
      assert.equal(
        assetNotices(await loadTemplates(folder, cache)).map(({ rule, path, line }) => [rule, path, line]),
        [['render/missing-asset', 'look/assets/site/95-own.css', 3]],
      ),
  ))

it('with a misspelt file is refused, with the name that was meant', () =>
  withTheme({ 'artcle.ts': 'export default () => ""' }, async (folder, cache) => {
    assert.match((await errorOf(folder, cache)).message, 'Did you mean article.ts?')
  }))

it('may keep helpers in a folder of its own', () =>
  withTheme(
    {
      'lib/loud.ts': 'export const loud = (text) => text.toUpperCase()',
      'article.ts':
        "import { loud } from './lib/loud.ts'\nexport default (view, { html }) => html`${loud(view.headline)}`",
    },
    async (folder, cache) => {
      assert.is(String(createRenderer(edition, await loadTemplates(folder, cache)).render(article)), 'MƯA')
    },
  ))

it('changes the keys of its pages when a template changes', () =>
  withTheme({ 'article.ts': 'export default (view, { html }) => html`1`' }, async (folder, cache) => {
    const before = createRenderer(edition, await loadTemplates(folder, cache))
    writeFileSync(join(folder, 'article.ts'), 'export default (view, { html }) => html`2`')
    const after = createRenderer(edition, await loadTemplates(folder, cache))
    assert.is(String(after.render(article)), '2')
    assert.is.not(after.keyOf(article), before.keyOf(article))
    assert.is(after.keyOf(home), before.keyOf(home))
  }))

it('stays compiled while another theme is compiled for another archive with the same cache', () =>
  withTheme(
    { 'article.ts': 'export default (view, { html }) => html`<h1>${view.headline}</h1>`' },
    async (folder, cache) => {
      await loadTemplates(folder, cache)
      const compiled = (readdirSync(cache, { recursive: true }) as string[])
        .filter((name) => name.endsWith('.mjs'))
        .map((name) => join(cache, name))
      assert.is(compiled.length, 1)
      await loadTemplates(null, cache)
      assert.ok(existsSync(compiled[0]!))
    },
  ))

it('adds to the stylesheet, replaces parts of it, and brings files that the stylesheet names', () =>
  withTheme(
    {
      'assets/site/10-tokens.css': ':root { --ink: #123456; }',
      'assets/site/95-own.css': '.masthead { background: url(logo.svg); }',
      'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    async (folder, cache) => {
      const templates = await loadTemplates(folder, cache)
      const files = new Map(
        assetBundles(edition, templates).flatMap((bundle) =>
          [...bundle.make()].map(({ file, bytes }) => [file, String(bytes)]),
        ),
      )
      const names = [...files.keys()].map((file) => file.replace(/\.[0-9a-f]{12}\./, '.'))
      assert.equal(names, ['assets/site.css', 'assets/browse.css', 'assets/logo.svg'])
      const [sheet = '', , logo = ''] = files.keys()
      const css = files.get(sheet)!
      assert.ok(css.startsWith(':root{--ink:#123456}'))
      assert.ok(css.endsWith(`.masthead{background:url(${logo.slice('assets/'.length)})}`))
      assert.match(String(createRenderer(edition, templates).render(article)), `href="../../../${sheet}"`)
    },
  ))

it('leaves the folder as it was', () =>
  withTheme({ 'home.ts': 'export default (view, { html }) => html``' }, async (folder, cache) => {
    await loadTemplates(folder, cache)
    assert.not.ok(existsSync(join(folder, 'node_modules')))
  }))

it.run()
