import { digestOf } from '../kit/digest.ts'
import type { Archive, Row } from '../model/archive.ts'
import type { Bundle } from '../model/page.ts'
import { usualUrl } from './address.ts'
import { cardFile, cardPageSize, cardPagesInPack, seatsOnPage } from './layout.ts'
import { Pack } from './pack.ts'
import type { Seats } from './seats.ts'

/** What a result shows of an article: seat, headline, date; the address only where headline and date do not give it. */
export type Card = readonly [seat: number, title: string, date: string | null, url?: string]

/** The cards of all articles, in packs of pages by seat; a page is JSON. */
export function cardBundles(archive: Archive, seats: Seats): Bundle[] {
  const pagesInPack = cardPagesInPack(seats.size)
  const seatsInPack = pagesInPack * seatsOnPage
  const packs: Card[][] = Array.from({ length: Math.ceil(seats.size / seatsInPack) }, () => [])
  for (const { rows } of seats.years) {
    for (const row of rows) {
      const card = cardOf(archive, row, seats.seatOf[row]!)
      packs[Math.floor(card[0] / seatsInPack)]!.push(card)
    }
  }
  return packs.map((cards, number) => ({
    name: `search/cards/${number}`,
    key: digestOf(JSON.stringify(['cards 1', pagesInPack, cards])),
    stage: 'before',
    *make() {
      yield { file: cardFile(number), bytes: packOf(cards, number * pagesInPack, pagesInPack) }
    },
  }))
}

function cardOf(archive: Archive, row: Row, seat: number): Card {
  const [title, date, url] = [archive.title(row), archive.date(row), archive.url(row)]
  return url === usualUrl(title, date) ? [seat, title, date] : [seat, title, date, url]
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
