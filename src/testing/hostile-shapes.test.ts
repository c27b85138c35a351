import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Report } from '../build/build.ts'
import type { Rule } from '../model/rules.ts'
import { inFull, tell } from './cases.ts'
import { copySite, type TestSite } from './site.ts'

// Sources of any size and shape end with a fate and a reason; those beside them are built.
const it = suite('hostile shapes')

const good = '---\ntitle: Bài vẫn đọc được\ndate: 2015-05-05\n---\n\nMột bài bình thường.\n'
const goodPage = '2015/05/05/bai-van-doc-duoc.html'

interface Entry {
  readonly source: string
  readonly fate: string
  readonly reason?: string
  readonly url?: string
}

/** Builds these files beside a good article, and answers with the ledger's lines. */
async function fatesOf(
  files: Readonly<Record<string, string | Buffer | ((path: string) => void)>>,
  look: (built: { site: TestSite; report: Report; ledger: Entry[] }) => void = () => undefined,
): Promise<Map<string, string>> {
  const site = copySite('empty')
  try {
    writeFileSync(join(site.content, 'good.md'), good)
    for (const [path, data] of Object.entries(files)) {
      const file = join(site.content, path)
      mkdirSync(dirname(file), { recursive: true })
      if (typeof data === 'function') data(file)
      else writeFileSync(file, data)
    }
    const report = await site.build()
    assert.ok(site.fileExists(goodPage))
    assert.equal(
      report.notices.filter(({ rule }) => rule === 'parse/failed'),
      [],
    )
    const ledger = readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry)
    for (const { source, fate, reason, url } of ledger) {
      assert.ok(fate === 'page' ? url : fate === 'duplicate' || reason, source)
      if (url) assert.ok(site.fileExists(url), url)
    }
    const second = await site.build()
    assert.equal([second.written, second.removed], [0, 0])
    look({ site, report, ledger })
    return new Map(ledger.map(({ source, fate }) => [source, fate]))
  } finally {
    site.remove()
  }
}

const rulesOf = ({ notices }: Report, path: string): Rule[] =>
  notices.filter((notice) => notice.path === path).map(({ rule }) => rule)

const megabyte = 1024 * 1024

/** A file of so many bytes that takes no room on the disk. */
const sparse = (bytes: number) => (path: string) => {
  const descriptor = openSync(path, 'w')
  ftruncateSync(descriptor, bytes)
  closeSync(descriptor)
}

it('quarantines files and records that are no articles by their size, in bounded memory', async () => {
  const before = process.resourceUsage().maxRSS
  const size = (inFull ? 1000 : 100) * megabyte
  const fates = await fatesOf(
    {
      'huge.txt': sparse(size),
      'huge.md': sparse(size),
      'huge.jsonl': (path) => {
        const descriptor = openSync(path, 'w')
        const line = Buffer.alloc(megabyte, 'a')
        for (let at = 0; at < size / megabyte; at++) writeSync(descriptor, line)
        writeSync(descriptor, `\n${JSON.stringify({ title: 'Sau dòng dài', text: 'Vẫn đọc được.' })}\n`)
        closeSync(descriptor)
      },
    },
    ({ report }) => {
      for (const name of ['huge.txt', 'huge.md', 'huge.jsonl'])
        assert.ok(rulesOf(report, name).includes('read/too-large'), name)
    },
  )
  assert.is(fates.get('huge.txt'), 'quarantined')
  assert.is(fates.get('huge.jsonl#1'), 'quarantined')
  assert.is(fates.get('huge.jsonl#2'), 'page')
  const grown = (process.resourceUsage().maxRSS - before) / 1024
  assert.ok(grown < 400, `the memory grew by ${Math.round(grown)} MB`)
  tell('huge sources', 4, `memory grew by ${Math.round(grown)} MB for ${(size * 3) / megabyte} MB`)
})

const record = (text: string) => `${JSON.stringify({ title: 'Bài', date: '2016-01-01', text })}\n`
const letters = 'người dân thôn Tám '

/** Bodies that are hard to read by their shape alone. */
const shapes: Readonly<Record<string, string>> = {
  'a line of 1 MB': letters.repeat(megabyte / 26),
  'a word of 1 MB': 'a'.repeat(megabyte),
  'a million short lines': 'ab\n'.repeat(600_000),
  'a million empty lines': `a${'\n'.repeat(1_000_000)}b`,
  'a megabyte of spaces': `a${' '.repeat(megabyte)}b`,
  'quotations 20,000 deep': `${'> '.repeat(20_000)}a`,
  'lists 20,000 deep': Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
  'brackets 20,000 deep': `${'['.repeat(20_000)}a${']'.repeat(20_000)}`,
  'emphasis 20,000 deep': '*a **b '.repeat(20_000),
  'unclosed elements': '<b><i>'.repeat(20_000),
  'a table of 10,000 columns': `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|b'.repeat(10_000)}|`,
  'footnotes that refer to each other': Array.from(
    { length: 2000 },
    (_, at) => `[^${at}]: [^${at + 1}]`,
  ).join('\n'),
  'definitions by the thousand': Array.from(
    { length: 5000 },
    (_, at) => `[a${at}]: http://b/${at}\n[a${at}]`,
  ).join('\n'),
  'entities by the thousand': '&amp;&#x110000;&nosuch;'.repeat(10_000),
  'marks upon marks': `e${'\u0301'.repeat(200_000)}`,
  'letters that grow when folded': '\ufdfa'.repeat(50_000),
  'half of a surrogate pair': `${'a\ud800'.repeat(1000)} b`,
  'dates by the thousand': '22/01/2021 17:40 '.repeat(20_000),
  'names by the thousand': 'Nguyễn Văn A, '.repeat(20_000),
}

it('gives a fate to every shape in every format', async () => {
  const files: Record<string, string> = {}
  for (const [at, body] of Object.values(shapes).entries()) {
    files[`${at}.txt`] = `Bài số ${at}\n\n17:40, 22/01/2021\n\n${body}\n`
    files[`${at}.md`] = `---\ntitle: Bài số ${at}\ndate: 2021-01-23\n---\n\n${body}\n`
    files[`${at}.jsonl`] = record(body)
  }
  const fates = await fatesOf(files)
  assert.is(fates.size, Object.keys(files).length + 1)
  tell('hostile shapes', Object.keys(files).length)
})

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`)
  .join('\n')}`

/** Frontmatter that is meant to break what reads it, and whether a page is made of the rest. */
const heads: Readonly<Record<string, string>> = {
  'an alias bomb': bomb,
  'a merge of itself': 'a: &a\n  <<: *a',
  'nesting 20,000 deep': `a: ${'['.repeat(20_000)}`,
  'mappings 20,000 deep': `a: ${'{a: '.repeat(10_000)}`,
  'indents 300 deep': Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  'duplicate keys': 'title: a\ntitle: b',
  'the prototype': '__proto__: {draft: true}\nconstructor: {prototype: {x: 1}}',
  'a tag of a language': 'title: !!js/function "function () { globalThis.datelineWasHere = true }"',
  'a binary': 'title: !!binary aGVsbG8=',
  'a set': 'title: !!set {a, b}',
  '30,000 keys': Array.from({ length: 5000 }, (_, at) => `k${at}: v`).join('\n'),
  'a key of 10,000 characters': `? ${'k'.repeat(10_000)}\n: v`,
  'no end of a text': 'title: "never closed',
  'a tab': 'title:\t\t"a"\n\tb: c',
  'NaN and infinity': 'title: .nan\ndate: .inf',
  'a comment without end': `title: a\n${'#'.repeat(50_000)}`,
}

it('reads or refuses every frontmatter, and pollutes nothing', async () => {
  const files = Object.fromEntries(
    Object.values(heads).map((head, at) => [`${at}.md`, `---\n${head}\n---\n\nThân bài ${at}.\n`]),
  )
  await fatesOf(files)
  assert.not('datelineWasHere' in globalThis)
  assert.not('x' in {})
  assert.not('draft' in {})
  tell('hostile frontmatter', Object.keys(files).length)
})

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

/** Lines of `.jsonl` and what they may become. */
const records: Readonly<Record<string, string>> = {
  'arrays 100,000 deep': deep('[', ']', 100_000),
  'a field 100,000 deep': `{"title": "a", "text": "b", "more": ${deep('[', ']', 100_000)}}`,
  'objects 50,000 deep': `{"title": "a", "text": "c", "more": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  'a title 50,000 deep': `{"title": ${deep('[', ']', 50_000)}, "text": "d"}`,
  'duplicate keys': '{"title": "a", "title": "b", "text": "e"}',
  'the prototype': '{"__proto__": {"draft": true}, "title": "f", "text": "f"}',
  'an object for an id': '{"id": {"toString": 1, "valueOf": 2}, "title": "g", "text": "g"}',
  'a number beyond numbers': '{"id": 1e999, "title": "h", "text": "h", "date": 1e999}',
  '100,000 tags': JSON.stringify({
    title: 'i',
    text: 'i',
    tags: Array.from({ length: 100_000 }, (_, at) => `t${at}`),
  }),
  '10,000 tags in a line': JSON.stringify({
    title: 'j',
    text: 'j',
    tags: Array.from({ length: 10_000 }, (_, at) => `t${at}`).join(', '),
  }),
  '100,000 aliases': JSON.stringify({
    title: 'k',
    text: 'k',
    aliases: Array.from({ length: 100_000 }, (_, at) => `/a/${at}`),
  }),
  '100,000 keys': JSON.stringify({
    title: 'l',
    text: 'l',
    ...Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])),
  }),
  'a title of 5,000 letters': JSON.stringify({ title: 'm'.repeat(5000), text: 'm' }),
  'a title of 999 letters': JSON.stringify({ title: 'Đ'.repeat(999), text: 'n' }),
  'an alias of 5,000 letters': JSON.stringify({
    title: 'o',
    text: 'o',
    aliases: ['/'.padEnd(5000, 'o'), `/${'o/'.repeat(2500)}`],
  }),
  'an alias of 900 letters': JSON.stringify({ title: 'p', text: 'p', aliases: [`/${'ộ'.repeat(900)}`] }),
  'a million spaces for an author': JSON.stringify({
    title: 'q',
    text: 'q',
    author: `${' '.repeat(1_000_000)}x`,
  }),
  'no object': '"text"',
  'no JSON': '{title: 1}',
  'half a line': '{"title": "r", "text": "',
  'a byte order mark within': '\ufeff{"title": "s", "text": "s"}',
}

it('reads or refuses every record', async () => {
  const lines = Object.values(records)
  const fates = await fatesOf({ 'records.jsonl': `${lines.join('\n')}\n` }, ({ site }) => {
    for (const file of site.listFiles())
      for (const segment of file.split('/')) assert.ok(Buffer.byteLength(segment) <= 255, file)
  })
  assert.is(fates.size, lines.length + 1)
  tell('hostile records', lines.length)
})

it('keeps apart what some file systems do not: capitals, composition, devices, long names', async () => {
  const titles = [
    'Con',
    'CON',
    'con.',
    'Aux',
    'nul',
    'PRN',
    'com1',
    'LPT9',
    'index',
    'Page 1',
    '.',
    '..',
    '...',
    'a/b',
    'a\\b',
    'A B',
    'a b',
    'A\u0301 b',
    'Á b',
    'x'.repeat(990),
  ]
  const aliases = [
    '/Old/A.html',
    '/old/a.html',
    '/OLD',
    '/con/x',
    '/x/aux.html',
    '/Tags/',
    '/INDEX.HTML',
    '/a/b.html',
    '/a',
  ]
  const lines = titles.map((title, at) =>
    JSON.stringify({
      title,
      slug: title,
      date: '2016-01-01',
      tags: [title],
      section: title,
      author: title,
      aliases: aliases[at] ? [aliases[at]] : [],
      text: `Bài ${at}.`,
    }),
  )
  const fates = await fatesOf({ 'names.jsonl': `${lines.join('\n')}\n` }, ({ site }) => {
    const names = new Map<string, string>()
    for (const file of site.listFiles()) {
      const same = file.normalize('NFC').toLowerCase()
      assert.is(names.get(same) ?? file, file, `${file} and ${names.get(same)} are one name`)
      names.set(same, file)
      for (const part of file.split('/'))
        assert.not.match(part, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i, file)
    }
  })
  assert.is([...fates.values()].filter((fate) => fate === 'page').length, titles.length + 1)
  tell('names that clash', titles.length * 4 + aliases.length)
})

it('makes an empty site of random bytes, with a reason for each', async () => {
  const count = inFull ? 1024 : 16
  let state = 1
  const random = Buffer.alloc(megabyte)
  const fates = await fatesOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `${at}.txt`,
        (path: string) => {
          for (let i = 0; i < random.length; i += 4) {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0
            random.writeUInt32LE((state ^ (state >>> 15)) >>> 0, i)
          }
          writeFileSync(path, random)
        },
      ]),
    ),
    ({ report }) => assert.is(report.articles, 1),
  )
  assert.is([...fates.values()].filter((fate) => fate === 'quarantined').length, count)
  tell('files of random bytes', count, `${count} MB`)
})

it.run()
