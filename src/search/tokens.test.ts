import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../kit/slug.ts'
import { spelling } from './fold.ts'
import { tokenizer } from './tokens.ts'

const it = suite('tokens')
const tokenize = tokenizer()
const hashes = (text: string) => {
  const tokens = tokenize(text)
  return [...tokens.hash.subarray(0, tokens.count)]
}
/** Words with `_` where the next is no neighbour. */
const shape = (text: string) => {
  const tokens = tokenize(text)
  return Array.from(
    { length: tokens.count },
    (_, at) => (at > 0 && tokens.joined[at] === 0 ? '_' : '') + text.slice(tokens.start[at], tokens.end[at]),
  ).join(' ')
}

for (const [text, words] of [
  ['Đắk Lắk', 'Đắk Lắk'],
  ['Đắk Lắk, Gia Lai.', 'Đắk Lắk _Gia Lai'],
  ["Ea H'leo", 'Ea H leo'],
  ['đạt 1.234,5 tỷ. Năm', 'đạt 1 234 5 tỷ _Năm'],
  ['một-hai/ba “bốn”', 'một hai ba bốn'],
  ['東京で 新しい', '東 京 で 新 し い'],
  ['ไทย a', 'ไ ท ย a'],
  ['𡨸喃 𠮷野家', '𡨸 喃 𠮷 野 家'],
  ['x𠮷y, 𡨸', 'x 𠮷 y _𡨸'],
  ['vui😀quá 😀 nhé', 'vui quá nhé'],
  ['𐐀𐐨 𝐚ng', '𐐀𐐨 𝐚ng'],
  ['a\uD842b \uDFB7c', 'a b c'],
  ['', ''],
  ['…', ''],
] as const) {
  it(`reads "${text}" as "${words}"`, () => assert.is(shape(text), words))
}

it('hashes a word as its folded self, composed or not, in any case and width', () => {
  for (const word of ['Đường', 'ĐƯỜNG', 'đường'.normalize('NFD'), 'duong', 'ｄｕｏｎｇ']) {
    assert.equal(hashes(word), hashes('duong'), word)
  }
  assert.equal(hashes('Straße'), hashes('STRASSE'))
  assert.equal(hashes('hoà'), hashes('hòa'))
})

it('hashes characters beyond U+FFFF as themselves, letters among them folded', () => {
  assert.is(new Set(hashes('𡨸𠮷𠮸𤀀')).size, 4)
  assert.equal(hashes('𐐀𐐁'), hashes('𐐨𐐩'))
  assert.is.not(hashes('𞤢')[0], hashes('𞤣')[0])
  assert.equal(hashes('𝐚𝐧'), hashes('an'))
  assert.equal(hashes('ba\u{1D165}n'), hashes('ban'))
})

it('folds a text character by character to what the whole text folds to', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÀÁẢÃẠắằẳẵặĐ019ßæ'), minLength: 1 }),
      (word) => {
        assert.equal(hashes(word), hashes(fold(word)))
      },
    ),
  )
})

it('tells spellings apart but not places of the tone', () => {
  assert.is.not(spelling('đường'), spelling('dương'))
  assert.is(spelling('hoà'), spelling('hòa'))
  assert.is(spelling('thuỷ'), spelling('thủy'))
  assert.is(spelling('ĐẮK'), spelling('đắk'.normalize('NFD')))
  assert.is(spelling('dak'), 'dak')
})

it('stops at the limit', () => assert.is(tokenize('a b c d e', undefined, 3).count, 3))

it.run()
