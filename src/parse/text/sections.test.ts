import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseText } from './text.ts'

const it = suite('sections and keywords of a page')

const heading = 'Đường vào bản Nậm Ngà thông xe trước mùa mưa'
const text = [
  'Sáng nay, con đường bê tông dài 14 km nối trung tâm xã với bản Nậm Ngà chính thức thông xe sau gần hai năm thi công.',
  'Theo ông Lò Văn Pản, trưởng bản Nậm Ngà, trước đây mỗi khi mưa lớn người dân phải đi bộ gần nửa ngày mới ra được chợ xã.',
  'Chính quyền xã cũng kêu gọi các hộ ven đường không chặt cây trên mái taluy để hạn chế sạt lở.',
]

function read(above: readonly string[], below: readonly string[] = []) {
  return parseText([...above, heading, '05/03/2019 14:20', ...text, 'Đức Thuận', ...below].join('\n'), {
    lang: 'vi',
    title: null,
  })
}

for (const [above, section] of [
  [['Trang chủ > Kinh tế'], 'Kinh tế'],
  [['Trang chủ / Xã hội / Giáo dục'], 'Xã hội'],
  [['Trang chủ › Dân tộc - Miền núi › Giao thông'], 'Dân tộc - Miền núi'],
  [['Bạn đang ở: Trang chủ → Tin tức - Sự kiện → Trong huyện'], 'Trong huyện'],
  [[`Home » XÃ HỘI » ${heading}`], 'Xã hội'],
  [['Home » NFL » Dallas'], 'NFL'],
  [['Giao thông » Đường bộ'], 'Giao thông'],
  [['Trang chủ', '»', 'Kinh tế', '»', 'Hạ tầng'], 'Kinh tế'],
  [['Trang chủ', 'Kinh tế', 'Hạ tầng'], 'Kinh tế'],
  [['Chuyên mục: Kinh tế'], 'Kinh tế'],
  [['category: Kinh tế'], 'Kinh tế'],
  [['Trang chu > Kinh te'], 'Kinh te'],
  [['Thời sự', 'Thứ Ba, 05/03/2019'], 'Thời sự'],
  [['Thời sự'], 'Thời sự'],
  [['Trang chủ'], null],
  [['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Thể thao'], null],
  [['Trang chủ | Thời sự | Kinh tế | Văn hóa'], null],
  [['Trang chủ / Thời sự / Kinh tế / Văn hóa / Thể thao'], null],
  [['Ngày 5/3/2019'], null],
  [['CHUYỆN DỌC ĐƯỜNG'], null],
] as const)
  it(`reads ${section === null ? 'no section' : `the section ${section}`} above the headline: ${above.join(' ¶ ')}`, () => {
    const found = read(above)
    assert.equal([found.title, found.section], [heading, section])
    assert.is(found.evidence['section'] !== undefined, section !== null)
  })

it('takes the headline, not the path to it, for the title', () => {
  const path = `Home » Xã hội » ${heading}`
  assert.is(read([path]).title, heading)
  const alone = parseText([path, '05/03/2019 14:20', ...text].join('\n'), { lang: 'vi', title: null })
  assert.is(alone.title, heading)
})

for (const [below, tags] of [
  [['Từ khóa: Nậm Ngà, đường nông thôn'], ['Nậm Ngà', 'đường nông thôn']],
  [
    ['TAGS: Nậm Ngà; đường nông thôn', 'Bình luận (0)'],
    ['Nậm Ngà', 'đường nông thôn'],
  ],
  [['Thẻ: Nậm Ngà'], ['Nậm Ngà']],
  [['#Nậm Ngà #đường nông thôn'], ['Nậm Ngà', 'đường nông thôn']],
  [
    ['#Nậm Ngà', '#đường nông thôn', 'Bình luận'],
    ['Nậm Ngà', 'đường nông thôn'],
  ],
  [
    ['Tag:', 'Nậm Ngà', 'đường nông thôn', 'Bình luận'],
    ['Nậm Ngà', 'đường nông thôn'],
  ],
  [['Từ khóa: đường nông thôn ở Nậm Ngà'], []],
  [['Tags', 'Nậm Ngà', 'Ông chủ quán phở tặng nghìn suất ăn cho bệnh nhân nghèo', 'Bình luận'], []],
] as const)
  it(`reads ${tags.length === 0 ? 'no keywords' : `the keywords ${tags.join(', ')}`} below the text: ${below.join(' ¶ ')}`, () => {
    const found = read([], below)
    assert.equal(found.tags, tags)
    assert.is(found.body, text.join('\n'))
    assert.equal(found.authors, ['Đức Thuận'])
  })

it.run()
