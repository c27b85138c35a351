import { hashStart, hashWith } from '../text/letters.ts'

/** A seat is four numbers: the hash, key and length in one, where the code units stand, and one more than the answer's number (0: free). */
const seats = 1 << 15
const last = seats * 4 - 1
const mostKept = seats / 2
const mostUnits = 1 << 17
/** Longer stretches are not kept. */
const longest = 60

/**
 * Answers about stretches of texts, found by their code units and a key below two million. When there is no more room all are forgotten.
 */
export class Kept<Answer extends object> {
  readonly #table = new Int32Array(seats * 4)
  readonly #units = new Uint16Array(mostUnits)
  #used = 0
  #answers: Answer[] = []

  find(units: Uint16Array, start: number, end: number, key: number): Answer | null {
    const table = this.#table
    const named = key * 64 + end - start
    const hash = hashOf(units, start, end, key)
    for (let seat = seatOf(hash); table[seat + 3] !== 0; seat = (seat + 4) & last)
      if (
        table[seat] === hash &&
        table[seat + 1] === named &&
        this.#isAt(table[seat + 2]!, units, start, end)
      )
        return this.#answers[table[seat + 3]! - 1]!
    return null
  }

  /** Keeps an answer that was not found. */
  keep(units: Uint16Array, start: number, end: number, key: number, answer: Answer): void {
    const length = end - start
    if (length > longest) return
    if (this.#answers.length === mostKept || this.#used + length > mostUnits) this.#forget()
    const table = this.#table
    const hash = hashOf(units, start, end, key)
    let seat = seatOf(hash)
    while (table[seat + 3] !== 0) seat = (seat + 4) & last
    table[seat] = hash
    table[seat + 1] = key * 64 + length
    table[seat + 2] = this.#used
    table[seat + 3] = this.#answers.push(answer)
    for (let at = start; at < end; at++) this.#units[this.#used++] = units[at]!
  }

  #isAt(place: number, units: Uint16Array, start: number, end: number): boolean {
    const kept = this.#units
    for (let at = start; at < end; at++) if (kept[place + at - start] !== units[at]) return false
    return true
  }

  #forget(): void {
    this.#table.fill(0)
    this.#answers = []
    this.#used = 0
  }
}

function hashOf(units: Uint16Array, start: number, end: number, key: number): number {
  let hash = hashWith(hashStart, key)
  for (let at = start; at < end; at++) hash = hashWith(hash, units[at]!)
  return hash
}

function seatOf(hash: number): number {
  return ((hash ^ (hash >>> 15)) & (seats - 1)) * 4
}
