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
  ['20210122', '2021-01-22'],
  ['202101221740', '2021-01-22T17:40'],
  ['20210122174059', '2021-01-22T17:40'],
  ['01/2021', '2021-01'],
  ['1-2021', '2021-01'],
  ['Jan 2021', '2021-01'],
  ['Sept. 2021', '2021-09'],
  ['Tháng 1 - 2021', '2021-01'],
  ['tháng 1 năm 2021', '2021-01'],
  ['enero de 2021', '2021-01'],
  ['[1906]', '1906'],
  ['1933?', '1933'],
  ['[1933?]', '1933'],
  ['ca. 1927', '1927'],
  ['c1927', '1927'],
  ['circa 1927', '1927'],
  ['1984-05~', '1984-05'],
  ['1938-00-00', '1938'],
  ['1938-05-00', '1938-05'],
  ['1938-00-00 00:00:00', '1938'],
] as const) {
  it(`reads ${value}`, () => assert.equal(parseDateField(value), { date: want, ambiguous: false }))
}

it('takes seconds and milliseconds since 1970 for what clocks of the site showed', () => {
  const options = { lang: 'vi', dayFirst: null, timeZone: 'Asia/Ho_Chi_Minh' }
  for (const value of ['1611338400', '1611338400000'])
    assert.equal(parseDateField(value, options), { date: '2021-01-23T01:00', ambiguous: false })
})

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
  '0000-00-00',
  '193?',
  'ca. 19',
  '1906]1907',
  '20210230',
  '202101222540',
  '13/2021',
  'hom 2021',
  '3 giờ trước',
  '9'.repeat(1000),
]) {
  it(`refuses ${value.slice(0, 20) || 'nothing'}`, () => assert.is(parseDateField(value), null))
}

it.run()
