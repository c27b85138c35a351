import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { lineOfField, splitFrontmatter } from './frontmatter.ts'

const it = suite('frontmatter')

const split = (text: string) => splitFrontmatter(text, 'ferry.md')
const rules = (text: string) => split(text).notices.map((notice) => notice.rule)

it('splits fields from the body and knows where the body begins', () => {
  assert.equal(split('---\ntitle: The ferry\ntags: [sea, "Đắk Lắk"]\n---\nThe ferry sank.\n'), {
    data: { title: 'The ferry', tags: ['sea', 'Đắk Lắk'] },
    body: 'The ferry sank.\n',
    bodyLine: 5,
    notices: [],
    withhold: false,
  })
})

it('leaves every value the text that was written', () => {
  const { data } = split(
    '---\ntime: 17:40\ncode: 0012\ndate: 2021-01-22 17:40:00\nyes: no\nnothing:\nbig: 1e3\n---\n',
  )
  assert.equal(data, {
    time: '17:40',
    code: '0012',
    date: '2021-01-22 17:40:00',
    yes: 'no',
    nothing: null,
    big: '1e3',
  })
})

for (const text of [
  'The ferry sank.',
  '---\nThe ferry sank, they said.\n---\nNobody knows.',
  '--- Anh đi đâu?\n--- Về nhà.\n---\n',
  '---\ntitle: never closed\n',
  '----\ntitle: a\n----\n',
  '---\n- a list\n- of prose\n---\nx',
  '\n---\nThe ferry sank, they said.\n---\nNobody knows.',
  'The ferry sank.\n\n---\ndraft: true\n---\n',
  '---',
  '',
]) {
  it(`takes ${JSON.stringify(text).slice(0, 40)} for text alone`, () => {
    assert.equal(split(text), { data: {}, body: text, bodyLine: 1, notices: [], withhold: false })
  })
}

it('reads frontmatter below empty lines', () => {
  assert.equal(split('\n \t\n---\ndraft: true\n---\nThe ferry sank.\n'), {
    data: { draft: 'true' },
    body: 'The ferry sank.\n',
    bodyLine: 6,
    notices: [],
    withhold: false,
  })
  assert.is(split('\n---\ntitle: The ferry: sunk\n---\n').notices[0]?.line, 3)
  assert.is(split('\n---\ntakedown: sued\nThe ferry sank.\n').withhold, true)
})

it('takes an empty block and comments for frontmatter without fields', () => {
  assert.equal(split('---\n# to be filled in\n\n---\nBody'), {
    data: {},
    body: 'Body',
    bodyLine: 5,
    notices: [],
    withhold: false,
  })
})

it('reads fields that only templates know from Markdown', () => {
  const { data, body } = split('---\nlayout: post\n---\nBody')
  assert.equal([data, body], [{ layout: 'post' }, 'Body'])
})

for (const text of [
  '---\nHỏi: Ai làm việc này?\nĐáp: Bà con trong buôn.\nHỏi: Từ bao giờ?\n---\n',
  '---\nQ: Who?\n---\nThe ferryman.',
]) {
  it(`takes the interview ${JSON.stringify(text).slice(0, 20)} between two rules of plain text for text`, () => {
    assert.equal(splitFrontmatter(text, 'ferry.txt').body, text)
  })
}

for (const field of ['status: draft', 'draft: true', 'published: false', 'embargo: 2099-01-01']) {
  it(`takes a block that says only "${field}" above plain text for no text`, () => {
    assert.is(splitFrontmatter(`---\n${field}\n---\nBody`, 'ferry.txt').body, 'Body')
  })
}

it('reads fields above plain text where one of them says something of the article', () => {
  const { data, body } = splitFrontmatter('---\nlayout: post\nTitle: The ferry\n---\nBody', 'ferry.txt')
  assert.equal([data, body], [{ layout: 'post', Title: 'The ferry' }, 'Body'])
})

it('tells of a text that YAML cuts short at a #', () => {
  const cut = (line: string) => split(`---\nlang: vi\n${line}\n---\n`).notices.map(({ line }) => line)
  assert.equal(cut('title: Bài #5'), [3])
  assert.equal(cut('tags:\n  - tag #one'), [4])
  for (const line of ['title: "Bài #5"', 'title: Bài # until the desk knows', 'title: C#', 'n: |\n  Bài #5'])
    assert.equal(cut(line), [], line)
})

it('leaves a second rule to the body', () => {
  assert.is(split('---\ntitle: a\n---\n---\nBody').body, '---\nBody')
})

const harm = 'globalThis.harmed = true'
for (const tag of [
  'js',
  'javascript',
  'JS',
  'JavaScript',
  ' js',
  ' js ',
  'coffee',
  'cson',
  'json',
  'toml',
  'yaml',
  'ts',
  'node',
]) {
  it(`refuses and never runs ---${tag}`, () => {
    const { data, body, bodyLine, notices } = split(`---${tag}\n${harm}\n---\nBody`)
    assert.equal(data, {})
    assert.equal([body, bodyLine], ['Body', 4])
    assert.equal(
      [notices[0]?.rule, notices[0]?.level, notices[0]?.line],
      ['parse/script-frontmatter', 'error', 1],
    )
    assert.not('harmed' in globalThis)
  })
}

for (const [name, text, line, read] of [
  ['anchors', '---\na: &x [1]\nb: [*x, *x]\n---\nBody', 2, {}],
  ['deep nesting', `---\ntitle: a\nb: ${'['.repeat(9000)}${']'.repeat(9000)}\n---\nBody`, 3, { title: 'a' }],
  ['functions', '---\na: !!js/function "function(){}"\n---\nBody', 2, {}],
  ['a quotation without end', '---\ntitle: "abc\ndate: 2021\n---\nBody', 2, { title: 'abc', date: '2021' }],
  [
    'a colon within a value',
    '---\nlang: vi\ntitle: Năm 2020: giá trị\ntags:\n  - a\n  - b\n---\nBody',
    3,
    { lang: 'vi', title: 'Năm 2020: giá trị', tags: ['a', 'b'] },
  ],
  ['a bracket before a value', '---\ntitle: [Ảnh] Lễ hội\n---\nBody', 2, { title: '[Ảnh] Lễ hội' }],
  ['a quotation at the beginning', `---\ntitle: "Vua" voi\n---\nBody`, 2, { title: `"Vua" voi` }],
  ['a list without end', '---\ntitle: a\ntags: [a, b\n---\nBody', 3, { title: 'a' }],
  ['a line of no field', '---\ntitle: a: b\nand more\n---\nBody', 2, {}],
] as const) {
  it(`tells ${name} and keeps the body and the other fields`, () => {
    const { data, body, notices } = split(text)
    assert.equal(data, read)
    assert.is(body, 'Body')
    assert.is(notices[0]?.rule, 'parse/bad-frontmatter')
    assert.ok(Math.abs(notices[0]!.line - line) <= 1, `line ${notices[0]!.line}`)
  })
}

for (const [text, is] of [
  ['---\ntitle: A: b\nembargo: [2099\n---\nBody', true],
  ['---\ntitle: A: b\nembargo: 2099\nstray\n---\nBody', true],
  ['---\ntitle: A: b\nembargo: 2099\n---\nBody', false],
  ['---\ntitle: A: b\n Draft : true\n---\nBody', true],
  ['---json\n{"title": "a",\n"takedown": "court"}\n---\nBody', true],
  ['---\ntitle: a\nembargo: 2099\n\nBody', true],
  [`---\nembargo: 2099\nlong: ${'x'.repeat(70_000)}\n---\nBody`, true],
  ['---\ntitle: A: b\n---\nThe embargo: a draft', false],
  ['---\ntitle: a\n\nBody', false],
  ['---\ntitle: a\nembargo: 2099\n---\nBody', false],
] as const) {
  it(`${is ? 'holds back' : 'need not hold back'} ${JSON.stringify(text.slice(0, 50))}`, () =>
    assert.is(split(text).withhold, is))
}

it('tells a field that was given twice, and where', () => {
  const { notices } = split('---\ntitle: a\ntitle: b\n---\nBody')
  assert.is(notices[0]?.rule, 'parse/bad-frontmatter')
  assert.match(notices[0]!.reason, 'duplicated')
  assert.is(notices[0]?.line, 3)
})

it('advises quotation marks where a value begins with a sign of YAML', () => {
  assert.match(split('---\ntitle: *quan trọng*\n---\n').notices[0]!.hint, 'double quotes')
})

it('tells the same fault again when the same text is read again', () => {
  const text = '---\ntitle: [a\n---\nBody'
  assert.equal(rules(text), rules(text))
  assert.is(rules(text).length, 1)
})

it('leaves out fields that would reach into objects', () => {
  const { data, notices } = split(
    '---\n__proto__: {polluted: yes}\nextra:\n  __proto__: {polluted: yes}\n  <<: {a: b}\n---\n',
  )
  assert.equal(data, { extra: {} })
  assert.not('polluted' in {})
  assert.equal(
    notices.map((notice) => notice.rule),
    Array(3).fill('parse/bad-field'),
  )
})

it('takes a block beyond the limit for text, and tells it', () => {
  const text = `---\ntitle: a\nlong: ${'x'.repeat(70_000)}\n---\nBody`
  assert.is(split(text).body, text)
  assert.equal(rules(text), ['parse/bad-frontmatter'])
})

it('refuses a block of empty lines, which would take the square of their number', () => {
  const text = `---\ntitle: a\n${'\n'.repeat(60_000)}!\n---\nBody`
  assert.is(split(text).body, 'Body')
  assert.equal(rules(text), ['parse/bad-frontmatter'])
})

it('knows the line of a field', () => {
  assert.is(lineOfField('---\ntitle: a\ndate: b\n---\n', 'date'), 3)
  assert.is(lineOfField('---\ntitle: a\n---\n', 'date'), 0)
})

it('loses no character of any text', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\n',
    'title: a',
    'js',
    ' ',
    'b',
    ':',
    '"',
    '[',
    '&a',
    '*a',
    '- ',
    '#',
    '{',
    '\t',
    '!',
    '|',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('')
      const { body, bodyLine } = split(text)
      assert.ok(text.endsWith(body))
      assert.is(
        text.slice(0, text.length - body.length).split('\n').length,
        body === '' && !text.endsWith('\n') && text !== '' ? text.split('\n').length : bodyLine,
      )
    }),
    { numRuns: 2000 },
  )
})

it.run()
