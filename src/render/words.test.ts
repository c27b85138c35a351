import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { wordsIn } from './words.ts'

const it = suite('words')

const texts: [string, string, number][] = [
  ['words of blocks', '<p class="lead">Giá cà phê</p>\n<p>tăng.</p>', 4],
  ['a word with a tag in it as one', '<p>c<em>à</em> phê</p>', 2],
  [
    'no words of tags and captions',
    '<figure>\n<figcaption>Một chú thích.</figcaption>\n</figure>\n<p>Hai</p>',
    1,
  ],
  ['what reads as a tag and is none', '<p>1 &lt; 2 &#x3C; 3</p>', 5],
  ['a space that does not break as one', '<p>10\u00a0km à Đ</p>', 4],
  ['nothing in nothing', '', 0],
]
for (const [name, html, words] of texts)
  it(`counts ${name}`, () => assert.is(wordsIn(Buffer.from(html)), words))

it('counts what stands between white space, however words, spaces and tags follow each other', () => {
  const piece = fc.constantFrom('a', 'Đ', 'ệ', '\u00c2', '«', ' ', '\n', '\u00a0', '<b>', '</p>\n<p>')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const words = text.replace(/<[^>]*>/g, '').split(/[ \n\u00a0]/)
      assert.is(wordsIn(Buffer.from(text)), words.filter((word) => word !== '').length)
    }),
    { numRuns: 1000 },
  )
})

it.run()
