import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { read } from './read.ts'
import { stretchesOf, wholeFile } from './stretches.ts'

const it = suite('stretches')
const folder = mkdtempSync(join(tmpdir(), 'dateline-stretches-'))
const file = join(folder, 'a.jsonl')
it.after(() => rmSync(folder, { recursive: true }))

const recordsIn = (stretch = wholeFile) => [...read(file, { path: 'a.jsonl', format: 'jsonl' }, stretch)]

it('gives the records of the whole file, wherever it is divided', () => {
  const line = fc.constantFrom('', ' ', '{"a":1}', '{"b":"Đắk Lắk"}', '\uFEFF{}', 'x'.repeat(40), '\r')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 90 }), (lines, bytes) => {
      writeFileSync(file, lines.join('\n'))
      const stretches = [...stretchesOf(file, bytes)]
      assert.equal(
        stretches.flatMap((stretch) => recordsIn(stretch)),
        recordsIn(),
      )
    }),
  )
})

it('divides between lines, and leaves to the last stretch what is added meanwhile', () => {
  writeFileSync(file, 'aaaa\nbbbb\ncccc\n')
  assert.equal(
    [...stretchesOf(file, 6)],
    [
      { from: 0, to: 10, linesBefore: 0 },
      { from: 10, to: Number.POSITIVE_INFINITY, linesBefore: 2 },
    ],
  )
})

it('takes a file that cannot be read as one stretch', () => {
  assert.equal([...stretchesOf(join(folder, 'missing.jsonl'))], [wholeFile])
  // A folder opens as a file does; what fails is to read it, as where a disk does.
  assert.equal([...stretchesOf(folder)], [wholeFile])
})

it.run()
