import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { pagerOf, sliceOf } from './slice.ts'

const it = suite('slice')

const none = { newest: null, newer: null, older: null, oldest: null }
const cases: [count: number, part: number, rows: readonly number[], pager: object | null][] = [
  [0, 0, [], null],
  [5, 0, [0, 1, 2, 3, 4], null],
  [6, 0, [0, 1, 2], { ...none, older: 'page-1.html', oldest: 'page-1.html' }],
  [6, 1, [3, 4, 5], { ...none, newest: 'index.html', newer: 'index.html' }],
  [10, 0, [0, 1, 2, 3], { ...none, older: 'page-2.html', oldest: 'page-1.html' }],
  [
    10,
    2,
    [4, 5, 6],
    { newest: 'index.html', newer: 'index.html', older: 'page-1.html', oldest: 'page-1.html' },
  ],
  [10, 1, [7, 8, 9], { ...none, newest: 'index.html', newer: 'page-2.html' }],
]
for (const [count, part, rows, pager] of cases) {
  it(`shows part ${part} of ${count}, three at a time`, () => {
    const slice = sliceOf(count, 3, part, (position) => position)
    assert.equal(slice.rows, rows)
    assert.equal(pagerOf(slice), pager)
    assert.is(slice.count, part === 0 ? count : null)
  })
}

it.run()
