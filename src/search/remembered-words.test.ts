import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rememberedWords } from './remembered-words.ts'
import { spellingOf } from './spellings.ts'

const it = suite('remembered words')

const codesOf = (text: string) => Uint16Array.from(text, (_, at) => text.charCodeAt(at))

it('answers as it would without a memory: for more words than it keeps, twice each, and for very long ones', () => {
  const plain = (word: string) => word.length * 1000 + word.charCodeAt(word.length - 1)
  const answer = rememberedWords(plain)
  const words = Array.from({ length: 40_000 }, (_, at) => `chữ${at.toString(36)}`).concat(
    'dài'.repeat(30),
    'ồ'.repeat(200_000),
  )
  for (const word of [...words, ...words]) {
    const codes = codesOf(`(${word})`)
    assert.is(answer(codes, 1, codes.length - 1), plain(word))
  }
})

it('asks for a word once', () => {
  const asked: string[] = []
  const answer = rememberedWords((word) => {
    asked.push(word)
    return spellingOf(word)
  })
  const codes = codesOf('Đắk Lắk, Đắk Nông')
  for (let round = 0; round < 3; round++) {
    assert.is(answer(codes, 0, 3), spellingOf('Đắk'))
    assert.is(answer(codes, 4, 7), spellingOf('Lắk'))
    assert.is(answer(codes, 9, 12), spellingOf('Đắk'))
  }
  assert.equal(asked, ['Đắk', 'Lắk'])
})

it.run()
