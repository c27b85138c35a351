import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { sha256 } from '../kit/digest.ts'
import { UsageError } from '../kit/errors.ts'
import { makeBag } from './bag.ts'

const info = { title: 'Báo\nThử', organization: 'Thư viện', date: '2026-11-23', software: 'Dateline' }

/** Runs with a content folder, a ledger and a place for a bag. */
function withFolders(test: (root: string, bag: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bag-'))
  try {
    mkdirSync(join(root, 'content/2021'), { recursive: true })
    writeFileSync(join(root, 'content/2021/bài 100%.txt'), 'Nội dung')
    writeFileSync(join(root, 'content/b.txt'), '')
    writeFileSync(join(root, 'content/line\nbreak.txt'), 'x')
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

/** What RFC 8493 (section 3) asks of a complete and valid bag; each sentence is a breach. */
function breaches(bag: string): string[] {
  const told: string[] = []
  const read = (name: string) => readFileSync(join(bag, name))
  if (String(read('bagit.txt')) !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    told.push('declaration')
  const listed = new Set<string>()
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    for (const line of String(read(manifest)).trimEnd().split('\n')) {
      const [, digest, encoded] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? []
      const name = encoded!.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
      listed.add(name)
      if (sha256(read(name)) !== digest) told.push(`${name} has another digest`)
    }
  }
  const present = readdirSync(bag, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  )
  const names = present.map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1))
  for (const name of names)
    if (!listed.has(name) && name !== 'tagmanifest-sha256.txt') told.push(`${name} is in no manifest`)
  const payload = names.filter((name) => name.startsWith('data/'))
  const bytes = payload.reduce((sum, name) => sum + read(name).length, 0)
  if (!String(read('bag-info.txt')).includes(`Payload-Oxum: ${bytes}.${payload.length}\n`))
    told.push('Payload-Oxum')
  return told
}

const it = suite('bag')

it('is complete and valid', () =>
  withFolders((root, bag) => {
    assert.equal(makeBag(bag, parts(root), info), { files: 4, bytes: 14 })
    assert.equal(breaches(bag), [])
    assert.match(
      readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8'),
      '  data/content/2021/bài 100%25.txt\n',
    )
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

it('is not made over something else', () =>
  withFolders((root) => {
    assert.throws(
      () => makeBag(join(root, 'content'), parts(root), info),
      (error: unknown) => error instanceof UsageError,
    )
  }))

it.run()
