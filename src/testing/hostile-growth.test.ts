import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readYaml } from '../config/yaml.ts'
import { escapeHtml } from '../kit/escape.ts'
import { slugOf } from '../kit/slug.ts'
import { escapeXml } from '../kit/xml.ts'
import { standingOf } from '../model/standing.ts'
import { parseDateField } from '../parse/dates/fields.ts'
import { splitFrontmatter } from '../parse/frontmatter.ts'
import { parse } from '../parse/parse.ts'
import { termFinder } from '../parse/terms.ts'
import { recordOf } from '../read/read.ts'
import { marker } from '../search/client/marks.ts'
import { parseQuery } from '../search/client/query.ts'
import { inFull, tell } from './cases.ts'
import { ends, growthOf, linear, pieces } from './hostile-growth.ts'

// No text takes long because of what stands in it: twice the text takes about twice the time, whatever is repeated in it.
const it = suite('hostile growth')

const settings = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', gfm: true }
const source = (format: 'txt' | 'md' | 'jsonl', text: string) =>
  parse({ path: 'a', record: 0, format, text }, settings)
const prose = 'Chợ họp từ sớm\n\n17:40, 22/01/2021\n\nNgười mua kẻ bán đông như mọi phiên.\n\n'
const findTerms = termFinder(['Chợ phiên', 'a a a a b', '1 1 1 1 2', 'A'])
const ask = marker(parseQuery('"a b" a 1 chợ'))

/** Each way in for a text that somebody else wrote. */
const ways: Readonly<Record<string, (text: string) => void>> = {
  'a .txt': (text) => source('txt', text),
  'the body of a .txt': (text) => source('txt', prose + text),
  'the body of a .md': (text) => source('md', `# Chợ\n\n${text}`),
  'the text of a record': (text) => source('jsonl', JSON.stringify({ title: 'a', text })),
  'fields of a record': (text) =>
    source(
      'jsonl',
      JSON.stringify({
        title: text,
        author: text,
        tags: text,
        aliases: text,
        url: text,
        date: text,
        lang: text,
        slug: text,
        lead: text,
        takedown: text,
        more: [text],
        text: 'a b',
      }),
    ),
  frontmatter: (text) => splitFrontmatter(`---\ntitle: ${text}\n${text}\n---\n${text}`, 'a.md'),
  'a date': (text) => parseDateField(text.slice(0, 100)),
  'bytes of a file': (text) => recordOf(Buffer.from(text, 'latin1'), 'a.txt', 0, 'txt'),
  'a takedown': (text) => standingOf({ takedown: text, robots: text, embargo: text, corrections: [text] }),
  'a slug': (text) => slugOf(text),
  escaping: (text) => escapeHtml(text) + escapeXml(text),
  'a term of an authority file': (text) => findTerms(text),
  // A reader types it; what is longer than this no address holds.
  'a query': (text) => parseQuery(text.slice(0, 16_384)),
  'a search result': (text) => ask.snippet([text]),
}

const longest = inFull ? 1 << 20 : 1 << 16
let cases = 0

for (const [way, work] of Object.entries(ways)) {
  it(`is linear in ${way}`, () => {
    const found: string[] = []
    const some = inFull ? ends : ['!']
    for (const piece of pieces) {
      for (const end of some) {
        const textOf = (length: number) =>
          piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + end
        const { ratio, length } = growthOf(work, textOf, longest)
        cases++
        if (ratio > linear)
          found.push(
            `${JSON.stringify(piece)}…${JSON.stringify(end)}: twice the text takes ${ratio.toFixed(1)} times as long at ${length} characters`,
          )
      }
    }
    assert.equal(found, [])
  })
}

it('counts what it measured', () => {
  // YAML of settings is refused by depth before it is long.
  assert.throws(() => readYaml('['.repeat(100_000)))
  tell('texts that were doubled', cases, 'none took more than about twice as long')
})

it.run()
