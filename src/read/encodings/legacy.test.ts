import iconv from 'iconv-lite'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { vietnameseArticle } from '../../testing/vietnamese.ts'
import { decode } from './decode.ts'
import { pairs } from './vni.ts'

const it = suite('legacy encodings')

const articles = Array.from({ length: 100 }, (_, number) => vietnameseArticle(number))

/** A text as bytes of an encoding, and what of it the encoding can say: characters that it lacks are other ones there. */
interface Encoded {
  readonly bytes: Buffer
  readonly text: string
}

const tones = /[\u0300\u0301\u0309\u0303\u0323]/
const signs = new Map([...pairs].map(([pair, letter]) => [letter, pair]))
const asVni = (text: string) => text.replace(/[^\0-\x7f]/g, (letter) => signs.get(letter) ?? letter)
const mangled = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text))
const whole = (text: string, bytes: Buffer): Encoded => ({ bytes, text })

const behind = new Map(
  [..."\u0300`\u0301'\u0309?\u0303~\u0323.\u0302^\u0306(\u031b+"].map((sign, at, all) => [
    sign,
    all[at + 1]!,
  ]),
)
/** The marks behind their letters; a stop that would be one has a stroke before it, where a program wrote it. */
function asViqr(text: string, isByHand: boolean): string {
  const apart = text.replace(/đ/g, 'dd').replace(/Đ/g, 'DD').normalize('NFD')
  const ordered = apart.replace(/([\u0300\u0301\u0309\u0303\u0323])([\u0302\u0306\u031b])/g, '$2$1')
  const safe = isByHand ? ordered : ordered.replace(/([\u0300-\u036faeiouyAEIOUY])(?=[.?'(+^~`])/g, '$1\\')
  return safe.replace(/[\u0300-\u036f]/g, (mark) => behind.get(mark)!)
}

/** `ABC` fonts had capitals without tones only: who wanted others took a font of capitals, or wrote small letters. */
const abcLacks = /[ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ]/g

const encoders: Readonly<Record<string, (text: string) => Encoded>> = {
  tcvn3: (text) => whole(text, iconv.encode(text, 'tcvn')),
  'tcvn3 in a font without capitals': (text) => {
    const small = text.replace(abcLacks, (letter) => letter.toLowerCase())
    return { bytes: iconv.encode(small, 'tcvn'), text: small }
  },
  viscii: (text) => whole(text, iconv.encode(text, 'viscii')),
  vni: (text) => whole(text, iconv.encode(asVni(text), 'windows-1252')),
  'windows-1258': (text) => {
    // The five tones are signs of their own behind the letter.
    const apart = text.replace(/[\u00c0-\u1ef9]/g, (letter) => {
      const tone = tones.exec(letter.normalize('NFD'))?.[0] ?? ''
      return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
    })
    return whole(text, iconv.encode(apart, 'windows-1258'))
  },
  viqr: (text) => whole(text, Buffer.from(asViqr(text, false))),
  'viqr without strokes': (text) => whole(text, Buffer.from(asViqr(text, true))),
  'utf-16le': (text) => whole(text, Buffer.from(`\ufeff${text}`, 'utf16le')),
  'utf-16le without a mark': (text) => whole(text, Buffer.from(text, 'utf16le')),
  'utf-16be': (text) => whole(text, Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  'utf-8': (text) => whole(text, Buffer.from(text)),
  'utf-8 composed of pieces': (text) => whole(text, Buffer.from(text.normalize('NFD'))),
  'utf-8 read as windows-1252': (text) => whole(text, Buffer.from(mangled(text))),
  'utf-8 read as windows-1252 twice': (text) => whole(text, Buffer.from(mangled(mangled(text)))),
  'vni in utf-8': (text) => whole(text, Buffer.from(asVni(text))),
  'tcvn3 in utf-8': (text) => whole(text, Buffer.from(iconv.encode(text, 'tcvn').toString('latin1'))),
}

for (const [encoding, encode] of Object.entries(encoders)) {
  it(`tells ${encoding} of a hundred articles, and reads every character`, () => {
    const name = encoding.replace(/ (?:in a font|without|composed|twice).*$/, '')
    for (const article of articles) {
      const { bytes, text } = encode(article)
      const found = decode(bytes)
      assert.ok('text' in found, `undecided: ${'text' in found || found.candidates.join(', ')}\n${article}`)
      assert.is(found.encoding, name)
      // Reading puts capitals back where a sentence or a line of capitals shows that they were meant.
      if (text !== article) assert.is(found.text.toLowerCase(), text.toLowerCase())
      else assert.is(found.text, text)
    }
  })
}

it('takes no text of another language for an old encoding', () => {
  const others = [
    'La señora Núñez llegó mañana a la estación; decía que el niño volvió años después, más alto.',
    'Der Müller fährt über die Brücke, wäscht Äpfel und grüßt die Nachbarn höflich; später öffnet er die Tür.',
    'À l’été, la forêt brûlée a été replantée ; les élèves ont créé un théâtre près de la mairie.',
    'Þetta er íslenskur texti með ýmsum stöfum: á, é, í, ó, ú, æ, ö, ð og þ.',
  ]
  for (const text of others) {
    for (const bytes of [iconv.encode(text, 'windows-1252'), Buffer.from(text)]) {
      const found = decode(bytes)
      if ('text' in found) assert.is(found.text, text)
    }
  }
})

it.run()
