import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isoDate, timestamp } from './timestamp.ts'
import { zoneClock } from './zone.ts'

const clock = zoneClock('Asia/Ho_Chi_Minh')
const cases: [date: string, iso: string, whole: string][] = [
  ['2021', '2021', '2021-01-01T00:00:00+07:00'],
  ['2021-03', '2021-03', '2021-03-01T00:00:00+07:00'],
  ['2021-03-09', '2021-03-09', '2021-03-09T00:00:00+07:00'],
  ['2021-03-09T17:40', '2021-03-09T17:40:00+07:00', '2021-03-09T17:40:00+07:00'],
  ['2021-03-09T17:40-05:00', '2021-03-09T17:40:00-05:00', '2021-03-09T17:40:00-05:00'],
]

const it = suite('timestamp')
for (const [date, iso, whole] of cases) {
  it(`says ${date} as exactly as it is known`, () => assert.is(isoDate(date, clock), iso))
  it(`says ${date} as a whole moment`, () => assert.is(timestamp(date, clock), whole))
}
it.run()
