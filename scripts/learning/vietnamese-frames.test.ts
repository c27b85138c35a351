import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { linesOf } from '../../src/parse/text/lines.ts'
import { labels } from '../../src/parse/text/model.ts'
import { pageOf } from '../../src/parse/text/page.ts'
import { randomOf } from '../random.ts'
import type { LabelledLines } from './variants.ts'
import { inventedFrame, teaserOf } from './vietnamese-frames.ts'

const it = suite('invented Vietnamese frames')

const bits = { title: 1 << labels.indexOf('title'), body: 1 << labels.indexOf('body') }
const text = `Cầu mới qua sông
Sáng nay, cây cầu nối hai bờ đã được thông xe sau ba năm xây dựng, rút ngắn mười cây số đường đi.
Bà con cho biết trước đây phải đi đò, còn mùa nước lớn thì đành chờ nhiều ngày mới sang được bên kia.`
const article: LabelledLines = {
  page: pageOf(text, linesOf(text, 10).lines, 'vi'),
  allowed: Uint8Array.of(bits.title, bits.body, bits.body),
}
const others = Array.from({ length: 9 }, (_, index) => ({
  headline: `Bến phà số ${index} ngừng hoạt động`,
  beginning: `Từ ngày mai, bến phà số ${index} ngừng đón khách qua sông.`,
}))

it('tells of every line what it is, and keeps the article whole', () => {
  for (let draw = 0; draw < 60; draw++) {
    const found = inventedFrame(article, others, randomOf(draw, 0))!
    const { clues } = found.page
    assert.is(clues.length, found.allowed.length)
    assert.ok(found.allowed.every((allowed) => allowed !== 0 && (allowed & (allowed - 1)) === 0))
    const paragraphs = clues
      .filter((_, index) => found.allowed[index] === bits.body)
      .map(({ line }) => line.text)
    for (const paragraph of text.split('\n').slice(1)) assert.ok(paragraphs.includes(paragraph))
  }
})

it('makes the same page of the same draw, and different ones of different draws', () => {
  const textOf = (draw: number) =>
    inventedFrame(article, others, randomOf(draw, 0))!
      .page.clues.map(({ line }) => line.text)
      .join('\n')
  assert.is(textOf(3), textOf(3))
  assert.is.not(textOf(3), textOf(4))
})

it('shows of other articles their headline and first sentence, and frames none whose headline is unknown', () => {
  assert.is(teaserOf(article)!.headline, 'Cầu mới qua sông')
  assert.match(teaserOf(article)!.beginning, /^Sáng nay.*đường đi\.$/)
  const untitled = { page: article.page, allowed: Uint8Array.of(bits.body, bits.body, bits.body) }
  assert.is(inventedFrame(untitled, others, randomOf(1, 0)), null)
})

it.run()
