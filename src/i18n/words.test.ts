import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { en } from './en.ts'
import { vi } from './vi.ts'
import { hasWords, standsIn, wordsOf } from './words.ts'

const it = suite('words')

it('have every phrase in every language, with the same values in it', () => {
  for (const [key, phrase] of Object.entries(en)) {
    const values = (of: unknown) => [...new Set(JSON.stringify(of).match(/\{\w+\}/g))].sort()
    assert.equal(values(vi[key as keyof typeof vi]), values(phrase), key)
  }
})

it('that nobody knows are told by their name, with the one that was meant', () => {
  const t = wordsOf('vi') as (key: string) => string
  assert.throws(() => t('nosuchword'), /^There is no phrase "nosuchword"\.$/)
  assert.throws(() => t('artcles'), 'There is no phrase "artcles". Did you mean "articles"?')
})

const cases: [language: string, count: number, text: string][] = [
  ['en', 1, '1 article'],
  ['en', 1234, '1,234 articles'],
  ['vi', 1, '1 bài'],
  ['vi', 1234, '1.234 bài'],
  ['vi-VN', 2, '2 bài'],
]
for (const [language, count, text] of cases) {
  it(`count ${count} in ${language}`, () => assert.is(wordsOf(language)('articles', { count }), text))
}

it('are English in a language without words of its own, but for those that are given', () => {
  const t = wordsOf('pl', {
    articles: { one: '{count} tekst', few: '{count} teksty', other: '{count} tekstów' },
  })
  assert.is(t('tags'), 'Tags')
  assert.equal(
    [1, 3, 5].map((count) => t('articles', { count })),
    ['1 tekst', '3 teksty', '5 tekstów'],
  )
  assert.not.ok(hasWords('pl'))
  assert.ok(standsIn('pl', { articles: '{count}' })('tags'))
  assert.not.ok(standsIn('pl', { articles: '{count}' })('articles'))
  assert.not.ok(standsIn('vi')('tags'))
})

it('count as English does where English stands in', () => {
  assert.is(wordsOf('ja')('articles', { count: 1 }), '1 article')
  assert.is(wordsOf('fr')('articles', { count: 0 }), '0 articles')
})

it.run()
