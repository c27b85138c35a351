import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { editionOf } from '../testing/edition.ts'
import { citationFiles } from './citation-files.ts'

const it = suite('citation files')

const edition = editionOf([{ title: 'Đường về', authors: ['Đỗ Lan'], date: '2021-01-22T17:40' }])

it('stand beside the page, one for each format', () => {
  const files = citationFiles(edition).of(0)
  assert.equal(
    files.map(({ file }) => file),
    ['ris', 'bib', 'csl.json'].map((ending) => `2021/01/22/duong-ve.${ending}`),
  )
  assert.match(String(files[0]!.bytes), /^TY {2}- NEWS\n[\s\S]*AU {2}- Đỗ, Lan\n[\s\S]*ER {2}- \n$/)
  assert.match(String(files[1]!.bytes), 'author={Đỗ, Lan}')
  assert.equal(JSON.parse(String(files[2]!.bytes)), {
    id: 'do2021-f382611300',
    type: 'article-newspaper',
    title: 'Đường về',
    'container-title': 'Báo Cao Nguyên',
    author: [{ family: 'Đỗ', given: 'Lan' }],
    issued: { 'date-parts': [[2021, 1, 22]] },
    language: 'vi',
    URL: 'https://example.org/archive/2021/01/22/duong-ve.html',
  })
})

it('depend on how authors are to be filed', () =>
  assert.is.not(
    citationFiles(edition).ground,
    citationFiles({
      ...edition,
      config: {
        ...edition.config,
        authors: [{ label: 'Đỗ Lan', slug: null, aliases: [], family: 'Đỗ Lan', given: null }],
      },
    }).ground,
  ))

it.run()
