import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { decodeUtf8, Utf8Buffer, writeUtf8 } from './utf8.ts'

const it = suite('utf8')

it('gives back texts of any length and script', () => {
  for (const sample of ['', 'a', 'Đắk Lắk – “ề” ', '漢字 😀 \u0000\ufeff\u2028', 'x'.repeat(99)]) {
    for (const times of [1, 7, 40, 5000]) {
      const text = sample.repeat(times)
      assert.is(decodeUtf8(Buffer.from(`..${text}..`).subarray(2, -2)), text)
    }
  }
})

it('writes texts of any length and script at their place, and says how many bytes they took', () => {
  for (const sample of ['', 'a', 'Đắk Lắk – “ề” ', '漢字 😀 \u0000\ufeff\u2028', 'x'.repeat(99)]) {
    for (const times of [1, 7, 40, 5000]) {
      const text = sample.repeat(times)
      const bytes = Buffer.alloc(text.length * 3 + 4, '.')
      const written = writeUtf8(text, bytes, 2)
      assert.ok(bytes.subarray(0, written + 4).equals(Buffer.from(`..${text}..`)))
    }
  }
})

it('gathers texts and bytes, short and long, as UTF-8', () => {
  const buffer = new Utf8Buffer()
  for (const sample of ['', 'a', 'Đắk Lắk – “ề” ', '漢字 😀 \u0000\ufeff\u2028', 'half \ud83d a pair']) {
    for (const times of [1, 40, 9000]) {
      const text = sample.repeat(times)
      const bytes = buffer.clear().text('<').add(Buffer.from('ệ')).text(text).text('>').bytes()
      assert.ok(bytes.equals(Buffer.from(`<ệ${text}>`)), `${times} times ${JSON.stringify(sample)}`)
    }
  }
})

it('refuses long bytes that are not UTF-8', () => {
  assert.throws(() => decodeUtf8(Buffer.alloc(1000, 0xff)))
})

it.run()
