import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Texts } from '../kit/columns.ts'
import { quickHash } from '../kit/hash.ts'
import { addressSpeller, wantedAddress } from './address.ts'
import type { Known } from './card.ts'
import { Cards } from './cards.ts'

const it = suite('address')

const dates = ['', '2021', '2021-03', '2021-03-04', '2021-03-04T10:20', '0987-12-31T23:59+07:00']
const slugs = [
  '',
  'index',
  'con',
  'com1',
  'prn-2',
  'page-2',
  'page-two',
  'page-22',
  'a',
  'nul1',
  'x'.repeat(80),
  'y'.repeat(1020),
]

it('is spelt out of the columns as it is as a text', () => {
  const slug = fc.oneof(fc.constantFrom(...slugs), fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,12}$/))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...dates), slug), { minLength: 1, maxLength: 20 }),
      (articles) => {
        const cards = new Cards()
        for (const [index, [date, slug]] of articles.entries()) {
          const known = {
            date,
            slug,
            title: '',
            tags: [],
            authors: [],
            aliases: [],
            phrases: [],
            entry: {},
          } as unknown
          cards.push({ record: 0, fate: 'page', digest: '', notices: [], known: known as Known })
          cards.pushFile({ path: `${index}.txt`, size: 1, mtime: 1, ctime: 1 })
        }
        const speller = addressSpeller(cards)
        const urls = new Texts()
        for (let card = 0; card < cards.rows; card++) {
          speller.push(card, urls)
          assert.is(urls.get(card), wantedAddress(cards, card))
          assert.is(speller.hash(card), quickHash(wantedAddress(cards, card)))
        }
      },
    ),
  )
})

it.run()
