import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fromViqr } from './viqr.ts'

const it = suite('VIQR')

const around = (text: string) =>
  `Ngu+o+\`i giu+~ ddi\`nh la\`ng que't sa^n, tha('p nhang, ke^? chuye^.n cho lu~ tre?\n${text}\nDdi\`nh ddu+o+.c xa^y tu+\` la^u, va^~n ddu+'ng vu+~ng be^n so^ng.\n`

for (const [typed, read] of [
  ["Su+' qua'n Vie^.t Nam ta.i Thu.y Ddie^?n", 'Sứ quán Việt Nam tại Thụy Điển'],
  ["Nha` tru+o+`ng thie^'u sa'ch\\. Xong.", 'Nhà trường thiếu sách. Xong.'],
  ["Anh ddi xa.\nNo' ddi bo^..", 'Anh đi xa.\nNó đi bộ.'],
  ["Bo^. Gia'o du.c, ho. Nguye^~n, lu~ tre?.", 'Bộ Giáo dục, họ Nguyễn, lũ trẻ.'],
  ["Ai dda^'y? Sao? Ky' gia? Y Wang.", 'Ai đấy? Sao? Ký giả Y Wang.'],
  ["Buo^n Kdoh, Kro^ng Bu'k", 'Buôn Kdoh, Krông Búk'],
  ['Xem http://a.example.vn/a.html, tin a.b@c.vn', 'Xem http://a.example.vn/a.html, tin a.b@c.vn'],
  ["U.S. e.g. don't, I'd", "U.S. e.g. don't, I'd"],
  ['La.i dda^y...', 'Lại đây...'],
  ["HA` NO^.I, DDA('C LA('C", 'HÀ NỘI, ĐẮC LẮC'],
] as const) {
  it(`reads ${JSON.stringify(typed)}`, () => {
    const found = fromViqr(around(typed))
    assert.is(found?.text.split('\n').slice(1, -2).join('\n'), read)
  })
}

it('reads a record, and leaves it one', () => {
  const body = around("Nha` tru+o+`ng thie^'u sa'ch\\. Co' \"tie^`n\"?")
  const { text } = fromViqr(JSON.stringify({ title: 'Ngu+o+`i giu+~ ddi`nh', body }))!
  assert.match(JSON.parse(text).body, 'Nhà trường thiếu sách. Có "tiền"?\nĐình được xây từ')
  assert.match(JSON.parse(text).body, /lũ trẻ\n.* bên sông\.\n$/s)
})

for (const [what, text] of [
  [
    'a program',
    'int a = b^c + d; u+o+i; if (a(b) > c) return o+1; a^2 + b^2; e^x + o+p; u+v; bar.e.x; a+b^c; u+o; a^b; e^a; o^t;\n',
  ],
  [
    'English',
    "I'd say it's a fair price, isn't he? A + B makes C; see a^2. Who? Me. They've a go. O.K. U.S. you'd do it. We're on.\n",
  ],
  [
    'a text about it',
    "In VIQR the word Vie^.t is typed with a caret and a period, and ddu+o+`ng shows that o+ and u+ are horns, which is how most people write since the mail programs of today cannot carry eight bits; see nu+o+'c, ngu+o+`i, tie^'ng, vie^'t and so on for the rest of that long table.\n",
  ],
  ['a few words', 'Ngu+o+`i giu+~ ddi`nh la`ng ^\n'],
  [
    'Vietnamese without marks',
    'Buon Ma Thuot, ngay 22 thang 1 nam 2001. Sang nay, hoc sinh ra quan trong cay. + ^\n',
  ],
] as const) {
  it(`leaves ${what} as it is`, () => assert.is(fromViqr(text), null))
}

it.run()
