import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { CacheDamaged } from '../kit/errors.ts'
import type { Article } from '../model/article.ts'
import { articleOf } from '../testing/edition.ts'
import { copyEntries, segmentSizes, sweepSegments } from './segments.ts'
import { openShelf } from './shelf.ts'
import { createSegment } from './store.ts'

const it = suite('store')

const article = (title: string, body: string): Article =>
  articleOf({ title, body, lead: body.slice(0, 20), authors: ['Đỗ Lan'], html: `<p>${body}</p>` })

const inFolder = (work: (folder: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('gives back articles and summaries of any length', () =>
  inFolder((folder) => {
    const articles = [10, 5000, 3_000_000, 70_000, 1].map((length, i) =>
      article(`Bài ${i}`, 'ề'.repeat(length)),
    )
    const writer = createSegment(folder, 3)
    const entries = articles.map((each) => writer.append(each))
    const size = writer.close()
    assert.is(segmentSizes(folder).get(3), size)
    const shelf = openShelf(folder)
    for (const i of [4, 0, 2, 1, 3]) {
      assert.equal(shelf.article(entries[i]!), articles[i])
      assert.is(shelf.summary(entries[i]!).title, `Bài ${i}`)
    }
    shelf.close()
  }))

it('gives back texts as they were: with quotes, without text, with half a surrogate pair', () =>
  inFolder((folder) => {
    const long = 'Một đoạn văn. '.repeat(100)
    const bodies = [
      '',
      'plain',
      '"\\\n\u2028',
      '\ud83d half',
      '😀 漢字',
      '\ufffd',
      `${long}\ufffd`,
      `${long}\udc00`,
    ]
    const articles = bodies.map((body) => article('Bài', body))
    const writer = createSegment(folder, 1)
    const entries = articles.map((each) => writer.append({ ...each, html: each.body }))
    writer.close()
    const shelf = openShelf(folder)
    for (const [i, each] of articles.entries())
      assert.equal(shelf.article(entries[i]!), { ...each, html: each.body })
    shelf.close()
  }))

it('finds the texts of an open article again after another was read', () =>
  inFolder((folder) => {
    const writer = createSegment(folder, 1)
    const entries = ['một', 'hai và ba'].map((body) =>
      writer.append({ ...article(body, body), html: `<p>${body}` }),
    )
    writer.close()
    const shelf = openShelf(folder)
    const open = entries.map((entry) => shelf.open(entry))
    assert.is(shelf.summary(entries[1]!).title, 'hai và ba')
    assert.equal(
      open.map(({ article, html, body }) => [article.title, String(html.bytes()), html.text(), body.text()]),
      [
        ['một', '<p>một', '<p>một', 'một'],
        ['hai và ba', '<p>hai và ba', '<p>hai và ba', 'hai và ba'],
      ],
    )
    shelf.close()
  }))

it('says that it is damaged where an entry was changed, cut off or lost', () =>
  inFolder((folder) => {
    const writer = createSegment(folder, 0)
    writer.append(article('a', 'first'))
    const entry = writer.append(article('b', 'second'))
    writer.close()
    const damaged = () => {
      const shelf = openShelf(folder)
      try {
        assert.throws(
          () => shelf.article(entry),
          (error: unknown) => error instanceof CacheDamaged,
        )
      } finally {
        shelf.close()
      }
    }
    const file = join(folder, '000000.segment')
    const bytes = readFileSync(file)
    bytes[entry.offset + entry.length - 3]! ^= 1
    writeFileSync(file, bytes)
    damaged()
    truncateSync(file, entry.offset + 10)
    damaged()
    sweepSegments(folder, new Set())
    damaged()
  }))

it('copies entries into one segment that reads the same', () =>
  inFolder((folder) => {
    const articles = ['một', 'hai', 'ba'].map((title) => article(title, title.repeat(50_000)))
    const entries = articles.map((each, segment) => {
      const writer = createSegment(folder, segment)
      const entry = writer.append(each)
      writer.close()
      return entry
    })
    const copies = [...copyEntries(folder, entries.toReversed(), 7)]
    sweepSegments(folder, new Set([7]))
    const shelf = openShelf(folder)
    assert.equal(
      copies.map((entry) => shelf.article(entry)),
      articles.toReversed(),
    )
    assert.is(shelf.summary(copies[0]!).title, 'ba')
    shelf.close()
  }))

it('sweeps only the segments that nothing uses', () =>
  inFolder((folder) => {
    for (const segment of [1, 2, 3]) createSegment(folder, segment).close()
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    sweepSegments(folder, new Set([2]))
    assert.equal([...segmentSizes(folder).keys()], [2])
    assert.is(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'mine')
  }))

it.run()
