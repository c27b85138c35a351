import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { escapeXml } from './xml.ts'

const cases: [name: string, text: string, want: string][] = [
  ['leaves Vietnamese letters alone', 'Đắk Lắk, 22-1', 'Đắk Lắk, 22-1'],
  ['escapes markup and quotes', `<a b="c">Q&A's`, '&lt;a b=&quot;c&quot;&gt;Q&amp;A&#39;s'],
  ['keeps tab and line ends', 'a\tb\nc\rd', 'a\tb\nc\rd'],
  ['leaves out control characters', 'a\0\x08\x0b\x0c\x1fb', 'ab'],
  ['leaves out the noncharacters of the first plane', 'a\ufffe\uffffb', 'ab'],
  ['leaves out half of a surrogate pair and keeps whole ones', 'a\ud83db\ude00c😀', 'abc😀'],
]

const it = suite('xml')
for (const [name, text, want] of cases) it(name, () => assert.is(escapeXml(text), want))
it.run()
