import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite } from './site.ts'

const it = suite('records')

const records = [
  {
    id: 1,
    date: '1901',
    text: `${'The price of wheat rose by two shillings, and that of bread by a penny. '.repeat(4)}\n`.repeat(
      3,
    ),
  },
  {
    id: 2,
    title: 'Frost',
    text: 'The river is frozen from bank to bank, and boys skate as far as the mill.',
  },
  { id: 3, title: 'No text', date: '1901' },
  { id: 4, title: 'A date', date: '03/04/1905', lang: 'en', text: 'It was written both ways in those days.' },
]

it('are told what to do in their own fields, since lines at the top of a .jsonl file would break it', async () => {
  const site = copySite('empty')
  try {
    const lines = records.map((record) => `${JSON.stringify(record)}\n`)
    writeFileSync(join(site.content, 'press.JSONL'), lines.join(''))
    writeFileSync(join(site.content, 'site.yaml'), 'language: en\n')
    const { notices } = await site.build()
    const told = notices.filter(({ rule }) => rule.startsWith('parse/'))
    const hints = Object.fromEntries(told.map(({ rule, line, hint }) => [`${rule} ${line}`, hint]))
    assert.equal(hints, {
      'parse/no-title 1': 'Give the record its headline in a field "title".',
      'parse/no-date 2':
        'Give the record a field "date", such as "2021-01-22"; until then the article is listed as undated.',
      'parse/no-body 3':
        'Give the record its text in a field "text" or "body", as one text between double quotes; the plugin examples/plugins/cms-export.ts gives the fields of an export other names.',
      'parse/ambiguous-date 4': 'Write the date as YYYY-MM-DD into the field "date" of the record.',
    })
  } finally {
    site.remove()
  }
})

it.run()
