import { composedPath } from '../kit/paths.ts'
import { idNumber } from './card.ts'
import type { Cards } from './cards.ts'

/** The id of a card's article. */
export function idOf(cards: Cards, card: number): string {
  return spelled(cards.id.array[card]!)
}

/** An id, `[0-9a-z]{10}`, made from the path of the source in NFC and the record's own key. Nothing else changes it, unless another file has the same name in NFC. */
export function idFrom(path: string, key: string): string {
  return spelled(idNumber(composedPath(path), key))
}

/** All pairs of digits: the engine's own `toString(36)` takes ten times as long for numbers this large. */
const pairs = Array.from({ length: 1296 }, (_, number) => number.toString(36).padStart(2, '0'))

/** The last ten digits of a number below 2^53 in base 36. */
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
