import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { plainTree } from './plain.ts'

const it = suite('plain markdown')

const common = unified().use(remarkParse).freeze()
const extended = unified().use(remarkParse).use(remarkGfm).freeze()

/** The tree of remark-parse as JSON without positions, undefined fields left out. */
function reference(document: string, gfm: boolean): unknown {
  const tree = (gfm ? extended : common).parse(document)
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}

const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree))

const pieces = [
  'a',
  'bc',
  'Đắk',
  ' ',
  ' ',
  ' ',
  '  ',
  '   ',
  '    ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '*',
  '*',
  '**',
  '**',
  '***',
  '_',
  '__',
  '\\',
  '#',
  '# ',
  '## ',
  '-',
  '- ',
  '--',
  '---',
  '+',
  '+ ',
  '1. ',
  '1986. ',
  '2) ',
  '3',
  '.',
  ',',
  '“',
  '”',
  '(',
  ')',
  '"',
  "'",
  '!',
  '![',
  '[',
  ']',
  '](',
  '](u)',
  ']: u',
  '[^1]',
  '>',
  '> ',
  '=',
  '===',
  '~',
  '~~',
  '~~~',
  '`',
  '```',
  '<',
  '<b>',
  '</b>',
  '<!--',
  '&',
  '&amp;',
  '&#65;',
  '|',
  '|-|',
  ':',
  '://',
  'http://a.b',
  'www.a.b',
  'a@b.c',
  '\t',
  '\u00a0',
  '\u200b',
  '😀',
  '§',
  '€',
  '\u3000',
  'é',
  '- a',
  '\n- ',
  '\n- ',
  '\n1. ',
  '\n> ',
  '[x](u)',
  '[y z](http://q.r/_s)',
  '  \n',
]

const prose = fc
  .array(fc.constantFrom(...pieces.slice(0, 34), ...pieces.slice(0, 34), ...pieces), { maxLength: 24 })
  .map((list) => list.join(''))

for (const gfm of [false, true]) {
  it(`makes the tree that remark-parse makes${gfm ? ' with remark-gfm' : ''}, or none`, () => {
    let answered = 0
    fc.assert(
      fc.property(prose, (document) => {
        const tree = plainTree(document, gfm)
        if (tree === null) return
        answered++
        assert.equal(plain(tree), reference(document, gfm), JSON.stringify(document))
      }),
      { numRuns: 2000 },
    )
    assert.ok(answered > 200, `answered ${answered} of 2,000`)
  })
}

const read = [
  'Một đoạn.\n\nHai đoạn,\nhai dòng.\n',
  '# Tiêu đề\n\n**Đậm** và *nghiêng*, **đậm *lồng* nhau**.',
  'Giá 3 * 4 = 12 và snake_case; a < b, R&D, 50% \\* 2.',
  '  Thụt hai dấu cách\n tiếp',
  '*Cả đoạn nghiêng.*\n\n**Sở Công thương**: họp.',
  '–Gạch ngang dài\n-không phải danh sách',
  'Ngoặc [vuông] giữa câu',
  'Một dòng\n## Mục',
  '17.805 tỷ đồng',
  'Thấy [bài này](https://a.example/b_c) và [bài kia](../x).',
  '- một\n- **hai**\n\nGiữa.\n\n1. ba\n2. bốn',
  '> Trích **lời**,\n> hai dòng.\n\nHết.',
  'Đoạn.\n\n---\n\n* * *',
  'Thơ  \nxuống dòng',
  '',
  '\n\n \n',
]
for (const document of read) {
  it(`reads ${JSON.stringify(document).slice(0, 50)} by itself`, () => {
    const tree = plainTree(document, false)
    assert.ok(tree !== null)
    assert.equal(plain(tree), reference(document, false))
  })
}

const left = [
  '- a\n  b',
  '- a\n\n- b',
  '- a\nb',
  '- # a',
  '1. a\n   - b',
  '> a\nb',
  '> > a',
  '    code',
  '`a`',
  '<b>',
  '&amp;',
  '[a](b "t")',
  '[*a*](b)',
  '![a](b)',
  '***a***',
  'a*b*c',
  '**mở',
  'a\n===',
  'a\n---',
  '# a #',
  '_a_',
  '\ta',
]
for (const document of left) {
  it(`leaves ${JSON.stringify(document)} to remark-parse`, () => assert.is(plainTree(document, false), null))
}

it.run()
