import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Cited } from './citation.ts'
import { bibtex, csl, dataUriWriter, ris } from './reference.ts'

const cited: Cited = {
  title: 'Cà phê được mùa',
  newspaper: 'Báo Cao Nguyên',
  issn: null,
  authors: [
    { family: 'Đỗ', given: 'Lan' },
    { family: 'TTXVN', given: null },
  ],
  byline: ['Đỗ Lan', 'TTXVN'],
  date: [2021, 1, 22],
  lang: 'vi',
  url: 'https://example.org/2021/01/22/ca-phe.html',
}

const it = suite('reference')

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
    `@article{do2021ca,
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
    authors: [{ family: 'A, B and C', given: null }],
  })
  assert.match(
    text,
    'title={{50\\% \\& \\$5 \\{a\\} \\#1 a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end}}',
  )
  assert.match(text, 'author={{A, B and C}}')
})

it('leaves out what is not known', () => {
  const text = bibtex({ ...cited, authors: [], date: [], url: null })
  assert.not.match(text, /author|date|year|month|url/)
  assert.match(text, '@article{baocaonguyenca,')
})

it('writes CSL-JSON', () => {
  assert.equal(JSON.parse(csl(cited)), {
    id: 'do2021ca',
    type: 'article-newspaper',
    title: 'Cà phê được mùa',
    'container-title': 'Báo Cao Nguyên',
    author: [{ family: 'Đỗ', given: 'Lan' }, { literal: 'TTXVN' }],
    issued: { 'date-parts': [[2021, 1, 22]] },
    language: 'vi',
    URL: 'https://example.org/2021/01/22/ca-phe.html',
  })
})

it('makes an address that gives the text back', async () => {
  for (const text of [ris(cited), bibtex(cited), csl(cited), `%41 # " ' < > & \\ ^ \` | \t`]) {
    const address = dataUriWriter()('text/plain', text)
    assert.not.match(address, /[\s"'<>#]/)
    assert.is(await (await fetch(address)).text(), text)
  }
})

it.run()
