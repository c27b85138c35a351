import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { knownOf } from '../collect/card.ts'
import { Cards } from '../collect/cards.ts'
import { articleOf } from '../testing/edition.ts'
import { indexRecords, openKnown } from './known.ts'

const it = suite('records that were parsed before')

const entry = { segment: 0, offset: 0, summaryLength: 0, length: 0 }
const digestOf = (number: number) => String(number).padStart(64, '7')

/** A record a file: its digest, and whether it became an article. */
function cardsOf(records: readonly (readonly [digest: number, format: string, isPage: boolean])[]): Cards {
  const cards = new Cards()
  records.forEach(([number, format, isPage], at) => {
    const digest = digestOf(number)
    const known = isPage ? knownOf(articleOf({ title: 'Bến phà' }), entry, 0, digest) : null
    cards.push({ record: 0, fate: isPage ? 'page' : 'quarantined', digest, notices: [], known })
    cards.pushFile({ path: `${String(at).padStart(3, '0')}.${format}`, size: 0, mtime: 0, ctime: 0 })
  })
  return cards
}

it('are the first article of the same bytes in the same format', () => {
  const cards = cardsOf([
    [1, 'txt', false],
    [1, 'md', true],
    [1, 'TXT', true],
    [1, 'txt', true],
  ])
  const { find } = openKnown(cards, null)
  assert.is(find(digestOf(1), 'txt'), 2)
  assert.is(find(digestOf(1), 'md'), 1)
  assert.is(find(digestOf(1), 'jsonl'), -1)
  assert.is(find(digestOf(2), 'txt'), -1)
  assert.is(find('', 'txt'), -1)
})

it('are the same ones with a table of them as without', () => {
  const format = fc.constantFrom('txt', 'md')
  const record = fc.tuple(fc.nat(9), format, fc.boolean())
  fc.assert(
    fc.property(fc.array(record), fc.nat(9), format, (records, number, asked) => {
      const cards = cardsOf(records)
      const digest = digestOf(number)
      const expected = records.findIndex(([each, as, isPage]) => each === number && as === asked && isPage)
      assert.is(openKnown(cards, null).find(digest, asked), expected)
      assert.is(openKnown(cards, indexRecords(cards)).find(digest, asked), expected)
    }),
  )
})

it.run()
