import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UsageError } from '../kit/errors.ts'
import { bagBreaches } from '../testing/bagit.ts'
import { makeBag } from './bag.ts'

const info = { title: 'Báo\nThử', organization: 'Thư viện', date: '2026-11-23', software: 'Dateline' }

/** Names that are allowed on disk and hard on manifests: line ends, encoded signs, both forms of a letter, spaces, quotes. */
const oddNames = [
  'line\nbreak',
  'carriage\rreturn',
  '%0A',
  '100%25',
  'é',
  'e\u0301',
  ' a  b',
  '"\'`$(x)',
  '~',
  '#',
  '*',
]

/** Runs with a content folder, a ledger and a place for a bag. */
function withFolders(test: (root: string, bag: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bag-'))
  try {
    mkdirSync(join(root, 'content/2021'), { recursive: true })
    writeFileSync(join(root, 'content/2021/bài 100%.txt'), 'Nội dung')
    writeFileSync(join(root, 'content/b.txt'), '')
    for (const name of oddNames) writeFileSync(join(root, 'content', name), 'x')
    symlinkSync('/etc/hostname', join(root, 'content/link.txt'))
    writeFileSync(join(root, 'ledger.jsonl'), '{}\n')
    test(root, join(root, 'bag'))
  } finally {
    rmSync(root, { recursive: true })
  }
}
const parts = (root: string) => [
  { from: join(root, 'content'), to: 'content' },
  { from: join(root, 'ledger.jsonl'), to: 'ledger.jsonl' },
]

const it = suite('bag')

it('is complete and valid', () =>
  withFolders((root, bag) => {
    assert.equal(makeBag(bag, parts(root), info), { files: 14, bytes: 24 })
    assert.equal(bagBreaches(bag), [])
    assert.match(
      readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8'),
      '  data/content/2021/bài 100%25.txt\n',
    )
  }))

it('has what links lead to below the folder, such as git-annex makes of all files, and nothing from elsewhere', () =>
  withFolders((root, bag) => {
    mkdirSync(join(root, 'content/.git/annex'), { recursive: true })
    writeFileSync(join(root, 'content/.git/annex/1'), 'Bài')
    symlinkSync('../.git/annex/1', join(root, 'content/2021/linked.txt'))
    for (const [name, target] of [
      ['gone.txt', 'nowhere'],
      ['self.txt', 'self.txt'],
      ['folder', '2021'],
    ] as const)
      symlinkSync(target, join(root, 'content', name))
    assert.equal(makeBag(bag, parts(root), info).files, 16)
    assert.equal(bagBreaches(bag), [])
    assert.is(readFileSync(join(bag, 'data/content/2021/linked.txt'), 'utf8'), 'Bài')
    assert.not.ok(existsSync(join(bag, 'data/content/link.txt')))
  }))

it('says who made it and when, on one line each', () =>
  withFolders((root, bag) => {
    makeBag(bag, parts(root), info)
    const text = readFileSync(join(bag, 'bag-info.txt'), 'utf8')
    assert.match(text, 'External-Description: Báo Thử\n')
    assert.match(text, 'Bagging-Date: 2026-11-23\n')
  }))

it('is the same when it is made again', () =>
  withFolders((root, bag) => {
    makeBag(bag, parts(root), info)
    makeBag(`${bag}2`, parts(root), info)
    assert.is(
      readFileSync(join(bag, 'tagmanifest-sha256.txt'), 'utf8'),
      readFileSync(join(`${bag}2`, 'tagmanifest-sha256.txt'), 'utf8'),
    )
  }))

const spoilt: [breach: string, file: string, spoil: (text: string) => string][] = [
  ['bagit.txt is not', 'bagit.txt', (text) => text.replace('1.0', '0.97')],
  ['has a byte-order mark', 'bagit.txt', (text) => `\ufeff${text}`],
  ['has another digest', 'data/content/b.txt', () => 'y'],
  ['is not in manifest-sha256.txt', 'data/more.txt', () => 'x'],
  ['is not in tagmanifest-sha256.txt', 'more.txt', () => 'x'],
  ['is in manifest-sha256.txt but not', 'manifest-sha256.txt', (text) => text.replace('b.txt', 'c.txt')],
  ['encodes more', 'manifest-sha256.txt', (text) => text.replace('b.txt', 'b%2Etxt')],
  ['is none of a manifest', 'manifest-sha256.txt', (text) => `${text}x\n`],
  ['twice', 'manifest-sha256.txt', (text) => text + text],
  [
    'has an unsafe path',
    'manifest-sha256.txt',
    (text) => text.replace('data/content/b.txt', 'data/../b.txt'),
  ],
  ['not for it', 'tagmanifest-sha256.txt', (text) => text.replace('bagit.txt', 'data/ledger.jsonl')],
  ['without a label', 'bag-info.txt', (text) => `${text}Nobody\n`],
  ['is no date', 'bag-info.txt', (text) => text.replace('2026-11-23', '23.11.2026')],
  ['Payload-Oxum is', 'bag-info.txt', (text) => text.replace(/Oxum: \d+/, 'Oxum: 1')],
  ['breaks off', 'bag-info.txt', (text) => text.trimEnd()],
  ['has a fetch.txt', 'fetch.txt', () => 'https://archive.example/a 1 data/a\n'],
]
for (const [breach, file, spoil] of spoilt) {
  it(`would be told from one where ${file} ${breach}`, () =>
    withFolders((root, bag) => {
      makeBag(bag, parts(root), info)
      const path = join(bag, file)
      writeFileSync(path, spoil(existsSync(path) ? readFileSync(path, 'utf8') : ''))
      assert.ok(
        bagBreaches(bag).some((told) => told.includes(breach)),
        bagBreaches(bag).join('; '),
      )
    }))
}

it('is refused before anything is copied where a name is not UTF-8, which no manifest can say', () =>
  withFolders((root, bag) => {
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'content/caf')), Buffer.from([0xe9])]), 'x')
    assert.throws(
      () => makeBag(bag, parts(root), info),
      (error: unknown) => error instanceof UsageError && /caf.*not UTF-8/.test(error.message),
    )
    assert.is(existsSync(bag), false)
  }))

it('does not swallow itself', () =>
  withFolders((root) => {
    assert.throws(
      () => makeBag(join(root, 'content/2021/bag'), parts(root), info),
      (error: unknown) => error instanceof UsageError && /lies in/.test(error.message),
    )
  }))

it('is not made over something else', () =>
  withFolders((root) => {
    assert.throws(
      () => makeBag(join(root, 'content'), parts(root), info),
      (error: unknown) => error instanceof UsageError,
    )
  }))

it.run()
