import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dateText, dayNumber, dayOfNumber, twoDigits } from '../../kit/calendar.ts'
import { dayFirstOf, findDates } from './dates.ts'
import { languages } from './languages/all.ts'

const it = suite('dates')

const only = (line: string, lang = 'vi', dayFirst: boolean | null = null) =>
  findDates(line, { lang, dayFirst }).map((found) => found.date)

/** The forms of Vietnamese papers. */
for (const [line, want] of [
  ['17:40, 22/01/2021', '2021-01-22T17:40'],
  ['Thứ tư, 22/10/2025, 19:25 (GMT+7)', '2025-10-22T19:25+07:00'],
  ['25/12/2012 - 10:03', '2012-12-25T10:03'],
  ['07/03/2026 08:01 GMT+7', '2026-03-07T08:01+07:00'],
  ['15:20 PM | 21/12/2012', '2012-12-21T15:20'],
  ['24/12/12 11:05 tối', '2012-12-24T23:05'],
  ['Ngày đăng: 24/09/2018', '2018-09-24'],
  ['21 tháng 09 năm 2025', '2025-09-21'],
  ['12 Tháng Năm, 2020', '2020-05-12'],
  ['Tháng Mười Một 12, 2020', '2020-11-12'],
  ['NGÀY 05 THÁNG 3 NĂM 1999', '1999-03-05'],
  ['17h40 ngày 22 tháng 1 năm 2021', '2021-01-22T17:40'],
  ['22 Th5 2020', '2020-05-22'],
  ['Th5 22, 2020', '2020-05-22'],
  ['Tháng 5 22, 2020 - 14:20', '2020-05-22T14:20'],
  ['T4, 22/10/2025 10:03 CH', '2025-10-22T22:03'],
  ['CN, 5-3-2021', '2021-03-05'],
  ["16:12' 05/11/2002 (GMT+7)", '2002-11-05T16:12'],
  ["22h30' ngày 14/06/2002", '2002-06-14T22:30'],
  ['Gửi lúc: 12/10/2020 14:05:51', '2020-10-12T14:05'],
  ['Cập nhật lúc 10:23, Chủ nhật, 16/08/2020', '2020-08-16T10:23'],
  ['22.1.2021, 7 giờ 5 phút', '2021-01-22T07:05'],
  ['lúc 12 giờ trưa ngày 4/4/2021', '2021-04-04T12:00'],
  ['Trung Giã, 12-VII-1954', '1954-07-12'],
  ['3.IX.1945', '1945-09-03'],
  ['1 giờ 30 trưa 4/4/2021', '2021-04-04T13:30'],
  ['11h30 trưa 4/4/2021', '2021-04-04T11:30'],
] as const) {
  it(`reads ${line}`, () => assert.equal(only(line), [want]))
}

for (const [lang, line, want] of [
  ['en', 'Posted: 10:42, 11 May 2022', '2022-05-11T10:42'],
  ['en', 'Aug. 16, 2021 at 5:05 PM CDT', '2021-08-16T17:05-05:00'],
  ['en', 'January 22nd, 2021, 12:05 a.m. ET', '2021-01-22T00:05'],
  ['en', 'Mon, 22 Nov 2021 08:00:00 +0700', '2021-11-22T08:00+07:00'],
  ['en', '2021-01-22T17:40:33.120Z', '2021-01-22T17:40+00:00'],
  ['en', '22-Jan-21', '2021-01-22'],
  ['fr', 'Le 1er mai 2023 à 21h14', '2023-05-01T21:14'],
  ['es', '18 de febrero de 2020, 08:15 h', '2020-02-18T08:15'],
  ['pt', '21 de Agosto de 2023, às 16h20', '2023-08-21T16:20'],
  ['de', '17. März 2024, 12.17 Uhr', '2024-03-17T12:17'],
  ['it', '4 Febbraio 2025 alle 14.41', '2025-02-04T14:41'],
  ['id', 'Rabu, 22 Okt 2025 19.25 WIB', '2025-10-22T19:25+07:00'],
  ['ru', '22 января 2021 г. в 10:05', '2021-01-22T10:05'],
  ['zh', '2023年04月24日23:52', '2023-04-24T23:52'],
  ['zh', '2021年1月22日 星期五 下午3:05', '2021-01-22T15:05'],
  ['zh', '2021年1月22日 中午12:05', '2021-01-22T12:05'],
  ['ja', '令和3年1月22日 20時17分', '2021-01-22T20:17'],
  ['ja', '令和元年5月1日 7時5分', '2019-05-01T07:05'],
  ['zh', '民國元年1月1日', '1912-01-01'],
  ['ko', '입력 2021.01.22 오후 3:05', '2021-01-22T15:05'],
  ['ko', '2021년 1월 22일', '2021-01-22'],
  ['th', '5 ก.ย. 2565 14:20 น.', '2022-09-05T14:20'],
  ['th', '22 มีนาคม พ.ศ. 2564', '2021-03-22'],
  ['th', '๒๒/๐๑/๒๕๖๔', '2021-01-22'],
  ['pl', '22 stycznia 2021, godz. 10:05', '2021-01-22T10:05'],
  ['nl', '22 maart 2021 om 10:05', '2021-03-22T10:05'],
  ['sv', '22 januari 2021 kl. 10.15', '2021-01-22T10:15'],
  ['tr', '22 Ağustos 2021, saat 10:15', '2021-08-22T10:15'],
  ['el', '22 Ιανουαρίου 2021 5:05 μ.μ.', '2021-01-22T17:05'],
  ['el', '22 Ιανουαρίου 2021, 12:05 π.μ.', '2021-01-22T00:05'],
  ['es', '22 de enero del 2021, 5:05 p. m.', '2021-01-22T17:05'],
  ['lt', '2021 m. sausio 22 d. 17:05', '2021-01-22T17:05'],
  ['hu', '2020. május 12. 10:15', '2020-05-12T10:15'],
  ['ar', '٢٢ يناير ٢٠٢١', '2021-01-22'],
] as const) {
  it(`reads ${line} (${lang})`, () => assert.equal(only(line, lang), [want]))
}

/** Neighbours without a space between. */
for (const [line, want] of [
  ['abc22/01/2021Đỗ Lan', '2021-01-22'],
  ['22/01/202117:40', '2021-01-22T17:40'],
  ['17:4022/01/2021', '2021-01-22T17:40'],
  ['Publiziert17. Dezember 2024, 12:17', '2024-12-17T12:17'],
  ['28. Juli 201928. Juli 2019', '2019-07-28'],
  ['Jane DoeNovember 6, 2023', '2023-11-06'],
  ['November 9, 20235:01 AM', '2023-11-09T05:01'],
  ['山田さやか2022年6月14日', '2022-06-14'],
] as const) {
  it(`parts ${line}`, () => assert.is(only(line, 'und')[0], want))
}

for (const line of [
  '3 giờ trước',
  '31/02/2021',
  '29.2.2021',
  '22/13/2021',
  'tháng 5 năm 2020',
  'May 2020',
  '192.168.1.2021',
  '31-IX-1954',
  '12-X1-1954',
  'phiên bản 1.2.2021.5',
  '0262.3852.333',
  '17.805 tỷ đồng',
  'tỷ số 3-1-2',
  'năm 2020, 14 cụm',
  '22/01',
  'ngày 40 tháng 5 năm 2020',
  'Số 12 - Tháng 3/2019',
  '',
]) {
  it(`finds none in "${line}"`, () => assert.equal(only(line), []))
}

it('tells where dates with an era stand', () => {
  for (const line of ['令和元年5月1日', '令和3年1月22日']) {
    const [found] = findDates(`山田さやか${line}`, { lang: 'ja', dayFirst: null })
    assert.equal([found?.start, found?.end], [5, 5 + line.length])
  }
})

it('tells where dates stand and which is of publication', () => {
  const line = 'Posted: 10:42, 11 May 2022 | Last updated 10:55, 12 May 2022'
  assert.equal(
    findDates(line, { lang: 'en', dayFirst: null }).map((found) => [
      line.slice(found.start, found.end),
      found.label,
    ]),
    [
      ['10:42, 11 May 2022', 'published'],
      ['10:55, 12 May 2022', 'updated'],
    ],
  )
})

for (const [lang, line, label] of [
  ['de', 'Am 14.12.2015 um 14:48 Uhr veröffentlicht', 'published'],
  ['ja', '2021年1月22日 更新', 'updated'],
  ['und', 'Veröffentlicht: 30.07.2019', 'published'],
  ['vi', 'Cập nhật: 22/01/2021', 'updated'],
  ['vi', 'Được đăng: 22/01/2021', 'published'],
  ['vi', 'Ngày đăng 22/01/2021, cập nhật', 'published'],
  ['vi', '22/01/2021 Đỗ Lan', 'none'],
] as const) {
  it(`takes the date of ${line} for ${label}`, () =>
    assert.is(findDates(line, { lang, dayFirst: null })[0]?.label, label))
}

it('lets language, archive or weekday decide which number is the day', () => {
  const rule = (line: string, lang: string, dayFirst: boolean | null = null) => {
    const [found] = findDates(line, { lang, dayFirst })
    return [found?.date, found?.rule]
  }
  assert.equal(rule('03/04/2021', 'vi'), ['2021-04-03', 'date/numeric'])
  assert.equal(rule('03/04/2021', 'en-US'), ['2021-03-04', 'date/numeric'])
  assert.equal(rule('03/04/2021', 'en'), ['2021-03-04', 'date/ambiguous'])
  assert.equal(rule('03/04/2021', 'en', true), ['2021-04-03', 'date/numeric'])
  assert.equal(rule('Saturday, 03/04/2021', 'en'), ['2021-04-03', 'date/numeric'])
  assert.equal(rule('22/04/2021', 'en'), ['2021-04-22', 'date/numeric'])
  assert.equal(rule('03.04.2021', 'en'), ['2021-04-03', 'date/numeric'])
})

it('learns the order from dates beyond the twelfth', () => {
  assert.is(dayFirstOf('03/04/2021 and 16/04/2021'), true)
  assert.is(dayFirstOf('03/04/2021 and 04/16/21'), false)
  assert.is(dayFirstOf('16/04/2021 and 04/16/2021'), null)
  assert.is(dayFirstOf('03/04/2021, 192.168.13.2021'), null)
})

it('is less sure of years with two digits', () => {
  const [short] = findDates('24/12/12', { lang: 'vi', dayFirst: null })
  const [long] = findDates('24/12/2012', { lang: 'vi', dayFirst: null })
  assert.is(short?.date, long?.date)
  assert.ok(short!.confidence < long!.confidence)
})

const moments = fc.record({
  day: fc.integer({ min: dayNumber(1850, 1, 1), max: dayNumber(2099, 12, 31) }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
})

it('reads every day and minute in the forms that papers use', () => {
  fc.assert(
    fc.property(moments, fc.nat(7), ({ day: number, hour, minute }, form) => {
      const { year, month, day } = dayOfNumber(number)
      const time = `${twoDigits(hour)}:${twoDigits(minute)}`
      const numeric = `${twoDigits(day)}/${twoDigits(month)}/${year}`
      const line = [
        `${time}, ${numeric}`,
        `${numeric} ${time}`,
        `${numeric}${time}`,
        `ngày ${day} tháng ${month} năm ${year}, ${hour} giờ ${twoDigits(minute)}`,
        `${dateText(year, month, day)}T${time}:00`,
        `${year}年${month}月${day}日${time}`,
        `Đăng lúc ${time} ngày ${day}-${month}-${year}`,
        `${day}.${month}.${year} | ${time}`,
      ][form]!
      assert.equal(only(line), [`${dateText(year, month, day)}T${time}`], line)
    }),
  )
})

/** Languages whose long dates the platform writes by the Gregorian calendar. */
const spoken = Object.keys(languages).filter((lang) => lang !== 'fa')

it('reads what the platform writes in every language', () => {
  for (const lang of spoken) {
    const locale = lang === 'no' ? 'nb' : lang
    for (const dateStyle of ['long', 'medium', 'full'] as const) {
      const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' })
      for (let month = 0; month < 12; month++) {
        const line = format.format(Date.UTC(2021, month, 22))
        if (!/\d{4}|[٠-٩]{4}|[০-৯]{4}/.test(line)) continue
        assert.equal(only(line, lang), [dateText(2021, month + 1, 22)], `${lang}: ${line}`)
      }
    }
  }
})

for (const [line, dates] of [
  ['Jane Doe, WXYZNov 6, 2023, 05:30 PM', ['2023-11-06T17:30']],
  ['Jane Doe, G4Nov 6, 2023, 05:30 PM', ['2023-11-06T17:30']],
  ['3 comments 5 Nov 6, 2023', ['2023-11-06']],
  ['Posted 11:00 AMNov 7, 2023 6:02 PM', ['2023-11-07T18:02']],
  ['5 Nov 06, 12:30', ['2006-11-05T12:30']],
] as const)
  it(`parts a date from what is glued to it: ${line}`, () => {
    assert.equal(
      findDates(line, { lang: 'en', dayFirst: null }).map(({ date }) => date),
      dates,
    )
  })

it('does not lose itself in long lines', () => {
  for (const piece of [
    '1/',
    '22/01/2021 ',
    '12:',
    'tháng 5 ',
    '2021 ',
    '1.1.',
    'a'.repeat(50),
    '17:40, ',
    '月1',
  ]) {
    findDates(piece.repeat(200_000), { lang: 'vi', dayFirst: null })
  }
})

it.run()
