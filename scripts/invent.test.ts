import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { makeIndex } from './bench/search-index.ts'
import { asMarkdown, asRecord, asText, inventor } from './invent.ts'
import { inventWords } from './invent-words.ts'
import { randomOf } from './random.ts'

const it = suite('invent')

it('makes an article from its seed and index alone', () => {
  const [first, second] = [inventor(7), inventor(7)]
  for (const index of [0, 1, 99]) first(index)
  assert.equal(second(42), first(42))
  assert.not.equal(inventor(8)(42).title, first(42).title)
})

it('knows at least 20,000 different words, in NFC', () => {
  const words = inventWords(23_000, randomOf(1, -1))
  assert.is(new Set(words).size, 23_000)
  assert.equal(
    words.filter((word) => word.normalize('NFC') !== word),
    [],
  )
})

it('uses words as people do: a few make up much of the text, most are rare', () => {
  const articleAt = inventor(1)
  const counts = new Map<string, number>()
  let total = 0
  for (let index = 0; index < 500; index++) {
    for (const word of articleAt(index)
      .paragraphs.join(' ')
      .split(/[\s.,;]+/)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      total++
    }
  }
  const frequencies = [...counts.values()].sort((a, b) => b - a)
  const share = (ranks: number) => frequencies.slice(0, ranks).reduce((sum, count) => sum + count, 0) / total
  assert.ok(share(100) > 0.3 && share(100) < 0.7, `the 100 most frequent words make up ${share(100)}`)
  assert.ok(counts.size > 8000, `${counts.size} different words in 500 articles`)
})

it('writes a raw scrape of about 4 kB with its noise, captions doubled', () => {
  const article = inventor(1)(3)
  const text = asText(article)
  const [year, month, day] = article.date.split('-')
  assert.ok(Buffer.byteLength(text) > 2000 && Buffer.byteLength(text) < 8000)
  assert.is(text.split('\n')[4], `${article.time}, ${day}/${month}/${year}`)
  for (const caption of article.captions) assert.ok(text.includes(` ${caption}\n${caption}\n`))
  assert.ok(text.indexOf('Ý kiến bạn đọc') > text.lastIndexOf(article.author))
  assert.ok(text.includes('2024'))
})

it('writes the same article as Markdown and as a record', () => {
  const article = inventor(1)(3)
  const markdown = asMarkdown(article)
  const record = JSON.parse(asRecord(article))
  assert.ok(markdown.startsWith(`---\ntitle: ${JSON.stringify(article.title)}\n`))
  for (const paragraph of [article.lead, ...article.paragraphs]) {
    assert.ok(markdown.includes(paragraph))
    assert.ok(record.text.includes(paragraph))
  }
  assert.equal(record.tags, article.tags)
  assert.is(record.date, `${article.date}T${article.time}`)
})

it('makes an archive whose index can be measured: an edit changes some of its files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-invent-'))
  try {
    const { files, edits } = makeIndex(60, 1, folder)
    assert.ok(files > 10)
    const [, sentence, , paragraph] = edits
    assert.ok(sentence!.share > 0 && sentence!.share <= paragraph!.share && paragraph!.share <= 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it.run()
