import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hex32 } from './hex.ts'

const it = suite('hex32')

for (const [word, text] of [
  [0, '00000000'],
  [1, '00000001'],
  [0xdeadbeef, 'deadbeef'],
  [-1, 'ffffffff'],
] as const) {
  it(`writes ${word} as ${text}`, () => assert.is(hex32(word), text))
}

it.run()
