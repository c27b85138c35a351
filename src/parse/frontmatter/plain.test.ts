import fc from 'fast-check'
import yaml from 'js-yaml'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { plainFields } from './plain.ts'

const it = suite('plain fields')

it('reads texts with and without quotes, and lists', () => {
  const block = `title: "Giá cà phê: tăng"\ndate: 2024-01-01T12:20:00+07:00\nauthor: 'H’Nga'\ntags:\n  - kinh tế\n  - "xuất khẩu"\nsection:`
  assert.equal(plainFields(block), {
    title: 'Giá cà phê: tăng',
    date: '2024-01-01T12:20:00+07:00',
    author: 'H’Nga',
    tags: ['kinh tế', 'xuất khẩu'],
    section: null,
  })
})

for (const block of [
  'title: a: b',
  'title: "a\\tb"',
  'title: [a, b]',
  'title: a # b',
  'a: 1\na: 2',
  '- a',
  'a: 1\n  b',
  'a: &x 1',
  'a: "b" c',
  'a: |\n  b',
  'a:\n  - b: c',
  '__proto__: a',
  'a:\n\n  - b',
])
  it(`leaves ${JSON.stringify(block)} to a parser of all of YAML`, () => assert.is(plainFields(block), null))

/** Pieces that mean something in YAML, put together at random. */
const piece = fc.constantFrom(
  ...[
    'title',
    'a',
    ':',
    ': ',
    ' ',
    '\n',
    '- ',
    '  - ',
    '"',
    "'",
    '#',
    ' #',
    'ê',
    '1',
    '~',
    '&',
    '*',
    '!',
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
  ],
  ...[
    '>',
    '\\',
    '---',
    '\t',
    '\u00a0',
    '?',
    '? ',
    '%',
    '@',
    '`',
    'null',
    '<<',
    '=',
    '0x1f',
    '2024-01-01',
    'tags:\n',
    'b: "',
    '"\n',
    "c: '",
  ],
)

it('answers as a parser of all of YAML does, or not at all', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const block = pieces.join('')
      const fields = plainFields(block)
      if (fields === null) return
      const full = yaml.safeLoad(block, { schema: yaml.FAILSAFE_SCHEMA })
      assert.equal(JSON.stringify(fields), JSON.stringify(full))
    }),
    { numRuns: 20_000 },
  )
})

it.run()
