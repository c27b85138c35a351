import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ByteReader, ByteWriter } from './bytes.ts'
import { indexReader } from './client/index-reader.ts'
import type { Directory } from './directory.ts'
import { levels } from './levels.ts'
import { oftenPack, Pack } from './pack.ts'
import { listWriter, Postings, readPostings, stops } from './postings.ts'
import { termsByHash } from './terms.ts'

const it = suite('codec')
const seats = fc
  .uniqueArray(fc.integer({ min: 0, max: 2 ** 26 }), { maxLength: 400 })
  .map((values) => values.sort((a, b) => a - b))

it('reads back every number that was written in bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (values) => {
      const writer = new ByteWriter(1)
      for (const value of values) writer.varint(value)
      const reader = new ByteReader(writer.written())
      for (const value of values) assert.is(reader.varint(), value)
      assert.throws(() => reader.varint(), /end too early/)
    }),
  )
})

it('reads back a list in order of impact, the newest first where they are alike, whole or cut', () => {
  const write = listWriter()
  const many = fc
    .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 900 })
    .map((values) => values.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.oneof(seats, many), fc.infiniteStream(fc.integer({ min: 0, max: 15 })), (all, levels) => {
      const places = Uint32Array.from(all, (seat) => (seat << 4) | levels.next().value)
      const { bytes, cuts } = write(places, places.length)
      const wanted = Array.from(places, (place) => [place & 15, place >>> 4] as const).sort(
        (a, b) => b[0] - a[0] || b[1] - a[1],
      )
      assert.is(cuts.length, stops.filter((stop) => stop < all.length).length)
      for (const [at, cut] of [...cuts, bytes.length].entries()) {
        const read = new Postings()
        readPostings(new ByteReader(bytes, 0, cut), read)
        const places = Array.from({ length: read.count }, (_, at) => [read.levels[at], read.seats[at]])
        assert.equal(places, wanted.slice(0, cut === bytes.length ? undefined : stops[at]))
        readPostings(new ByteReader(bytes, cut), read)
        assert.is(read.count, all.length)
      }
    }),
  )
})

it('ends with an error, never with a hang, on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        readPostings(new ByteReader(bytes), new Postings())
      } catch (problem) {
        assert.instance(problem, RangeError)
      }
    }),
  )
})

it('sorts terms by hash, and leaves those of one hash in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), fc.array(fc.nat({ max: 3 })), (some, few) => {
      const hashes = [...some, ...few]
      const terms = termsByHash()
      terms.push(1, 1)
      terms.clear()
      for (const [value, hash] of hashes.entries()) terms.push(hash, value)
      const sorted = Array.from({ length: 256 }, (_, slice) => {
        const { pairs, count } = terms.slice(slice)
        return Array.from({ length: count }, (_, at) => [pairs[at * 2], pairs[at * 2 + 1]])
      }).flat()
      const wanted = hashes.map((hash, value) => [hash, value]).sort(([a], [b]) => a! - b!)
      assert.equal(sorted, wanted)
    }),
    { numRuns: 20 },
  )
})

const directory: Directory = {
  version: 3,
  articles: 10,
  packs: 1,
  pagesInPack: 1,
  cardPagesInPack: 16,
  years: [[2020, 32]],
  initials: '',
  often: [7],
  rooms: [1],
}

it('finds nothing, or says that the list is damaged, on a page of any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 600 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      async (bytes, hash) => {
        const index = indexReader(directory, async (_, from, to) => bytes.subarray(from, to))
        try {
          for (const wanted of [hash, 7]) await (await index.list(wanted)).readTail()
        } catch (problem) {
          assert.instance(problem, RangeError)
        }
        try {
          assert.is(await index.card(3), null)
        } catch (problem) {
          assert.instance(problem, SyntaxError)
        }
      },
    ),
  )
})

it('reads a list of a pack of its own: its head, the rest of its room, and what runs over', async () => {
  const places = Uint32Array.from({ length: 3000 }, (_, seat) => (seat * 3 * levels) | (seat % levels))
  const list = Buffer.concat([Buffer.from([100]), listWriter()(places, places.length).bytes])
  const pack = oftenPack([
    { hash: 5, room: 256, bytes: new Uint8Array(300) },
    { hash: 7, room: 512, bytes: list },
  ])
  const lists = { ...directory, often: [5, 2], rooms: [1, 2] }
  const index = indexReader(lists, async (_, from, to) => pack.subarray(from, to))
  for (const most of [100, 512, 9000]) {
    const { documents, postings, readTail } = await index.list(7, most)
    assert.is(documents, 100)
    assert.ok(postings.count > 0 && postings.count < places.length)
    assert.is(postings.levels[0], levels - 1)
    await readTail()
    const read = Array.from(postings.seats.subarray(0, postings.count), (seat, at) => [
      seat,
      postings.levels[at]!,
    ])
    read.sort(([a], [b]) => a! - b!)
    assert.equal(
      read,
      Array.from(places, (place) => [Math.floor(place / levels), place % levels]),
    )
  }
})

it('goes on behind the pages where one is too full', async () => {
  const pack = new Pack(16, 1024)
  const cards = Array.from({ length: 16 }, (_, seat) => [seat, 'x'.repeat(100 + seat), '2020-01-01'])
  pack.page(0, Buffer.from(JSON.stringify(cards)))
  const bytes = pack.bytes()
  const index = indexReader(directory, async (_, from, to) => bytes.subarray(from, to))
  for (const seat of [0, 7, 15]) assert.equal(await index.card(seat), cards[seat])
})

it.run()
