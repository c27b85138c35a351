import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { MachineError } from '../kit/errors.ts'
import { leftovers, openJournal } from './journal.ts'
import { Manifest, type Written } from './manifest.ts'
import { machineError, openOutput, pathIn } from './output.ts'
import { sweep } from './sweep.ts'

const it = suite('write')

const inFolder = (work: (out: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-write-'))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('promises no earlier site on a full disk, where there may be none', () => {
  const { message } = machineError('/site/a.html', Object.assign(new Error(), { code: 'ENOSPC' }))
  assert.match(message, 'a site that stood there is still in place')
})

it('writes a file once and leaves it alone while it is the same', () =>
  inFolder((out) => {
    const output = openOutput(out)
    const first = output.put('2021/a.html', 'Chợ', null)
    assert.is(first.changed, true)
    assert.is(readFileSync(join(out, '2021/a.html'), 'utf8'), 'Chợ')
    const { mtimeMs } = statSync(join(out, '2021/a.html'))
    assert.is(output.put('2021/a.html', 'Chợ', first.written).changed, false)
    assert.is(statSync(join(out, '2021/a.html')).mtimeMs, mtimeMs)
    assert.is(output.put('2021/a.html', 'Hồ', first.written).changed, true)
    assert.is(readFileSync(join(out, '2021/a.html'), 'utf8'), 'Hồ')
  }))

it('mends a file that somebody changed or deleted', () =>
  inFolder((out) => {
    const output = openOutput(out)
    const { written } = output.put('a.html', 'ours', null)
    writeFileSync(join(out, 'a.html'), 'theirs')
    assert.is(output.intact(written), false)
    const mended = output.put('a.html', 'ours', written)
    assert.is(mended.changed, true)
    rmSync(join(out, 'a.html'))
    assert.is(output.put('a.html', 'ours', mended.written).changed, true)
    assert.is(readFileSync(join(out, 'a.html'), 'utf8'), 'ours')
  }))

it('replaces a link instead of writing through it, and refuses linked folders', () =>
  inFolder((root) => {
    const out = join(root, 'out')
    mkdirSync(join(out), { recursive: true })
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'secret'), 'secret')
    symlinkSync(join(root, 'secret'), join(out, 'a.html'))
    symlinkSync(join(root, 'elsewhere'), join(out, '2021'))
    const output = openOutput(out)
    output.put('a.html', 'page', null)
    assert.is(readFileSync(join(root, 'secret'), 'utf8'), 'secret')
    assert.is(lstatSync(join(out, 'a.html')).isFile(), true)
    assert.throws(
      () => output.put('2021/b.html', 'page', null),
      (error: unknown) => error instanceof MachineError,
    )
    assert.is(existsSync(join(root, 'elsewhere', 'b.html')), false)
  }))

it('leaves a file that it does not know as it is where it holds the same bytes, and tells of another', () =>
  inFolder((out) => {
    writeFileSync(join(out, 'same.html'), 'page')
    writeFileSync(join(out, 'other.html'), 'theirs')
    const { mtimeMs } = statSync(join(out, 'same.html'))
    const output = openOutput(out)
    const same = output.put('same.html', 'page', null)
    assert.equal([same.changed, same.replaced, same.written.mtime], [false, false, mtimeMs])
    const other = output.put('other.html', 'page', null)
    assert.equal([other.changed, other.replaced], [true, true])
    assert.is(readFileSync(join(out, 'other.html'), 'utf8'), 'page')
  }))

it('refuses names that lead out of the output folder', () => {
  for (const file of ['../a', 'a/../../b', '', '/etc/passwd/..', 'a\0b', '.', 'a//b', './a']) {
    assert.throws(() => pathIn('/srv/out', file), /outside/, file)
  }
  assert.is(pathIn('/srv/out', '2021/a.html'), '/srv/out/2021/a.html')
})

it('sweeps what is ours with the folders it leaves empty, and nothing that somebody changed', () =>
  inFolder((out) => {
    const output = openOutput(out)
    const a = output.put('2021/01/a.html', 'a', null).written
    const b = output.put('2021/b.html', 'b', null).written
    writeFileSync(join(out, '2021/b.html'), 'edited by hand')
    assert.is(sweep(out, '2021/01/a.html', a), 'removed')
    assert.is(existsSync(join(out, '2021/01')), false)
    assert.is(sweep(out, '2021/b.html', b), 'changed')
    assert.is(readFileSync(join(out, '2021/b.html'), 'utf8'), 'edited by hand')
    assert.is(sweep(out, '2021/01/a.html', a), 'absent')
  }))

it('sweeps what is ours by its bytes, though somebody copied it to another time', () =>
  inFolder((out) => {
    const { written } = openOutput(out).put('a.html', 'a', null)
    utimesSync(join(out, 'a.html'), 1, 1)
    assert.is(sweep(out, 'a.html', written), 'removed')
  }))

it('sweeps nothing that a link leads to', () =>
  inFolder((root) => {
    mkdirSync(join(root, 'elsewhere/01'), { recursive: true })
    mkdirSync(join(root, 'out'))
    writeFileSync(join(root, 'elsewhere/01/a.html'), 'theirs')
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/2021'))
    assert.is(sweep(join(root, 'out'), '2021/01/a.html', null), 'absent')
    assert.is(readFileSync(join(root, 'elsewhere/01/a.html'), 'utf8'), 'theirs')
  }))

it('finds every file of a manifest and no other, also after a journey over the disk', () =>
  inFolder((out) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.string({ minLength: 1 }),
        (files, other) => {
          const manifest = new Manifest()
          const written = files.map(
            (file, i): Written => ({
              file,
              key: i.toString(16).padStart(16, '0'),
              digest: i.toString(16).padStart(64, 'a'),
              size: i,
              mtime: i + 0.5,
            }),
          )
          for (const each of written) manifest.push(each, 0)
          manifest.save(join(out, 'manifest'), {})
          for (const again of [
            manifest,
            Manifest.load(join(out, 'manifest'))!.manifest,
            new Manifest(manifest.data()),
          ]) {
            assert.equal(
              files.map((file) => again.written(again.find(file))),
              written,
            )
            assert.is(again.find(other), files.indexOf(other))
          }
        },
      ),
      { numRuns: 30 },
    )
  }))

it('remembers in its journal what a killed build was about to make', () =>
  inFolder((out) => {
    const path = join(out, 'journal')
    assert.equal([...leftovers(path)], [])
    const journal = openJournal(path)
    journal.announce(['a.html', '2021/ề.html'])
    journal.announce(['c.html'])
    assert.equal([...leftovers(path)], ['a.html', '2021/ề.html', 'c.html'])
    writeFileSync(path, 'a.html\nhalf-a-na')
    assert.equal([...leftovers(path)], ['a.html'])
    journal.announce(['d.html'])
    assert.equal([...leftovers(path)], ['a.html', 'half-a-na', 'd.html'])
    writeFileSync(path, 'a.html\n\n\0\0\0\n../b.html\n/etc/c\nd/./e\nf.html\n')
    assert.equal([...leftovers(path)], ['a.html', 'f.html'])
  }))

it.run()
