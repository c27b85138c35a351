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

it.run()
