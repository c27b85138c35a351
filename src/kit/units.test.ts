import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { unitsOf } from './units.ts'

const it = suite('units')

for (const text of ['', 'a', 'Đắk Lắk', '😀 \ud800', 'ễ'.repeat(64 * 1024), `${'ế'.repeat(64 * 1024)}\n😀`])
  it(`gives the code units of a text of ${text.length}, and two line ends`, () => {
    unitsOf('x'.repeat(text.length + 40))
    const units = unitsOf(text)
    assert.ok(
      text === Array.from(units.subarray(0, text.length), (unit) => String.fromCharCode(unit)).join(''),
    )
    assert.equal([...units.subarray(text.length, text.length + 2)], [10, 10])
  })

it.run()
