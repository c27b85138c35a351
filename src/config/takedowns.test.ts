import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readTakedowns } from './takedowns.ts'

const it = suite('takedowns')

it('reads which article is taken down, why and when', () => {
  const text =
    '- article: 2021/01/22/a.html\n  reason: Quyết định của tòa án\n  date: 2026-11-23\n- article: b.txt\n'
  assert.equal(readTakedowns(text), {
    takedowns: [
      { articles: ['2021/01/22/a.html'], line: 1, reason: 'Quyết định của tòa án', date: '2026-11-23' },
      { articles: ['b.txt'], line: 4, reason: '', date: null },
    ],
    notices: [],
  })
})

it('reads several names of one article', () =>
  assert.equal(readTakedowns('- article: [2021/01/22/a.html, a.txt]\n').takedowns, [
    { articles: ['2021/01/22/a.html', 'a.txt'], line: 1, reason: '', date: null },
  ]))

it('reads which articles like it may stay', () =>
  assert.equal(
    readTakedowns('- article: a.txt\n  stays: b.txt\n- article: c.txt\n  stays: [d.txt, "e.jsonl#3"]\n')
      .takedowns,
    [
      { articles: ['a.txt'], line: 1, reason: '', date: null, stays: ['b.txt'] },
      { articles: ['c.txt'], line: 3, reason: '', date: null, stays: ['d.txt', 'e.jsonl#3'] },
    ],
  ))

it('reads nothing from an empty file', () => {
  assert.equal(readTakedowns('# none\n'), { takedowns: [], notices: [] })
})

for (const [text, line] of [
  ['article: a.txt', 1],
  ['- reason: x', 1],
  ['# one\n\n-   reason: x', 3],
  ['-\n', 0],
  ['- article: [a', 2],
] as const) {
  it(`says what is wrong with ${JSON.stringify(text)}`, () => {
    const { takedowns, notices } = readTakedowns(text)
    assert.equal(takedowns, [])
    assert.equal(
      notices.map(({ rule, level, line: at }) => [rule, level, at]),
      [['config/bad-takedown', 'error', line]],
    )
  })
}

it.run()
