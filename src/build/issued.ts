import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Cards } from '../collect/cards.ts'
import { type Departed, departedCards } from './departed.ts'
import { exhibitAs } from './workshop.ts'

/**
 * The cards of the last finished site. They are kept when a check, or a build that is then killed, replaces them, until a site is finished
 * from the new ones. So the build that removes pages is also the one that reports them.
 */
const issuedOf = (workshop: string): string => join(workshop, 'issued')

/** Keeps the cards of the last finished site, which are about to be replaced. */
export function keepIssued(workshop: string, cardsFile: string): void {
  exhibitAs(workshop, { issued: cardsFile })
}

/** Forgets the kept cards once a new site is finished. */
export function forgetIssued(workshop: string): void {
  rmSync(issuedOf(workshop), { force: true })
}

/** What departed since the last finished site; null if no older cards are kept, or if they were made with other settings. */
export function departedSince(workshop: string, fingerprint: string, cards: Cards): Departed[] | null {
  const issued = Cards.load(issuedOf(workshop))
  if (issued === null || (issued.head as { fingerprint: string }).fingerprint !== fingerprint) return null
  const files = Array.from({ length: cards.files }, (_, file) => file)
  return departedCards(issued.cards, cards, files, [])
}
