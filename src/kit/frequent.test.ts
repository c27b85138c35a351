import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { createFrequent } from './frequent.ts'

const it = suite('frequent')

it('counts each item of a group once', () => {
  const frequent = createFrequent(10)
  frequent.add(['a', 'b', 'a'])
  frequent.add(['a'])
  assert.equal(
    [...frequent.counts()],
    [
      ['a', 2],
      ['b', 1],
    ],
  )
  assert.is(frequent.groups(), 2)
})

it('forgets rare items, and none that stands in more than one group of a bucket', () => {
  const groups = fc.array(fc.array(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 3 }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(groups, (list) => {
      const frequent = createFrequent(5)
      for (const group of list) frequent.add(group)
      const counts = frequent.counts()
      for (const item of 'abcdefghijklmnop') {
        const truly = list.filter((group) => group.includes(item)).length
        if (truly > list.length / 5) assert.ok(counts.has(item))
        assert.ok((counts.get(item) ?? 0) <= truly)
        if (counts.has(item)) assert.ok(counts.get(item)! >= truly - list.length / 5)
      }
    }),
  )
})

it.run()
