import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readYaml, YamlProblem } from './yaml.ts'

const it = suite('yaml')

const quotes = 'put the value between double quotes'
const form = 'not written as "name: value", or begins with the wrong number of blanks'

for (const [text, line, reason] of [
  ['title: A: B\nlanguage: vi\n', 1, quotes],
  ['- label: A\n- label: Chợ: phiên\n', 2, quotes],
  ['- article: a.txt\n  reason: Lý do: xyz\n', 2, quotes],
  ['title: @x\n', 1, quotes],
  ['extras: [text\n', 2, 'a bracket was opened and not closed'],
  ['title: "a\nhost: b\n', 3, 'a quotation mark was opened and not closed'],
  ['title: A\nlanguage vi\n', 3, form],
  ['title A\nlanguage: vi\n', 2, form],
  ['- label: A\n   slug: b\n', 2, form],
  ['title: A\n  language: vi\n', 2, form],
  ['a: 1\na: 2\n', 2, 'duplicated mapping key'],
] as const)
  it(`says what is wrong with ${JSON.stringify(text)}`, () => {
    try {
      readYaml(text)
    } catch (error) {
      assert.instance(error, YamlProblem)
      assert.is((error as YamlProblem).line, line)
      assert.ok((error as Error).message.includes(reason), (error as Error).message)
      return
    }
    assert.unreachable('it was read')
  })

it('reads values with colons, addresses and lists in quotes or without blanks', () =>
  assert.equal(readYaml('baseUrl: https://a.example/ # or: another\ntitle: "A: B"\nhosts: [a, b]\n'), {
    baseUrl: 'https://a.example/',
    title: 'A: B',
    hosts: ['a', 'b'],
  }))

it.run()
