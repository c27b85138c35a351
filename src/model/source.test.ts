import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { sourceName, sourcePlace } from './source.ts'

const it = suite('sources')

it('are named by their path and line, and found again by that name', () => {
  for (const [path, record] of [
    ['2021/a.txt', 0],
    ['b.jsonl', 12],
    ['năm 1975/Báo #3.JSONL', 1],
  ] as const)
    assert.equal(sourcePlace(sourceName(path, record)), { path, record })
})

it('have a number sign in the name of their file, where it is no record', () => {
  for (const path of ['a #3', 'a.txt#3', 'b.jsonl#0', 'b.jsonl#', 'c.jsonl'])
    assert.equal(sourcePlace(path), { path, record: 0 })
})

it.run()
