import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { comparePaths, composedPath, contains } from './paths.ts'

const it = suite('paths')

/** In their order; where two differ in composition, the one in NFC is behind. */
const ordered = [
  'Chợ/a.txt'.normalize('NFD'),
  'Chợ/b.txt'.normalize('NFD'),
  'Chợ/a.txt',
  'Chợ/b.txt',
  'a-b.txt',
  'a.txt',
  'a/b.txt',
  'hz.txt',
  'hế.txt'.normalize('NFD'),
  'hế.txt',
  'đ/a.txt',
  'đa.txt',
]

it('stand in one order, however their letters are written, and files of one folder together', () => {
  for (const [at, path] of ordered.entries())
    for (const [other, second] of ordered.entries())
      assert.is(Math.sign(comparePaths(path, second)), Math.sign(at - other), `${path} ${second}`)
})

it('have one name in NFC', () => {
  assert.is(composedPath('Chợ.txt'.normalize('NFD')), 'Chợ.txt'.normalize('NFC'))
  assert.is(composedPath('a.txt'), 'a.txt')
})

it('lie in folders by their parts', () => {
  assert.ok(contains('/nowhere/a', '/nowhere/a/b'))
  assert.ok(contains('/nowhere/a', '/nowhere/a'))
  assert.not.ok(contains('/nowhere/a', '/nowhere/ab'))
})

it.run()
