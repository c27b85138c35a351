import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { learn } from './learn.ts'

const it = suite('learn')

const line = 'Read us on paper every day of the week, with all the news.'
const story = (at: number) =>
  `The ferry number ${at} came in late, and the harbour was full of people who waited.`

for (const [what, body] of Object.entries<(at: number) => object>({
  'one text': (at) => ({ text: `${story(at)}\n${line}` }),
  'a list of paragraphs': (at) => ({ body: [story(at), line] }),
  'lines that end as on Windows': (at) => ({ body: `${line}\r\n${story(at)}\r\n` }),
  'a field in the spelling of schema.org': (at) => ({ articleBody: `${story(at)}\n\n${line}` }),
}))
  it(`finds the lines of records whose text is ${what}`, () => {
    const content = mkdtempSync(join(tmpdir(), 'dateline-learn-'))
    try {
      const records = Array.from({ length: 12 }, (_, at) => JSON.stringify({ id: at, ...body(at) }))
      writeFileSync(join(content, 'press.jsonl'), records.join('\n'))
      const { articles, lines } = learn(content, null)
      assert.is(articles, 12)
      assert.equal(lines, [{ line, share: 1, count: 12 }])
    } finally {
      rmSync(content, { recursive: true })
    }
  })

it.run()
