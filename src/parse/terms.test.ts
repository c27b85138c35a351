import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { termFinder } from './terms.ts'

const it = suite('terms')

const cases: [string, string[], string, string[]][] = [
  ['nothing without terms', [], 'Chợ Đông', []],
  ['whole words in any capitals', ['cà phê', 'Chợ'], 'CÀ PHÊ chợ. Cà phê! Chợt', ['cà phê', 'Chợ']],
  [
    'the longer of two terms that begin alike',
    ['Krông', 'Krông Ana'],
    'Ở Krông Ana và Krông Bông',
    ['Krông Ana', 'Krông'],
  ],
  ['the most frequent first', ['Hồ', 'Chợ'], 'Hồ, chợ, chợ', ['Chợ', 'Hồ']],
  ['a term that starts over within another', ['a b c', 'b d'], 'a b d', ['b d']],
  ['terms with marks between words', ["Y'Moan", 'Covid-19'], 'Y’Moan và covid 19', ["Y'Moan", 'Covid-19']],
]
for (const [name, terms, text, found] of cases)
  it(`finds ${name}`, () => assert.equal(termFinder(terms)(text), found))

it.run()
