import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Fingerprint, fingerprint, rememberedFingerprints } from './fingerprint.ts'

const it = suite('fingerprint')

it('differs for a hundred thousand texts that are nearly the same, in either half alone', () => {
  const all = Array.from({ length: 100_000 }, (_, at) => fingerprint(`2021/01/22/bai-so-${at}.html`))
  assert.is(new Set(all).size, all.length)
  // Of so many 32-bit numbers one pair in common is to be expected; a weak lane would have thousands.
  for (const half of [0, 8]) {
    const halves = new Set(all.map((hex) => hex.slice(half, half + 8)))
    assert.ok(halves.size > all.length - 20, `${all.length - halves.size} in common`)
  }
})

it('keeps texts apart that would flow into each other', () =>
  assert.is.not(new Fingerprint().text('ab').text('c').hex(), new Fingerprint().text('a').text('bc').hex()))

it('sees the order of texts and numbers', () => {
  assert.is.not(new Fingerprint().text('a').text('b').hex(), new Fingerprint().text('b').text('a').hex())
  assert.is.not(new Fingerprint().number(1).number(2).hex(), new Fingerprint().number(2).number(1).hex())
  assert.is.not(new Fingerprint().number(0).hex(), new Fingerprint().hex())
})

it('remembers what it took once', () => {
  let taken = 0
  const add = rememberedFingerprints(3, (index) => {
    taken++
    return `text ${index}`
  })
  const of = (index: number) => {
    const facts = new Fingerprint()
    add(index, facts)
    return facts.hex()
  }
  assert.is(of(1), of(1))
  assert.is.not(of(1), of(2))
  assert.is(taken, 2)
})

it.run()
