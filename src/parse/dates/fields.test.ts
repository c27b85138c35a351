import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseDateField } from './fields.ts'

const it = suite('date fields')

for (const [value, want] of [
  ['2021', '2021'],
  ['2021-01', '2021-01'],
  ['2021-1-2', '2021-01-02'],
  ['2021-01-22 17:40', '2021-01-22T17:40'],
  ['2021-01-22T17:40:59', '2021-01-22T17:40'],
  ['2021-01-22T17:40:00.000Z', '2021-01-22T17:40+00:00'],
  ['2021-01-22T17:40:00+0700', '2021-01-22T17:40+07:00'],
  ['2021-01-22 17:40 -03:30', '2021-01-22T17:40-03:30'],
  ['2021-01-22T07:05+14:00', '2021-01-22T07:05+14:00'],
  ['2021-01-22T7:05+07', '2021-01-22T07:05+07:00'],
  ['17:40, 22/01/2021', '2021-01-22T17:40'],
  ['22 tháng 1 năm 2021', '2021-01-22'],
  ['January 22, 2021', '2021-01-22'],
] as const) {
  it(`reads ${value}`, () => assert.equal(parseDateField(value), { date: want, ambiguous: false }))
}

it('tells that two days may be meant', () => {
  assert.equal(parseDateField('03/04/2021'), { date: '2021-03-04', ambiguous: true })
})

for (const value of [
  '',
  'hôm qua',
  '2021-02-30',
  '2021-13',
  '2021-01-22T25:00',
  '2021-01-22T10:75',
  '2021-01-22T07:05+99:99',
  '2021-01-22T07:05+15:00',
  '2021-01-22T07:05-0360',
  '0000',
  '3 giờ trước',
  '9'.repeat(1000),
]) {
  it(`refuses ${value.slice(0, 20) || 'nothing'}`, () => assert.is(parseDateField(value), null))
}

it.run()
