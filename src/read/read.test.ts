import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Format } from '../model/source.ts'
import { articleLimit, read, recordOf } from './read.ts'
import { walk } from './walk.ts'

const it = suite('read')

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-read-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The records of a file with these bytes: the text, or the rule that kept it out. */
const recordsOf = (bytes: string | Buffer, format: Format = 'txt') =>
  inFolder((folder) => {
    const file = join(folder, 'a')
    writeFileSync(file, bytes)
    return [...read(file, { path: 'a', format })].map(({ record, source, ...rest }) => ({
      record,
      text: source ? source.text : rest.notices[0]!.rule,
    }))
  })

const texts: [string, string | Buffer, string][] = [
  ['plain UTF-8', 'Buôn Hồ\n', 'Buôn Hồ\n'],
  ['a byte order mark', '\uFEFFBuôn Hồ', 'Buôn Hồ'],
  ['Windows and old Mac line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['decomposed letters', 'Đắk'.normalize('NFD'), 'Đắk'],
  [
    'bytes that are no text',
    Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 37) % 251)),
    'read/encoding',
  ],
  ['UTF-16', Buffer.from('\uFEFFChợ Đông', 'utf16le'), 'Chợ Đông'],
  ['UTF-16 of ASCII without a mark', Buffer.from('The ferry', 'utf16le'), 'The ferry'],
  ['control characters and form feeds', 'a\0\x1bb\fc\x9fd\uffff', 'ab\ncd'],
  ['white space alone', ' \n\t\n', 'read/empty'],
  ['an empty file', '', 'read/empty'],
]
for (const [name, bytes, text] of texts) {
  it(`reads ${name}`, () => assert.equal(recordsOf(bytes), [{ record: 0, text }]))
}

it('says that a text in UTF-16 is damaged where something else was put before it', () => {
  for (const [text, mark] of [
    ['Chợ họp lại sáng nay, đông hơn năm ngoái.\n', '\ufeff'],
    ['The market was held again this morning.\n', ''],
  ] as const) {
    const bytes = Buffer.concat([Buffer.from('---\ndate: 1975\n---\n'), Buffer.from(mark + text, 'utf16le')])
    const { source, notices } = recordOf(bytes, 'a.txt', 0, 'txt')
    assert.is(source, null)
    assert.match(notices[0]!.reason, /^Part of the text is UTF-16 and part is not/)
  }
})

for (const [what, bytes, is] of [
  ['a document of a word processor', '{\\rtf1\\ansi Ch\\u7907? phi\\u234?n}', /RTF/],
  ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', /PDF/],
  ['a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'), /JPEG/],
  ['a document that is an archive', Buffer.from('504b0304140000000800', 'hex'), /docx/],
  [
    'a document of an old office program',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
    /office/,
  ],
] as const)
  it(`takes ${what} that is called .txt for no text, and says what it is`, () => {
    const { source, notices } = recordOf(Buffer.from(bytes), 'a.txt', 0, 'txt')
    assert.is(source, null)
    assert.equal(
      notices.map(({ rule }) => rule),
      ['read/encoding'],
    )
    assert.match(notices[0]!.reason, is)
  })

it('quarantines what is too large for an article without reading it', () => {
  assert.equal(recordsOf(Buffer.alloc(articleLimit + 1, 'a')), [{ record: 0, text: 'read/too-large' }])
})

it('reads one source a line of .jsonl and names it by its line', () => {
  assert.equal(recordsOf('\uFEFF{"a":1}\r\n\n  \n{"b":"Hồ"}', 'jsonl'), [
    { record: 1, text: '{"a":1}' },
    { record: 4, text: '{"b":"Hồ"}' },
  ])
})

it('takes no record from a .jsonl in UTF-16, whose line ends are two bytes', () => {
  const bytes = Buffer.from('\uFEFF{"a":1}\r\n{"b":"Hồ"}\r\n', 'utf16le')
  for (const file of [bytes, Buffer.from(bytes).swap16()])
    assert.equal(recordsOf(file, 'jsonl'), [{ record: 1, text: 'read/encoding' }])
})

it('reads lines that cross the blocks of the disk, and passes over one that is too long', () => {
  const line = (letter: string, length: number) => letter.repeat(length)
  const lines = [line('a', 700_000), line('b', 700_000), line('c', articleLimit + 5), line('d', 9)]
  assert.equal(
    recordsOf(lines.join('\n'), 'jsonl').map(({ record, text }) => [
      record,
      text.length > 20 ? text.length : text,
    ]),
    [
      [1, 700_000],
      [2, 700_000],
      [3, 'read/too-large'],
      [4, 'ddddddddd'],
    ],
  )
})

it('finds sources in the order of their paths and says what it left out', () =>
  inFolder((folder) => {
    const content = join(folder, 'content')
    mkdirSync(join(content, '2021'), { recursive: true })
    mkdirSync(join(content, '.git'))
    for (const name of [
      'b.txt',
      'a.MD',
      '2021/x.jsonl',
      '.hidden.txt',
      '.git/c.txt',
      'photo.jpg',
      'site.yaml',
    ]) {
      writeFileSync(join(content, name), 'x')
    }
    writeFileSync(join(folder, 'secret.txt'), 'x')
    symlinkSync(join(folder, 'secret.txt'), join(content, 'outside.txt'))
    symlinkSync(join(content, 'b.txt'), join(content, 'inside.txt'))
    symlinkSync(content, join(content, 'loop'))
    const found = walk(content)
    assert.equal(
      Array.from(found.files, ({ path }) => path),
      ['2021/x.jsonl', 'a.MD', 'b.txt', 'inside.txt'],
    )
    assert.equal(found.excluded.map(({ path }) => path).sort(), ['loop', 'outside.txt', 'photo.jpg'])
    assert.equal(found.notices.map(({ rule }) => rule).sort(), [
      'read/symlink-outside',
      'read/symlink-outside',
      'read/unknown-format',
    ])
  }))

it('takes no article from what an office program keeps beside one that is open', () =>
  inFolder((folder) => {
    for (const name of ['bai.txt', '~$bai.txt']) writeFileSync(join(folder, name), 'Lan')
    const { files, excluded } = walk(folder)
    assert.equal(
      [Array.from(files, ({ path }) => path), excluded.map(({ path }) => path)],
      [['bai.txt'], ['~$bai.txt']],
    )
  }))

it('says of other kinds of files how to make articles of them', () =>
  inFolder((content) => {
    const hints = {
      'list.json': /jq -c/,
      'table.CSV': /mlr --icsv --ojsonl cat/,
      'table.xlsx': /object a line/,
    }
    for (const name of Object.keys(hints)) writeFileSync(join(content, name), 'x')
    const told = new Map(walk(content).notices.map(({ path, hint }) => [path, hint]))
    for (const [name, hint] of Object.entries(hints)) assert.match(told.get(name)!, hint)
  }))

it('tells a file of settings whose name is almost right how to be named', () =>
  inFolder((content) => {
    mkdirSync(join(content, 'a'))
    for (const name of [
      ...['site.yml', 'Tags.yaml', 'words.pt-BR.yml', 'a/site.yml', 'b.txt', 'authors.yaml.txt'],
      ...['takedowns.yaml', 'Takedown.yml', 'a/takedowns.yaml', 'takedowns.yaml.txt'],
    ])
      writeFileSync(join(content, name), 'x')
    assert.equal(
      walk(content)
        .notices.map(({ rule, path, hint }) => [rule, path, rule === 'config/misnamed' && hint])
        .sort(),
      [
        ['config/bad-takedown', 'Takedown.yml', false],
        ['config/bad-takedown', 'a/takedowns.yaml', false],
        ['config/bad-takedown', 'takedowns.yaml.txt', false],
        ['config/misnamed', 'Tags.yaml', 'Rename it to tags.yaml.'],
        ['config/misnamed', 'authors.yaml.txt', 'Rename it to authors.yaml.'],
        ['config/misnamed', 'site.yml', 'Rename it to site.yaml.'],
        ['config/misnamed', 'words.pt-BR.yml', 'Rename it to words.pt-BR.yaml.'],
        ['read/unknown-format', 'a/site.yml', false],
      ],
    )
  }))

it('orders a folder among files as its whole path is', () =>
  inFolder((content) => {
    const paths = [
      'a b.txt',
      'a!.txt',
      'a-b.txt',
      'a.txt',
      'a/b/c.txt',
      'a/x.txt',
      'a/b-c.txt',
      'a0.txt',
      'ắ/ă.txt',
    ]
    for (const path of paths) {
      mkdirSync(join(content, dirname(path)), { recursive: true })
      writeFileSync(join(content, path), 'x')
    }
    const { files } = walk(content)
    const found = Array.from(files, ({ path }) => path)
    assert.equal(found, paths.toSorted())
  }))

it.run()
