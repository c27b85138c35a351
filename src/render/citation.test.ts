import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ArticleSketch, articleOf } from '../testing/edition.ts'
import { citationsOf, citer } from './citation.ts'
import { nameReader } from './names.ts'

const url = 'https://example.org/2021/01/22/ca-phe.html'
const cite = (sketch: Partial<ArticleSketch>, canonical: string | null = url): Record<string, string> => {
  const article = articleOf({ title: 'Cà phê được mùa', ...sketch })
  const cited = citer({ title: 'Báo Cao Nguyên', issn: null }, nameReader([]))(
    article,
    'hbd1fj0kio',
    canonical,
  )
  return Object.fromEntries(citationsOf(cited).map(({ style, text }) => [style, text.text]))
}

const cases: [name: string, sketch: Partial<ArticleSketch>, want: Record<string, string>][] = [
  [
    'one author',
    { authors: ['Đỗ Lan'] },
    {
      APA: `Đỗ, L. (2021, January 22). Cà phê được mùa. <i>Báo Cao Nguyên</i>. ${url}`,
      MLA: `Đỗ, Lan. “Cà phê được mùa.” <i>Báo Cao Nguyên</i>, 22 Jan. 2021, ${url}.`,
      Chicago: `Đỗ, Lan. “Cà phê được mùa.” <i>Báo Cao Nguyên</i>, January 22, 2021. ${url}.`,
      'Việt Nam': `Đỗ Lan (2021), “Cà phê được mùa”, <i>Báo Cao Nguyên</i>, ngày 22/1/2021, ${url}.`,
    },
  ],
  [
    'two authors and a question',
    { authors: ['Đỗ Lan', 'Nguyễn Tuấn Hà'], title: 'Được mùa?', date: '2021-09' },
    {
      APA: `Đỗ, L., &amp; Nguyễn, T. H. (2021, September). Được mùa? <i>Báo Cao Nguyên</i>. ${url}`,
      MLA: `Đỗ, Lan, and Nguyễn Tuấn Hà. “Được mùa?” <i>Báo Cao Nguyên</i>, Sept. 2021, ${url}.`,
      Chicago: `Đỗ, Lan, and Nguyễn Tuấn Hà. “Được mùa?” <i>Báo Cao Nguyên</i>, September 2021. ${url}.`,
      'Việt Nam': `Đỗ Lan, Nguyễn Tuấn Hà (2021), “Được mùa?”, <i>Báo Cao Nguyên</i>, tháng 9/2021, ${url}.`,
    },
  ],
  [
    'three authors of a year',
    { authors: ['Đỗ Lan', 'Hà Anh', 'Lê Na'], date: '1986' },
    {
      APA: `Đỗ, L., Hà, A., &amp; Lê, N. (1986). Cà phê được mùa. <i>Báo Cao Nguyên</i>. ${url}`,
      MLA: `Đỗ, Lan, et al. “Cà phê được mùa.” <i>Báo Cao Nguyên</i>, 1986, ${url}.`,
      Chicago: `Đỗ, Lan, Hà Anh, and Lê Na. “Cà phê được mùa.” <i>Báo Cao Nguyên</i>, 1986. ${url}.`,
      'Việt Nam': `Đỗ Lan, Hà Anh, Lê Na (1986), “Cà phê được mùa”, <i>Báo Cao Nguyên</i>, ${url}.`,
    },
  ],
  [
    'an agency',
    { agency: 'TTXVN' },
    {
      APA: `TTXVN. (2021, January 22). Cà phê được mùa. <i>Báo Cao Nguyên</i>. ${url}`,
      MLA: `TTXVN. “Cà phê được mùa.” <i>Báo Cao Nguyên</i>, 22 Jan. 2021, ${url}.`,
      Chicago: `TTXVN. “Cà phê được mùa.” <i>Báo Cao Nguyên</i>, January 22, 2021. ${url}.`,
      'Việt Nam': `TTXVN (2021), “Cà phê được mùa”, <i>Báo Cao Nguyên</i>, ngày 22/1/2021, ${url}.`,
    },
  ],
  [
    'nobody and no date',
    { date: null },
    {
      APA: `Cà phê được mùa. (n.d.). <i>Báo Cao Nguyên</i>. ${url}`,
      MLA: `“Cà phê được mùa.” <i>Báo Cao Nguyên</i>, n.d., ${url}.`,
      Chicago: `“Cà phê được mùa.” <i>Báo Cao Nguyên</i>, n.d. ${url}.`,
      'Việt Nam': `“Cà phê được mùa”, <i>Báo Cao Nguyên</i>, ${url}.`,
    },
  ],
]

const it = suite('citation')
for (const [name, sketch, want] of cases) it(`cites ${name}`, () => assert.equal(cite(sketch), want))

it('gives the original address where the site has none, and none where there is none', () => {
  assert.match(cite({ url: 'https://old.example/1' }, null)['APA']!, 'https://old.example/1')
  assert.is(cite({}, null)['MLA'], '“Cà phê được mùa.” <i>Báo Cao Nguyên</i>, 22 Jan. 2021.')
  assert.is(cite({}, null)['Việt Nam'], '“Cà phê được mùa”, <i>Báo Cao Nguyên</i>, ngày 22/1/2021.')
})

it('keeps pieces apart where letters run both ways, and says in which language a foreign headline is', () => {
  const article = articleOf({ title: 'القوارب تعود (2021)!', authors: ['سمير حداد'], lang: 'ar' })
  const cited = citer({ title: 'Báo Cao Nguyên', issn: null }, nameReader([]))(article, 'hbd1fj0kio', null)
  const texts = citationsOf(cited, 'ar', true).map(({ text }) => text.text)
  assert.match(
    texts[0]!,
    '(<bdi>2021, January 22</bdi>). <bdi lang="ar">القوارب تعود (2021)!</bdi> <bdi><i>Báo Cao Nguyên</i></bdi>.',
  )
  for (const text of texts) assert.match(text, /^<bdi>[^<]*حداد[^<]*<\/bdi> /)
  const [apa] = citationsOf({ ...cited, title: 'Boats return', lang: 'en' }, 'en')
  assert.match(apa!.text.text, '(2021, January 22). <bdi lang="en">Boats return.</bdi> <i>')
})

it('escapes what it cites', () => {
  for (const text of Object.values(cite({ title: '<b>&', authors: ['<i>x', '"y" z'] }))) {
    assert.not.match(text.replaceAll(/<\/?i>/g, ''), /[<>"]/)
  }
})

it.run()
