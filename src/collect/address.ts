import type { Cards } from './cards.ts'
import { idOf } from './id.ts'
import { reserved } from './terms.ts'

/** The address that an article has where no other would have the same: `2021/01/22/slug.html`. */
export function wantedAddress(cards: Cards, card: number): string {
  const date = cards.date.get(card).slice(0, 10)
  const folder = date ? date.replaceAll('-', '/') : 'undated'
  const slug = cards.slug.get(card)
  const name = !slug || reserved.test(slug) ? [slug, idOf(cards, card)].filter(Boolean).join('-') : slug
  return `${folder}/${name}.html`
}
