import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Cards } from '../collect/cards.ts'
import { type Departed, departedCards } from './departed.ts'
import { exhibitAs } from './workshop.ts'

/**
 * The cards of the last site that was finished. They are kept from the moment that others take their place, in a check or in a build
 * that is killed, until a site is finished of those: what its pages lose is told by the build that takes it away.
 */
const issuedOf = (workshop: string): string => join(workshop, 'issued')

/** Keeps the cards of the last site, which are about to be replaced. */
export function keepIssued(workshop: string, cardsFile: string): void {
  exhibitAs(workshop, { issued: cardsFile })
}

/** A site was finished: nothing of an older one is left to be told. */
export function forgetIssued(workshop: string): void {
  rmSync(issuedOf(workshop), { force: true })
}

/** What departed since the last site was finished, of cards that were made with the same settings; null where no older cards are kept. */
export function departedSince(workshop: string, fingerprint: string, cards: Cards): Departed[] | null {
  const issued = Cards.load(issuedOf(workshop))
  if (issued === null || (issued.head as { fingerprint: string }).fingerprint !== fingerprint) return null
  const files = Array.from({ length: cards.files }, (_, file) => file)
  return departedCards(issued.cards, cards, files, [])
}
