import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { spelledControls, withoutControls } from './controls.ts'

const it = suite('controls')

it('leaves out what no text needs, and keeps tabs, line ends, and what joins letters and emoji', () => {
  assert.equal(withoutControls('a\0b\x1bc\x7fd\x85e\ufffef\u202eg\ud800h'), { text: 'abcdefgh', controls: 7 })
  const kept = 'a\tb\r\nc\u200dd\u200ce\ufeff😀'
  assert.equal(withoutControls(kept), { text: kept, controls: 0 })
})

it('spells them where they are part of a name', () => {
  assert.is(spelledControls('a\x07b\u202ec.txt'), 'a\\u{7}b\\u{202e}c.txt')
})

it.run()
