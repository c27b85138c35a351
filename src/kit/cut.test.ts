import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cutAtWord } from './cut.ts'

const it = suite('cut')

for (const [text, limit, least, cut] of [
  ['one two three', 9, 2, 'one two'],
  ['one two three', 7, 2, 'one two'],
  ['one twothreefour', 9, 4, 'one twoth'],
  ['高原の市場は朝から', 4, 2, '高原の市'],
  ['abc😀def', 4, 2, 'abc'],
  ['abc😀def', 5, 2, 'abc😀'],
] as const) {
  it(`cuts ${text} at ${limit}`, () => assert.is(cutAtWord(text, limit, least), cut))
}

it.run()
