import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Format } from '../model/source.ts'
import { explain } from './explain.ts'
import { parse } from './parse.ts'

const it = suite('parse')

const settings = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', gfm: false }
const sourceOf = (text: string, format: Format, record = 0) => ({ path: `a.${format}`, record, format, text })
const story = `Hội đua thuyền trên sông Lam trở lại sau bảy năm

Thứ hai, 05/02/2018, 07:30

Mười hai đội thuyền của các xã ven sông tranh tài sáng mồng năm Tết trước hàng nghìn người xem hai bên bờ.

Đội thuyền Xuân Lam về nhất ở cả hai cự ly, hơn đội về nhì đúng nửa thân thuyền. Ban tổ chức cho biết năm tới sẽ có thêm giải cho nữ.

Phan Diễn
`

it('lets what is written in frontmatter beat what the text says', () => {
  const given = '---\ntitle: Đua thuyền đầu xuân\nauthor: Ban Thể thao\n---\n'
  const { article } = parse(sourceOf(given + story, 'txt'), settings)
  assert.is(article!.title, 'Đua thuyền đầu xuân')
  assert.equal(article!.authors, ['Ban Thể thao'])
  assert.is(article!.date, '2018-02-05T07:30')
  assert.not.ok('title' in article!.evidence)
  assert.is(article!.evidence['date']!.line, 7)
})

it('reads section and tags from a page, which frontmatter beats; a section above the headline is no kicker', () => {
  const page = `Thời sự\n${story}\nTừ khóa: đua thuyền, sông Lam\n`
  const { article } = parse(sourceOf(page, 'txt'), settings)
  assert.equal(
    [article!.section, article!.kicker, article!.tags],
    ['Thời sự', null, ['đua thuyền', 'sông Lam']],
  )
  assert.equal([article!.evidence['section']!.line, article!.evidence['tags']!.line], [1, 12])
  assert.not.ok('kicker' in article!.evidence)
  const given = parse(sourceOf(`---\nsection: Thể thao\ntags: [thuyền]\n---\n${page}`, 'txt'), settings)
    .article!
  assert.equal([given.section, given.tags], ['Thể thao', ['thuyền']])
})

it('reads a record: its fields, its text, and keeps what it does not know', () => {
  const record = {
    id: 'k-17',
    title: 'Đua thuyền',
    date: '2018-02-05',
    tags: ['lễ hội'],
    text: story,
    desk: 'thể thao',
  }
  const { article } = parse(sourceOf(JSON.stringify(record), 'jsonl', 3), settings)
  assert.is(article!.title, 'Đua thuyền')
  assert.is(article!.date, '2018-02-05')
  assert.equal(article!.tags, ['lễ hội'])
  assert.is(article!.extra['desk'], 'thể thao')
  assert.equal(article!.authors, ['Phan Diễn'])
})

it('reads the text of a record without a title as raw text', () => {
  const { article } = parse(sourceOf(JSON.stringify({ body: story }), 'jsonl', 1), settings)
  assert.is(article!.title, 'Hội đua thuyền trên sông Lam trở lại sau bảy năm')
  assert.is(article!.date, '2018-02-05T07:30')
})

const html = `<p>${story.trim().replaceAll('\n\n', '</p>\n<p>')}</p>`
for (const [what, text, format, told] of [
  [
    'a page that was saved as .txt',
    `<!DOCTYPE html>\n<html lang="vi">\n<head><title>Đua</title></head>\n${html}`,
    'txt',
    true,
  ],
  ['a record whose text is HTML', JSON.stringify({ text: html }), 'jsonl', true],
  ['lines that end in tags', JSON.stringify({ text: story.replaceAll('\n\n', '<br><br>') }), 'jsonl', true],
  [
    'a text that speaks of a tag',
    `${story}\nThẻ <p> mở một đoạn, thẻ </p> đóng nó, và 3 < 5.\n`,
    'txt',
    false,
  ],
  ['Markdown, where tags are taken off', html, 'md', false],
] as const)
  it(`${told ? 'tells' : 'does not tell'} of tags in ${what}`, () => {
    const { article, notices } = parse(sourceOf(text, format, format === 'jsonl' ? 4 : 0), settings)
    assert.ok(article)
    const found = notices.filter(({ rule }) => rule === 'parse/markup')
    assert.is(found.length, told ? 1 : 0)
    if (told) assert.is(found[0]!.line, format === 'jsonl' ? 4 : 0)
  })

for (const [what, fields, told] of [
  ['a headline', { title: 'Cá &#8211; và tôm' }, true],
  ['a name', { author: 'Lan &amp; Con' }, true],
  ['a text', { text: `${story}Hai&nbsp;người về sau.` }, true],
  ['a text that is HTML, whose tags are told', { text: html.replace('Lam', '&nbsp;') }, false],
  ['signs that are none', { title: 'Cà phê R&D; AT&T; &lạ;', author: 'Đỗ & Lan;' }, false],
] as const)
  it(`${told ? 'tells' : 'does not tell'} of codes in ${what}`, () => {
    const record = { title: 'Chợ', date: '2018-02-05', text: story, ...fields }
    const { article, notices } = parse(sourceOf(JSON.stringify(record), 'jsonl', 2), settings)
    assert.is(article!.title, record.title)
    const found = notices.filter(({ rule, reason }) => rule === 'parse/markup' && reason.includes('a code'))
    assert.is(found.length, told ? 1 : 0)
  })

for (const [what, text, tag] of [
  ['of a forum', story.replace('sông Lam', '[b]sông[/b] [URL=https://a.example/]Lam[/URL]'), '[b]'],
  ['of a gallery', `${story}\n[gallery ids="1,2,3"]\n`, '[gallery ids="1,2,3"'],
  ['of a caption', `${story}\n[caption id="a" width="3"]Bến sông[/caption]\n`, '[caption]'],
  ['that only closes', story.replace('sông Lam', 'sông[/i] Lam [sic] [1] [b]'), null],
] as const)
  it(`${tag === null ? 'does not tell' : 'tells'} of a tag in square brackets ${what}`, () => {
    for (const format of ['txt', 'md'] as const) {
      const found = parse(sourceOf(text, format), settings).notices.filter(
        ({ rule }) => rule === 'parse/markup',
      )
      assert.equal(
        found.map(({ reason }) => reason),
        tag === null
          ? []
          : [`"${tag}", a tag of a forum or of WordPress, stands on the page as it is written.`],
      )
    }
  })

it('tells of codes in the headline of Markdown, in whose text they are read', () => {
  const told = (title: string, body: string) =>
    parse(sourceOf(`---\ntitle: ${title}\n---\n${body}\n`, 'md'), settings).notices.filter(
      ({ rule }) => rule === 'parse/markup',
    ).length
  assert.is(told('Cá &amp; tôm', 'Cá về bến.'), 1)
  assert.is(told('Cá và tôm', 'Cá &amp; tôm về bến.'), 0)
  assert.is(told('Cá và tôm', '<p>Cá &amp; tôm về bến.</p>'), 1)
})

it('closes what turns the direction of writing in each field, and tells', () => {
  const record = { title: 'Lối \u202bra', author: 'Đỗ\u2069 Lan', tags: ['a\u2067b'], text: story }
  const { article, notices } = parse(sourceOf(JSON.stringify(record), 'jsonl', 1), settings)
  assert.equal(
    [article!.title, ...article!.authors, ...article!.tags],
    ['Lối \u202bra\u202c', 'Đỗ Lan', 'a\u2067b\u2069'],
  )
  assert.ok(notices.some(({ rule }) => rule === 'parse/open-direction'))
})

it('tells that a record is no JSON object', () => {
  for (const text of ['{"title": ', '[1]', '"x"']) {
    const { fate, notices } = parse(sourceOf(text, 'jsonl', 9), settings)
    assert.is(fate, 'quarantined')
    assert.equal([notices[0]!.rule, notices[0]!.line], ['read/bad-record', 9])
  }
})

for (const [text, reason] of [
  ['{"title": "Chợ', 'The line is no JSON object: it breaks off.'],
  ['{"title": "Chợ"},', 'The line is no JSON object: it goes wrong at its character 17, before `,`.'],
  [
    '{"text": "Ông nói "vâng" rồi về nhà ngay."}',
    'The line is no JSON object: it goes wrong at its character 20, before `vâng" rồi về nhà nga`.',
  ],
  ['[1]', 'The line is no JSON object.'],
] as const)
  it(`says where ${text} is no JSON`, () =>
    assert.is(parse(sourceOf(text, 'jsonl', 9), settings).notices[0]!.reason, reason))

it('reads Markdown as Markdown and drops nothing of it', () => {
  const { article } = parse(sourceOf('# Ghi chép bên đê\n\nNước *lên* chậm.\n', 'md'), settings)
  assert.is(article!.title, 'Ghi chép bên đê')
  assert.ok(article!.html.includes('<em>lên</em>'))
  assert.equal(article!.droppedLines, [])
})

it('cuts no letter in two where the first words name an article', () => {
  const text = `---\nlead: a\n---\n${'x'.repeat(79)}😀 and more of it`
  assert.is(
    parse({ path: 'a.md', record: 0, format: 'md', text }, settings).article?.title,
    `${'x'.repeat(79)}…`,
  )
})

it('says that no headline and no date were found, and names the article by its first words', () => {
  const text = '- một\n- hai\n- ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn.\n'
  const { article, notices } = parse(sourceOf(`---\nsection: Linh tinh\n---\n${text}`, 'txt'), settings)
  const rules = notices.map(({ rule }) => rule)
  assert.ok(rules.includes('parse/no-date'))
  assert.ok(article === null || article.title !== '')
})

it('quarantines a text of which nothing belongs to an article', () => {
  const { fate, notices } = parse(sourceOf('Trang chủ\nĐăng nhập\nBình luận (0)\n', 'txt'), settings)
  assert.is(fate, 'quarantined')
  assert.is(notices.at(-1)!.rule, 'parse/no-body')
})

for (const [text, format, reason] of [
  [
    'Krông Bông dựng lại nhà cho 120 hộ dân sau lũ\n22/01/2021\n',
    'txt',
    'The text has a headline, "Krông Bông dựng lại nhà cho 120 hộ dân sau lũ", and below it nothing that belongs to an article.',
  ],
  ['---\ntitle: A\n---\n\n', 'md', 'There is no text below the frontmatter.'],
  ['{"title": "A", "id": 7, "text": null}', 'jsonl', 'The record has no text.'],
  [
    '{"title": "A", "id": 7, "noi_dung": "Chợ họp.", "views": 3}',
    'jsonl',
    'The record has no text. It has fields that are not known: noi_dung, views.',
  ],
] as const)
  it(`says of ${text.replaceAll('\n', ' ')} that there is no text`, () =>
    assert.is(
      parse(sourceOf(text, format), settings).notices.find(({ rule }) => rule === 'parse/no-body')?.reason,
      reason,
    ))

it('explains every line of a source, frontmatter included', () => {
  const lines = explain(sourceOf(`---\nsection: Thể thao\n---\n${story}`, 'txt'), settings)
  assert.equal(
    lines.map(({ line, label }) => [line, label]),
    [
      [1, 'frontmatter'],
      [2, 'frontmatter'],
      [3, 'frontmatter'],
      [4, 'title'],
      [6, 'dateline'],
      [8, 'lead'],
      [10, 'body'],
      [12, 'byline'],
    ],
  )
})

it('makes no article of a text whose frontmatter is broken and may say that it is none for the public', () => {
  const text =
    '---\ntitle: Chợ: mới họp\nembargo: [2099\n---\n\nChợ mới họp từ sáng sớm, người mua kẻ bán đông vui.\n'
  const { fate, article, notices } = parse({ path: 'a.md', record: 0, format: 'md', text }, settings)
  assert.equal([fate, article], ['quarantined', null])
  assert.equal(
    notices.map(({ rule }) => rule),
    ['parse/bad-frontmatter', 'parse/withheld'],
  )
})

const festival = `Thousands of residents gathered in the central square this morning for the opening of the annual festival of culture.
Organisers said that more than two thousand people were taking part in it this year.

The festival will last for three days.
`
for (const [language, dayFirst, want, isOpen] of [
  ['en-GB', null, '2021-04-03', false],
  ['en-US', null, '2021-03-04', false],
  ['en-US', true, '2021-04-03', false],
  ['vi', null, '2021-04-03', false],
  ['vi', false, '2021-03-04', false],
  ['en', null, '2021-03-04', true],
] as const) {
  const order = dayFirst === null ? '' : dayFirst ? ', day first' : ', month first'
  it(`reads 03/04/2021 of an English article alike in its text and its fields, in an archive in ${language}${order}`, () => {
    const date = '03/04/2021'
    const fields = `title: Festival opens\nlang: en\ndate: ${date}`
    const plugged = { lines: 0, fields: [{ plugin: 'header', data: { lang: 'en', date } }] }
    const sources: [source: ReturnType<typeof sourceOf>, before?: typeof plugged][] = [
      [sourceOf(`---\nlang: en\n---\nFestival opens today\n\n${date}\n\n${festival}`, 'txt')],
      [sourceOf(`---\n${fields}\n---\n${festival}`, 'md')],
      [sourceOf(JSON.stringify({ title: 'Festival', lang: 'en', date, body: festival }), 'jsonl', 1)],
      [sourceOf(`Festival opens today\n\n${festival}`, 'txt'), plugged],
    ]
    for (const [source, before] of sources) {
      const { article, notices } = parse(source, { ...settings, language, dayFirst }, before)
      assert.is(article!.date, want, source.text)
      assert.is(
        notices.some(({ rule }) => rule === 'parse/ambiguous-date'),
        isOpen,
        source.text,
      )
    }
  })
}

it('holds an article back by the order of days and months that its date is read by', () => {
  const text = `---\nlang: en-US\ndate: 03/04/2021\nembargo: 03/04/2099\n---\n${festival}`
  const { article } = parse(sourceOf(text, 'md'), { ...settings, dayFirst: true })
  assert.equal([article!.date, article!.extra['embargo']], ['2021-03-04', '2099-03-04'])
})

it('tells of a line that was taken for the headline though it may be none', () => {
  const unsure = (text: string) =>
    parse(sourceOf(text, 'txt'), settings)
      .notices.filter(({ rule }) => rule === 'parse/unsure-title')
      .map(({ line, reason }) => [line, reason])
  const menu = 'Menu\nSports | Weather | Life\nSubscribe now\n\n'
  const text = `${menu}The ferry sank on Friday morning, they said, and nobody was hurt in the accident.\n`
  assert.equal(unsure(text), [[2, '"Sports | Weather | Life" may be no headline.']])
  assert.equal(unsure(`---\ntitle: The ferry\n---\n${text}`), [])
  assert.equal(unsure(story), [])
})

it.run()
