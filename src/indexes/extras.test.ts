import { gunzipSync } from 'node:zlib'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Site } from '../model/config.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { indexBundles } from './indexes.ts'

const made = (articles: ArticleSketch[], site: Partial<Site>): Map<string, string | Uint8Array> =>
  new Map(
    indexBundles(editionOf(articles, site)).flatMap(({ make }) =>
      [...make()].map(({ file, bytes }): [string, string | Uint8Array] => [file, bytes]),
    ),
  )
const keyOf = (name: string, articles: ArticleSketch[], site: Partial<Site>) =>
  indexBundles(editionOf(articles, site)).find((bundle) => bundle.name === name)!.key

const articles: ArticleSketch[] = [
  {
    title: '=SUM(A1)',
    date: '2021-01-22T17:40',
    authors: ['Đỗ Lan', 'Hà Anh'],
    agency: 'TTXVN',
    section: 'Kinh tế',
    tags: ['Đắk Lắk', 'Cà phê'],
    body: 'Đoạn một.\nĐoạn hai.',
    url: 'https://old.example/1',
    source: 'a/1.txt',
  },
  { title: 'Năm cũ', date: '1986', lead: 'Tóm tắt.', leadInBody: false, body: 'Đoạn.' },
]

/** The links of Markdown, and what each is called. */
function linksIn(node: Nodes): { url: string; label: string }[] {
  if (node.type === 'link') return [{ url: node.url, label: textOf(node) }]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

const it = suite('extras')

it('put the plain text beside each page', () => {
  const files = made(articles, { extras: ['text'], rights: 'Giữ bản quyền' })
  assert.is(
    files.get('2021/01/22/sum-a1.txt'),
    `=SUM(A1)
Báo Cao Nguyên · 2021-01-22 17:40 · Đỗ Lan · Hà Anh · TTXVN
https://example.org/archive/2021/01/22/sum-a1.html
Giữ bản quyền

Đoạn một.

Đoạn hai.
`,
  )
  assert.match(String(files.get('1986/nam-cu.txt')), '\n\nTóm tắt.\n\nĐoạn.\n')
})

it('put no plain text beside a page that search engines are asked to leave alone', () => {
  const hidden: ArticleSketch = {
    title: 'Riêng',
    date: '2021-01-22',
    body: 'Đoạn.',
    extra: { robots: 'noindex' },
  }
  const files = made([...articles, hidden], { extras: ['text'] })
  assert.ok(files.has('2021/01/22/sum-a1.txt'))
  assert.not.ok(files.has('2021/01/22/rieng.txt'))
})

it('give the archive as data, by year', () => {
  const files = made(articles, { extras: ['dataset'] })
  const [line] = gunzipSync(files.get('data/articles-2021.jsonl.gz') as Uint8Array)
    .toString()
    .split('\n')
  const record = JSON.parse(line!)
  assert.is(record.title, '=SUM(A1)')
  assert.is(record.body, 'Đoạn một.\nĐoạn hai.')
  assert.equal(record.authors, ['Đỗ Lan', 'Hà Anh'])
  const csv = String(files.get('data/articles-2021.csv')).split('\r\n')
  assert.is(csv[0], 'id,url,title,date,updated,authors,agency,section,tags,lang,original,source,sha256')
  assert.match(
    csv[1]!,
    /^\w{10},https:\/\/example\.org\/archive\/2021\/01\/22\/sum-a1\.html,'=SUM\(A1\),2021-01-22T17:40,,Đỗ Lan; Hà Anh,TTXVN,Kinh tế,Đắk Lắk; Cà phê,vi,https:\/\/old\.example\/1,a\/1\.txt,/,
  )
})

it('say what was corrected, as the page does', () => {
  const corrections = [{ date: '2021-02-01', text: 'Số hộ là 120.' }, 'Tên đúng là Lan.']
  const files = made([{ title: 'Cầu mới', date: '2021-01-22', body: 'Đoạn.', extra: { corrections } }], {
    extras: ['text', 'dataset'],
  })
  assert.match(
    String(files.get('2021/01/22/cau-moi.txt')),
    '\n\nĐoạn.\n\nĐính chính\n\n2021-02-01: Số hộ là 120.\n\nTên đúng là Lan.\n',
  )
  const record = JSON.parse(String(gunzipSync(files.get('data/articles-2021.jsonl.gz') as Uint8Array)))
  assert.equal(record.corrections, [
    { text: 'Số hộ là 120.', date: '2021-02-01' },
    { text: 'Tên đúng là Lan.', date: null },
  ])
})

it('describe the data and name each of its files', () => {
  const files = made(articles, { extras: ['dataset'] })
  const descriptor = JSON.parse(String(files.get('data/datapackage.json')))
  const paths = descriptor.resources.map(({ path }: { path: string }) => `data/${path}`)
  assert.equal(paths.toSorted(), [...files.keys()].filter((file) => /^data\/articles/.test(file)).sort())
  assert.is(descriptor.resources[0].title, '1 article, without texts')
  for (const { name } of descriptor.resources) assert.match(name, /^[a-z0-9._-]+$/)
})

it('compress to the same bytes again', () => {
  const [once, again] = [made(articles, { extras: ['dataset'] }), made(articles, { extras: ['dataset'] })]
  assert.equal(once.get('data/articles-1986.jsonl.gz'), again.get('data/articles-1986.jsonl.gz'))
})

it('tell language models where things are', () => {
  const text = String(made(articles, { extras: ['llms'] }).get('llms.txt'))
  assert.match(text, '# Báo Cao Nguyên\n')
  assert.match(text, '- [2021](https://example.org/archive/2021/): 1 article\n')
  assert.match(text, '- [Đắk Lắk](https://example.org/archive/tags/dak-lak/): 1 article\n')
})

it('tell language models of tags by whatever name, and lead nowhere else', () => {
  const tags = ['Chợ\\](https://evil.example/)', '<https://evil.example/>', '`x`']
  const text = String(made([{ title: 'A', tags }], { extras: ['llms'] }).get('llms.txt'))
  const links = linksIn(unified().use(remarkParse).parse(text))
  assert.ok(links.length > 3)
  assert.equal(
    links.filter(({ url }) => !url.startsWith('https://example.org/')),
    [],
  )
  assert.equal(
    tags.filter((tag) => !links.some(({ label }) => label === tag)),
    [],
  )
})

it('are made again when an article changes', () => {
  for (const [name, extra] of [
    ['text/2021', 'text'],
    ['data/2021', 'dataset'],
  ] as const) {
    const key = (change: Partial<ArticleSketch>) =>
      keyOf(name, [{ ...articles[0]!, ...change }], { extras: [extra] })
    assert.is(key({}), key({}))
    assert.is.not(key({}), key({ body: 'Khác.' }))
    assert.is.not(key({}), key({ date: '2021-01-23' }))
  }
})

it.run()
