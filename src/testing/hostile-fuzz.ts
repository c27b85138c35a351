import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { stubFile } from '../indexes/stub.ts'
import { isDay } from '../kit/calendar.ts'
import { withoutControls } from '../kit/controls.ts'
import { escapeHtml } from '../kit/escape.ts'
import { slugOf } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'
import { readByline } from '../parse/bylines/bylines.ts'
import { findDates } from '../parse/dates/dates.ts'
import { parseDateField } from '../parse/dates/fields.ts'
import { splitFrontmatter } from '../parse/frontmatter.ts'
import { parse } from '../parse/parse.ts'
import { decode } from '../read/encodings/decode.ts'
import { read } from '../read/read.ts'
import { referenceWriter } from '../render/reference.ts'
import { search } from '../search/client/engine.ts'
import { indexReader } from '../search/client/index-reader.ts'
import { marker } from '../search/client/marks.ts'
import { parseQuery } from '../search/client/query.ts'
import { Unreachable } from '../search/client/source.ts'
import { directoryFile } from '../search/directory.ts'
import { mayBeOurs } from '../write/output.ts'
import { gazette } from './gazette.ts'
import { payloads } from './hostile.ts'
import { pieces } from './hostile-growth.ts'
import { elementsOf, schemeOf } from './hostile-pages.ts'
import { filesOf, readerOf } from './search-trial.ts'

/** Something that holds for every input, with the inputs that are most likely to break it. */
export interface Property {
  readonly name: string
  readonly property: fc.IRawProperty<unknown>
}

const words = [
  'Chợ',
  'Đắk Lắk',
  'H’Lan Êban',
  'Theo VnExpress',
  'Ảnh: Trần An',
  '17:40, 22/01/2021',
  'Thứ hai, ngày 3 tháng 4 năm 2021',
  'March 3rd, 2020',
  '令和3年1月22日',
  '٢٠٢١/٠١/٢٢',
  'Ý kiến bạn đọc',
  'Từ khóa: a, b',
  'By Ann Wexford',
  'Trang chủ | Thời sự',
  'Người dân thôn Tám dậy từ sớm để dọn hàng.',
  'أخبار السوق',
  '高原の市場',
]
const fieldNames = [
  'title',
  'date',
  'author',
  'tags',
  'slug',
  'url',
  'lang',
  'aliases',
  'draft',
  'lead',
  'updated',
  'section',
  'kicker',
  'text',
  'body',
  'id',
  'takedown',
  'corrections',
  '__proto__',
  'constructor',
  'toString',
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 3, arbitrary: fc.constantFrom(...payloads) },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '---\n', '\t') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff), { maxLength: 4 }).map((units) => String.fromCharCode(...units)),
  },
  { weight: 1, arbitrary: fc.integer().map(String) },
)
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''))
const line = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' ').replace(/\n/g, ' '))
/** Text as reading hands it on. */
const asRead = (raw: string) =>
  withoutControls(Buffer.from(raw).toString().replace(/\r\n?/g, '\n')).text.normalize('NFC')
const clean = text.map(asRead)
const references = referenceWriter((text) => text)
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc.constantFrom(null, true, false, 0, -1, 1e300, '', '2021-01-22', '22/01/2021 17:40'),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames), line), tie('value'), { maxKeys: 4 }),
  ),
})).value
const record = fc.dictionary(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fieldNames) }, line), json, {
  maxKeys: 10,
})
const head = fc
  .array(
    fc.tuple(
      fc.constantFrom(...fieldNames),
      fc.oneof(
        line,
        json.map((value) => JSON.stringify(value)),
      ),
    ),
    { maxLength: 8 },
  )
  .map((fields) => fields.map(([name, value]) => `${name}: ${value}\n`).join(''))
const markdown = fc.tuple(head, clean).map(([fields, body]) => asRead(`---\n${fields}---\n${body}`))
const settings = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', gfm: true }

/** The classes that our own trees have: of no text's choosing. */
const classes: Readonly<Record<string, readonly string[]>> = {
  p: ['lead'],
  th: ['end', 'middle'],
  td: ['end', 'middle'],
}
const inBody = new Set(
  'p h2 h3 h4 h5 h6 blockquote ul ol li strong em del a code pre br hr table thead tbody tr th td figure figcaption section sup'.split(
    ' ',
  ),
)
const inAttributes = new Set(
  'href id class start lang tabindex aria-label data-footnote-ref data-footnote-backref data-footnotes'.split(
    ' ',
  ),
)
const dateForm = /^(?!0000)\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:[+-]\d{2}:\d{2})?)?)?)?$/

/** What every article promises, whatever it was made of. */
function checkArticle(article: Article): void {
  for (const { tag, attributes } of elementsOf(`<!DOCTYPE html>${article.html}`)) {
    assert.ok(inBody.has(tag), `<${tag}> in ${article.html}`)
    for (const [name, value] of attributes) {
      assert.ok(inAttributes.has(name), `${name} in ${article.html}`)
      if (name === 'href') assert.ok([null, 'http', 'https', 'mailto', '//'].includes(schemeOf(value)), value)
      if (name === 'class') assert.ok(classes[tag]?.includes(value), `<${tag} class="${value}">`)
      if (name === 'lang') assert.match(value, /^[a-z]{2,3}$/)
      if (name === 'tabindex' || name === 'aria-label') assert.is(tag, 'section')
    }
  }
  const { title, kicker, lead, date, updated, authors, agency, section, tags, body, captions, url, lang } =
    article
  for (const day of [date, updated]) if (day !== null) checkDate(day)
  for (const one of [title, kicker, lead, agency, section, ...authors, ...tags, ...captions]) {
    if (one === null) continue
    assert.is(withoutControls(one).controls, 0)
    assert.not.match(one, /\n/)
    assert.not.equal(one.trim(), '')
  }
  assert.is(withoutControls(body).controls, 0)
  if (url !== null) assert.match(url, /^https?:\/\/[^\s<>"']+$/)
  assert.match(lang, /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
}

function checkDate(date: string): void {
  assert.match(date, dateForm)
  const [year, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  assert.ok(isDay(year!, month, day), date)
  if (date.length > 10) assert.ok(Number(date.slice(11, 13)) < 24 && Number(date.slice(14, 16)) < 60, date)
}

function checkParse(format: 'txt' | 'md' | 'jsonl', written: string): void {
  const source = { path: `a.${format}`, record: format === 'jsonl' ? 1 : 0, format, text: written }
  const parsed = parse(source, settings)
  assert.not(
    parsed.notices.some(({ rule }) => rule === 'parse/failed'),
    parsed.notices.map(({ reason }) => reason).join(),
  )
  assert.is(parsed.article !== null, parsed.fate === 'page')
  if (parsed.article === null) assert.ok(parsed.notices.length > 0)
  else checkArticle(parsed.article)
  for (const { reason, line } of parsed.notices) {
    assert.match(reason, /[.!?…]$/)
    assert.ok(line >= 0 && line <= written.split('\n').length + 1)
  }
  assert.is(JSON.stringify(parse(source, settings)), JSON.stringify(parsed))
}

const files = [...filesOf(gazette())]
const queries = [
  'chợ',
  'cà phê',
  '"đắk lắk"',
  'mưa -chợ',
  'tag:x',
  'author:"Đỗ Lan" hội',
  'year:2015 làng',
  'o',
  '高原',
  'lớp học ở ấp bắc',
]

/** An index as the network may bring it: bytes changed, cut, or of another file. */
const damagedIndex = fc.array(
  fc.record({
    file: fc.nat(),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    how: fc.constantFrom('change', 'cut', 'swap', 'random'),
  }),
  { minLength: 1, maxLength: 4 },
)
type Damages = typeof damagedIndex extends fc.Arbitrary<infer T> ? T : never

function damaged(damages: Damages): Map<string, Uint8Array> {
  const index = new Map(files.map(([name, bytes]) => [name, Uint8Array.from(bytes)]))
  for (const { file, at, bytes, how } of damages) {
    const [name] = files[file % files.length]!
    const old = index.get(name)!
    if (how === 'cut') index.set(name, old.slice(0, at % (old.length + 1)))
    else if (how === 'swap') index.set(name, index.get(files[at % files.length]![0])!)
    else if (how === 'random') index.set(name, bytes)
    else old.set(bytes.subarray(0, Math.max(0, old.length - (at % old.length))), at % old.length)
  }
  return index
}

/** What a client may say of an index that is damaged; anything else, and any endless work, is a fault of ours. */
async function searchDamaged(damages: Damages, query: string): Promise<void> {
  const index = damaged(damages)
  try {
    const directory = JSON.parse(Buffer.from(files.find(([name]) => name === directoryFile)![1]).toString())
    const reader = indexReader(directory, readerOf(index))
    const { hits } = await search(reader, parseQuery(query))
    assert.ok(hits.length < 1e6)
    for (const { seat } of hits.slice(0, 10)) await reader.card(seat)
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof Unreachable) return
    throw error
  }
}

/** Reads bytes as a file of the content folder. */
function recordsOf(
  bytes: Uint8Array,
  format: 'txt' | 'jsonl',
): ReturnType<typeof read> extends Generator<infer R> ? R[] : never {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-fuzz-'))
  try {
    const file = join(folder, 'a')
    writeFileSync(file, bytes)
    return [...read(file, { path: 'a', format })]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text.map((raw) => Buffer.from(raw)),
  text.map((raw) => Buffer.from(raw, 'utf16le')),
  text.map((raw) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(raw, 'utf16le')])),
  text.map((raw) => Buffer.from(raw, 'latin1')),
  fc
    .tuple(text, fc.uint8Array({ maxLength: 4 }))
    .map(([raw, more]) => Buffer.concat([Buffer.from(raw), more])),
)

export const properties: readonly Property[] = [
  { name: 'plain text', property: fc.property(clean, (raw) => checkParse('txt', raw)) },
  { name: 'Markdown', property: fc.property(markdown, (raw) => checkParse('md', raw)) },
  { name: 'records', property: fc.property(record, (given) => checkParse('jsonl', JSON.stringify(given))) },
  {
    name: 'lines that are no records',
    property: fc.property(clean, (raw) => checkParse('jsonl', raw.replace(/\n/g, ' '))),
  },
  {
    name: 'frontmatter',
    property: fc.property(
      fc.oneof(
        markdown,
        clean.map((raw) => `---\n${raw}`),
      ),
      (raw) => {
        const { body, bodyLine } = splitFrontmatter(raw, 'a.md')
        assert.ok(raw.endsWith(body))
        assert.ok(bodyLine >= 1 && bodyLine <= raw.split('\n').length)
      },
    ),
  },
  {
    name: 'dates',
    property: fc.property(
      line,
      fc.constantFrom('vi', 'en', 'de', 'ja', 'ar', 'th', 'fa', 'zh', 'und'),
      (raw, lang) => {
        for (const { date } of findDates(raw, { lang, dayFirst: null })) checkDate(date)
        const field = parseDateField(raw)
        if (field !== null) checkDate(field.date)
        readByline(raw, lang)
      },
    ),
  },
  {
    name: 'slugs',
    property: fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (raw) => {
      const slug = slugOf(raw)
      assert.match(slug, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      assert.ok(slug.length <= 80)
      assert.is(slugOf(slug), slug)
    }),
  },
  {
    name: 'escaping',
    property: fc.property(text, (raw) => {
      assert.not.match(escapeHtml(raw), /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
    }),
  },
  {
    name: 'files of records',
    property: fc.property(
      fc.array(
        fc.oneof(
          bytes,
          record.map((given) => Buffer.from(JSON.stringify(given))),
        ),
        { maxLength: 6 },
      ),
      (lines) => {
        const whole = Buffer.concat(lines.flatMap((each) => [each, Buffer.from('\n')]))
        const found = recordsOf(whole, 'jsonl')
        for (const { source, notices, digest } of found) {
          assert.ok(source !== null || notices.length > 0)
          assert.match(digest, /^[0-9a-f]{64}$/)
        }
        assert.equal(
          [...found.map((each) => each.record)].sort((a, b) => a - b),
          found.map((each) => each.record),
        )
      },
    ),
  },
  {
    name: 'encodings',
    property: fc.property(bytes, (raw) => {
      const decoded = decode(raw)
      if ('candidates' in decoded) return assert.ok(decoded.candidates.length > 0)
      assert.is(decoded.text, decoded.text.normalize('NFC'))
      assert.ok(!decoded.text.startsWith('\ufeff'))
      const [found] = recordsOf(raw, 'txt')
      if (found?.source) assert.is(withoutControls(found.source.text).controls, 0)
    }),
  },
  {
    name: 'queries',
    property: fc.property(line, text, (typed, body) => {
      const query = parseQuery(typed)
      const { marked, snippet } = marker(query)
      assert.is(
        marked(body)
          .map((one) => one.text)
          .join(''),
        body,
      )
      snippet(body.split('\n'))
    }),
  },
  {
    name: 'the index reader of the search client',
    property: fc.asyncProperty(damagedIndex, fc.constantFrom(...queries), searchDamaged),
  },
  {
    name: 'files at former addresses',
    property: fc.property(line, (raw) => {
      if (!URL.canParse(`/${raw}`, 'http://-/')) return
      const file = stubFile(new URL(`/${raw}`, 'http://-/').pathname.slice(1))
      if (file !== null) assert.ok(mayBeOurs(file), file)
    }),
  },
  {
    name: 'citations',
    property: fc.property(clean, line, (title, name) => {
      const cited = {
        title,
        newspaper: name,
        people: { filed: [{ family: name, given: title }], byline: [name] },
        date: [2021, 1, 22],
        lang: 'vi',
        url: null,
      }
      for (const row of references
        .ris(cited as never)
        .replace(/\n$/, '')
        .split(/\r?\n/))
        assert.match(row, /^[A-Z][A-Z0-9] {2}- /)
      let depth = 0
      for (const sign of references.bibtex(cited as never).replace(/\\./gs, '')) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
        assert.ok(depth >= 0)
      }
      assert.is(depth, 0)
    }),
  },
]
