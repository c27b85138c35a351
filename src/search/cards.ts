import { Fingerprint } from '../kit/fingerprint.ts'
import { lazy } from '../kit/lazy.ts'
import type { Archive, Row } from '../model/archive.ts'
import { stampFacts } from '../model/facts.ts'
import type { Bundle } from '../model/page.ts'
import { usualUrlFinder } from './address.ts'
import { cardFile, cardPageSize, cardPagesInPack, seatsOnPage } from './layout.ts'
import { Pack } from './pack.ts'
import type { Seats } from './seats.ts'

/** What a result shows of an article: seat, headline, date, and the address if it does not follow from these. */
export type Card = readonly [seat: number, title: string, date: string | null, url?: string]

/** The bundles of all articles' cards, in packs of pages by seat; each page is JSON. */
export function cardBundles(archive: Archive, seats: Seats): Bundle[] {
  const pagesInPack = cardPagesInPack(seats.size)
  const seatsInPack = pagesInPack * seatsOnPage
  const isUsual = usualUrlFinder()
  return Array.from({ length: Math.ceil(seats.size / seatsInPack) }, (_, number) => {
    const cards = () => cardsOf(archive, seats, number * seatsInPack, (number + 1) * seatsInPack, isUsual)
    const key = lazy(() =>
      factsOf(archive, seats, number * seatsInPack, (number + 1) * seatsInPack)
        .text('cards 2')
        .number(pagesInPack)
        .hex(),
    )
    return {
      name: `search/cards/${number}`,
      get key() {
        return key()
      },
      stage: 'before',
      *make() {
        yield { file: cardFile(number), bytes: packOf(cards(), number * pagesInPack, pagesInPack) }
      },
    }
  })
}

/** The cards of the seats from `from` up to but not including `to`. */
function cardsOf(
  archive: Archive,
  seats: Seats,
  from: number,
  to: number,
  isUsual: ReturnType<typeof usualUrlFinder>,
): Card[] {
  return Array.from(rowsOf(seats, from, to), (row) => cardOf(archive, row, seats.seatOf[row]!, isUsual))
}

/** What the cards depend on, found without making them: an article's stamps stand for its headline, date and address. */
function factsOf(archive: Archive, seats: Seats, from: number, to: number): Fingerprint {
  const stamp = stampFacts(archive)
  const facts = new Fingerprint()
  for (const row of rowsOf(seats, from, to)) stamp(row, facts.number(seats.seatOf[row]!))
  return facts
}

function* rowsOf(seats: Seats, from: number, to: number): Generator<Row> {
  for (const { base, capacity, rows } of seats.years) {
    if (base >= to || base + capacity <= from) continue
    for (const row of rows) if (seats.seatOf[row]! >= from && seats.seatOf[row]! < to) yield row
  }
}

function cardOf(archive: Archive, row: Row, seat: number, isUsual: ReturnType<typeof usualUrlFinder>): Card {
  const [title, date, url] = [archive.title(row), archive.date(row), archive.url(row)]
  return isUsual(title, date, url) ? [seat, title, date] : [seat, title, date, url]
}

function packOf(cards: readonly Card[], firstPage: number, pagesInPack: number): Uint8Array {
  const pack = new Pack(pagesInPack, cardPageSize)
  for (let from = 0; from < cards.length; ) {
    const page = Math.floor(cards[from]![0] / seatsOnPage)
    let to = from + 1
    while (to < cards.length && Math.floor(cards[to]![0] / seatsOnPage) === page) to++
    pack.page(page - firstPage, Buffer.from(JSON.stringify(cards.slice(from, to))))
    from = to
  }
  return pack.bytes()
}
