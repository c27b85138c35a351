import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { confined } from '../testing/confined.ts'

const it = suite('whole')

const preamble = `
  const { openSync } = await import('node:fs')
  const { JsonBytes } = await load('kit/jsonbytes.ts')
  const { openJournal } = await load('write/journal.ts')
  const { writeWhole } = await load('kit/whole.ts')
  const file = folder + '/a'`

for (const { what, work } of [
  { what: 'bytes', work: 'writeWhole(openSync(file, "w"), Buffer.alloc(5000))' },
  { what: 'a text', work: 'writeWhole(openSync(file, "w"), "ề".repeat(5000))' },
  { what: 'a long piece of JSON', work: 'new JsonBytes(openSync(file, "w")).raw("x".repeat(5000))' },
  { what: 'names of files in a journal', work: 'openJournal(file).announce(["x.html", "y".repeat(5000)])' },
])
  it(`says that ${what} could not be written to the end`, () => {
    assert.match(confined(1, `${preamble}\n${work}`).error, /EFBIG/)
  })

it.run()
