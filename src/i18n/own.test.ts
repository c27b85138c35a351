import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { OwnWords } from '../model/config.ts'
import { allWords, readWords } from './own.ts'
import { wordsOf } from './words.ts'

const it = suite('own words')

const file = (phrases: Record<string, unknown>): OwnWords => ({
  file: 'words.pl.yaml',
  phrases: Object.fromEntries(
    Object.entries(phrases).map(([key, phrase], at) => [key, { phrase, line: at + 1 }]),
  ),
})

it('are taken for their keys, those of the search page apart', () => {
  const { words, search, notices } = readWords('vi', file({ tags: 'Chủ đề', 'search.more': 'Nữa' }))
  assert.equal([words, search, notices], [{ tags: 'Chủ đề' }, { more: 'Nữa' }, []])
  assert.is(wordsOf('vi', words)('tags'), 'Chủ đề')
  assert.is(wordsOf('vi', words)('search'), 'Tìm kiếm')
})

it('have the plural forms of their language', () => {
  const { words } = readWords(
    'pl',
    file({ articles: { one: '{count} tekst', few: '{count} teksty', other: '{count} tekstów' } }),
  )
  assert.is(wordsOf('pl', words)('articles', { count: 3 }), '3 teksty')
})

const wrong: [phrases: Record<string, unknown>, rule: string, said: RegExp][] = [
  [{ tasg: 'x' }, 'config/unknown-word', /^There is no phrase "tasg".*Did you mean "tags"\?/],
  [{ 'search.mroe': 'x' }, 'config/unknown-word', /Did you mean "search.more"\?/],
  [{ zzzzzzzzz: 'x' }, 'config/unknown-word', /docs\/words\.md/],
  [{ __proto__x: 'x' }, 'config/unknown-word', /__proto__x/],
  [{ tags: ['x'] }, 'config/bad-word', /is no text/],
  [{ tags: { other: 'x' } }, 'config/bad-word', /counts nothing/],
  [{ articles: { one: 'x' } }, 'config/bad-word', /no form "other"/],
  [{ articles: { some: 'x', other: 'x' } }, 'config/bad-word', /a form "some"/],
  [{ articles: { one: ['x'], other: 'x' } }, 'config/bad-word', /form "one" that is no text/],
  [{ inTag: 'In {tga}' }, 'config/bad-word', /holds \{tga\}/],
]
for (const [phrases, rule, said] of wrong) {
  it(`are told and left out where they cannot be used: ${JSON.stringify(phrases)}`, () => {
    const { words, notices } = readWords('vi', file(phrases))
    assert.equal(words, {})
    assert.equal(
      notices.map(({ rule, line }) => [rule, line]),
      [[rule, 1]],
    )
    assert.match(`${notices[0]!.reason} ${notices[0]!.hint}`, said)
  })
}

it('that are missing are told once, in a language without words of ours', () => {
  const count = Object.keys(allWords).length
  const rulesOf = (language: string, own: OwnWords | null) => readWords(language, own).notices
  assert.equal(rulesOf('en-GB', file({ tags: 'Topics' })), [])
  assert.match(rulesOf('pl', null)[0]!.reason, 'no words in "pl"')
  assert.match(rulesOf('ar-EG', null)[0]!.hint, 'words.ar.yaml')
  const [told, ...more] = rulesOf('pl', file({ tags: 'Tagi' }))
  assert.match(told!.reason, `${count - 1} phrases are not in the file and stay English: skip, home,`)
  assert.equal(more, [])
  assert.equal(rulesOf('pl', file(allWords)), [])
})

it.run()
