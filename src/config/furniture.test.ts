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

for (const [text, reason, ...lines] of [
  ['lines: [', 'It is no valid YAML', 2],
  ['- a', 'It has no "lines:".', 1],
  ['dates: day-first\nlines: a', '"lines" is no list', 2],
  ['lines: a', '"lines" is no list', 1],
  ['lines:\n  - share: 1', 'Entry 1 has no line.', 2],
  ['lines:\n  - a\n  -\n  - share: 1\n    keep: true', 'Entry 2 has no line.', 0, 4],
  ['dates: none', '"dates" is neither', 1],
] as const)
  it(`tells what is wrong with ${JSON.stringify(text)}`, () => {
    const { notices } = readFurniture(text)
    assert.equal(
      notices.map(({ rule, path, line }) => [rule, path, line]),
      lines.map((line) => ['config/bad-authority', 'furniture.yaml', line]),
    )
    assert.ok(notices[0]!.reason.startsWith(reason))
  })

it.run()
