import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fold, slugOf } from './slug.ts'

const it = suite('slug')

const slugs: [string, string][] = [
  ['Ngày hội cà phê Buôn Ma Thuột', 'ngay-hoi-ca-phe-buon-ma-thuot'],
  ['ĐẮK LẮK: “mùa” thu hoạch… 2021–2022', 'dak-lak-mua-thu-hoach-2021-2022'],
  ['  -- Æsop & Straße 3½ --  ', 'aesop-strasse-31-2'],
  ['ﬁnance Ⅷ', 'finance-viii'],
  ['№ 5 tin tức ™', 'no-5-tin-tuc-tm'],
  ['𝐁ả𝐧 𝐭𝐢𝐧 ℃', 'ban-tin-c'],
  ['İstanbul ẞ', 'istanbul-ss'],
  ['日本', ''],
  ['日本 Nippon', 'nippon'],
  ['!!!', ''],
]
for (const [text, slug] of slugs) it(`makes "${slug}" of "${text}"`, () => assert.is(slugOf(text), slug))

it('makes the same slug however a text is composed, and says of Latin letters what Unicode does', () => {
  const character = fc.oneof(
    fc.constantFrom(...'aĐđắẶỗßæŁ–…“ .,-½²'),
    fc.integer({ min: 0x20, max: 0x2100 }).map((code) => String.fromCharCode(code)),
  )
  const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''))
  fc.assert(
    fc.property(text, (text) => {
      const plain = fold(text)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
      assert.is(slugOf(text, 1000), plain)
      assert.is(slugOf(text.normalize('NFD')), slugOf(text))
    }),
    { numRuns: 2000 },
  )
})

it('cuts a long slug at a word', () => {
  assert.is(slugOf('một hai ba bốn', 9), 'mot-hai')
  assert.is(slugOf('x'.repeat(90)), 'x'.repeat(80))
})

it.run()
