import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { coloured } from './terminal.ts'
import { wrapped } from './wrapped.ts'

const it = suite('wrapped')

const notice =
  'content/a b.txt:3  warning  No date of publication was found in the text of it.\n' +
  '                   Add a line such as "date: 2021-01-22" at the top.  parse/no-date\n'

it('leaves what fits as it is', () => assert.is(wrapped(notice, 100, 2), notice))

it('goes on under the last column', () => {
  assert.is(
    wrapped(notice, 60, 2),
    [
      'content/a b.txt:3  warning  No date of publication was found',
      '                            in the text of it.',
      '                   Add a line such as "date: 2021-01-22" at',
      '                   the top.  parse/no-date',
      '',
    ].join('\n'),
  )
})

it('goes on near the margin where there is no room beside the path', () => {
  assert.is(
    wrapped(notice, 40, 2),
    [
      'content/a b.txt:3  warning  No date of',
      '    publication was found in the text of',
      '    it.',
      '    Add a line such as "date:',
      '    2021-01-22" at the top.',
      '    parse/no-date',
      '',
    ].join('\n'),
  )
})

it('counts no colours', () => {
  const line = `a.txt  ${coloured('red', 'error')}    The text of this is empty.`
  assert.is(wrapped(line, 42, 2), line)
  assert.match(wrapped(line, 41, 2), /this is\n {4}empty\.$/)
})

it('breaks no word, however long it is', () => {
  const path = `${'x'.repeat(60)}.txt`
  assert.is(wrapped(`${path}  error    Empty.`, 40, 2), `${path}\n    error    Empty.`)
})

it.run()
