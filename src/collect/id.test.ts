import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { idNumber } from './card.ts'
import { idFrom } from './id.ts'

const it = suite('ids of articles')

it('are the last ten digits of a number to the base of 36', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, key) => {
      const digits = idNumber(path, key).toString(36)
      assert.is(idFrom(path, key), digits.padStart(10, '0').slice(-10))
    }),
  )
})

it.run()
