import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { digestOfColumns } from '../kit/columns.ts'
import { freeMemory } from '../kit/garbage.ts'
import { articleOf } from '../testing/edition.ts'
import { type Known, knownOf } from './card.ts'
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

const entry = { segment: 0, offset: 0, summaryLength: 1, length: 2 }
const known: readonly Known[] = [
  { title: 'Cầu', section: 'Kinh tế', tags: ['cầu', 'sông'], authors: ['Y Suin'], lang: 'vi' },
  { title: 'Fire', section: 'Kinh tế', tags: ['fire'], authors: ['Ann Lee', 'Y Suin'], lang: 'en' },
  { title: 'Chợ', section: 'Đời sống', tags: ['sông', 'chợ'], authors: [], lang: 'vi' },
].map((each) => knownOf(articleOf(each), entry, 0, ''))

function put(cards: Cards, file: number): void {
  cards.push({ record: 0, fate: 'page', digest: '', notices: [], known: known[file]! })
  cards.pushFile({ path: `${file}.txt`, size: 1, mtime: 1, ctime: 1 })
}

it('are the same bytes whether their rows were read at once, or taken over in any steps', () => {
  const whole = new Cards()
  for (const file of known.keys()) put(whole, file)
  for (const [name, taken] of [
    ['all', [0, 1, 2]],
    ['but the first', [1, 2]],
    ['but the second', [0, 2]],
    ['none', []],
  ] as const) {
    const cards = new Cards()
    for (const file of known.keys()) {
      if (taken.some((each) => each === file)) cards.takeFiles(whole, file, file + 1)
      else put(cards, file)
    }
    assert.is(digestOfColumns(cards.data()), digestOfColumns(whole.data()), name)
  }
  const atOnce = new Cards()
  atOnce.takeFiles(whole, 0, 3)
  assert.is(digestOfColumns(atOnce.data()), digestOfColumns(whole.data()), 'all at once')
})

it.run()
