import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isAgency } from './agencies.ts'
import { readByline } from './bylines.ts'

const it = suite('bylines')

/** Lines that say who wrote, surely. */
for (const [lang, line, authors, agency] of [
  ['en', 'Written by Ann Lee.', ['Ann Lee'], null],
  ['en', 'By Ann Lee.', ['Ann Lee'], null],
  ['vi', 'Tin, ảnh: Thu Hà', ['Thu Hà'], null],
  ['vi', 'Bài, ảnh: Nguyễn Huệ - Mai Hà', ['Nguyễn Huệ', 'Mai Hà'], null],
  ['vi', 'Bài và ảnh: Nhật Duy', ['Nhật Duy'], null],
  ['vi', 'Tác giả bài viết: Lê Thị Nga', ['Lê Thị Nga'], null],
  ['vi', 'Thành Chung (TTXVN)', ['Thành Chung'], 'TTXVN'],
  ['vi', 'Theo An Hồng/Vnexpress', ['An Hồng'], 'Vnexpress'],
  ['vi', 'Nam/VOV', ['Nam'], 'VOV'],
  ['vi', 'Hồ Mận/Người Việt', ['Hồ Mận'], 'Người Việt'],
  ['vi', 'Hồ Mận-VOA', ['Hồ Mận'], 'VOA'],
  ['vi', 'Dự báo viên: Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'Hồ Mận, ngay 30/08/2020', ['Hồ Mận'], null],
  ['vi', 'Hồ Mận - Trần VĩCập nhật 16:21 ngày 30/08/2020', ['Hồ Mận', 'Trần Vĩ'], null],
  ['vi', '• Hồ Mận (homan@example.vn)', ['Hồ Mận'], null],
  ['vi', 'Thực hiện: A.MẬN - M.VĨ', ['A.MẬN', 'M.VĨ'], null],
  ['vi', 'Hoàng Lan/VOV Tây Nguyên', ['Hoàng Lan'], 'VOV Tây Nguyên'],
  ['vi', 'Hoàng Lan/VOV-Tây Bắc Hoàng Lan/VOV-Tây Bắc', ['Hoàng Lan'], 'VOV-Tây Bắc'],
  ['vi', 'Theo VnExpress', [], 'VnExpress'],
  ['vi', '(Theo TTXVN)', [], 'TTXVN'],
  ['vi', 'Nguồn: TTXVN', [], 'TTXVN'],
  ['vi', 'TTXVN/Vietnam+', [], 'TTXVN/Vietnam+'],
  ['vi', 'Nam Anh | 12:09 24/9/2018', ['Nam Anh'], null],
  ['vi', 'PHẠM KHÁNH 20:39 17/09/2016', ['PHẠM KHÁNH'], null],
  ['vi', 'Hồ Mận thực hiện', ['Hồ Mận'], null],
  ['vi', 'Hồ Mận dịch', ['Hồ Mận'], null],
  ['vi', 'Hồ Mận (lược dịch từ Guardian)', ['Hồ Mận'], 'Guardian'],
  ['vi', 'Hồ Mận (theo BBC, CNN)', ['Hồ Mận'], 'BBC, CNN'],
  ['vi', 'Hồ Mận(Nguồn: Sina)', ['Hồ Mận'], 'Sina'],
  ['vi', 'Hồ Mận (TTXVN/Vietnam+)', ['Hồ Mận'], 'TTXVN/Vietnam+'],
  ['vi', 'Hồ Mận (từ Paris, Pháp)', ['Hồ Mận'], null],
  ['vi', 'Hồ Mận (PV TTXVN tại Lào)', ['Hồ Mận'], null],
  ['vi', 'HỒ MẬN - theo QĐND', ['HỒ MẬN'], 'QĐND'],
  ['vi', 'Hồ Mận , Theo Phụ Nữ Mới 07:30 15/03/2016Chia sẻ', ['Hồ Mận'], 'Phụ Nữ Mới'],
  ['vi', 'Theo Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'Hồ Mận, phóng viên RFA', ['Hồ Mận'], 'RFA'],
  ['vi', 'Hồ Mận, thông tín viên RFA, Paris', ['Hồ Mận'], 'RFA'],
  ['vi', 'Tác giả, Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'PGS.TS Hồ Văn Mận', ['Hồ Văn Mận'], null],
  ['vi', 'Đại tá, TS HỒ VĂN MẬN', ['HỒ VĂN MẬN'], null],
  ['vi', 'Luật sư Hồ Văn Mận (Đoàn Luật sư Cửa Sót)', ['Hồ Văn Mận'], null],
  ['vi', 'Bút ký của Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'Bai, anh: Tran Binh', ['Tran Binh'], null],
  ['vi', 'Le Van Hung', ['Le Van Hung'], null],
  ['vi', 'Tác giả    : Lan Anh', ['Lan Anh'], null],
  ['en', 'BYLINE: Ann Wexford', ['Ann Wexford'], null],
  ['vi', 'Bài, ảnh, clip: Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'Bài: Hồ Mận. Ảnh: Trần Vĩ', ['Hồ Mận'], null],
  ['vi', 'HỒ MẬN; ảnh: TRẦN VĨ', ['HỒ MẬN'], null],
  ['vi', 'Hồ Mận-Trần Vĩ', ['Hồ Mận', 'Trần Vĩ'], null],
  ['vi', 'Thơ: Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'Thanh Trà', ['Thanh Trà'], null],
  ['vi', 'Thanh Trà, Theo Đời sống & Pháp luật 22:30 19/07/2021', ['Thanh Trà'], 'Đời sống & Pháp luật'],
  ['vi', 'Hồ Mận-Trần Vĩ/TTXVN', ['Hồ Mận', 'Trần Vĩ'], 'TTXVN'],
  ['vi', 'TS. Hồ Mận - ThS. Trần Vĩ', ['Hồ Mận', 'Trần Vĩ'], null],
  ['vi', 'Bởi Hồ Mận - 17/06/2020', ['Hồ Mận'], null],
  ['vi', 'BTV Hồ Mận', ['Hồ Mận'], null],
  ['vi', 'Đăng bởi Hải Đăng | Th8 3, 2022 | Xã hội | 0 |', ['Hải Đăng'], null],
  ['vi', 'Hồ Mận đăng 17/06/2020', ['Hồ Mận'], null],
  ['vi', 'Nguyễn Thị Mận (Phú Yên)', ['Nguyễn Thị Mận'], null],
  ['vi', 'Lê Cường - Tuấn Linh 17:26 11/09/2018', ['Lê Cường', 'Tuấn Linh'], null],
  ['en', 'By Helen Marsh', ['Helen Marsh'], null],
  ['en', 'ByHelen Marsh', ['Helen Marsh'], null],
  ['en', 'By HELEN MARSH and JOHN O’NEIL', ['HELEN MARSH', 'JOHN O’NEIL'], null],
  ['en', 'By Helen Marsh, Senior Staff Writer', ['Helen Marsh'], null],
  ['en', 'By Helen Marsh for the Evening Post', ['Helen Marsh'], null],
  ['en', 'By Helen Marsh | Reuters', ['Helen Marsh'], null],
  ['en', 'by Helen Marsh on March 10, 2015 at 9:05AM PST', ['Helen Marsh'], null],
  ['en', 'By Helen MarshDec 22, 2023', ['Helen Marsh'], null],
  ['en', 'By Helen MarshCity and Roads Columnist', ['Helen Marsh'], null],
  [
    'en',
    'By Helen Marsh and Adam Roe Globe Staff,Updated December 22, 2023, 3:31 p.m.',
    ['Helen Marsh', 'Adam Roe'],
    null,
  ],
  [
    'en',
    'By Helen Marsh, a deputy editor who has covered ferries for ten years. She lives in Ely.',
    ['Helen Marsh'],
    null,
  ],
  ['en', 'By Helen Marsh March 18 at 3:57 PM Follow @hmarsh', ['Helen Marsh'], null],
  [
    'en',
    'By Helen on 31. October, 2023 | 18 Comments. This post may contain advertisements.',
    ['Helen'],
    null,
  ],
  ['en', 'Posted On : December 12, 2023 Published By : HelenMarsh', ['HelenMarsh'], null],
  ['en', 'As told to Helen MarshPublished: Mar 09, 2023 4:13 PM EST', ['Helen Marsh'], null],
  ['en', 'By The Associated Press', [], 'The Associated Press'],
  ['de', 'Von Sabine Kröger Vom 3. Februar 2022 0', ['Sabine Kröger'], null],
  ['de', 'Autor: Sabine Kröger, Datum: 03.Mär.19', ['Sabine Kröger'], null],
  ['de', '3. Februar 2022 von Sabine Kröger Ein Kommentar', ['Sabine Kröger'], null],
  ['de', '1.11.23 20:19 von Sabine Kröger Lesezeit: 4 Min.', ['Sabine Kröger'], null],
  ['de', 'Von Sabine Kröger Kategorien: Mode 6. November 2023, 15:25 Uhr', ['Sabine Kröger'], null],
  ['de', 'Eingestellt von Sabine um 10:52', ['Sabine'], null],
  ['de', 'Eine Kolumne von Sabine Kröger', ['Sabine Kröger'], null],
  ['de', 'Von Sa\u00adbine Krö\u00adger', ['Sabine Kröger'], null],
  ['de', '05.02.2020 - Redaktion: Sabine Kröger', ['Sabine Kröger'], null],
  ['de', 'Autor: Rechtsanwalt Simon Dorn', ['Simon Dorn'], null],
  ['es', 'Por Ana Ruiz / Pedro Gil | Valdemora', ['Ana Ruiz', 'Pedro Gil'], null],
  ['vi', '(Theo báo Phú Yên, số ra ngày 12/3/2015)', [], 'báo Phú Yên'],
  ['en', 'Written by Robert E. Hall, Ph.D.', ['Robert E. Hall'], null],
  [
    'fr',
    'Par Alice Hervaud et Jean Piette — 24 novembre 2017 à 18:42',
    ['Alice Hervaud', 'Jean Piette'],
    null,
  ],
  ['es', 'Por Lucía Ferrer y Jorge Salas', ['Lucía Ferrer', 'Jorge Salas'], null],
  ['pt', 'Por: Rita Moura', ['Rita Moura'], null],
  ['de', 'Von Sabine Kröger und Karl von Berg', ['Sabine Kröger', 'Karl von Berg'], null],
  ['de', 'Veröffentlicht am 17. Dezember 2019 von Simon Dorn', ['Simon Dorn'], null],
  ['it', 'di Marco Bellini', ['Marco Bellini'], null],
  ['id', 'Reporter: Fahri', ['Fahri'], null],
  ['nl', 'Door Jan de Vries', ['Jan de Vries'], null],
  ['ru', 'Автор: Анна Лисина', ['Анна Лисина'], null],
  ['zh', '文/李小明', ['李小明'], null],
  ['zh', '来源：人民网', [], '人民网'],
  ['ja', '記者：山田さやか', ['山田さやか'], null],
  ['th', 'โดย สมชาย ใจดี', ['สมชาย ใจดี'], null],
] as const) {
  it(`reads ${line}`, () => {
    const byline = readByline(line, lang)
    assert.equal(byline?.authors, authors)
    assert.is(byline?.agency, agency)
    assert.ok(byline!.confidence >= 0.75, `confidence ${byline!.confidence}`)
  })
}

/** Lines that may say who wrote. */
for (const [lang, line, authors] of [
  ['en', 'Helen Marsh | The Ely Journal', ['Helen Marsh']],
  ['en', 'Helen Marsh • Marshes.com', ['Helen Marsh']],
  ['en', 'Helen MarshFollow', ['Helen Marsh']],
  ['en', 'Helen MarshDecember 20, 2023 Comments', ['Helen Marsh']],
  ['en', 'Helen MarshOct 17, 20235757 Shares97579 Views', ['Helen Marsh']],
  ['de', '1. Februar 2022 Sabine Kröger 6', ['Sabine Kröger']],
  ['de', '2. Februar 20202. Februar 2020 Sabine Kröger 1 Kommentar Verkehr, Fähren', ['Sabine Kröger']],
  ['de', 'Sabine Kröger | 29. Dezember 202230. Dezember 2022 | Verkehr', ['Sabine Kröger']],
  ['es', 'Ana Ruiz / Pedro Gil | Valdemora', ['Ana Ruiz', 'Pedro Gil']],
  ['es', 'Ana Ruiz | Valdemora', ['Ana Ruiz']],
] as const)
  it(`reads ${line} without a label`, () => {
    const byline = readByline(line, lang)
    assert.equal(byline?.authors, authors)
    assert.ok(byline!.confidence >= 0.5)
  })

for (const [lang, line] of [
  ['en', 'Portrait of Helen Marsh'],
  ['de', 'Zurück zum Newsroom'],
  ['de', 'Letzte Fähre'],
  ['de', 'Eingestellt von der Redaktion'],
] as const)
  it(`takes for nobody's name ${line}`, () => {
    assert.is(readByline(line, lang), null)
  })

for (const name of [
  'Đỗ Lan',
  'Lê Kim Oanh',
  'PHẠM KHÁNH',
  'Minh Chi',
  'Y Bhĩm Niê',
  "H'Hen Niê",
  'H’Linh Êban',
  'Kpă Thuật',
  'H.V.',
  'P.V',
  'H.Minh',
  'Hương Thảo (tổng hợp)',
  'Nhóm phóng viên',
  'An Nhiên',
  'Thụy Miên',
  'T.T',
]) {
  it(`takes ${name} alone for a name`, () => {
    const byline = readByline(name, 'vi')
    assert.equal(byline?.authors, [name.replace(/ \(.*/, '')])
    assert.ok(byline!.confidence >= 0.7)
  })
}

for (const [line, rule] of [
  ['Khánh Hòa', 'byline/place'],
  ['Thái Bình', 'byline/place'],
  ['Hà Giang', 'byline/place'],
  ['Miu', 'byline/one-word'],
  ['SAO VIỆT', 'byline/name'],
] as const) {
  it(`doubts that ${line} signs`, () => {
    const byline = readByline(line, 'vi')
    assert.is(byline?.rule, rule)
    assert.ok(byline!.confidence <= 0.5)
  })
}

for (const line of ['Hoài Thương (thực hiện)', 'T.H (tổng hợp)'])
  it(`is as sure of ${line} as of a name behind a label`, () => {
    const byline = readByline(line, 'vi')
    assert.is(byline?.rule, 'byline/label')
    assert.ok(byline!.confidence >= 0.9)
  })

for (const [line, lang, authors, agency] of [
  ['Hải Dương (thực hiện)', 'vi', ['Hải Dương'], null],
  ['HẢI DƯƠNG ghi', 'vi', ['HẢI DƯƠNG'], null],
  ['Trần Thị Mơ (thôn 4, xã Bàu Sen)', 'vi', ['Trần Thị Mơ'], null],
  ['(Bài, ảnh: Lê Vĩ)', 'vi', ['Lê Vĩ'], null],
  ['Par Claire Morel (avec AFP)', 'fr', ['Claire Morel'], 'AFP'],
  ['记者 李晓明 通讯员 王芳', 'zh', ['李晓明', '王芳'], null],
  ['（本报记者 李晓明 摄影报道）', 'zh', ['李晓明'], null],
] as const)
  it(`is sure who signs: ${line}`, () => {
    const byline = readByline(line, lang)!
    assert.equal([byline.authors, byline.agency], [authors, agency])
    assert.ok(byline.confidence >= 0.7)
    assert.is.not(byline.rule, 'byline/place')
  })

for (const [line, lang] of [
  ['Thứ Bảy, 08:10 03/06/2017', 'vi'],
  ['Thứ Bảy | 08:10 03/06/2017', 'vi'],
  ['Saturday, 08:10 03/06/2017', 'en'],
  ['Ông TRẦN ĐÌNH KHOA', 'vi'],
  ['Bà Nguyễn Thị Hoa', 'vi'],
] as const)
  it(`takes a weekday, and somebody who is spoken of, for nobody who signs: ${line}`, () => {
    assert.is(readByline(line, lang), null)
  })

it('believes a province beside the date', () => {
  assert.ok(
    readByline('Khánh Hòa | 12:09 24/9/2018', 'vi')!.confidence > readByline('Khánh Hòa', 'vi')!.confidence,
  )
})

it('takes no words of a picture before its credit for names', () => {
  assert.is(readByline('Hồ Tây - Ảnh: Trần Vĩ', 'vi'), null)
})

it('tells the credit of a picture from a byline', () => {
  assert.is(readByline('Helen Marsh/Getty Images', 'en')?.rule, 'byline/credit')
})

for (const [lang, line] of [
  ['vi', 'Ý kiến bạn đọc'],
  ['vi', 'Đại biểu tham dự Hội nghị'],
  ['vi', '17:40, 22/01/2021'],
  ['vi', 'Trang chủ › Môi trường › Rừng'],
  ['vi', 'Đài tưởng niệm'],
  ['vi', 'Theo đó, giá trị sản xuất đạt 17.805 tỷ đồng'],
  ['vi', 'Thời Sự'],
  ['vi', 'Đỗ Lan cho biết.'],
  ['en', 'By clicking you agree to the terms'],
  ['en', 'Read More'],
  ['en', 'The Ferry'],
  ['en', 'Posted 10:42, 11 May 2022'],
  ['de', 'von hier aus'],
  ['en', ''],
  ['vi', 'VIỆT-TẤN-XÃ – BẢN TIN BUỔI CHIỀU – 20-2-1963'],
] as const) {
  it(`finds none in "${line}"`, () => assert.is(readByline(line, lang), null))
}

it('knows agencies in any capitals', () => {
  for (const name of ['TTXVN', 'ttxvn', 'VnExpress.net', 'Báo Nhân Dân', 'REUTERS', 'Agence France-Presse'])
    assert.ok(isAgency(name), name)
  for (const name of ['Đỗ Lan', 'Helen Marsh', '']) assert.not(isAgency(name), name)
})

it('answers any line with names that stand in it', () => {
  const piece = fc.constantFrom(
    'By ',
    'Bài: ',
    'Đỗ',
    'Lan',
    ' ',
    ' - ',
    ', ',
    '(',
    ')',
    '/',
    'VOV',
    '22/01/2021',
    '@a',
    '|',
    'và',
    'a',
    '.',
    'Von ',
    '\u00a0',
    '文/',
    '李',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('vi', 'en', 'de', 'und'),
      (pieces, lang) => {
        const line = pieces.join('')
        const byline = readByline(line, lang)
        if (byline === null) return
        assert.ok(byline.authors.length > 0 || byline.agency !== null)
        assert.ok(byline.confidence > 0 && byline.confidence <= 1)
        for (const author of byline.authors)
          assert.ok(
            author.split(/\s+/).every((word) => line.includes(word)),
            line,
          )
      },
    ),
    { numRuns: 1000 },
  )
})

it.run()
