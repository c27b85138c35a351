import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseText } from './text.ts'

const it = suite('texts that came by mail')

const first =
  'The Harbour Trust has named Captain Lucy Marsh as its new warden. She takes up her post on the first of May.'
const second =
  'Captain Marsh, 44, has been master of the pilot cutter for nine years, and is the first woman to hold the office.'
const text = `Harbour Trust names new warden\n\n${first}\n\n${second}\n`

for (const [what, header] of [
  [
    'of the network',
    'From: press@harbour.example\nTo: newsdesk@gazette.example\nDate: Thu, 8 Mar 2012 10:15:00 +0000\nSubject: PRESS RELEASE: Harbour Trust names new warden',
  ],
  [
    'of an office',
    'From: Press Office\nSent: 08 March 2012 10:15\nTo: Newsdesk\nSubject: Fwd: Harbour Trust names new warden',
  ],
  [
    'that goes on below',
    'Received: from mail.harbour.example\n\tby gazette.example; Thu, 8 Mar 2012 10:16:02 +0000\nFrom: press@harbour.example\nSubject: [press] Harbour Trust names new warden\nDate: Thu, 8 Mar 2012 10:15:00 +0000',
  ],
  [
    'in Vietnamese',
    'Người gửi: Phòng Truyền thông <press@harbour.example>\nĐến: toasoan@gazette.example\nNgày: 8/3/2012 10:15\nChủ đề: Harbour Trust names new warden',
  ],
] as const) {
  it(`leaves out a header ${what}, and reads its day`, () => {
    const read = parseText(`${header}\n\n${text}`, {
      lang: what === 'in Vietnamese' ? 'vi' : 'en',
      title: null,
    })
    assert.is(read.title, 'Harbour Trust names new warden')
    assert.match(read.date!, /^2012-03-08T10:15/)
    assert.equal([read.authors, read.kicker], [[], null])
    assert.is(read.body, `${first}\n${second}`)
    assert.equal(
      read.dropped.map(({ reason }) => reason),
      header.split('\n').map(() => 'mail'),
    )
  })
}

const header = 'From: Lucy Marsh <marsh@harbour.example>\nSubject: Re: Warden named at last\n'

it('bears the subject where the text has no headline', () => {
  const { title, body, evidence } = parseText(`${header}\n${first}\n\n${second}\n`, {
    lang: 'en',
    title: null,
  })
  assert.equal([title, body], ['Warden named at last', `${first}\n${second}`])
  assert.equal(evidence['title'], { line: 2, rule: 'title/subject', confidence: 0.6 })
})

it('leaves out the closing words and the signature', () => {
  const read = parseText(`${header}\n${text}\nBest regards,\n--\nLucy Marsh\nHarbour Trust\n01234 567890\n`, {
    lang: 'en',
    title: null,
  })
  assert.equal([read.authors, read.body], [[], `${first}\n${second}`])
})

for (const below of [
  '----------------------------------------\nTo unsubscribe, write to majordomo@harbour.example',
  'Trân trọng cảm ơn!\nNgười liên hệ: Anh Tuấn, ĐT 0914.555.666',
  'Media contact: Ben Fowler, 01234 567890',
]) {
  it(`leaves out what lists and offices put below: ${below.split('\n')[0]}`, () => {
    const { body } = parseText(`${header}\n${text}\n${below}\n`, { lang: 'en', title: null })
    assert.is(body, `${first}\n${second}`)
  })
}

it('reads a text that is quoted as a whole without its marks', () => {
  const quoted = `${header}\n${text}`.trimEnd().replace(/^/gm, '> ').replace(/ $/gm, '')
  const { title, body, html } = parseText(`${quoted}\n`, { lang: 'en', title: null })
  assert.equal([title, body], ['Harbour Trust names new warden', `${first}\n${second}`])
  assert.not.match(html, /&gt;|>>/)
})

for (const [what, head] of [
  ['a record', 'Von: Ann Wexford\nDatum: 8.3.2012'],
  [
    'a sentence',
    'From: now on the ferry sails twice a day, the harbour master said to all who asked him on the pier.',
  ],
] as const) {
  it(`takes ${what} for no header`, () => {
    const { dropped } = parseText(`${head}\n\n${text}`, { lang: 'en', title: null })
    assert.not(dropped.some(({ reason }) => reason === 'mail'))
  })
}

it('keeps a text that quotes a few lines', () => {
  const { body } = parseText(`Harbour letters\n\n${first}\n\n> ${second}\n`, { lang: 'en', title: null })
  assert.match(body, `> ${second}`)
})

const record = (fields: string) =>
  `${fields}\n\nNhiều tuyến đường trong thành phố bị ngập sâu nửa mét, xe cộ không đi lại được từ sáng sớm.\n`
const byline = 'Tác giả: Trần Vĩ\nNgày: 12/3/2015'

for (const [fields, title, lead, lines] of [
  [`Tiêu đề: Mưa to\n${byline}\nNội dung: Mưa to ở Tuy Hòa suốt đêm qua.`, 'Mưa to', 'Mưa to ở Tuy Hòa', 2],
  [
    `Tiêu đề tin: Mưa to\n${byline}\nNội dung: Mưa to ở Tuy Hòa suốt đêm qua.`,
    'Mưa to',
    'Mưa to ở Tuy Hòa',
    2,
  ],
  [
    `ID: 204\nTiêu đề: Mưa to\n${byline}\nTóm tắt: Mưa to ở Tuy Hòa suốt đêm qua làm ngập nhiều nơi trong thành phố.\nNội dung: Trời mưa từ chiều hôm trước, gió giật mạnh.`,
    'Mưa to',
    'Mưa to ở Tuy Hòa',
    3,
  ],
] as const) {
  it(`reads the text and the summary of a record without the names of their fields: ${fields.split('\n')[0]}`, () => {
    const read = parseText(record(fields), { lang: 'vi', title: null })
    assert.equal([read.title, read.kicker, read.body.split('\n').length], [title, null, lines])
    assert.ok(read.lead!.startsWith(lead))
    assert.not.match(read.body, /Nội dung|Tóm tắt/)
  })
}

it.run()
