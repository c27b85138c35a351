import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Article } from '../model/article.ts'
import { articleOf } from '../testing/edition.ts'
import { knownOf } from './card.ts'
import { Cards } from './cards.ts'
import { sameIdNotices } from './ids.ts'

const it = suite('ids of records')

const entry = { segment: 0, offset: 0, summaryLength: 0, length: 0 }

/** What is told of files of records, newest first. */
function told(files: Readonly<Record<string, readonly Partial<Article>[]>>): string[] {
  const cards = new Cards()
  for (const [path, records] of Object.entries(files)) {
    records.forEach((given, at) => {
      const digest = String(cards.rows).padStart(64, '0')
      const known = knownOf(
        articleOf({ title: 'Bến phà', slug: null, url: null, extra: {}, ...given }),
        entry,
        at + 1,
        digest,
      )
      cards.push({ record: at + 1, fate: 'page', digest, notices: [], known })
    })
    cards.pushFile({ path, size: 0, mtime: 0, ctime: 0 })
  }
  const order = Uint32Array.from({ length: cards.rows }, (_, at) => cards.rows - 1 - at)
  return sameIdNotices(cards, order).map(({ path, line, reason }) => `${path}:${line} ${reason}`)
}

it('are told where two records of one file share them, the later in the name of the earlier', () =>
  assert.equal(
    told({ 'a.jsonl': [{ extra: { id: 'k7' } }, { extra: { id: 8 } }, { extra: { id: 'k7' } }] }),
    ['a.jsonl:3 Its id "k7" is that of line 1 too: one permanent name stands for both.'],
  ))

it('are an address where a record has no other', () =>
  assert.equal(told({ 'a.jsonl': [{ url: 'https://a.example/1' }, { url: 'https://a.example/1' }] }), [
    'a.jsonl:2 It has no id, and its url is that of line 1 too: one permanent name stands for both.',
  ]))

it('may be the same in two files, and are the text where nothing else is given', () =>
  assert.equal(told({ 'a.jsonl': [{ extra: { id: 7 } }, {}, {}], 'b.jsonl': [{ extra: { id: 7 } }] }), []))

it.run()
