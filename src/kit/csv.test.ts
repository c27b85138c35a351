import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { csvLine } from './csv.ts'

const cases: [cell: string, want: string][] = [
  ['Cà phê', 'Cà phê'],
  ['', ''],
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['a\nb', '"a\nb"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+84', "'+84"],
  ['-1', "'-1"],
  ['@cmd', "'@cmd"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['1=1', '1=1'],
]

const it = suite('csv')
for (const [cell, want] of cases) {
  it(`writes ${JSON.stringify(cell)} as ${JSON.stringify(want)}`, () =>
    assert.is(csvLine([cell]), `${want}\r\n`))
}
it('puts commas between cells', () => assert.is(csvLine(['a', 'b']), 'a,b\r\n'))
it.run()
