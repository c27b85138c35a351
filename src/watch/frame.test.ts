import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { frameOf } from './frame.ts'

const it = suite<{ folder: string; file: string }>('frameOf')

it.before((place) => {
  place.folder = mkdtempSync(join(tmpdir(), 'dateline-frame-'))
  place.file = join(place.folder, 'a.txt')
  writeFileSync(place.file, `one\r\ntwo\nthree\n${'x'.repeat(500)}\nfive\nsix`)
})

it.after(({ folder }) => rmSync(folder, { recursive: true }))

const numbers = (file: string, line: number) => frameOf(file, line).map(({ line: number }) => number)

it('shows two lines before and after, as far as there are any', ({ file }) => {
  assert.equal(numbers(file, 1), [1, 2, 3])
  assert.equal(numbers(file, 3), [1, 2, 3, 4, 5])
  assert.equal(numbers(file, 6), [4, 5, 6])
})

it('marks the line that is meant', ({ file }) => {
  const [meant, ...others] = frameOf(file, 2).filter(({ here }) => here)
  assert.equal([meant!.text, others], ['two', []])
})

it('cuts long lines', ({ file }) => assert.is(frameOf(file, 4)[2]!.text.length, 161))

it('has none where there is no such line or file', ({ file, folder }) => {
  assert.equal([frameOf(file, 0), frameOf(file, 7), frameOf(join(folder, 'none'), 1)], [[], [], []])
})

it.run()
