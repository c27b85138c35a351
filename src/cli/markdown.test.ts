import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Article } from '../model/article.ts'
import type { Format } from '../model/source.ts'
import { parse } from '../parse/parse.ts'
import { recordOf } from '../read/read.ts'
import { asMarkdown } from './markdown.ts'

const it = suite('markdown')

const settings = {
  language: 'en',
  timeZone: 'UTC',
  gfm: false,
  terms: [],
  furniture: [],
  dayFirst: null,
  inferredTags: 5,
  tags: [],
}

function read(text: string, format: Format, line = 0): { article: Article; markdown: string } {
  const record = recordOf(Buffer.from(text), `a.${format}`, line, format)
  const parsed = parse(record.source!, settings)
  const markdown = asMarkdown({
    record,
    operand: `a.${format}`,
    path: `a.${format}`,
    content: '/',
    settings,
    parsed,
  })
  return { article: parsed.article!, markdown }
}

const harbour = `SHIPPING

Harbour opens after the storm

Oct 3, 2019

By Jane Harbour

The boats are out again.

The harbour of Alder opened again on Tuesday after the storm had closed it for nine days, and the first boats left before dawn.

Boats at the quay [left] in the morning. Photo: Rob_Stone

What the storm left of C #

Twelve of the forty boats were sunk, said the harbour master, and the 2 cranes at the quay will not be repaired before the spring.

- Nine boats are to be raised by the end of the month, the town says.

- 12. is the number of the pier that is closed until further notice.

- # signs and *stars* stand in the list of those who lost their boats.

Nobody was hurt, and ~~~ the insurance has paid for the nets that were lost on the first night of the storm.
`

it('gives the same page again', () => {
  const { article, markdown } = read(harbour, 'txt')
  assert.equal(
    ['<h2>', '<li>', '<figcaption>'].map((tag) => article.html.split(tag).length - 1),
    [1, 3, 1],
    article.html,
  )
  const again = read(markdown, 'md').article
  for (const field of Object.keys(article) as (keyof Article)[])
    if (field !== 'evidence' && field !== 'droppedLines') assert.equal(again[field], article[field], field)
})

it('keeps the lines of verse', () => {
  const stanzas = [
    'The boats go out at *four*\nThe gulls go out with them\nThe harbour keeps the door',
    'The boats come home at ten\nThe gulls are there before',
  ]
  const { article, markdown } = read(`Harbour song\n\n${stanzas.join('\n\n')}\n`, 'txt')
  assert.match(markdown, 'at \\*four\\*\\\nThe gulls')
  const again = read(markdown, 'md').article
  assert.equal([again.html, again.lead, again.leadInBody], [article.html, article.lead, true])
  assert.is(article.html.split('<br>').length - 1, 3)
})

it('writes cross-heads, bullets and captions as Markdown has them', () => {
  const { markdown } = read(harbour, 'txt')
  assert.match(markdown, '\n\n## What the storm left of C \\#\n\n')
  assert.match(
    markdown,
    '\n- Nine boats are to be raised by the end of the month, the town says.\n- 12\\. is',
  )
  assert.match(markdown, '\n\n![Boats at the quay \\[left\\] in the morning. Photo: Rob\\_Stone]()\n\n')
})

it('keeps a lead that is not the first paragraph where it stands', () => {
  const { article, markdown } = read(harbour, 'txt')
  assert.ok(article.lead?.startsWith('The harbour of Alder'))
  assert.match(markdown, /^lead: 'The harbour of Alder|^lead: The harbour of Alder/m)
  const again = read(markdown, 'md').article
  assert.is(again.leadInBody, true)
  assert.match(again.html, /^<p>The boats are out again\.<\/p>\n<p class="lead">The harbour/)
})

it('leaves out what told a record from the others of its file, and keeps it where a person wrote it', () => {
  const text = 'The harbour opened again on Tuesday after the storm had closed it for nine days.'
  const record = read(JSON.stringify({ id: 4711, title: 'Harbour', pages: 3, text }), 'jsonl', 1)
  assert.is(record.article.extra['id'], 4711)
  assert.not.match(record.markdown, /^id:/m)
  assert.match(record.markdown, /^pages: 3$/m)
  assert.match(read(`---\ntitle: Harbour\nid: x1\n---\n${text}\n`, 'md').markdown, /^id: x1$/m)
})

it.run()
