import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { grouped, plural, seconds, size } from './figures.ts'

const it = suite('figures')

it('groups digits by three', () => {
  assert.equal([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567'])
})

it('gives times as exactly as they matter', () => {
  assert.equal([0.0381, 9.994, 10.2, 59.7, 185].map(seconds), [
    '0.04 s',
    '9.99 s',
    '10 s',
    '1 min 0 s',
    '3 min 5 s',
  ])
})

it('gives sizes as a person reads them', () => {
  const sizes = [0, 999, 1000, 52_300, 912_000_000, 1_500_000_000, 4e12]
  assert.equal(sizes.map(size), ['0 bytes', '999 bytes', '1.0 kB', '52 kB', '912 MB', '1.5 GB', '4000 GB'])
})

it('puts words in the plural', () => {
  assert.equal([plural(0, 'page'), plural(1, 'page'), plural(2, 'page')], ['pages', 'page', 'pages'])
})

it.run()
