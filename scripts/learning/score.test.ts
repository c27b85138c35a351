import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { LabelledPage } from './labelled-pages.ts'
import { figuresOf, type Prediction } from './score.ts'

const it = suite('score')

const page: LabelledPage = {
  id: 'p',
  text: '',
  lang: 'en',
  title: 'Bridge opens',
  date: '2001-05-04T10:00',
  author: 'By Ann Lee and Bo Ek',
  lead: 'The old bridge opens',
  body: 'The old bridge opens again today after ten years of work.',
  noise_lines: [1, 2],
  keep_lines: [5],
  caption_lines: [],
}
const right: Prediction = {
  title: 'Bridge opens',
  date: '2001-05-04T10:00',
  authors: ['Ann Lee', 'Bo Ek'],
  lead: 'HOLM - The old bridge opens again today',
  body: 'The old bridge opens again today after ten years of work.',
  droppedLines: [1, 2],
}

it('gives full marks for what the labels say', () => {
  const { figures, verdicts } = figuresOf([page], new Map([['p', right]]))
  assert.equal(
    [
      figures.title,
      figures.day,
      figures.time,
      figures.author,
      figures.lead,
      figures.bodyF1,
      figures.noisePrecision,
    ],
    [1, 1, 1, 1, 1, 1, 1],
  )
  assert.equal(verdicts[0]!.wrong, [])
})

it('counts a page without a prediction as wrong in every field', () => {
  const { figures } = figuresOf([page], new Map())
  assert.equal(
    [figures.title, figures.day, figures.author, figures.lead, figures.noiseRecall],
    [0, 0, 0, 0, 0],
  )
})

it('tells a nearly right headline, one of two authors, and text that is too long', () => {
  const found = {
    ...right,
    title: 'Bridge opens.',
    authors: ['Bo Ek'],
    body: `${right.body} Read more about bridges here now.`,
  }
  const { figures } = figuresOf([page], new Map([['p', found]]))
  assert.equal([figures.title, figures.titleNearly, figures.author, figures.someAuthor], [0, 1, 0, 1])
  assert.is(figures.bodyRecall, 1)
  assert.ok(figures.bodyPrecision! < 1)
})

it('counts pieces that must and must not be in the body', () => {
  const pieces = { ...page, with: ['old bridge', 'ten years'], without: ['Read more', 'of work'] }
  const { figures } = figuresOf([pieces], new Map([['p', right]]))
  assert.is(figures.pieces, 4 / 5)
})

it.run()
