import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseText } from './text.ts'

const it = suite('faint dates')

const paragraphs = [
  'Die Fähre zwischen den beiden Ufern der Aller fährt seit dem vergangenen Wochenende nicht mehr, weil der Fährmann keinen Nachfolger findet.',
  'Der Gemeinderat von Oberrieden will den Betrieb im Frühjahr selbst übernehmen. Dafür müssten zwei Stellen besetzt und der Anleger erneuert werden.',
  'Bis dahin führt der Weg über die Brücke bei Lüderitz, die elf Kilometer flussaufwärts liegt.',
]
const footer = 'Teilen\n\nDrucken\n\nNewsletter\n\nKontakt\n\nImpressum\n\n'
const page = (above: string, below: string) =>
  `Der letzte Fährmann von Oberrieden geht\n\n${above}${paragraphs.join('\n\n')}\n\n${below}\n`
const dateIn = (text: string) => parseText(text, { lang: 'de', title: null })

for (const [what, below] of [
  [
    'the sentence below a text',
    'Dieser Beitrag wurde am 14. März 2015 um 14:48 von Jutta Brink geschrieben und unter dem Stichwort Aller in die Kategorie Verkehr eingeordnet. Es gibt dazu keine Kommentare.',
  ],
  ['the label of the day of publication', `${footer}Erschienen am: 14.03.2015`],
  ['the label of the last change', `${footer}Letzte Aktualisierung: 14.03.2015`],
  ['the only line that is a date', `${footer}14.03.2015 09:07 Uhr\n\nDatenschutz`],
] as const)
  it(`takes the day from ${what} where no dateline stands`, () => {
    const { date, body } = dateIn(page('', below))
    assert.is(date?.slice(0, 10), '2015-03-14')
    assert.not.match(body, '2015')
  })

it('takes the writer from the sentence below a text', () => {
  const below =
    'Dieser Beitrag wurde am 14. März 2015 um 14:48 von Jutta Brink in Verkehr veröffentlicht. Schlagworte: Aller, Fähre, Oberrieden.'
  assert.equal(dateIn(page('', below)).authors, ['Jutta Brink'])
})

for (const begins of ['14.3.2015 – ', '(14.03.2015) ', '14. März 2015. '])
  it(`takes the day that a text begins with, and leaves it there: ${begins}`, () => {
    const { date, lead } = dateIn(page(begins, 'Impressum'))
    assert.is(date, '2015-03-14')
    assert.ok(lead!.startsWith(begins.trim()))
  })

for (const [what, above, below] of [
  [
    'of several lines',
    '',
    `${footer}Datenschutz\n\nWeitere Meldungen\n\nDer Markt zieht um\n\n14.03.2015\n\nDas Bad bleibt zu\n\n17.04.2015\n\nDer Wald wird kleiner\n\n19.04.2015`,
  ],
  ['that a sentence goes on from', 'Am 14.3.2015 legte sie zum letzten Mal ab. ', 'Impressum'],
] as const)
  it(`takes no day ${what}`, () => {
    assert.is(dateIn(page(above, below)).date, null)
  })

for (const [lang, begins] of [
  ['vi', 'Hải Phòng, ngày 7/3/2020 (TTXVN) - '],
  ['en', 'LAS PALOMAS, Calif., March 7, 2020 — '],
] as const)
  it(`takes the day from the wire that a long text begins with: ${begins}`, () => {
    const { date, lead } = parseText(`Der letzte Fährmann geht\n\n${begins}${paragraphs.join('\n\n')}\n`, {
      lang,
      title: null,
    })
    assert.is(date, '2020-03-07')
    assert.ok(lead!.startsWith(begins.trim()))
  })

it('takes no day from a long sentence with a dash', () => {
  const text = `Der Fährmann geht\n\nDie Fähre fuhr zuletzt am Sonntag, 14. März 2015 – ${paragraphs.join('\n\n')}\n`
  assert.is(dateIn(text).date, null)
})

it.run()
