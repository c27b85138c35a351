import type { Cards } from './cards.ts'
import { idOf } from './id.ts'
import { reserved } from './terms.ts'

/** The address that an article has where no other would have the same: `2021/01/22/slug.html`. */
export const wantedAddress = (cards: Cards, card: number): string => addressFinder(cards)(card)

/** As `wantedAddress`, for many articles: those of one day follow each other. */
export function addressFinder(cards: Cards): (card: number) => string {
  let date = ''
  let folder = 'undated'
  return (card) => {
    const own = cards.date.get(card)
    if (own !== date) {
      date = own
      folder = own.slice(0, 10).replaceAll('-', '/') || 'undated'
    }
    const slug = cards.slug.get(card)
    const name = !slug || reserved.test(slug) ? [slug, idOf(cards, card)].filter(Boolean).join('-') : slug
    return `${folder}/${name}.html`
  }
}
