import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { BitReader, BitWriter } from './bits.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { indexReader } from './client/index-reader.ts'
import type { Directory } from './directory.ts'
import { Pack } from './pack.ts'
import { Postings, postingsWriter, readPostings } from './postings.ts'

const it = suite('codec')
const seats = fc
  .uniqueArray(fc.integer({ min: 0, max: 2 ** 26 }), { maxLength: 400 })
  .map((values) => values.sort((a, b) => a - b))

it('reads back every number that was written in bits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 31 - 2 }), fc.integer({ min: 0, max: 30 }))),
      (values) => {
        const writer = new BitWriter()
        for (const [value, order] of values) writer.gap(value, order)
        const reader = new BitReader(writer.take())
        for (const [value, order] of values) assert.is(reader.gap(order), value)
      },
    ),
  )
})

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

it('gives head and tail of a list the same seats and levels, the highest level first, the newest first in the head', () => {
  const write = postingsWriter()
  fc.assert(
    fc.property(
      seats,
      fc.integer({ min: 1, max: 100 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 7 })),
      (all, headSize, levels) => {
        const list = new Postings()
        for (const seat of all) list.push(seat, levels.next().value)
        const { head, tail } = write(list, headSize)
        const read = new Postings()
        readPostings(new BitReader(head), read)
        assert.is(read.count, Math.min(headSize, all.length))
        const cut = {
          level: read.levels[read.count - 1],
          inHead: new Set(read.seats.subarray(0, read.count)),
        }
        if (tail) readPostings(new BitReader(tail), read)
        const pairs = (from: Postings) =>
          Array.from({ length: from.count }, (_, at) => from.seats[at]! * 8 + from.levels[at]!).sort(
            (a, b) => a - b,
          )
        assert.equal(pairs(read), pairs(list))
        const ofCut = all.filter((_, at) => list.levels[at] === cut.level)
        const kept = ofCut.filter((seat) => cut.inHead.has(seat))
        assert.equal(kept, ofCut.slice(ofCut.length - kept.length))
      },
    ),
  )
})

it('ends with an error, never with a hang, on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        readPostings(new BitReader(bytes), new Postings())
      } catch (problem) {
        assert.instance(problem, RangeError)
      }
    }),
  )
})

const directory: Directory = {
  version: 1,
  articles: 10,
  packs: 1,
  pagesInPack: 1,
  cardPagesInPack: 16,
  years: [[2020, 32]],
  initials: '',
  common: '',
}

it('finds nothing, or says that the list is damaged, on a page of any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 600 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      async (bytes, hash) => {
        const index = indexReader(directory, async (_, from, to) => bytes.subarray(from, to))
        try {
          const list = await index.list(hash)
          await list.readTail()
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

it('goes on behind the pages where one is too full', async () => {
  const pack = new Pack(16, 1024)
  const cards = Array.from({ length: 16 }, (_, seat) => [seat, 'x'.repeat(100 + seat), '2020-01-01'])
  pack.page(0, Buffer.from(JSON.stringify(cards)))
  const bytes = pack.bytes()
  const index = indexReader(directory, async (_, from, to) => bytes.subarray(from, to))
  for (const seat of [0, 7, 15]) assert.equal(await index.card(seat), cards[seat])
})

it.run()
