import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { relaterOf } from './related.ts'

const it = suite('related')

/** Titles related to the article of a title. */
function relatedTo(title: string, sketches: readonly ArticleSketch[]): string[] {
  const { archive } = editionOf(sketches)
  const row = Array.from({ length: archive.size }, (_, at) => at).find((at) => archive.title(at) === title)!
  return relaterOf(archive)(row, []).map((other) => archive.title(other))
}

const about = (title: string, day: number, ...tags: string[]): ArticleSketch => ({
  title,
  tags,
  date: `2021-01-${String(day).padStart(2, '0')}`,
})
const many = (tag: string, count: number) =>
  Array.from({ length: count }, (_, at) => about(`${tag} ${at}`, at + 1, tag))

it('prefers articles that share more tags', () =>
  assert.is(relatedTo('A', [about('A', 10, 'x', 'y'), about('B', 1, 'x', 'y'), about('C', 9, 'x')])[0], 'B'))

it('prefers articles that share a rarer tag', () =>
  assert.is(
    relatedTo('A', [about('A', 10, 'often', 'rare'), about('B', 28, 'rare'), ...many('often', 20)])[0],
    'B',
  ))

it('prefers the nearer of equals, and then the older', () =>
  assert.equal(
    relatedTo('A', [about('A', 10, 'x'), about('B', 9, 'x'), about('C', 11, 'x'), about('D', 1, 'x')]),
    ['B', 'C', 'D'],
  ))

it('names nothing where no tag is shared, and never the article itself', () =>
  assert.equal(relatedTo('A', [about('A', 1, 'x'), about('B', 2, 'y')]), []))

it('is not moved by articles on other matters', () => {
  const some = [about('A', 10, 'x', 'y'), about('B', 12, 'x'), about('C', 7, 'y'), about('D', 1, 'x')]
  assert.equal(relatedTo('A', [...some, ...many('z', 20)]), relatedTo('A', some))
})

it('leaves out what the page names anyway', () => {
  const { archive } = editionOf([about('A', 3, 'x'), about('B', 2, 'x'), about('C', 1, 'x')])
  assert.equal(relaterOf(archive)(0, [1, null]), [2])
})

it.run()
