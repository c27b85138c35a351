import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { sha256 } from '../kit/digest.ts'
import { type Fixed, ledgerSources, verify } from './verify.ts'

const fixed = (name: string, text: string): Fixed => ({ name, sha256: sha256(text) })
const all = [
  fixed('a.txt', 'one'),
  fixed('b/c.txt', 'two'),
  fixed('x.jsonl#1', '{"n":1}'),
  fixed('x.jsonl#3', '{"n":3}'),
  fixed('z.txt', 'last'),
]
const good = { 'a.txt': 'one', 'b/c.txt': 'two', 'x.jsonl': '\uFEFF{"n":1}\r\n\n{"n":3}', 'z.txt': 'last' }

const faults = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'))
  try {
    mkdirSync(join(folder, 'b'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return [...verify(folder, all)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const it = suite('verify')

it('says nothing of files that are as they were', () => assert.equal(faults(good), []))

it('finds the records of a file whose name ends in capitals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'))
  try {
    writeFileSync(join(folder, 'A.JSONL'), '{"n":1}\n')
    assert.equal([...verify(folder, [fixed('A.JSONL#1', '{"n":1}')])], [])
    assert.equal(
      [...verify(folder, [fixed('A.JSONL#1', '{"n":2}')])],
      [{ name: 'A.JSONL#1', fault: 'changed' }],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('names a file of which one byte was flipped', () => {
  assert.equal(faults({ ...good, 'b/c.txt': 'twn' }), [{ name: 'b/c.txt', fault: 'changed' }])
})

it('names a record of which one byte was flipped', () => {
  const flipped = good['x.jsonl'].replace('3', '4')
  assert.equal(faults({ ...good, 'x.jsonl': flipped }), [{ name: 'x.jsonl#3', fault: 'changed' }])
})

it('names what is no longer there', () => {
  const { 'a.txt': _, 'x.jsonl': __, ...rest } = good
  assert.equal(faults(rest), [
    { name: 'a.txt', fault: 'missing' },
    { name: 'x.jsonl#1', fault: 'missing' },
    { name: 'x.jsonl#3', fault: 'missing' },
  ])
  assert.equal(faults({ ...good, 'x.jsonl': '{"n":1}\n' }), [{ name: 'x.jsonl#3', fault: 'missing' }])
})

it('names what cannot be read, and goes on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'))
  try {
    for (const name of ['a.txt', 'x.jsonl']) symlinkSync(name, join(folder, name))
    writeFileSync(join(folder, 'z.txt'), 'lost')
    const known = ['a.txt', 'x.jsonl#1', 'x.jsonl#3', 'z.txt'].map((name) => fixed(name, 'text'))
    assert.equal(
      [...verify(folder, known)],
      [
        { name: 'a.txt', fault: 'unreadable' },
        { name: 'x.jsonl#1', fault: 'unreadable' },
        { name: 'x.jsonl#3', fault: 'unreadable' },
        { name: 'z.txt', fault: 'changed' },
      ],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('reads what to verify from the ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ledger-'))
  try {
    const lines = [
      { source: 'a.txt', fate: 'page', sha256: 'aa', url: 'a.html' },
      { source: 'b.pdf', fate: 'excluded', reason: 'x' },
    ]
    writeFileSync(join(folder, 'ledger.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    assert.equal([...ledgerSources(join(folder, 'ledger.jsonl'))], [{ name: 'a.txt', sha256: 'aa' }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it.run()
