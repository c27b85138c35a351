import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { planOf } from '../plan/plan.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { gazette } from '../testing/gazette.ts'
import { jsonLdFaults, jsonLdOf } from '../testing/json-ld.ts'
import { zoteroItemOf } from '../testing/zotero.ts'
import { createRenderer, loadTemplates } from './render.ts'

const cache = mkdtempSync(join(tmpdir(), 'dateline-machines-'))
const templates = await loadTemplates(null, cache)

/** The pages of an edition, by their kind. */
function pagesOf(edition: Edition): Map<string, string[]> {
  const { render } = createRenderer(edition, templates)
  const plan = planOf(edition.archive, edition.config.site)
  const pages = new Map<string, string[]>()
  for (let index = 0; index < plan.size; index++) {
    const page = plan.page(index)
    pages.set(page.kind, [...(pages.get(page.kind) ?? []), String(render(page))])
  }
  return pages
}

const it = suite('what machines read of pages')
it.after(() => rmSync(cache, { recursive: true }))

const authors = [{ label: 'Hoài Thương', slug: null, aliases: [], family: 'Hoài Thương', given: null }]

const saved: [what: string, sketch: Partial<ArticleSketch>, site: Partial<Site>, item: object][] = [
  [
    'all that is known',
    {
      date: '2021-01-22T17:40',
      authors: ['Đỗ Lan', 'Nguyễn Tuấn Hà', 'Ann Wexford'],
      section: 'Kinh tế',
      lead: 'Vụ này khá.',
    },
    { rights: 'CC BY 4.0', issn: '0317-8471' },
    {
      itemType: 'newspaperArticle',
      title: 'Cà phê được mùa',
      creators: [
        { lastName: 'Đỗ', firstName: 'Lan' },
        { lastName: 'Nguyễn', firstName: 'Tuấn Hà' },
        { lastName: 'Ann', firstName: 'Wexford' },
      ],
      publicationTitle: 'Báo Cao Nguyên',
      date: '2021-01-22',
      language: 'vi',
      section: 'Kinh tế',
      rights: 'CC BY 4.0',
      ISSN: '0317-8471',
      abstractNote: 'Vụ này khá.',
      url: 'https://example.org/archive/2021/01/22/ca-phe-duoc-mua.html',
    },
  ],
  [
    'a text in English by its own order of names',
    { lang: 'en', authors: ['Ann Wexford', 'Nguyễn Tuấn Hà'] },
    {},
    {
      language: 'en',
      creators: [
        { lastName: 'Wexford', firstName: 'Ann' },
        { lastName: 'Nguyễn', firstName: 'Tuấn Hà' },
      ],
    },
  ],
  [
    'pen names and bodies, which stay whole',
    { authors: ['Hoài Thương', 'TTXVN', 'Ban Biên tập'] },
    {},
    {
      creators: [
        { lastName: 'Hoài Thương', firstName: '' },
        { lastName: 'TTXVN', firstName: '' },
        { lastName: 'Ban Biên tập', firstName: '' },
      ],
    },
  ],
  [
    'the agency where nobody is named, as citations do',
    { agency: 'Thông tấn xã Việt Nam' },
    {},
    { creators: [{ lastName: 'Thông tấn xã Việt Nam', firstName: '' }] },
  ],
  ['nobody', {}, {}, { creators: [] }],
  ['a year', { date: '1986' }, {}, { date: '1986' }],
  ['no date', { date: null }, {}, { date: null }],
  [
    'signs',
    { title: 'Giá < 5 & "lên" | \'xuống\'?' },
    { title: 'Báo [Mới] (1986)' },
    { title: 'Giá < 5 & "lên" | \'xuống\'?', publicationTitle: 'Báo [Mới] (1986)' },
  ],
]
for (const [what, sketch, site, item] of saved) {
  it(`lets Zotero save ${what}`, () => {
    const edition = editionOf([{ title: 'Cà phê được mùa', leadInBody: false, ...sketch }], site)
    const known = zoteroItemOf(
      pagesOf({ ...edition, config: { ...edition.config, authors } }).get('article')![0]!,
    )
    assert.is(known.itemType, 'newspaperArticle')
    for (const [field, value] of Object.entries(item))
      assert.equal(known[field as keyof typeof known], value, field)
  })
}

it('lets Zotero save a list as the web page that it is', () => {
  const pages = pagesOf(gazette())
  for (const kind of ['home', 'year', 'month', 'day', 'tag', 'author', 'tagIndex', 'about', 'notFound']) {
    for (const page of pages.get(kind)!) {
      assert.is(zoteroItemOf(page).itemType, 'webpage', kind)
    }
  }
})

for (const site of [
  {},
  { language: 'en', rights: 'CC0', issn: '0317-8471', publisher: null },
  { baseUrl: null },
]) {
  it(`is JSON-LD by the rules on every page that has any, with ${JSON.stringify(site)}`, () => {
    for (const [kind, pages] of pagesOf(gazette(site as Partial<Site>))) {
      const faults = pages.flatMap(jsonLdFaults)
      assert.equal([...new Set(faults)], [], kind)
    }
  })
}

it('is JSON-LD on articles, lists and the front page, and on no other', () => {
  const edition = gazette()
  const tombstone = {
    file: '2020/a.html',
    reason: 'Theo yêu cầu',
    date: '2021-01-01',
    source: 'a.txt',
    copies: [],
  }
  const pages = pagesOf({
    ...edition,
    archive: { ...edition.archive, tombstones: [tombstone] },
  })
  const types = Object.fromEntries(
    [...pages].map(([kind, all]) => [
      kind,
      [...new Set(all.map((page) => jsonLdOf(page)[0]?.['@type'] ?? null))],
    ]),
  )
  assert.equal(types, {
    home: ['WebSite'],
    article: ['NewsArticle'],
    year: ['CollectionPage'],
    month: ['CollectionPage'],
    day: ['CollectionPage'],
    undated: ['CollectionPage'],
    tag: ['CollectionPage'],
    author: ['CollectionPage'],
    section: ['CollectionPage'],
    tagIndex: ['CollectionPage'],
    authorIndex: ['CollectionPage'],
    sectionIndex: ['CollectionPage'],
    search: [null],
    about: [null],
    notFound: [null],
    tombstone: [null],
  })
})

it('names the original address where it leads elsewhere, and not where it leads back to the page', () => {
  const linkOf = (url: string) => {
    const edition = editionOf([{ title: 'A', url }], { formerHosts: ['paper.example'] })
    return /<p class="original">[\s\S]*?href="([^"]*)"/.exec(pagesOf(edition).get('article')![0]!)?.[1]
  }
  assert.is(linkOf('https://www.other.example/1.html'), 'https://www.other.example/1.html')
  assert.is(linkOf('https://paper.example/1.html'), undefined)
  assert.is(linkOf('https://example.org/archive/1.html'), undefined)
  assert.is(linkOf('javascript:alert(1)'), undefined)
})

it('tells the way to a list by whole addresses', () => {
  const [, part] = pagesOf(gazette({ pageSize: 5 })).get('tag')!
  const [data] = jsonLdOf(part!)
  const trail = (data!['breadcrumb'] as { itemListElement: { item: string; name: string }[] }).itemListElement
  for (const { item } of trail) assert.match(item, /^https:\/\/example\.org\/archive\/(?!.*index\.html)/)
  assert.is(trail[0]!.item, 'https://example.org/archive/')
  assert.is(trail.at(-1)!.item, data!['url'])
})

it.run()
