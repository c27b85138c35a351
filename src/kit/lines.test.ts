import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { linesOf } from './lines.ts'

const long = 'ắ'.repeat(900_000)
const cases: [name: string, text: string, want: string[]][] = [
  ['nothing of an empty file', '', []],
  ['lines that end', 'a\nb\n', ['a', 'b']],
  ['a last line that does not end', 'a\nb', ['a', 'b']],
  ['empty lines', '\n\na\n', ['', '', 'a']],
  ['a line longer than a block', `a\n${long}\nb\n`, ['a', long, 'b']],
]

const it = suite('lines')
for (const [name, text, want] of cases) {
  it(`gives ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-lines-'))
    try {
      writeFileSync(join(folder, 'x'), text)
      assert.equal(Array.from(linesOf(join(folder, 'x')), String), want)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
it.run()
