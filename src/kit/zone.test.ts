import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { wallTime, zoneClock } from './zone.ts'

const cases: [name: string, zone: string, wall: string, want: string][] = [
  ['knows a zone without summer time', 'Asia/Ho_Chi_Minh', '2021-01-22T17:40', '+07:00'],
  ['knows that Saigon kept another time in 1970', 'Asia/Ho_Chi_Minh', '1970-05-01T08:00', '+08:00'],
  ['knows winter time', 'Europe/Paris', '2021-01-22T12:00', '+01:00'],
  ['knows summer time', 'Europe/Paris', '2021-07-22T12:00', '+02:00'],
  ['is right an hour before clocks go forward', 'Europe/Paris', '2021-03-28T01:59', '+01:00'],
  ['is right when clocks have gone forward', 'Europe/Paris', '2021-03-28T03:00', '+02:00'],
  ['keeps the old offset for a time that never was', 'Europe/Paris', '2021-03-28T02:30', '+01:00'],
  ['takes the first of two equal times', 'Europe/Paris', '2021-10-31T02:30', '+02:00'],
  ['is right after the second of them', 'Europe/Paris', '2021-10-31T03:00', '+01:00'],
  ['is right west of Greenwich', 'America/New_York', '2021-11-07T00:30', '-04:00'],
  ['is right west of Greenwich in winter', 'America/New_York', '2021-11-07T02:30', '-05:00'],
  ['knows half hours', 'Asia/Kolkata', '2021-11-07T02:30', '+05:30'],
  ['knows summer time of the south', 'Australia/Lord_Howe', '2021-01-01T00:00', '+11:00'],
  ['knows the time of the sun before there were zones', 'America/New_York', '1850-05-05T10:00', '-04:56'],
  ['takes the year 50 for no year of another century', 'America/New_York', '0050-05-05T10:00', '-04:56'],
  ['knows the first day of the calendar', 'America/New_York', '0001-01-01T00:00', '-04:56'],
  ['knows UTC', 'UTC', '2021-01-01T00:00', '+00:00'],
]

const it = suite('zone')
for (const [name, zone, wall, want] of cases) it(name, () => assert.is(zoneClock(zone)(wall), want))

it('gives the same answer when asked again', () => {
  const clock = zoneClock('Europe/Paris')
  assert.is(clock('2021-03-28T01:00'), clock('2021-03-28T01:00'))
  assert.is(clock('2021-03-28T12:00'), '+02:00')
  assert.is(clock('2021-03-27T12:00'), '+01:00')
})
for (const [zone, wall] of [
  ['Asia/Ho_Chi_Minh', '2021-01-23T00:30'],
  ['America/New_York', '2021-01-22T12:30'],
  ['UTC', '2021-01-22T17:30'],
] as const) {
  it(`tells what clocks of ${zone} show`, () =>
    assert.is(wallTime(zone, Date.UTC(2021, 0, 22, 17, 30)), wall))
}

it('refuses a zone that does not exist', () => {
  assert.throws(
    () => zoneClock('Asia/Nowhere'),
    (error: unknown) => error instanceof RangeError,
  )
})
it.run()
