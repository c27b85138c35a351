import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { languageFault, primaryOf } from './language.ts'

const it = suite('language tags')

it('finds the primary subtag of a language, whatever stands behind it', () => {
  assert.is(primaryOf('vi'), 'vi')
  assert.is(primaryOf('pt-BR'), 'pt')
  assert.is(primaryOf('zh-Hant-TW'), 'zh')
  assert.is(primaryOf(''), '')
})

it('tells of two letters that are no language, and which one the country speaks whose code they are', () => {
  for (const [tag, meant] of [
    ['vn', 'vi'],
    ['jp', 'ja'],
    ['cn-Hans', 'zh'],
  ] as const)
    assert.match(languageFault(tag)!, new RegExp(`no language: "${meant}" may be meant`))
  assert.is(languageFault('xx'), 'is "xx", which is no language')
})

it('takes languages of two letters, and all of more, which only their speakers know', () => {
  for (const tag of ['vi', 'en-GB', 'se', 'uk', 'rad', 'bdq', 'zh-Hant-TW'])
    assert.is(languageFault(tag), null)
})

it.run()
