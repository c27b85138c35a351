import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inverted, nameReader } from './names.ts'

const authors = [
  {
    label: 'Hoài Thu Vân',
    slug: null,
    aliases: ['Hoai Thu Van', 'H.T.V'],
    family: 'Trần',
    given: 'Hoài Thu Vân',
  },
  { label: 'Sông Hinh', slug: null, aliases: [], family: 'Sông Hinh', given: null },
  { label: 'Đỗ Lan', slug: 'do-lan', aliases: ['Do Lan'], family: null, given: null },
]
const cases: [name: string, lang: string, want: string][] = [
  ['Đỗ Lan', 'vi', 'Đỗ, Lan'],
  ['Nguyễn Tuấn Hà', 'vi', 'Nguyễn, Tuấn Hà'],
  ['Nguyễn Tuấn Hà', 'en', 'Nguyễn, Tuấn Hà'],
  ['Mary Ann Smith', 'en', 'Smith, Mary Ann'],
  ['René Dupont', 'fr-CA', 'Dupont, René'],
  ['TTXVN', 'vi', 'TTXVN'],
  ['Hoài Thu Vân', 'vi', 'Trần, Hoài Thu Vân'],
  ['HOAI THU VAN', 'vi', 'Trần, Hoài Thu Vân'],
  ['H.T.V', 'en', 'Trần, Hoài Thu Vân'],
  ['Sông Hinh', 'vi', 'Sông Hinh'],
  ['Ban Biên tập', 'vi', 'Ban Biên tập'],
  ['Nhóm phóng viên Tây Nguyên', 'vi', 'Nhóm phóng viên Tây Nguyên'],
  ['Thông tấn xã Việt Nam', 'vi', 'Thông tấn xã Việt Nam'],
  ['Báo Thanh Niên', 'vi', 'Báo Thanh Niên'],
  ['Staff Reporter', 'en', 'Staff Reporter'],
  ['Bàn Thị Lan', 'vi', 'Bàn, Thị Lan'],
  ['Y Khem Niê', 'vi', 'Y Khem Niê'],
  ['H’Hen Niê', 'vi', 'H’Hen Niê'],
  ["K'Sơn Điểu", 'en', "K'Sơn Điểu"],
  ["H' Linh Kbuôr", 'vi', "H' Linh Kbuôr"],
  ['Y Combinator', 'en', 'Combinator, Y'],
  ['Hương Giang', 'vi', 'Hương, Giang'],
  ['van der Berg, Jan', 'vi', 'van der Berg, Jan'],
  ['Smith, Mary Ann', 'en', 'Smith, Mary Ann'],
]

const it = suite('names')
const nameOf = nameReader(authors)
for (const [name, lang, want] of cases) {
  it(`files ${name} (${lang}) under ${want}`, () => assert.is(inverted(nameOf(name, lang)), want))
}
it.run()
