import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hex32, hexOf, putWords } from './hex.ts'

const it = suite('hex32')

for (const [word, text] of [
  [0, '00000000'],
  [1, '00000001'],
  [0xdeadbeef, 'deadbeef'],
  [-1, 'ffffffff'],
] as const) {
  it(`writes ${word} as ${text}`, () => assert.is(hex32(word), text))
}

it('reads back at any place what it wrote', () => {
  const words = Uint32Array.of(0, 1, 0xdeadbeef, 0x80000000, 0xffffffff, 0x0a9f0a9f)
  const again = new Uint32Array(8)
  putWords(hexOf(words, 0, 6), again, 1)
  assert.equal([...again], [0, ...words, 0])
})

it.run()
