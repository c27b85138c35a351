import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Article } from '../model/article.ts'
import { articleOf } from '../testing/edition.ts'
import { knownOf } from './card.ts'
import { Cards } from './cards.ts'
import { agreement, likenessOf } from './likeness.ts'
import { findVersions, openVersions } from './versions.ts'

const it = suite('versions')

const syllables =
  'an binh cao dat em giang hoa in khe lam muon nui oi phong que rung song tre uoc vang xa yen'.split(' ')

/** A text of its own for each number, of so many words. */
function textOf(seed: number, words = 400): string {
  let state = seed * 2654435761 + 1
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % syllables.length
  }
  return Array.from({ length: words }, () => syllables[next()]! + syllables[next()]!).join(' ')
}

function cardsOf(articles: readonly Partial<Article>[]): { cards: Cards; all: Uint32Array } {
  const cards = new Cards()
  articles.forEach((article, place) => {
    const entry = { segment: 0, offset: 0, summaryLength: 0, bodyLength: 0, length: 0 }
    const known = knownOf(articleOf({ title: 'Bài', ...article }), entry, 0, '')
    cards.push({ record: 0, fate: 'page', digest: '', notices: [], known })
    cards.pushFile({ path: `${String(place).padStart(4, '0')}.txt`, size: 0, mtime: 0, ctime: 0 })
  })
  return { cards, all: Uint32Array.from(articles, (_, place) => place) }
}

const groupsIn = (
  bodies: readonly string[],
  similarity = 50,
  taken = new Map<number, unknown>(),
  stays: string[] = [],
) => {
  const { cards, all } = cardsOf(bodies.map((body) => ({ body })))
  const order = all.filter((card) => !taken.has(card))
  const found = findVersions(cards, { all, order }, { taken, stays: new Set(stays) }, similarity)
  const versions = openVersions(found.data)
  return { ...found, rows: Array.from(order, (_, row) => [...versions(row)]) }
}

const edits: [name: string, edit: (text: string) => string][] = [
  ['another lead', (text) => `${textOf(99, 60)} ${text.slice(400)}`],
  ['its last quarter cut off', (text) => text.slice(0, text.length * 0.75)],
  [
    'one word in twenty changed',
    (text) =>
      text
        .split(' ')
        .map((word, at) => (at % 20 === 3 ? 'khac' : word))
        .join(' '),
  ],
]
for (const [name, edit] of edits) {
  it(`are a text and the same with ${name}`, () =>
    assert.equal(groupsIn([textOf(1), textOf(2), edit(textOf(1)), textOf(3)]).rows, [[2], [], [0], []]))
}

it('are none where two texts share a paragraph', () =>
  assert.equal(groupsIn([textOf(1), `${textOf(2, 320)} ${textOf(1).slice(0, 500)}`]).rows, [[], []]))

it('are none of short texts, which are alike by chance', () => {
  assert.is(likenessOf('Trời nắng, nhiệt độ cao nhất 32 độ.'), null)
  assert.equal(groupsIn(['Trời nắng.', 'Trời nắng.']).rows, [[], []])
})

it('are none where they are turned off', () =>
  assert.equal(groupsIn([textOf(1), textOf(1)], 0).rows, [[], []]))

it('are told, each with another one', () => {
  const { notices } = groupsIn([textOf(1), textOf(1), textOf(2)])
  assert.equal(
    notices.map(({ rule, path, reason }) => [rule, path, reason]),
    [
      ['collect/alike', '0000.txt', 'Much of the article is in 0001.txt too; each leads to the other.'],
      ['collect/alike', '0001.txt', 'Much of the article is in 0000.txt too; each leads to the other.'],
    ],
  )
})

it('are not what a form says again and again, which is told once', () => {
  const { rows, notices } = groupsIn(Array.from({ length: 40 }, (_, day) => `${day} ${textOf(1)} ${day}`))
  assert.ok(rows.every((others) => others.length === 0))
  assert.equal(
    notices.map(({ rule, path }) => [rule, path]),
    [['collect/form', '0039.txt']],
  )
})

it('of an article that was taken down are not told where somebody looked at them', () => {
  const bodies = [textOf(1), textOf(1), textOf(1)].map((text, place) => `${text} ${place}`)
  const toldOf = (stays: string[]) =>
    groupsIn(bodies, 50, new Map([[0, {}]]), stays)
      .notices.filter(({ rule }) => rule === 'collect/takedown-alike')
      .map(({ reason }) => reason)
  assert.equal(toldOf(['0002.txt']), [
    'The article was taken down, but much of it is still public: 0001.txt.',
  ])
  assert.equal(toldOf(['0002.txt', '0001.txt']), [])
})

it('of an article that was taken down are told while they are public, and do not lead to it', () => {
  const { rows, notices } = groupsIn([textOf(1), textOf(2), textOf(1)], 50, new Map([[0, {}]]))
  assert.equal(rows, [[], []])
  assert.equal(
    notices.map(({ rule, reason }) => [rule, reason]),
    [['collect/takedown-alike', 'The article was taken down, but much of it is still public: 0002.txt.']],
  )
})

it('agree in about as many places as they share passages', () => {
  const text = textOf(5, 2000)
  for (const share of [0.9, 0.7, 0.5]) {
    const half = text.slice(0, text.length * share)
    const words = Uint32Array.from([...likenessOf(text)!, ...likenessOf(half)!])
    assert.ok(Math.abs(agreement(words, 0, 8) / 32 - share) < 0.2, `${share}: ${agreement(words, 0, 8)}`)
  }
})

it.run()
