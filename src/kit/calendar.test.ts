import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dateText, dayNumber, dayOfNumber, daysInMonth, isDay, weekdayOf } from './calendar.ts'

const it = suite('calendar')

const days = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) })

it('counts and writes days as the platform does', () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = new Date(number * 86_400_000)
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const
      assert.is(dayNumber(year, month, day), number)
      assert.equal(dayOfNumber(number), { year, month, day })
      assert.is(weekdayOf(year, month, day), date.getUTCDay())
      assert.is(dateText(year, month, day), date.toISOString().slice(0, 10))
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

it.run()
