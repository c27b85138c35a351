import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../parse.ts'
import { foreignLanguage } from './passages.ts'

const it = suite('passages')

const vi = 'Sáng nay, bà con trong xã đã ra đồng từ sớm để kịp vụ mới, bất chấp cơn mưa kéo dài từ đêm qua.'
const en =
  'The ferry that had been out of service since the winter was back in the harbour on Monday, and all of us were glad.'
const ru = 'Сегодня утром жители деревни рано вышли в поле, чтобы успеть к новому сезону, несмотря на дождь.'

for (const [text, article, wanted] of [
  [vi, 'vi', null],
  [en, 'vi', 'en'],
  [ru, 'vi', 'ru'],
  [vi, 'en-GB', 'vi'],
  [ru, 'en', 'ru'],
  [en, 'en-GB', null],
  [en, 'ru', 'en'],
  [ru, 'ru', null],
  ['Port Ellen, Helen Marsh, NATO', 'vi', null],
] as const)
  it(`takes "${text.slice(0, 20)}…" in an article in ${article} for ${wanted ?? 'its own language'}`, () =>
    assert.is(foreignLanguage(text, article), wanted))

it('says of a paragraph in another language which it is, in plain text and in Markdown', () => {
  const settings = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', gfm: true }
  const body = `${vi}\n\n${en}\n\n${vi.replace('Sáng', 'Chiều')}`
  for (const format of ['txt', 'md'] as const) {
    const text = `---\ntitle: Mùa mới\n---\n${body}\n`
    const { article } = parse({ path: `a.${format}`, record: 0, format, text }, settings)
    assert.match(article!.html, `<p lang="en">${en}</p>`)
    assert.is(article!.html.split('lang=').length, 2)
  }
  const linked = `---\ntitle: Mùa mới\n---\n${vi}\n\n${en} [More](https://example.org/?a=1&b=2).\n`
  assert.match(
    parse({ path: 'a.md', record: 0, format: 'md', text: linked }, settings).article!.html,
    '<p lang="en">',
  )
})

it.run()
