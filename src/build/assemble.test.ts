import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Cards } from '../collect/cards.ts'
import { likenessWords } from '../collect/likeness.ts'
import { FileStamps } from '../read/walk.ts'
import type { ParsedPart } from '../workers/parser.ts'
import { assemble } from './assemble.ts'
import type { Scan } from './scan.ts'

const it = suite('assemble')

const scanOf = (paths: readonly string[]): Scan => {
  const files = new FileStamps()
  for (const path of paths) files.push(path, 'jsonl', { size: 9, mtimeMs: 1, ctimeMs: 1 })
  const unchanged = new Int32Array(paths.length).fill(-1)
  return { files, names: new Map(), excluded: [], notices: [], unchanged, same: false }
}

const part = (
  index: number,
  stretch: number,
  ends: ParsedPart['ends'],
  records: readonly number[],
  failure: string | null = null,
): ParsedPart => ({
  index,
  stretch,
  ends,
  failure,
  records: records.map((record) => ({ record, fate: 'quarantined', digest: '', notices: [], known: null })),
})

const sources = (cards: Cards) => Array.from({ length: cards.rows }, (_, row) => cards.source(row))

it('puts stretches in the order of their files, however they arrive', () => {
  const table = assemble(scanOf(['a', 'b']), null, () => null)
  for (const arriving of [
    part(1, 1, 'file', [4]),
    part(0, 1, 'file', [3]),
    part(1, 0, 'nothing', [1]),
    part(0, 0, 'nothing', [1]),
    part(0, 0, 'stretch', [2]),
    part(1, 0, 'stretch', [2, 3]),
  ])
    table.take(arriving)
  table.finish()
  assert.equal(sources(table.cards), ['a#1', 'a#2', 'a#3', 'b#1', 'b#2', 'b#3', 'b#4'])
})

it('takes no record of a file that breaks off, and holds on to what was known of it', () => {
  const first = assemble(scanOf(['a', 'b']), null, () => null)
  first.take(part(0, 0, 'file', [1, 2]))
  first.take(part(1, 0, 'file', [1]))
  first.finish()
  const table = assemble(scanOf(['a', 'b', 'c']), first.cards, () => first.cards)
  table.take(part(0, 0, 'stretch', [1, 5, 6]))
  table.take(part(0, 1, 'file', [7], 'EIO'))
  table.take(part(1, 0, 'file', [1]))
  table.take(part(2, 0, 'file', [], 'EIO'))
  table.finish()
  assert.equal(sources(table.cards), ['a#1', 'a#2', 'b#1'])
  assert.equal([...table.held], [0, 1])
  assert.equal(
    [...table.cards.record.values().keys()].map((row) => table.cards.isHeld(row)),
    [true, true, false],
  )
  assert.is(table.cards.likeness.length, table.cards.rows * likenessWords)
  assert.equal(table.lost, ['c'])
  assert.equal(
    table.notices.map(({ rule, path }) => `${rule} ${path}`),
    ['read/unreadable a', 'read/unreadable c'],
  )
  assert.not(table.isAsBefore())
})

it('goes on to count a file as lost of which no article was ever known', () => {
  let before: Cards | null = null
  for (let build = 0; build < 3; build++) {
    const table = assemble(scanOf(['a']), before, () => before)
    table.take(part(0, 0, 'file', [], 'EACCES'))
    table.finish()
    assert.equal(table.lost, ['a'])
    assert.equal(
      table.notices.map(({ reason }) => reason),
      ['The file cannot be read: EACCES.'],
    )
    before = table.cards
  }
})

it('promises no page of a text that had none', () => {
  const first = assemble(scanOf(['a']), null, () => null)
  first.take(part(0, 0, 'file', [1]))
  first.finish()
  const table = assemble(scanOf(['a']), first.cards, () => first.cards)
  table.take(part(0, 0, 'file', [], 'EIO'))
  table.finish()
  assert.equal([...table.held], [0])
  assert.equal(
    table.notices.map(({ reason }) => reason),
    ['The file cannot be read: EIO.'],
  )
})

it.run()
