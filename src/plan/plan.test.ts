import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { editionOf } from '../testing/edition.ts'
import { planOf } from './plan.ts'

const it = suite('plan')

const filesOf = (count: number, pageSize: number) => {
  const { archive } = editionOf(
    Array.from({ length: count }, (_, i) => ({
      title: `Bài ${i}`,
      date: `2021-0${1 + (i % 2)}-1${i % 3}`,
      tags: ['Chợ'],
      authors: [i % 2 ? 'Đỗ Lan' : 'Hà Vy'],
    })),
  )
  const plan = planOf(archive, { pageSize, search: true })
  return { plan, archive, files: Array.from({ length: plan.size }, (_, i) => plan.page(i).file) }
}

it('names every page once', () => {
  for (const count of [0, 1, 7, 60]) {
    const { files } = filesOf(count, 5)
    assert.is(new Set(files).size, files.length)
  }
})

it('puts the articles first, in the order of the archive', () => {
  const { plan, archive, files } = filesOf(9, 5)
  assert.is(plan.articles, 9)
  assert.equal(
    files.slice(0, 9),
    Array.from({ length: 9 }, (_, row) => archive.url(row)),
  )
})

it('has the fixed pages even of an empty archive', () => {
  const { files } = filesOf(0, 5)
  for (const file of ['index.html', '404.html', 'tags/index.html', 'search.html'])
    assert.ok(files.includes(file), file)
  assert.not(files.some((file) => file.startsWith('undated')))
})

it('numbers the parts of a long list from the oldest, and has one page a year', () => {
  const { files } = filesOf(23, 5)
  assert.equal(
    files.filter((file) => file.startsWith('tags/cho/')),
    ['tags/cho/index.html', 'tags/cho/page-1.html', 'tags/cho/page-2.html', 'tags/cho/page-3.html'],
  )
  assert.equal(
    files.filter((file) => file.startsWith('2021/') && file.split('/').length === 2),
    ['2021/index.html'],
  )
})

it('has numbered parts of a year for the articles of which only the year is known', () => {
  const filesOfYear = (vague: number, dated: number) => {
    const sketches = Array.from({ length: vague + dated }, (_, i) => ({
      title: `Bài ${i}`,
      date: i < vague ? '2021' : `2021-0${1 + (i % 2)}-11`,
    }))
    const { archive } = editionOf([
      ...sketches,
      { title: 'Trước', date: '2020-12-31' },
      { title: 'Sau', date: '2022' },
    ])
    const plan = planOf(archive, { pageSize: 5, search: true })
    const files = Array.from({ length: plan.size }, (_, i) => plan.page(i).file)
    return files
      .filter((file) => /^2021\/(index|page-\d+)\.html$/.test(file))
      .map((file) => file.slice('2021/'.length))
  }
  assert.equal(filesOfYear(0, 30), ['index.html'])
  assert.equal(filesOfYear(1, 30), ['index.html', 'page-1.html'])
  assert.equal(filesOfYear(6, 30), ['index.html', 'page-1.html', 'page-2.html'])
  assert.equal(filesOfYear(12, 0), ['index.html', 'page-1.html'])
  assert.equal(filesOfYear(4, 3), ['index.html'])
})

it.run()
