import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { seatsOf } from './seats.ts'
import { segmentsOf } from './segments.ts'

const it = suite('seats')
const sketch = fc.record({
  year: fc.integer({ min: 2015, max: 2019 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
  exact: fc.constantFrom(0, 4, 7, 10),
})
const sketches = fc.array(sketch, { maxLength: 60 }).map((all) =>
  all.map(({ year, month, day, exact }, at): ArticleSketch => {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return { title: `Bài ${at}`, date: exact === 0 ? null : date.slice(0, exact) }
  }),
)

it('gives another thread that is told of the seats the same rows', () => {
  fc.assert(
    fc.property(sketches, (all) => {
      const { archive } = editionOf(all)
      const seats = seatsOf(archive)
      assert.equal(seatsOf(archive, seats.shared), seats)
    }),
  )
})

it('gives every article a seat of its own, in its own year, by day', () => {
  fc.assert(
    fc.property(sketches, (all) => {
      const { archive } = editionOf(all)
      const seats = seatsOf(archive)
      assert.is(new Set(seats.seatOf).size, archive.size)
      for (const { year, base, capacity, rows } of seats.years) {
        for (const row of rows) {
          const seat = seats.seatOf[row]!
          assert.ok(seat >= base && seat < base + capacity)
          assert.is(Number(archive.date(row)?.slice(0, 4) ?? 0), year)
        }
        const days = [...rows].map((row) => archive.date(row)).filter((date) => date?.length === 10)
        assert.equal(days, [...days].sort())
      }
    }),
  )
})

for (const time of ['', 'T00:00', 'T06:30']) {
  it(`moves few seats when an article comes, where dates end in "${time}"`, () => {
    const all = Array.from(
      { length: 3000 },
      (_, at): ArticleSketch => ({
        title: `Bài ${at}`,
        date: `2020-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}${time}`,
      }),
    )
    const seatById = (sketches: readonly ArticleSketch[]) => {
      const { archive } = editionOf(sketches)
      const { seatOf } = seatsOf(archive)
      return new Map(Array.from(seatOf, (seat, row) => [archive.id(row), seat]))
    }
    const before = seatById(all)
    let moved = 0
    for (let at = 0; at < 20; at++) {
      const after = seatById([...all, { title: `Bài mới ${at}`, date: `2020-0${1 + (at % 9)}-15${time}` }])
      for (const [id, seat] of before) if (after.get(id) !== seat) moved++
    }
    assert.ok(moved / 20 < 3, `${moved / 20} moved`)
  })
}

it('puts a hundred articles of fifteen years in one segment', () => {
  const { archive } = editionOf(
    Array.from({ length: 100 }, (_, at) => ({ title: `Bài ${at}`, date: `${2009 + (at % 15)}-05-01` })),
  )
  assert.is(segmentsOf(archive, seatsOf(archive)).length, 1)
})

it('cuts a large archive into segments that hold every article once, and leaves the others alone when one comes', () => {
  const all = Array.from(
    { length: 12_000 },
    (_, at): ArticleSketch => ({
      title: `Bài ${at}`,
      date: `${2009 + (at % 4)}-${String(1 + (at % 12)).padStart(2, '0')}-11`,
    }),
  )
  const named = (sketches: readonly ArticleSketch[]) => {
    const { archive } = editionOf(sketches)
    const segments = segmentsOf(archive, seatsOf(archive))
    assert.is(new Set(segments.flatMap(({ rows }) => rows)).size, archive.size)
    return new Map(segments.map(({ name, rows }) => [name, rows.map((row) => archive.id(row)).join()]))
  }
  const before = named(all)
  assert.ok(before.size > 2)
  const after = named([...all, { title: 'Bài mới', date: '2011-06-01' }])
  assert.is([...after].filter(([name, ids]) => before.get(name) !== ids).length, 1)
})

it.run()
