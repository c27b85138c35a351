import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Json } from './article.ts'
import { isHeld, standingOf } from './standing.ts'

const it = suite('standing')

it('is plain where nothing was decided', () => {
  assert.equal(standingOf({}), { takedown: null, embargo: null, corrections: [], robots: null })
})

const takedowns: [given: Json, reason: string | null, date: string | null][] = [
  [{ reason: 'Quyết định của tòa án', date: '2026-11-23' }, 'Quyết định của tòa án', '2026-11-23'],
  ['Quyết định của tòa án', 'Quyết định của tòa án', null],
  ['true', '', null],
  ['', '', null],
  [{ date: 'yesterday' }, '', null],
  ['false', null, null],
]
for (const [given, reason, date] of takedowns) {
  it(`reads the takedown ${JSON.stringify(given)}`, () =>
    assert.equal(standingOf({ takedown: given }).takedown, reason === null ? null : { reason, date }))
}

it('reads corrections in each form', () => {
  assert.equal(
    standingOf({ corrections: [{ date: '2021-02-01', text: 'Tên đúng là Lan.' }, 'Hai.', ''] }).corrections,
    [
      { text: 'Tên đúng là Lan.', date: '2021-02-01' },
      { text: 'Hai.', date: null },
    ],
  )
  assert.equal(standingOf({ correction: 'Một.' }).corrections, [{ text: 'Một.', date: null }])
})

it('takes for robots only words that they know', () => {
  assert.is(standingOf({ robots: 'noindex, nofollow' }).robots, 'noindex, nofollow')
  assert.is(standingOf({ robots: '"><script>' }).robots, null)
})

const held: [embargo: string | null, now: string, is: boolean][] = [
  [null, '2026-01-01T00:00', false],
  ['2026-01-02', '2026-01-01T23:59', true],
  ['2026-01-02', '2026-01-02T00:00', false],
  ['2026-01-02T10:00', '2026-01-02T09:59', true],
  ['2026-01-02T10:00', '2026-01-02T10:00', false],
  ['2027', '2026-12-31T23:59', true],
  ['2027', '2027-01-01T00:00', false],
  ['2027-03', '2027-02-28T23:59', true],
]
for (const [embargo, now, is] of held) {
  it(`${is ? 'holds' : 'frees'} at ${now} what is under embargo until ${embargo}`, () =>
    assert.is(isHeld(standingOf(embargo ? { embargo } : {}).embargo, now), is))
}

it.run()
