import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { queue } from './queue.ts'

const it = suite('queue')
const patience = { quiet: 20, longest: 100 }

it('gathers what changes in quick succession into one batch', async () => {
  const batches: string[][] = []
  const changes = queue(async (paths) => void batches.push([...paths]), patience)
  for (const path of ['a', 'b', 'a']) changes.add(path)
  await changes.idle()
  assert.equal(batches, [['a', 'b']])
})

it('works on one batch at a time and loses nothing meanwhile', async () => {
  const batches: string[][] = []
  let working = 0
  const changes = queue(async (paths) => {
    assert.is(++working, 1)
    batches.push([...paths])
    if (batches.length === 1) changes.add('late')
    await sleep(50)
    if (batches.length === 1) changes.add('later')
    working--
  }, patience)
  changes.add('first')
  await changes.idle()
  assert.equal(batches, [['first'], ['late', 'later']])
})

it('begins at last even where something changes all the time', async () => {
  let batches = 0
  const changes = queue(async () => void batches++, patience)
  for (let i = 0; i < 30; i++) {
    changes.add(String(i))
    await sleep(10)
  }
  assert.ok(batches >= 2)
  await changes.close()
})

it('ends the batch in work before it closes, and begins no other', async () => {
  const done: string[][] = []
  const changes = queue(async (paths) => {
    await sleep(20)
    done.push([...paths])
  }, patience)
  changes.add('a')
  await sleep(30)
  changes.add('b')
  await changes.close()
  changes.add('c')
  await sleep(50)
  assert.equal(done, [['a']])
})

it.run()
