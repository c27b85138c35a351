import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Source } from '../../model/source.ts'
import { parse } from '../parse.ts'
import { createLineCounter } from './count.ts'
import { createOrderCounter } from './order.ts'

const it = suite('furniture')
const settings = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', gfm: true }

const stories = [
  'Mùa sen',
  'Bến phà',
  'Chợ nổi',
  'Đường làng',
  'Giếng cổ',
  'Lúa mới',
  'Mưa đá',
  'Cầu treo',
  'Trường xa',
  'Rẫy cà',
  'Gốm cũ',
]
const story = (name: string, more = '') =>
  `Bản tin điện tử của tòa soạn chúng tôi
${name} ở xã bên kia sông
08:15, 03/0${1 + (name.length % 9)}/2014
Sáng nay, bà con ${name.toLowerCase()} trong xã đã ra đồng từ sớm để kịp vụ mới, bất chấp cơn mưa kéo dài.
Theo nhiều người, ${name.toLowerCase()} năm nay khác mọi năm vì nước về muộn và gió đổi chiều từ tháng trước.${more}
Mời bạn đọc ghé thăm gian trưng bày của tòa soạn vào mỗi cuối tuần.`

it('counts lines that stand in more than a third of the articles', () => {
  const counter = createLineCounter()
  for (const name of stories) counter.add(story(name), 'a')
  for (const name of stories) counter.add(`${name} ở nơi khác\nChuyện của ${name}.`, 'b')
  assert.equal(counter.common(), [
    { line: 'Bản tin điện tử của tòa soạn chúng tôi', share: 1, count: 11 },
    { line: 'Mời bạn đọc ghé thăm gian trưng bày của tòa soạn vào mỗi cuối tuần.', share: 1, count: 11 },
  ])
})

it('leaves out dates, and lines that say who wrote', () => {
  const counter = createLineCounter()
  for (const name of stories) counter.add(`${name}\n22/10/2014\nTác giả: Nguyễn Văn An\n© Tòa soạn`, 'a')
  assert.equal(
    counter.common().map(({ line }) => line),
    ['© Tòa soạn'],
  )
})

it('leaves out names without a label, and agencies', () => {
  const counter = createLineCounter()
  for (const name of stories)
    counter.add(
      `${story(name)}\nChuyện của ${name}.\nAnn Lee\nIn bài này\nHoài Thương\nTheo TTXVN\nTác giả\nBob Ray\nGửi bạn`,
      'a',
    )
  assert.equal(
    counter.common().map(({ line }) => line),
    [
      'Bản tin điện tử của tòa soạn chúng tôi',
      'Gửi bạn',
      'In bài này',
      'Mời bạn đọc ghé thăm gian trưng bày của tòa soạn vào mỗi cuối tuần.',
      'Tác giả',
    ],
  )
})

it('takes a line of a menu for one though it looks like a name', () => {
  const counter = createLineCounter()
  for (const name of stories) counter.add(`Tin vắn\nBig East\nĐọc báo in\n${name}\nChuyện của ${name}.`, 'a')
  assert.equal(
    counter.common().map(({ line }) => line),
    ['Big East', 'Tin vắn', 'Đọc báo in'],
  )
})

it('says nothing of a few articles', () => {
  const counter = createLineCounter()
  for (const name of stories.slice(0, 5)) counter.add(story(name), 'a')
  assert.equal(counter.common(), [])
})

it('forgets rare lines and no frequent one, however many articles there are', () => {
  const counter = createLineCounter()
  for (let number = 0; number < 3000; number++)
    counter.add(`Dòng riêng số ${number}\nDòng chung\n${number % 2 === 0 ? 'Dòng nửa' : 'khác'}`, 'a')
  const [first, second, third] = counter.common()
  assert.equal(first, { line: 'Dòng chung', share: 1, count: 3000 })
  assert.equal([second?.line, third?.line], ['Dòng nửa', 'khác'])
})

const sourceOf = (text: string): Source => ({ path: 'a.txt', record: 0, format: 'txt', text })

it('keeps no line of the furniture in an article', () => {
  const line = 'Mời bạn đọc ghé thăm gian trưng bày của tòa soạn vào mỗi cuối tuần.'
  const text = story('Mùa sen')
  const { article } = parse(sourceOf(text), { ...settings, furniture: [line] })
  assert.not.match(article!.body, 'trưng bày')
  assert.equal(article!.droppedLines.at(-1), { line: 6, reason: 'furniture' })
  assert.match(article!.body, 'nước về muộn')
})

it('leaves out a line of the furniture that holds many more words than the paragraphs it stands between', () => {
  const letter = (number: number) => String.fromCharCode(97 + (number % 26))
  const line = Array.from({ length: 300 }, (_, word) => `q${letter(word / 26)}${letter(word)}q`).join(' ')
  const paragraph = (day: string) =>
    `The council said on ${day} that it would build the bridge that the people have asked for.`
  const text = `Bridge to be built\n\n${paragraph('Monday')}\n\n${line}\n\n${paragraph('Tuesday')}`
  const { article } = parse(sourceOf(text), { ...settings, language: 'en', furniture: [line] })
  assert.is(article!.body, `${paragraph('Monday')}\n${paragraph('Tuesday')}`)
  assert.equal(article!.droppedLines, [{ line: 5, reason: 'furniture' }])
})

it('compares lines by their words and signs, not by their spaces', () => {
  const text = `${story('Mùa sen')}\n  Xem thêm\ttại đây`
  const { article } = parse(sourceOf(text), { ...settings, furniture: ['Xem  thêm tại đây'] })
  assert.equal(article!.droppedLines.at(-1), { line: 7, reason: 'furniture' })
})

it('learns the order of day and month where the dates of the archive agree', () => {
  const order = createOrderCounter()
  for (let day = 13; day < 19; day++) order.add(`Posted ${day}/4/2014`)
  assert.is(order.dayFirst(), true)
  for (let day = 13; day < 16; day++) order.add(`Posted 4/${day}/2014`)
  assert.is(order.dayFirst(), null)
})

const english = (more: string) =>
  `River ferry returns\nPosted 03/04/2014\n\nThe ferry crossed the river again on Monday after a long winter, and the village was glad of it.${more}`

it('reads a date that may be two days as the other dates of the page show, else as the archive does, else tells', () => {
  const read = (text: string, dayFirst: boolean | null) => {
    const { article, notices } = parse(sourceOf(text), { ...settings, language: 'en', dayFirst })
    return [article!.date, notices.some(({ rule }) => rule === 'parse/ambiguous-date')]
  }
  assert.equal(read(english(''), null), ['2014-03-04', true])
  assert.equal(read(english(''), true), ['2014-04-03', false])
  assert.equal(read(english('\nIt had last run on 28/11/2013.'), null), ['2014-04-03', false])
  assert.equal(read(english('\nIt had last run on 11/28/2013.'), true), ['2014-03-04', false])
})

it.run()
