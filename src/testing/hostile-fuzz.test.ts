import fc from 'fast-check'
import { suite } from 'uvu'
import { inFull, tell } from './cases.ts'
import { properties } from './hostile-fuzz.ts'

// The short form of `npm run fuzz`, whose inputs a seed decides: FUZZ_SEED asks for others.
const it = suite('hostile inputs')

const seed = Number(process.env['FUZZ_SEED'] ?? 1)
const numRuns = inFull ? 2000 : 40

for (const { name, property } of properties) {
  it(`holds for ${name}`, async () => {
    await fc.assert(property, { seed, numRuns })
    tell(`inputs of ${name}`, numRuns)
  })
}

// What fuzzing found, as it was found.
const findings: readonly (readonly [name: string, input: readonly unknown[]])[] = [
  ['encodings', [Buffer.from([255, 254, 0, 216])]],
  ['plain text', [`Ảnh: Trần AnChợ${'👩‍👩‍👧‍👦'.repeat(40)}10000 --><script>datelineAlarm(6)</script><!--`]],
  ['plain text', ["'\nNgười dân thôn Bảy ra chợ từ sáng sớm."]],
  [
    'Markdown',
    [
      '---\n---\n¡<base href=https://evil.example/>]]><script>datelineAlarm(7)</script><![CDATA[𐀀!!!𐀀!𐀀Chợ!!𐀀𐀀',
    ],
  ],
  [
    'Markdown',
    [
      '---\n---\n| a | b |\n|:-|-:|\n| <img src=x onerror=datelineAlarm(75)> | [x](javascript:datelineAlarm(76)) |',
    ],
  ],
  ['records', [{ text: '<script>datelineAlarm(1)</script>', '': { constructor: {} }, title: '1年' }]],
]

it('holds for what was found before', async () => {
  for (const [name, input] of findings) {
    const { property } = properties.find((each) => each.name === name)!
    await fc.assert(property, { examples: [input as never], numRuns: 1 })
  }
})

it.run()
