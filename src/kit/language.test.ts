import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { primaryOf } from './language.ts'

const it = suite('language tags')

it('finds the primary subtag of a language, whatever stands behind it', () => {
  assert.is(primaryOf('vi'), 'vi')
  assert.is(primaryOf('pt-BR'), 'pt')
  assert.is(primaryOf('zh-Hant-TW'), 'zh')
  assert.is(primaryOf(''), '')
})

it.run()
