import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { articleOf } from '../testing/edition.ts'
import { knownOf } from './card.ts'
import { Cards } from './cards.ts'
import { furnitureNotices } from './furniture.ts'

const it = suite('furniture notices')

function told(count: number, bodyOf: (number: number) => string, extension = 'txt') {
  const cards = new Cards()
  const bodies: string[] = []
  for (let number = 0; number < count; number++) {
    const article = articleOf({ title: `Bài ${number}`, body: bodyOf(number) })
    bodies.push(article.body)
    const entry = { segment: 0, offset: number, summaryLength: 1, length: 1 }
    const digest = number.toString(16).padStart(64, '0')
    cards.push({ record: 0, fate: 'page', digest, notices: [], known: knownOf(article, entry, 0, digest) })
    cards.pushFile({ path: `${String(number).padStart(5, '0')}.${extension}`, size: 1, mtime: 0, ctime: 0 })
  }
  return furnitureNotices(cards, ({ offset }) => ({ body: bodies[offset]! }))
}

it('says how many lines stand in more than a third of the articles', () => {
  const notices = told(
    300,
    (number) => `Chuyện ${number}.\nĐọc báo in\n${number % 2 ? 'Chẵn' : 'Lẻ'}\nDòng ${number % 4}`,
  )
  assert.equal(
    notices.map(({ rule, path, reason }) => [rule, path, reason]),
    [
      [
        'collect/furniture',
        '',
        '3 lines stand in more than a third of the articles (of 100 that were looked at): they may be no part of any.',
      ],
    ],
  )
})

it('says nothing of few articles, of Markdown, and where no line recurs', () => {
  assert.equal(
    told(10, () => 'Đọc báo in'),
    [],
  )
  for (const extension of ['md', 'MD'])
    assert.equal(
      told(300, () => 'Đọc báo in', extension),
      [],
    )
  assert.equal(
    told(300, (number) => `Chuyện ${number}.`),
    [],
  )
})

it.run()
