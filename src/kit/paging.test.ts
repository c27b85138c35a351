import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { partRange, parts } from './paging.ts'

const it = suite('paging')

it('shows every article exactly once, in order', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 1, max: 60 }), (count, size) => {
      const shown: number[] = []
      for (const part of [
        0,
        ...Array.from({ length: parts(count, size) }, (_, i) => parts(count, size) - i),
      ]) {
        const [from, to] = partRange(count, size, part)
        for (let position = from; position < to; position++) shown.push(position)
      }
      assert.equal(
        shown,
        Array.from({ length: count }, (_, i) => i),
      )
    }),
  )
})

it('keeps a full part as it is when newer articles come', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 30 }), (count, more, size) => {
      for (let part = 1; part <= parts(count, size); part++) {
        const [from, to] = partRange(count, size, part)
        assert.equal(partRange(count + more, size, part), [from + more, to + more])
      }
    }),
  )
})

it('never leaves the newest part nearly empty', () => {
  for (const [count, newest] of [
    [0, 0],
    [1, 1],
    [49, 49],
    [99, 99],
    [100, 50],
    [149, 99],
    [150, 50],
  ] as const) {
    assert.is(partRange(count, 50, 0)[1], newest)
  }
})

it.run()
