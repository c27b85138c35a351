import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { nearest } from './nearest.ts'

const it = suite('nearest')
const words = ['build', 'watch', 'serve', 'check', 'extract']

for (const [typed, want] of [
  ['biuld', 'build'],
  ['buld', 'build'],
  ['BUILD', 'build'],
  ['wacth', 'watch'],
  ['extracts', 'extract'],
  ['ekstract', 'extract'],
  ['publish', null],
  ['x', null],
  ['', null],
] as const) {
  it(`takes "${typed}" for ${want}`, () => assert.is(nearest(typed, words), want))
}

it.run()
