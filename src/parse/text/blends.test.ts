import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { begins, blendCount } from './blends.ts'
import { eachFeatures, featuresOf } from './features.ts'
import { linesOf } from './lines.ts'
import { count, scoresOf } from './model.ts'
import { pageOf } from './page.ts'
import { ownModel } from './weights.ts'

const it = suite('blended features')

const texts = [
  'Một dòng',
  `Trang chủ Thời sự Báo in\n\nLàng nghề nhận đơn hàng lớn\n\n08:15, 03/11/2019\n\nSáng 2-11, hợp tác xã ký hợp đồng. ${'Bà Mận nói, thợ có việc. '.repeat(20)}\n\nẢnh: Trần Vĩ\n\nTrần Vĩ\n\n\nÝ kiến bạn đọc\n> Xem thêm | 3 giờ trước`,
  `HOME NEWS SPORT\n${'STOP PRESS! '.repeat(9)}\nBy Ann Lee\nUpdated: 3 May 2021\n${'“Yes”, she said… (1) '.repeat(12)}\n${'Share\n'.repeat(40)}`,
]

it('stand in a row of each blend', () => {
  for (const text of texts)
    eachFeatures(pageOf(text, linesOf(text, 100).lines, 'vi'), (_, { rows }) => {
      assert.is(rows.length, blendCount)
      for (const [blend, row] of rows.entries()) assert.ok(row >= begins[blend]! && row < begins[blend + 1]!)
    })
})

it('weigh as much in their rows as one by one', () => {
  for (const text of texts) {
    const page = pageOf(text, linesOf(text, 100).lines, 'en')
    const { weights, scale } = ownModel
    const scores = scoresOf(ownModel, page)
    for (const [line, slots] of featuresOf(page).entries())
      for (let label = 0; label < count; label++) {
        const sum = slots.reduce((total, slot) => total + weights[slot * count + label]!, 0)
        assert.is(scores[line * count + label], sum * scale)
      }
  }
})

it.run()
