import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { pretendTerminal } from '../testing/terminal.ts'
import { meter } from './progress.ts'

const it = suite('meter')

it('redraws one line on a terminal, not more often than an eye can follow, and takes it away', () => {
  const { terminal, printed } = pretendTerminal({ live: true })
  let time = 0
  const bar = meter(terminal, () => time)
  bar.show({ stage: 'parse', done: 0, total: 2000 })
  for (let done = 1; done <= 1000; done++) {
    time += 1
    bar.show({ stage: 'parse', done, total: 2000 })
  }
  assert.not(printed.error.includes('\n'))
  assert.ok(printed.error.split('\r').length < 20)
  assert.match(printed.error, /960 of 2,000$/)
  bar.end()
  assert.ok(printed.error.endsWith('\r\u001b[2K'))
})

it('stays within the line', () => {
  const { terminal, printed } = pretendTerminal({ live: true, columns: 60 })
  let time = 0
  const bar = meter(terminal, () => time)
  bar.show({ stage: 'collect', done: 0, total: 1_000_000 })
  time = 100_000
  bar.show({ stage: 'collect', done: 999_999, total: 1_000_000 })
  const drawings = printed.error.split('\r\u001b[2K')
  assert.ok(drawings.every((drawing) => drawing.length < 60))
})

it('says where time is left, once it can know', () => {
  const { terminal, printed } = pretendTerminal({ live: true })
  let time = 0
  const bar = meter(terminal, () => time)
  bar.show({ stage: 'render', done: 0, total: 100 })
  time = 10_000
  bar.show({ stage: 'render', done: 25, total: 100 })
  assert.match(printed.error, /25 of 100, 30 s left$/)
})

it('prints plain lines where nobody looks: one a stage, and now and then within a long one', () => {
  const { terminal, printed } = pretendTerminal()
  let time = 0
  const lines = meter(terminal, () => time)
  for (const [stage, at] of [
    ['read', 0],
    ['parse', 100],
    ['parse', 5000],
    ['parse', 12_000],
    ['write', 13_000],
  ] as const) {
    time = at
    lines.show({ stage, done: at, total: 20_000 })
  }
  lines.end()
  assert.is(printed.error, 'read 20,000\nparse 20,000\nparse 12,000 of 20,000\nwrite 20,000\n')
})

it.run()
