import { idNumber } from './card.ts'
import type { Cards } from './cards.ts'

export function idOf(cards: Cards, card: number): string {
  return spelled(cards.id.array[card]!)
}

/** `[0-9a-z]{10}`, from the path of the source and the record's own key: nothing else moves it. */
export function idFrom(path: string, key: string): string {
  return spelled(idNumber(path, key))
}

const spelled = (id: number): string => id.toString(36).padStart(11, '0').slice(-10)
