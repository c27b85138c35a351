import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseText } from './text.ts'

const it = suite('plain text')

const raw = `Multimedia Đọc Báo in

Làng nghề đan lưới Cửa Sót nhận đơn hàng lớn nhất trong mười năm

08:15, 03/11/2019

Sáng 2-11, hợp tác xã đan lưới Cửa Sót ký hợp đồng cung cấp 4.000 tấm lưới vây cho đội tàu của ba tỉnh phía bắc.

Bà Hồ Thị Mận, chủ nhiệm hợp tác xã, cho biết hợp đồng giúp hơn hai trăm thợ có việc làm đến hết mùa xuân. Nhiều người trẻ từng bỏ nghề cũng đã trở về.

 Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao
Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao

Trước đó, làng nghề từng phải dừng hai xưởng vì thiếu sợi. Nhờ vay được vốn ưu đãi, hợp tác xã đã mua sợi trực tiếp từ nhà máy và giảm được một phần năm chi phí.

Trần Vĩ


Ý kiến bạn đọc


(Video) Phiên chợ cá lúc nửa đêm ở cảng Thạch Kim
Từ nửa đêm, hàng trăm người gánh cá đã chờ tàu về, và đến khi trời sáng thì chợ cũng vừa tan.
`

it('reads headline, dateline, byline, lead and captions of a page and drops its furniture', () => {
  const article = parseText(raw, { lang: 'vi', title: null })
  assert.is(article.title, 'Làng nghề đan lưới Cửa Sót nhận đơn hàng lớn nhất trong mười năm')
  assert.is(article.date, '2019-11-03T08:15')
  assert.equal(article.authors, ['Trần Vĩ'])
  assert.match(article.lead!, /^Sáng 2-11, hợp tác xã/)
  assert.equal(article.captions, ['Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao'])
  assert.is(article.body.split('\n').length, 3)
  assert.equal(
    article.dropped.map(({ line }) => line),
    [1, 19, 22, 23],
  )
  assert.equal(article.evidence['title']!.line, 3)
})

it('never reads a sign of the text as markup', () => {
  const text = `Một tiêu đề thường thấy ở trang nhất\n\n1986. Năm ấy <script>alert(1)</script> giá gạo là 3*4*5 đồng một cân, và _ai_ cũng nhớ điều đó rất lâu về sau.\n`
  const { html, body } = parseText(text, { lang: 'vi', title: null })
  assert.ok(html.includes('1986. Năm ấy &#x3C;script>alert(1)&#x3C;/script> giá gạo là 3*4*5 đồng'))
  assert.ok(body.includes('<script>alert(1)</script>'))
  assert.not.ok(html.includes('<ol>') || html.includes('<em>') || html.includes('<script>'))
})

it('marks the lead and puts captions in figures', () => {
  const { html } = parseText(raw, { lang: 'vi', title: null })
  assert.match(html, /^<p class="lead">Sáng 2-11/)
  assert.ok(
    html.includes(
      '<figure><figcaption>Thợ đan lưới Cửa Sót kiểm tra mắt lưới trước khi giao</figcaption></figure>',
    ),
  )
})

it.run()
