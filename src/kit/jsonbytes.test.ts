import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Texts } from './columns.ts'
import { hexOf } from './hex.ts'
import { JsonBytes } from './jsonbytes.ts'

const it = suite('jsonbytes')

const written = (work: (out: JsonBytes) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-json-'))
  try {
    const file = join(folder, 'file.json')
    const descriptor = openSync(file, 'w')
    const out = new JsonBytes(descriptor)
    work(out)
    out.flush()
    closeSync(descriptor)
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('writes texts and numbers as JSON.stringify does', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constant('\\"\n\u0000é'),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.nat(0xffffffff), fc.constantFrom('', '#12')), { maxLength: 20 }),
      (rows) => {
        const texts = new Texts()
        for (const [each] of rows) texts.push(each)
        const words = Uint32Array.from(rows, ([, word]) => word)
        const expected = rows.map(
          (row, index) => `${JSON.stringify(texts.get(index) + row[2])}"${hexOf(words, index, 1)}"`,
        )
        const got = written((out) =>
          rows.forEach((row, index) => {
            out.text(texts, index, row[2])
            out.hex(words, index, 1)
          }),
        )
        assert.is(got, expected.join(''))
      },
    ),
    { numRuns: 60 },
  )
})

it('writes more than fits its buffer, and texts of any length', () => {
  const texts = new Texts()
  const long = ['x'.repeat(5000), '"'.repeat(9000), 'Đà Nẵng '.repeat(300_000), 'a']
  for (const text of long) texts.push(text)
  const got = written((out) => {
    for (let round = 0; round < 300; round++) {
      out.raw('[')
      for (let index = round < 2 ? 0 : 3; index < 4; index++) out.text(texts, index)
      out.raw(`${' '.repeat(4000)}]`)
    }
  })
  const line = (from: number) =>
    `[${long
      .slice(from)
      .map((text) => JSON.stringify(text))
      .join('')}${' '.repeat(4000)}]`
  assert.is(got, line(0).repeat(2) + line(3).repeat(298))
})

it.run()
