import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { notice } from '../model/notice.ts'
import { countByRule, problems } from './problems.ts'
import { plain } from './terminal.ts'

const it = suite('problems')

it('says where, how bad, what was found and what to do', () => {
  const text = problems(
    [notice('parse/no-date', '1998/ferry.txt', 3, 'No date was found.', 'Add one.')],
    'content',
    'all.jsonl',
    plain,
  )
  assert.is(
    text,
    'content/1998/ferry.txt:3  warning  No date was found.\n' +
      '                          Add one.  parse/no-date\n',
  )
})

it('shows the first few of a rule and counts the rest', () => {
  const many = Array.from({ length: 1234 }, (_, i) =>
    notice('read/empty', `${i}.txt`, 0, 'There is no text.', 'Delete it.'),
  )
  assert.is(
    problems(many, 'content', 'all.jsonl', plain),
    'content/0.txt  warning  There is no text.\n' +
      'content/1.txt  warning  There is no text.\n' +
      'content/2.txt  warning  There is no text.\n' +
      '               … and 1,231 more in all.jsonl\n' +
      '               Delete it.  read/empty\n',
  )
})

it('leaves no hint unsaid because its file comes late', () => {
  const told = ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.html'].map((path) =>
    notice(
      'read/unknown-format',
      path,
      0,
      'No article.',
      path.endsWith('csv') ? 'Make lines.' : 'Make text.',
    ),
  )
  const text = problems(told, 'content', 'all.jsonl', plain)
  assert.match(text, 'Make lines.')
  assert.match(text, /e\.html.*\n.*… and 3 more in all\.jsonl\n.*Make text\./)
})

it('says a hint once as long as it is the same', () => {
  const two = ['Put the text back.', 'Delete it.'].map((hint, i) =>
    notice('read/empty', `${i}.txt`, 0, 'Empty.', hint),
  )
  assert.match(
    problems(two, 'content', 'all.jsonl', plain),
    /0\.txt.*\n *Put the text back\..*\n.*1\.txt.*\n *Delete it\./,
  )
})

it('tells the worst last', () => {
  const text = problems(
    [
      notice('read/encoding', 'a.txt', 0, 'Not UTF-8.'),
      notice('collect/duplicate', 'b.txt', 0, 'Twice.'),
      notice('read/empty', 'c.txt', 0, 'Empty.'),
    ],
    'content',
    'all.jsonl',
    plain,
  )
  assert.equal(text.match(/[abc](?=\.txt)/g), ['b', 'c', 'a'])
})

it('shows no control characters of a source', () => {
  const text = problems(
    [notice('read/empty', 'a\u001b]0;x\u0007.txt', 0, 'B\u202eC\nD')],
    'content',
    'all.jsonl',
    plain,
  )
  assert.match(text, 'content/a�]0;x�.txt')
  assert.match(text, 'B�C�D')
})

it('names the content folder where a notice is about the whole archive', () => {
  assert.match(
    problems([notice('config/unknown-setting', '', 0, 'Odd.')], 'texts', 'all.jsonl', plain),
    /^texts {2}warning {2}Odd\./,
  )
})

it('names a template by its own folder', () => {
  const text = problems(
    [notice('render/template-error', 'templates/day.ts', 7, 'Odd.')],
    'content',
    'all.jsonl',
    plain,
  )
  assert.match(text, /^templates\/day\.ts:7 {2}error {4}Odd\./)
})

it('counts by rule, in the order of the names', () => {
  const rules = ['read/empty', 'parse/no-date', 'read/empty'] as const
  assert.equal(Object.entries(countByRule(rules.map((rule) => notice(rule, '', 0, '')))), [
    ['parse/no-date', 1],
    ['read/empty', 2],
  ])
})

it.run()
