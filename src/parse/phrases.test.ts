import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { phrasesOf } from './phrases.ts'

const it = suite('phrases')

const meeting = `Sáng 12-11, Sở Công thương phối hợp với UBND huyện Cư M'gar tổ chức hội nghị bàn giải pháp tiêu thụ cà phê.
Tại hội nghị, Phó Chủ tịch UBND huyện Nguyễn Văn Hưởng cho biết toàn huyện có 14 hợp tác xã. Theo đó, Công ty Cổ phần Cà phê Ea Pốk sẽ thu mua cho tỉnh Đắk Lắk.
Năm 2020, dịch Covid-19 làm đứt chuỗi cung ứng. Ông Nguyễn Văn Hưởng đề nghị Sở Công thương và Sở Nông nghiệp và Phát triển nông thôn vào cuộc từ Thứ Hai.`

it('finds institutions, places, persons and terms of Vietnamese text, strongest first', () => {
  assert.equal(phrasesOf(meeting, 'vi'), [
    'Sở Công thương',
    'Nguyễn Văn Hưởng',
    "Cư M'gar",
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Đắk Lắk',
    'Công ty Cổ phần Cà phê Ea Pốk',
    'Covid-19',
  ])
})

for (const stop of ['Tại', 'Theo', 'Phó Chủ', 'Năm', 'Sáng', 'UBND', 'Thứ Hai', 'Ông']) {
  it(`never proposes ${stop}`, () => assert.not(phrasesOf(meeting, 'vi').includes(stop)))
}

it('finds names in English text', () => {
  const text =
    'On Tuesday the ferry left Port Ellen. The skipper, Helen Marsh, said NATO ships had passed. Mr Hall met Helen Marsh in May.'
  assert.equal(phrasesOf(text, 'en-GB'), ['Helen Marsh', 'Port Ellen', 'NATO'])
})

// Texts of our own, and what a person would file them under.
for (const [lang, text, wanted] of [
  [
    'vi',
    'Ban Chỉ đạo tỉnh và Hội Nông dân huyện Lắk vừa bàn giao bò giống. Đại diện Hội Liên hiệp Phụ nữ cũng có mặt. UBND xã cảm ơn Hội Nông dân.',
    ['Hội Nông dân', 'Lắk', 'Hội Liên hiệp Phụ nữ'],
  ],
  [
    'vi',
    'Tại cuộc gặp, Tổng thống Mỹ Donald Trump nói về thuế. Thủ tướng Đức Sigmar Gabriel chưa trả lời. Đoàn ghé Mỹ Tho (Theo Reuters).',
    ['Mỹ Tho', 'Donald Trump', 'Sigmar Gabriel'],
  ],
  [
    'vi',
    'Bộ Chỉ huy Quân sự tỉnh đón tân binh ở Krông Ana. Ban Quản lý chợ Buôn Hồ và Hội đồng nhân dân thị xã chuẩn bị quà.',
    ['Bộ Chỉ huy Quân sự', 'Krông Ana', 'Buôn Hồ'],
  ],
  [
    'en',
    'I’ve seen the ferry to New York twice. Many boats left Los Angeles; American crews and the U.S. coast guard watched. The City of Port Ellen paid.',
    ['New York', 'Los Angeles', 'Port Ellen'],
  ],
  [
    'de',
    'Nach Angaben der Stadt fährt die Fähre Wittow wieder. Zum Beispiel zahlte das Land Rügen zwei Millionen Euro. Vielen Dank sagte Anna Lindner dem Verein.',
    ['Fähre Wittow', 'Land Rügen', 'Anna Lindner'],
  ],
] as const) {
  it(`files "${text.slice(0, 40)}…" under ${wanted.join(', ')}`, () => {
    const phrases = phrasesOf(text, lang)
    assert.equal([...phrases].sort(), [...wanted].sort())
  })
}

it('proposes at most twelve, each once', () => {
  const text = Array.from(
    { length: 30 },
    (_, index) => `gặp Nguyễn Văn ${String.fromCharCode(65 + (index % 26))}nh hôm qua`,
  ).join(', ')
  const phrases = phrasesOf(text, 'vi')
  assert.is(phrases.length, 12)
  assert.is(new Set(phrases).size, 12)
})

it('proposes only what stands in the text', () => {
  const piece = fc.constantFrom(
    'Sở',
    'Công',
    'ty',
    ' ',
    ' ',
    ' ',
    '. ',
    ', ',
    'Đắk',
    'Lắk',
    'Bộ Y tế',
    'TP.HCM',
    'TP',
    'Covid-19',
    '\n',
    'và',
    "M'gar",
    'Nguyễn',
    '(',
    'a',
    'UBND tỉnh',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }),
      fc.constantFrom('vi', 'en', 'de', 'th'),
      (pieces, lang) => {
        const text = pieces.join('')
        for (const phrase of phrasesOf(text, lang))
          assert.ok(text.includes(phrase), `${phrase} in ${JSON.stringify(text)}`)
      },
    ),
    { numRuns: 1000 },
  )
})

it('finds nothing where there are no capitals', () => {
  assert.equal(phrasesOf('山区小站迎来首趟旅游专列', 'zh'), [])
  assert.equal(phrasesOf('', 'vi'), [])
})

it.run()
