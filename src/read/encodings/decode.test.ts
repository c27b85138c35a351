import fc from 'fast-check'
import iconv from 'iconv-lite'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { decode } from './decode.ts'
import { isSyllable, vietnameseShare } from './syllables.ts'
import { pairs } from './vni.ts'

const it = suite('decode')

const article = `Mùa cà phê chín rộ ở xã Ea Kao

Sáng 12-11, nhiều hộ dân trên địa bàn xã đã xuống đồng từ sớm để kịp hái những quả chín đầu vụ.
Ông Nguyễn Văn Hưởng cho biết, năng suất năm nay ước đạt 3,2 tấn nhân mỗi héc-ta, cao hơn vụ trước khoảng 8%.
Giá thu mua tại kho dao động từ 41.500 đến 42.000 đồng một ki-lô-gam; thương lái tìm đến tận rẫy.
Điều bà con mong muốn là có đủ sân phơi và máy sấy, bởi mưa trái mùa vẫn còn kéo dài.`

/** windows-1258 writes the five tones as signs of their own behind the letter. */
const forms: Record<string, (text: string) => Buffer> = {
  'windows-1258': (text) =>
    iconv.encode(
      text.replace(/[\u00c0-\u1ef9]/g, (letter) => {
        const tone = /[\u0300\u0301\u0309\u0303\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? ''
        return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
      }),
      'windows-1258',
    ),
  tcvn3: (text) => iconv.encode(text, 'tcvn'),
  viscii: (text) => iconv.encode(text, 'viscii'),
  vni: (text) => iconv.encode(asVni(text), 'windows-1252'),
  'vni in utf-8': (text) => Buffer.from(asVni(text)),
  'tcvn3 in utf-8': (text) => Buffer.from(iconv.encode(text, 'tcvn').toString('latin1')),
  'utf-8 read as windows-1252': mangled,
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'utf-8': (text) => Buffer.from(`\ufeff${text}`),
}

function asVni(text: string): string {
  const signs = new Map([...pairs].map(([pair, letter]) => [letter, pair]))
  return text.replace(/[^\0-\x7f]/g, (letter) => signs.get(letter) ?? letter)
}

function mangled(text: string): Buffer {
  return Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text)))
}

for (const [encoding, encode] of Object.entries(forms)) {
  it(`tells ${encoding} and reads every letter of it`, () => {
    const decoded = decode(encode(article))
    assert.ok('text' in decoded)
    assert.is(decoded.text, article)
    assert.is(decoded.encoding, encoding)
    assert.ok(decoded.score > 0.85)
  })
}

// A sentence never begins in small letters: old fonts had no capitals with a tone, and reading puts them back.
const words = article.match(/\p{L}+/gu)!
const lines = fc
  .shuffledSubarray(words, { minLength: Math.min(40, words.length), maxLength: Math.min(80, words.length) })
  .map((list) => `${article.split('\n')[2]!.slice(0, -1)}, ${list.join(' ')}.`)

it('reads any Vietnamese prose in each encoding', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(...Object.keys(forms)), (text, encoding) => {
      const decoded = decode(forms[encoding]!(text))
      assert.is('text' in decoded ? decoded.text : decoded.candidates, text)
    }),
    { numRuns: 200 },
  )
})

it('leaves well-formed UTF-8 of any language as it is', () => {
  for (const text of [
    'Le conseil a décidé à l’unanimité. L’été, où êtes-vous ? « Déjà là ».',
    'Größe und Übermut der Straße; Ärzte prüfen Öl.',
    'O prefeito não compareceu à sessão; a votação será às 10h.',
    'Пожарные потушили склад за час.',
    '市議会は14日、来年度の予算案を可決した。',
    article,
  ]) {
    assert.equal(decode(Buffer.from(text)), { text, encoding: 'utf-8', score: 1, plain: true })
  }
})

it('composes letters whose marks stand apart', () => {
  assert.is((decode(Buffer.from(article.normalize('NFD'))) as { text: string }).text, article)
})

it('takes an Icelandic Ð in Vietnamese text for the Đ that it looks like', () => {
  const decoded = decode(Buffer.from('Ðại hội đã bầu ông Ðỗ Lan làm chủ tịch.'))
  assert.is((decoded as { text: string }).text, 'Đại hội đã bầu ông Đỗ Lan làm chủ tịch.')
  const icelandic = 'Það var ÐÆ í gær.'
  assert.is((decode(Buffer.from(icelandic)) as { text: string }).text, icelandic)
})

it('reads text that was mangled twice', () => {
  assert.is((decode(mangled(mangled(article).toString('utf8'))) as { text: string }).text, article)
})

it('reads windows-1252 of western Europe', () => {
  const text = 'La señora Núñez llegó mañana: “todo está aquí”, decía el niño. Años después volvió.'
  const decoded = decode(iconv.encode(text, 'windows-1252'))
  assert.equal('text' in decoded && [decoded.text, decoded.encoding], [text, 'windows-1252'])
})

it('capitalises what only a font of capitals showed', () => {
  const decoded = decode(
    iconv.encode(
      `SỞ CÔNG THƯƠNG HỌP\n${article}`.replace(/[À-ỹ]/g, (letter) => letter.toLowerCase()),
      'tcvn',
    ),
  )
  assert.is('text' in decoded && decoded.text.split('\n')[0], 'SỞ CÔNG THƯƠNG HỌP')
})

it('names candidates where nothing reads well', () => {
  const decoded = decode(
    iconv.encode('Пожарные потушили склад за один час, пострадавших нет.', 'windows-1251'),
  )
  assert.ok('candidates' in decoded)
})

for (const word of [
  'nguyễn',
  'Đắk',
  'thương',
  'quyết',
  'giếng',
  'gì',
  'khuỷu',
  'ỷ',
  'yêu',
  'hoà',
  'hòa',
  'NGHIỆP',
  'xoong',
]) {
  it(`knows that ${word} is a syllable`, () => assert.ok(isSyllable(word)))
}
for (const word of ['café', 'été', 'thưong', 'cát̀', 'nghac', 'bàc', 'für', 'C«ng', 'straße']) {
  it(`knows that ${word} is none`, () => assert.not(isSyllable(word)))
}

it('counts only words with letters beyond ASCII', () => {
  assert.equal(vietnameseShare('Hello world, Đắk Lắk café'), { share: 2 / 3, words: 3 })
})

it.run()
