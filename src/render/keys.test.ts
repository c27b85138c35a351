import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Site } from '../model/config.ts'
import { planOf } from '../plan/plan.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { createRenderer, loadTemplates, type Templates } from './render.ts'

const it = suite('keys')
const cache = mkdtempSync(join(tmpdir(), 'dateline-keys-'))
let templates: Templates
it.before(async () => {
  templates = await loadTemplates(null, cache)
})
it.after(() => rmSync(cache, { recursive: true }))

type Made = Map<string, { readonly key: string; readonly html: string }>

/** Every page of a site with its key. */
function made(sketches: readonly ArticleSketch[], site: Partial<Site> = {}): Made {
  const edition = editionOf(sketches, { pageSize: 3, ...site })
  const renderer = createRenderer(edition, templates)
  const plan = planOf(edition.archive, edition.config.site)
  const pages: Made = new Map()
  for (let index = 0; index < plan.size; index++) {
    const page = plan.page(index)
    pages.set(page.file, { key: renderer.keyOf(page), html: String(renderer.render(page)) })
  }
  return pages
}

const some = (words: readonly string[], most: number) => fc.subarray([...words], { maxLength: most })
const sketch: fc.Arbitrary<ArticleSketch> = fc.record({
  title: fc.constantFrom('Chợ', 'Mưa', 'Cầu', 'Sông', 'Hội'),
  date: fc.constantFrom(
    '2021-01-22T17:40',
    '2021-01-22',
    '2021-01-23',
    '2021-02-22',
    '2020-01-22',
    '2020',
    '2020-03',
    null,
  ),
  tags: some(['Đắk Lắk', 'Cà phê', 'Bão'], 3),
  phrases: some(['Voi', 'Nhà dài'], 2),
  authors: some(['Đỗ Lan', 'Trần An'], 2),
  section: fc.constantFrom('Thời sự', null),
  lang: fc.constantFrom('vi', 'en', 'ar'),
  body: fc.constantFrom('Một.\nHai.', 'Ba.'),
  source: fc
    .string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 3, maxLength: 3 })
    .map((name) => `${name}.txt`),
})
const archive = fc.uniqueArray(sketch, { selector: ({ source }) => source, maxLength: 14 })
const setting: fc.Arbitrary<Partial<Site>> = fc.constantFrom(
  {},
  { title: 'Báo khác' },
  { language: 'en' },
  { baseUrl: null },
  { rights: 'CC0' },
)

it('that are equal mean equal bytes, whatever was added, changed, deleted or set', () =>
  fc.assert(
    fc.property(archive, archive, setting, setting, fc.nat(), (before, others, one, other, keep) => {
      const kept = before.filter((_, at) => at % 5 !== keep % 5)
      const names = new Set(kept.map(({ source }) => source))
      const after = [...kept, ...others.filter(({ source }) => !names.has(source)).slice(0, 3)]
      const then = made(before, one)
      for (const [file, { key, html }] of made(after, other)) {
        if (then.get(file)?.key === key) assert.is(html, then.get(file)!.html, file)
      }
    }),
    { numRuns: 60, seed: 1986 },
  ))

const weekly = (count: number): ArticleSketch[] =>
  Array.from({ length: count }, (_, at) => ({
    title: `Tuần ${at}`,
    date: `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-05`,
    tags: [at % 2 === 0 ? 'Chẵn' : 'Lẻ', 'Tuần'],
  }))

it('of full numbered parts stay when newer articles come', () => {
  const before = made(weekly(30))
  const after = made(weekly(33))
  const parts = [...before.keys()].filter((file) => /page-\d+\.html$/.test(file))
  assert.ok(parts.length > 8)
  const changed = parts.filter((file) => after.get(file)?.key !== before.get(file)!.key)
  // The last numbered part of a list learns once that another came after it; the two tags and the year 2012 grew by a part.
  assert.ok(changed.length <= 4, changed.join(' '))
  assert.not.ok(changed.some((file) => file.endsWith('page-1.html')))
})

it('of articles stay when an article comes that they do not name', () => {
  const before = made(weekly(30))
  const after = made([...weekly(30), { title: 'Mới', date: '2024-01-01', tags: ['Voi'] }])
  const changed = [...before].filter(
    ([file, { key }]) => /\/tuan-/.test(file) && after.get(file)!.key !== key,
  )
  assert.equal(
    changed.map(([file]) => file),
    ['2012/06/05/tuan-29.html'],
  )
})

it('change with the template and with nothing else of the theme', async () => {
  const edition = editionOf(weekly(4))
  const changed: Templates = { ...templates, digests: { ...templates.digests, article: 'another' } }
  const [one, other] = [createRenderer(edition, templates), createRenderer(edition, changed)]
  const plan = planOf(edition.archive, { pageSize: 20, search: true })
  for (let index = 0; index < plan.size; index++) {
    const page = plan.page(index)
    assert.is(one.keyOf(page) !== other.keyOf(page), page.kind === 'article', page.file)
  }
})

it.run()
