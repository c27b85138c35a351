import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readFurniture } from './furniture.ts'

const it = suite('furniture.yaml')

it('reads lines, those to be kept, and the order of dates', () => {
  const text =
    'dates: day-first\nlines:\n  - line: "Đọc báo in"\n    share: 0.9\n    count: 12\n  - line: Tin vắn\n    keep: true\n  - © Tòa soạn\n'
  assert.equal(readFurniture(text), {
    furniture: {
      lines: ['Đọc báo in', '© Tòa soạn'],
      own: ['© Tòa soạn'],
      kept: ['Tin vắn'],
      dayFirst: true,
    },
    notices: [],
  })
})

it('is empty where there is no file', () => {
  assert.equal(readFurniture(''), {
    furniture: { lines: [], own: [], kept: [], dayFirst: null },
    notices: [],
  })
})

for (const [text, reason] of [
  ['lines: [', 'It is no valid YAML'],
  ['- a', 'It has no "lines:".'],
  ['lines: a', '"lines" is no list'],
  ['lines:\n  - share: 1', 'Entry 1 has no line.'],
  ['dates: none', '"dates" is neither'],
] as const)
  it(`tells what is wrong with ${JSON.stringify(text)}`, () => {
    const { notices } = readFurniture(text)
    assert.equal(
      notices.map(({ rule, path }) => [rule, path]),
      [['config/bad-authority', 'furniture.yaml']],
    )
    assert.ok(notices[0]!.reason.startsWith(reason))
  })

it.run()
