import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formatsOf } from './format.ts'
import { baseCollatorOf, collatorOf, directionOf, headingOf, letterOf } from './language.ts'

const it = suite('formats')

const dates: [language: string, date: string, text: string, full: string][] = [
  ['vi', '2021-01-22T17:40', '22 tháng 1, 2021', 'Thứ Sáu, 22 tháng 1, 2021'],
  ['vi', '2021-01', 'tháng 1 năm 2021', 'tháng 1 năm 2021'],
  ['vi', '2021', '2021', '2021'],
  ['en', '1986-12-31', 'December 31, 1986', 'Wednesday, December 31, 1986'],
  ['en', '0099-03-01', 'March 1, 99', 'Sunday, March 1, 99'],
  ['ar', '2021-01-22', '22 يناير 2021', 'الجمعة، 22 يناير 2021'],
  ['ja', '2021-01-22', '2021年1月22日', '2021年1月22日金曜日'],
]
for (const [language, date, text, full] of dates) {
  it(`write ${date} in ${language}`, () => {
    const format = formatsOf(language)
    assert.is(format.date(date), text)
    assert.is(format.fullDate(date), full)
  })
}

it('read the time of day as it was printed', () => {
  assert.is(formatsOf('en').time('2021-01-22T17:40+07:00'), '17:40')
  assert.is(formatsOf('en').time('2021-01-22'), null)
})

const weeks: [language: string, first: number][] = [
  ['vi', 1],
  ['en-GB', 1],
  ['en', 7],
  ['ar', 6],
]
for (const [language, first] of weeks) {
  it(`begin the week of ${language} on day ${first}`, () => {
    const { weekdays } = formatsOf(language)
    assert.is(weekdays[0]!.iso, first)
    assert.is(new Set(weekdays.map(({ iso }) => iso)).size, 7)
  })
}

const letters: [language: string, word: string, letter: string][] = [
  ['vi', 'Ắp Bắc', 'Ă'],
  ['vi', 'ếch', 'Ê'],
  ['vi', 'Đắk Lắk', 'Đ'],
  ['vi', 'Ướt', 'Ư'],
  ['vi', 'à', 'A'],
  ['en', 'Édith', 'E'],
  ['sv', 'Åsa', 'Å'],
  ['vi', '“Ông', 'Ô'],
  ['vi', '1986', '#'],
  ['vi', '', '#'],
  ['ja', '高原', '高'],
]
for (const [language, word, letter] of letters) {
  it(`file ${JSON.stringify(word)} under ${letter} in ${language}`, () =>
    assert.is(letterOf(word, baseCollatorOf(language)), letter))
}

const headings: [language: string, heading: string][] = [
  ['vi', 'Tháng 3 năm 2021'],
  ['fr', 'Mars 2021'],
  ['ru', 'Март 2021 г.'],
  ['ka', 'მარტი, 2021'],
  ['ja', '2021年3月'],
]
for (const [language, heading] of headings) {
  it(`begin a heading in ${language} as its sentences begin`, () =>
    assert.is(headingOf(formatsOf(language).month('2021-03'), language), heading))
}

it('sort as a dictionary of the language does', () =>
  assert.equal(['Đông', 'Dương', 'Ê', 'E', 'Áo', 'Ă', 'A 10', 'A 9'].sort(collatorOf('vi').compare), [
    'A 9',
    'A 10',
    'Áo',
    'Ă',
    'Dương',
    'Đông',
    'E',
    'Ê',
  ]))

const directions: [language: string, direction: 'ltr' | 'rtl'][] = [
  ['vi', 'ltr'],
  ['ar-EG', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['he', 'rtl'],
]
for (const [language, direction] of directions) {
  it(`write ${language} ${direction}`, () => assert.is(directionOf(language), direction))
}

it.run()
