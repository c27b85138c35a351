import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Kept } from './kept.ts'

const it = suite('kept answers')

const unitsOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0))

it('are found by their text and key, wherever it stands', () => {
  const kept = new Kept<{ name: string }>()
  const an = { name: 'An' }
  kept.keep(unitsOf('An'), 0, 2, 1, an)
  assert.is(kept.find(unitsOf('Bà An nói'), 3, 5, 1), an)
  assert.is(kept.find(unitsOf('An'), 0, 2, 2), null)
  assert.is(kept.find(unitsOf('Ân'), 0, 2, 1), null)
  assert.is(kept.find(unitsOf('Anh'), 0, 3, 1), null)
})

it('are forgotten when there is no more room, and never taken for another', () => {
  const kept = new Kept<{ number: number }>()
  for (let number = 0; number < 50_000; number++) {
    const name = unitsOf(`Tên ${number}`)
    kept.keep(name, 0, name.length, 0, { number })
    assert.is(kept.find(name, 0, name.length, 0)?.number, number)
    const before = unitsOf(`Tên ${number >> 1}`)
    const found = kept.find(before, 0, before.length, 0)
    assert.ok(found === null || found.number === number >> 1)
  }
})

it('are not kept for a long text', () => {
  const kept = new Kept<object>()
  const long = unitsOf('a'.repeat(100))
  kept.keep(long, 0, 100, 0, {})
  assert.is(kept.find(long, 0, 100, 0), null)
})

it.run()
