import fc from 'fast-check'
import type { Root } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { plainTree } from '../markdown/plain.ts'
import { compactHtml } from './compile.ts'
import { elementsOf, isPlainAddress } from './elements.ts'

const it = suite('html')

const usual = unified().use(remarkParse).use(remarkRehype).use(rehypeSanitize).use(rehypeStringify).freeze()
const own = unified().use(compactHtml).freeze()
const htmlOf = (tree: Root) => String(own.stringify(elementsOf(tree)))

const pieces =
  'a|Đắk Lắk|😀| |\n|\n\n|\\\n|  \n|*b*|**c**|***|*|\\*|\\&|&|<|>|\n> |\n- |\n1. |\n7. |\n# |\n### |\n---\n|[x](https://a.example/?q=1)|"|\'|`'.split(
    '|',
  )

it('makes the bytes that remark-rehype, rehype-sanitize and rehype-stringify make', () => {
  let compared = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
      const document = parts.join('')
      const tree = plainTree(document, false)
      if (tree === null) return
      compared++
      assert.is(htmlOf(tree), String(usual.processSync(document)))
    }),
    { numRuns: 3000, seed: 7 },
  )
  assert.ok(compared > 500)
})

for (const text of [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</p><svg onload=alert(1)>',
  '&lt;script&gt;alert(1)',
  '<!--',
  ']]><style>',
  '"><b a="',
]) {
  it(`keeps the hostile text ${text} a text`, () => {
    const paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] } as const
    const item = { type: 'listItem', spread: false, children: [paragraph] }
    const html = htmlOf({
      type: 'root',
      children: [
        paragraph,
        { type: 'heading', depth: 2, children: [...paragraph.children] },
        { type: 'list', ordered: false, children: [item] },
      ],
    } as unknown as Root)
    assert.equal(html.match(/<[^>]*>/g), ['<p>', '</p>', '<h2>', '</h2>', '<ul>', '<li>', '</li>', '</ul>'])
    assert.not.match(html, /&(?!#x26;|#x3C;)/)
  })
}

for (const [url, plain] of [
  ['https://a.example/x?y=1#z', true],
  ['mailto:desk@a.example', true],
  ['https://a.example/%C4%91', true],
  ['https://a.example/đ', false],
  ['https://a.example/%zz', false],
  ['https://a.example/"onclick', false],
  ['https://a.example/?a&b', false],
  ['HTTPS://a.example/', false],
  ['javascript:alert(1)', false],
  ['/local', false],
] as const) {
  it(`${plain ? 'takes' : 'does not take'} the address ${url} as it is written`, () =>
    assert.is(isPlainAddress(url), plain))
}

it('refuses a node that no parser of ours makes, and an address that is not plain', () => {
  const html = { type: 'html', value: '<b>' } as const
  assert.throws(() => elementsOf({ type: 'root', children: [html] }), /no parser/i)
  const link = { type: 'link', url: 'javascript:alert(1)', children: [] } as const
  assert.throws(
    () =>
      elementsOf({ type: 'root', children: [{ type: 'paragraph', children: [{ ...link, children: [] }] }] }),
    /address/,
  )
})

it.run()
