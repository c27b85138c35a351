import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../kit/slug.ts'
import { foldWord } from './dates/words.ts'
import { quickFold } from './fold.ts'

const it = suite('folding')

it('folds every character as the kit does, alone and among others', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code)
    for (const text of [character, `A${character}\u0301ệ`]) assert.is(quickFold(text), fold(text))
  }
})

for (const [word, folded] of [
  ['Tháng', 'thang'],
  ['ĐẮK', 'dak'],
  ['Febru\u0301ar', 'februar'],
  ['İyul', 'iyul'],
  ['Μάρτιος', 'μαρτιος'],
  ['ΜΆΡΤΙΟΣ', 'μαρτιος'],
  ['août', 'aout'],
  ['年', '年'],
] as const) {
  it(`compares ${word} as ${folded}`, () => assert.is(foldWord(word), folded))
}

it.run()
