import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closedDirections } from './directions.ts'

const it = suite('directions')

const texts: [string, string, string][] = [
  ['leaves a text without marks as it is', 'Đắk Lắk', 'Đắk Lắk'],
  [
    'leaves what is closed as it is',
    'a \u202bשלום\u202c b \u2067x\u2069',
    'a \u202bשלום\u202c b \u2067x\u2069',
  ],
  ['leaves marks of one letter alone', 'a\u200e \u200fb', 'a\u200e \u200fb'],
  ['closes what was left open, the last first', '\u202aa\u2067b', '\u202aa\u2067b\u2069\u202c'],
  ['leaves out what closes nothing', 'a\u202c b\u2069', 'a b'],
  ['leaves out what closes another kind', '\u2067a\u202c b', '\u2067a b\u2069'],
]
for (const [name, text, closed] of texts) it(name, () => assert.is(closedDirections(text), closed))

it('ends every run where the text ends, and does so once and for all', () => {
  const text = fc.array(fc.constantFrom(...'ab\u202a\u202b\u202c\u2066\u2067\u2068\u2069'), { maxLength: 30 })
  fc.assert(
    fc.property(text, (signs) => {
      const closed = closedDirections(signs.join(''))
      let depth = 0
      for (const sign of closed) {
        if (/[\u202a\u202b\u2066-\u2068]/.test(sign)) depth++
        else if (/[\u202c\u2069]/.test(sign)) depth--
        assert.ok(depth >= 0)
      }
      assert.is(depth, 0)
      assert.is(closedDirections(closed), closed)
    }),
  )
})

it.run()
