import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { linesOf } from './lines.ts'
import { parseText } from './text.ts'
import { unwrapped } from './wrapped.ts'

const it = suite('text of printed pages')

const article = (head: string, foot: string) => `${head}

Lớp học tình thương dưới chân cầu
ĐỖ LAN

Đã bảy năm nay, cứ chập tối là căn nhà nhỏ dưới
chân cầu Nhị Thiên Đường lại sáng đèn, vang tiếng
trẻ con đánh vần.

Cô giáo của lớp là bà Trần Thị Tư, 68 tuổi, người
bán vé số. Bà chỉ học hết lớp chín, nhưng thương
${foot}
lũ trẻ trong xóm không được đến trường nên mở lớp
dạy chữ, mỗi tối hai giờ.
`

const heads: [head: string, date: string | null][] = [
  ['Báo Đắk Lắk - Thứ Sáu 22-1-2021 - Trang 3', '2021-01-22'],
  ['Thứ Sáu, ngày 14-11-2008                 KINH TẾ                              Trang 5', '2008-11-14'],
  ['4                NHÂN DÂN CUỐI TUẦN      SỐ 42 (15-10-1996)', '1996-10-15'],
  ['SÀI GÒN GIẢI PHÓNG                             THỨ SÁU 6-9-2019', '2019-09-06'],
  ['BÁO PHÚ YÊN                                 Trang 2', null],
]

for (const [head, date] of heads) {
  it(`reads the day of a running head, and joins the paragraph that it parts: ${head}`, () => {
    const read = parseText(article(head, `\n${head}\n\n`), { lang: 'vi', title: null })
    assert.is(read.title, 'Lớp học tình thương dưới chân cầu')
    assert.is(read.date, date)
    assert.equal(read.authors, ['ĐỖ LAN'])
    assert.match(read.body.split('\n')[1]!, /thương lũ trẻ .* hai giờ\.$/)
    assert.equal(
      read.dropped.map(({ line, reason }) => [line, reason]),
      [
        [1, 'running-head'],
        [13, 'running-head'],
      ],
    )
  })
}

for (const jump of [
  '(Xem tiếp trang 7)\n\n(Tiếp theo trang 3)\n',
  '                              - 2 -\n',
  '-2-\n',
  '                              12\n',
  '(Continued on Page 7)\n',
  '14\n\nBÁO PHÚ YÊN                     Trang 15\n',
  'See SCHOOL, page 4\n',
]) {
  it(`leaves out what sends readers to another page: ${JSON.stringify(jump)}`, () => {
    const { body } = parseText(article('', jump), { lang: 'vi', title: null })
    assert.is(body.split('\n').length, 2)
    assert.match(body, /thương lũ trẻ/)
  })
}

for (const line of [
  'Ngày 22-1-2021, báo in tăng thêm 4 trang',
  'Trang 3 của bản đồ không còn',
  'Giải nhất: 12   Giải nhì: 30',
  'SỐ LIỆU NGÀY 6-9-2019',
]) {
  it(`takes no line of the text for a running head: ${line}`, () => {
    const { dropped } = parseText(article('', `\n${line}\n`), { lang: 'vi', title: null })
    assert.not(dropped.some(({ reason }) => reason === 'running-head'))
  })
}

it('tells a narrow column of print, whose lines are filled, from verse', () => {
  const column =
    'Những ngày này, các nhà vườn ở huyện Krông\nPắc đang tất bật chăm sóc cây sầu riêng để\nchuẩn bị cho vụ mới.\n\nTheo Phòng Nông nghiệp huyện, toàn huyện\nhiện có hơn 3.500 ha sầu riêng, trong đó\nkhoảng 2.000 ha đang cho thu hoạch, năng\nsuất bình quân 20 tấn mỗi ha.\n'
  const { body } = parseText(`Sầu riêng vào vụ mới\n\n${column}`, { lang: 'vi', title: null })
  assert.is(body.split('\n').length, 2)
  const verse =
    'Con đò năm cũ người đưa không còn nữa\nbờ lau trắng xóa\ntiếng ai gọi khẽ mà lòng ngẩn ngơ hoài\nmột thời áo trắng làm thơ\nmột thời đứng đợi bên kia sông dài\nsông trôi chẳng hẹn\nchỉ còn con sóng vỗ mê man bờ cát\nđêm nằm nghe gió\n'
  assert.is(unwrapped(linesOf(verse, 100).lines, 'vi').length, 8)
})

const rest =
  '\n\nThe last woollen mill in Calder Bridge will stop its looms at the end of August, the owners told the eighty-four workers.\n\nOrders had fallen by half in two years, said Mr. Edwin Pratt, the managing director, who blamed cheap imports.\n'

for (const [text, title, authors] of [
  [
    `OLD MILL TO CLOSE AFTER\nA HUNDRED AND TEN YEARS\n\nby Ann Wexford${rest}`,
    'OLD MILL TO CLOSE AFTER A HUNDRED AND TEN YEARS',
    ['Ann Wexford'],
  ],
  [`FIRE DESTROYS THE GRAIN\nELEVATOR${rest}`, 'FIRE DESTROYS THE GRAIN ELEVATOR', []],
  [`Old mill to close at last\nafter a hundred years${rest}`, 'Old mill to close at last', []],
  [
    `          A WINTER\n       ON THE LIGHTSHIP\n\n       Harriet Sloane${rest}`,
    'A WINTER ON THE LIGHTSHIP',
    ['Harriet Sloane'],
  ],
  [`The Mill That Stopped${rest}\n\t\t\t\t\tT. R. Belling\n`, 'The Mill That Stopped', ['T. R. Belling']],
] as const) {
  it(`reads a headline over its lines, and who signs at the edge: ${title}`, () => {
    const read = parseText(text, { lang: 'en', title: null })
    assert.equal([read.title, read.authors], [title, authors])
  })
}

it('joins what goes on of a headline in a text that was wrapped', () => {
  const text = article('', '').replace('dưới chân cầu\n', 'dưới chân\ncầu Nhị Thiên\n')
  const { title, authors } = parseText(text, { lang: 'vi', title: null })
  assert.equal([title, authors], ['Lớp học tình thương dưới chân cầu Nhị Thiên', ['ĐỖ LAN']])
})

it('reads the day of an issue beside its number and the paper’s name in capitals', () => {
  const lines = [
    'KIẾN THỨC THỜI NAY số 178 – 20.8.1995',
    'CHUYỆN LẠ BỐN PHƯƠNG',
    'Ngôi làng của những người thợ đồng hồ',
    'NGUYỄN HỮU TẤN',
    'Nằm chênh vênh trên sườn núi Jura, ngôi làng chỉ có ba trăm nóc nhà nhưng có tới bốn mươi mốt xưởng đồng hồ.',
    'Mùa đông ở đây dài bảy tháng. Không làm ruộng được, đàn ông trong làng từ hai trăm năm trước đã học cách gọt những bánh răng bé hơn hạt tấm.',
    'Ngày nay, máy móc đã thay phần lớn công việc. Nhưng khâu cuối cùng, chỉnh dây tóc, vẫn phải nhờ đến bàn tay và lỗ tai của các cụ già.',
    '(Theo Geo)',
  ]
  const { date, title } = parseText(lines.join('\n'), { lang: 'vi', title: null })
  assert.is(date, '1995-08-20')
  assert.is(title, 'Ngôi làng của những người thợ đồng hồ')
})

it.run()
