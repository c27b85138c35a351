import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Cited } from './citation.ts'
import { addressSpelling, csl, referenceWriter } from './reference.ts'

const cited: Cited = {
  id: 'hbd1fj0kio',
  title: 'Cà phê được mùa',
  newspaper: 'Báo Cao Nguyên',
  issn: null,
  people: {
    filed: [
      { family: 'Đỗ', given: 'Lan' },
      { family: 'TTXVN', given: null },
    ],
    byline: ['Đỗ Lan', 'TTXVN'],
  },
  date: [2021, 1, 22],
  lang: 'vi',
  url: 'https://example.org/2021/01/22/ca-phe.html',
}

const it = suite('reference')

const { ris, bibtex } = referenceWriter((text) => text)

it('writes RIS', () => {
  assert.is(
    ris(cited),
    [
      'TY  - NEWS',
      'AU  - Đỗ, Lan',
      'AU  - TTXVN',
      'TI  - Cà phê được mùa',
      'T2  - Báo Cao Nguyên',
      'PY  - 2021',
      'DA  - 2021/01/22',
      'LA  - vi',
      'UR  - https://example.org/2021/01/22/ca-phe.html',
      'ER  - ',
      '',
    ].join('\n'),
  )
  assert.match(ris({ ...cited, date: [1986] }), 'DA  - 1986//\n')
  assert.match(ris({ ...cited, issn: '0317-8471' }), '\nSN  - 0317-8471\n')
})

it('lets no headline begin a field of RIS', () => {
  assert.match(ris({ ...cited, title: 'A\nER  - \nTY  - JOUR' }), 'TI  - A ER - TY - JOUR\n')
})

it('writes BibTeX with Vietnamese letters as they are', () => {
  assert.is(
    bibtex(cited),
    `@article{do2021-hbd1fj0kio,
author={Đỗ, Lan and {TTXVN}},
title={{Cà phê được mùa}},
journal={Báo Cao Nguyên},
entrysubtype={newspaper},
date={2021-01-22},
year=2021,
month=jan,
langid={vi},
url={https://example.org/2021/01/22/ca-phe.html}
}
`,
  )
})

it('escapes what LaTeX would read', () => {
  const text = bibtex({
    ...cited,
    title: '50% & $5 {a} #1 a_b ~ ^ \\end',
    people: { filed: [{ family: 'A, B and C', given: null }], byline: ['A, B and C'] },
  })
  assert.match(
    text,
    'title={{50\\% \\& \\$5 \\textbraceleft{}a\\textbraceright{} \\#1 a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end}}',
  )
  assert.match(text, 'author={{A, B and C}}')
})

it('leaves out what is not known', () => {
  const text = bibtex({ ...cited, people: { filed: [], byline: [] }, date: [], url: null })
  assert.not.match(text, /author|date|year|month|url/)
  assert.match(text, '@article{baocaonguyen-hbd1fj0kio,')
})

it('writes CSL-JSON', () => {
  assert.equal(JSON.parse(csl(cited)), {
    id: 'do2021-hbd1fj0kio',
    type: 'article-newspaper',
    title: 'Cà phê được mùa',
    'container-title': 'Báo Cao Nguyên',
    author: [{ family: 'Đỗ', given: 'Lan' }, { literal: 'TTXVN' }],
    issued: { 'date-parts': [[2021, 1, 22]] },
    language: 'vi',
    URL: 'https://example.org/2021/01/22/ca-phe.html',
  })
})

it('spells an address that gives the text back', async () => {
  const spelled = addressSpelling()
  const inAddress = referenceWriter(spelled)
  const gives = async (address: string, text: string) => {
    assert.not.match(address, /[\s"'<>#]/)
    assert.is(await (await fetch(`data:text/plain;charset=utf-8,${address}`)).text(), text)
  }
  for (const text of [csl(cited), `%41 # " ' < > & \\ ^ \` | \t`, 'plain']) await gives(spelled(text), text)
  for (const each of [
    cited,
    { ...cited, title: '50 % of #1', newspaper: 'A & B', issn: '0317-8471', url: null },
    { ...cited, title: '50 % of #1', url: 'https://example.org/{a}\\b' },
  ]) {
    await gives(inAddress.ris(each), ris(each))
    await gives(inAddress.bibtex(each), bibtex(each))
  }
})

it.run()
