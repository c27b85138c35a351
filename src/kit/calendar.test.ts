import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compareDates, dateText, dayNumber, dayOfNumber, daysInMonth, isDay, weekdayOf } from './calendar.ts'

const it = suite('calendar')

const days = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) })

it('counts days as the platform does', () => {
  fc.assert(
    fc.property(days, (number) => {
      const { year, month, day } = dayOfNumber(number)
      const date = new Date(number * 86_400_000)
      assert.equal(
        [year, month, day, weekdayOf(year, month, day)],
        [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()],
      )
      assert.is(dayNumber(year, month, day), number)
      assert.ok(isDay(year, month, day))
    }),
  )
})

for (const [year, month, day, want] of [
  [2020, 2, 29, true],
  [2021, 2, 29, false],
  [1900, 2, 29, false],
  [2000, 2, 29, true],
  [2021, 13, 1, false],
  [2021, 0, 1, false],
  [2021, 4, 31, false],
  [2021, 4, 0, false],
  [0, 1, 1, false],
  [2021, 1, 1.5, false],
] as const) {
  it(`${want ? 'accepts' : 'refuses'} ${year}-${month}-${day}`, () =>
    assert.is(isDay(year, month, day), want))
}

it('knows the length of every month', () => {
  assert.equal(
    Array.from({ length: 12 }, (_, month) => daysInMonth(2021, month + 1)),
    [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  )
})

it('orders texts as it orders days', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [left, right] = [dayOfNumber(a), dayOfNumber(b)].map((d) => dateText(d.year, d.month, d.day))
      assert.is(Math.sign(compareDates(left!, right!)), Math.sign(a - b))
    }),
  )
})

it('puts a month before its days and leaves offsets aside', () => {
  assert.is(compareDates('2021-01', '2021-01-01'), -1)
  assert.is(compareDates('2021-01-22T17:40+07:00', '2021-01-22T17:40Z'), 0)
  assert.is(compareDates('2021-01-22T17:40', '2021-01-22T09:00'), 1)
})

it.run()
