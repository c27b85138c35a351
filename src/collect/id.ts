import { composedPath } from '../kit/paths.ts'
import { idNumber } from './card.ts'
import type { Cards } from './cards.ts'

export function idOf(cards: Cards, card: number): string {
  return spelled(cards.id.array[card]!)
}

/** `[0-9a-z]{10}`, from the path of the source in NFC and the record's own key: nothing else moves it, as long as no other file has that name. */
export function idFrom(path: string, key: string): string {
  return spelled(idNumber(composedPath(path), key))
}

/** Two digits at a time: the engine's own `toString(36)` of so large a number takes ten times as long. */
const pairs = Array.from({ length: 1296 }, (_, number) => number.toString(36).padStart(2, '0'))

/** The last ten digits of a number below 2^53, to the base of 36. */
function spelled(id: number): string {
  const high = Math.floor(id / 1296 ** 3)
  const low = id - high * 1296 ** 3
  return (
    pairs[Math.floor(high / 1296) % 1296]! +
    pairs[high % 1296]! +
    pairs[Math.floor(low / 1296 ** 2)]! +
    pairs[Math.floor(low / 1296) % 1296]! +
    pairs[low % 1296]!
  )
}
