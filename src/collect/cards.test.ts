import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { freeMemory } from '../kit/garbage.ts'
import { Cards } from './cards.ts'

const it = suite('cards')

const earlier = (): Cards => {
  const cards = new Cards()
  cards.push({ record: 1, fate: 'quarantined', digest: '', notices: [], known: null })
  cards.pushFile({ path: 'a.txt', size: 1, mtime: 1, ctime: 1 })
  return cards
}

it('do not hold on to an earlier table that they took rows from', async () => {
  const cards = new Cards()
  const takenFrom = (() => {
    const before = earlier()
    cards.takeFiles(before, 0, 1)
    return new WeakRef(before)
  })()
  // A reference lives on to the end of the task that made it.
  await new Promise((resolve) => setImmediate(resolve))
  freeMemory()
  assert.is(cards.source(0), 'a.txt#1')
  assert.is(takenFrom.deref(), undefined)
})

it.run()
