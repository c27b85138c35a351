import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseMarkdown } from './markdown.ts'

const it = suite('markdown')

const options = { gfm: false, lead: null, lang: 'en', lineOffset: 4, path: 'ferry.md' }
const html = (text: string, changes = {}) => parseMarkdown(text, { ...options, ...changes }).html

it('takes the title out, marks the lead and keeps plain text by paragraph', () => {
  const { title, lead, body, html, captions, notices } = parseMarkdown(
    '# The ferry\n\nThe **ferry** sank\non Monday.\n\n## What next\n\n- boats\n- a bridge\n\n![The pier at dawn](pier.jpg)\n\nNobody knows.',
    options,
  )
  assert.is(title, 'The ferry')
  assert.is(lead, 'The ferry sank on Monday.')
  assert.is(body, 'The ferry sank on Monday.\nWhat next\nboats\na bridge\nNobody knows.')
  assert.equal(captions, ['The pier at dawn'])
  assert.equal(notices, [])
  assert.is(
    html,
    '<p class="lead">The <strong>ferry</strong> sank\non Monday.</p>\n<h2>What next</h2>\n<ul>\n<li>boats</li>\n<li>a bridge</li>\n</ul>\n' +
      '<figure><figcaption>The pier at dawn</figcaption></figure>\n<p>Nobody knows.</p>',
  )
})

it('marks no lead where one was given apart', () => {
  assert.is(html('One.\n\nTwo.', { lead: 'Three.' }), '<p>One.</p>\n<p>Two.</p>')
})

it('marks the paragraph that says what was given as the lead, wherever it stands', () => {
  assert.is(html('One.\n\nTwo.', { lead: 'Two.' }), '<p>One.</p>\n<p class="lead">Two.</p>')
})

it('finds no lead where the text begins with a list', () => {
  assert.is(parseMarkdown('- a\n\nText.', options).lead, null)
})

it('begins headings at the second level and skips none', () => {
  assert.is(html('#### A\n\n# B\n\n###### C'), '<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>')
})

for (const { name, text, want } of [
  {
    name: 'keeps links to the web',
    text: '[a](https://a.example/x "t")',
    want: '<p class="lead"><a href="https://a.example/x">a</a></p>',
  },
  {
    name: 'makes text of links that run code',
    text: '[a](javascript:alert(1))',
    want: '<p class="lead">a</p>',
  },
  {
    name: 'makes text of links with hidden schemes',
    text: '[a](&#106;ava&Tab;script:alert(1))',
    want: '<p class="lead">a</p>',
  },
  {
    name: 'makes text of links that hold data',
    text: '[a](data:text/html,x)',
    want: '<p class="lead">a</p>',
  },
  {
    name: 'drops addresses of references that run code',
    text: '[a][b]\n\n[b]: javascript:alert(1)',
    want: '<p class="lead"><a>a</a></p>',
  },
  {
    name: 'takes tags off and keeps their text',
    text: '<div onclick="x()">Hello</div>',
    want: '<p class="lead">Hello</p>',
  },
  {
    name: 'drops scripts with what they hold',
    text: '<script>alert(1)</script>\n\nHello',
    want: '<p class="lead">Hello</p>',
  },
  {
    name: 'drops tags within a line',
    text: 'a <img src=x onerror=alert(1)> b',
    want: '<p class="lead">a  b</p>',
  },
  {
    name: 'keeps a line break that was written as a tag',
    text: 'a<br>b',
    want: '<p class="lead">a<br>\nb</p>',
  },
  {
    name: 'leaves out overrides of the direction that references bring in',
    text: 'a &#x202e;gpj&#8237; ![b&#8238;c](x)\n\n![](x "d&#x202D;e")',
    want: '<p class="lead">a gpj bc</p>\n<figure><figcaption>de</figcaption></figure>',
  },
  { name: 'escapes what is no tag', text: 'a < b & c', want: '<p class="lead">a &#x3C; b &#x26; c</p>' },
  {
    name: 'shows no images',
    text: 'a ![b](https://tracker.example/x.gif) c',
    want: '<p class="lead">a b c</p>',
  },
]) {
  it(name, () => assert.is(html(text).replace(/\n$/, ''), want))
}

it('reads tables, footnotes and boxes only where it is asked to', () => {
  const text = '| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\nSee[^1].\n\n[^1]: There.'
  assert.not(html(text).includes('<table>'))
  const extended = html(text, { gfm: true })
  assert.ok(extended.includes('<table>'))
  assert.ok(extended.includes('☑ done'))
  assert.ok(extended.includes('href="#user-content-fn-1"'))
  assert.ok(extended.includes('id="user-content-fn-1"'))
  assert.not(extended.includes('Footnotes'))
})

it('puts a table into a region that keys can scroll, with the heads of its columns as its name', () => {
  const rows = '\n|---|---|---|\n| 1 | 2 | 3 |'
  assert.match(
    html(`- | Tỉnh | **Năm** "A" | |${rows.replaceAll('\n', '\n  ')}`, { gfm: true }),
    '<section aria-label="Tỉnh, Năm &#x22;A&#x22;" tabindex="0"><table>',
  )
  assert.match(html(`| | | |${rows}`, { gfm: true }), '<section tabindex="0"><table>')
})

it('sets columns of a table as they were set, without an attribute that HTML has no more', () => {
  const table = '| Xã | Tấn | % |\n|:--|--:|:-:|\n| Ea Súp | 12 | 3 |'
  assert.match(
    html(table, { gfm: true }),
    /<td>Ea Súp<\/td>\s*<td class="end">12<\/td>\s*<td class="middle">3<\/td>/,
  )
  assert.not.match(html(table, { gfm: true }), 'align')
})

it('takes a text that is too tangled as it stands, and tells it', () => {
  const { html, notices } = parseMarkdown(`Fine.\n\n${'['.repeat(3000)}\`\n\n<b>last</b>`, options)
  assert.is(notices[0]?.rule, 'parse/markdown-limit')
  assert.is(notices[0]?.line, 7)
  assert.ok(html.startsWith('<p class="lead">Fine.</p>'))
  assert.ok(html.endsWith('<p>&#x3C;b>last&#x3C;/b></p>'))
})

for (const [name, text] of Object.entries({
  quotations: `${'> '.repeat(3000)}a`,
  lists: Array.from({ length: 800 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
  emphasis: '*a **b '.repeat(5000),
  'a table': `${'|a'.repeat(4000)}\n${'|-'.repeat(4000)}`,
  addresses: 'a@b.c www.a '.repeat(1500),
})) {
  it(`does not lose itself in ${name}`, () => {
    const { notices } = parseMarkdown(`${text}\n\n\`code\``, { ...options, gfm: true })
    assert.is(notices[0]?.rule, 'parse/markdown-limit')
  })
}

it('keeps the paragraphs of HTML apart, whose tags are taken off', () => {
  const { body, lead } = parseMarkdown(
    '<div class="text"><p>The <b>ferry</b> left.</p>\n<p>It came<br>back.</p><ul><li>One</li><li>Two</li></ul></div>',
    options,
  )
  assert.is(body, 'The ferry left.\nIt came back.\nOne\nTwo')
  assert.is(lead, 'The ferry left.')
})

it.run()
