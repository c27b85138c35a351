import type { Cards } from './cards.ts'
import { agreement, likenessWords } from './likeness.ts'

/**
 * Groups of cards whose likenesses agree in at least `enough` places with that of another in the group, in the order of `all`. It uses locality-sensitive
 * hashing, with four bytes of a likeness as a band: a text is compared only with the previous one that has the same band, so that the time does not depend
 * on how many have it.
 */
export function alikeGroups(cards: Cards, all: Uint32Array, enough: number): number[][] {
  const words = cards.likeness.array
  const long = all.filter((card) => !isNone(words, card * likenessWords))
  const leader = Uint32Array.from(long, (_, place) => place)
  const keys = new Uint32Array(long.length)
  // Likenesses are read in the order in which they lie in memory.
  const placeOf = new Uint32Array(cards.rows)
  for (let place = 0; place < long.length; place++) placeOf[long[place]!] = place + 1
  const lastWith = lastPlaces(long.length)
  const recurs = recurrences(long.length)
  for (let band = 0; band < bandCount; band++) {
    for (let card = 0; card < placeOf.length; card++) {
      const place = placeOf[card]! - 1
      if (place !== -1) keys[place] = mixed(bandOf(words, card * likenessWords, band))
    }
    const suspects = recurs(keys)
    lastWith.clear(suspects.length)
    for (const place of suspects) {
      const other = lastWith.replace(keys[place]!, place)
      if (other === -1) continue
      if (agreement(words, long[place]! * likenessWords, long[other]! * likenessWords) >= enough)
        join(leader, place, other)
    }
  }
  const groups = new Map<number, number[]>()
  for (let place = 0; place < long.length; place++) {
    const first = leaderOf(leader, place)
    if (first === place) continue
    const group = groups.get(first)
    if (group) group.push(long[place]!)
    else groups.set(first, [long[first]!, long[place]!])
  }
  return [...groups.values()]
}

/** The first place of the group that a place belongs to. The path there is halved for the next time (union-find). */
function leaderOf(leader: Uint32Array, place: number): number {
  let at = place
  while (leader[at] !== at) {
    leader[at] = leader[leader[at]!]!
    at = leader[at]!
  }
  return at
}

function join(leader: Uint32Array, a: number, b: number): void {
  const [first, second] = [leaderOf(leader, a), leaderOf(leader, b)]
  leader[Math.max(first, second)] = Math.min(first, second)
}

/** The last place with each key, in a hash table outside the heap for at most `most` keys. */
function lastPlaces(most: number): {
  /** Forgets everything, and makes room for `count` keys. */
  clear(count: number): void
  /** Sets the place of a key and returns the previous one, or -1. */
  replace(key: number, place: number): number
} {
  const sizeFor = (count: number): number => {
    let size = 2
    while (size < count * 1.5) size *= 2
    return size
  }
  const keys = new Uint32Array(sizeFor(most))
  const places = new Uint32Array(keys.length)
  let mask = 0
  return {
    clear(count) {
      mask = sizeFor(count) - 1
      places.fill(0, 0, mask + 1)
    },
    replace(key, place) {
      let slot = (key >>> 8) & mask
      while (places[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
      const before = places[slot]! - 1
      keys[slot] = key
      places[slot] = place + 1
      return before
    },
  }
}

/** Spreads a key over all bits; no two keys give the same number. */
function mixed(key: number): number {
  const spread = Math.imul(key ^ (key >>> 15), 0x9e3779b1)
  return (spread ^ (spread >>> 13)) >>> 0
}

/**
 * Finds, in ascending order, all places whose key another place has too, and some others. Most keys are unique, and two bits for each, which fit into a
 * processor's cache, tell that faster than a table.
 */
function recurrences(count: number): (keys: Uint32Array) => Uint32Array {
  let size = 32
  while (size < count * 8) size *= 2
  const once = new Uint32Array(size / 32)
  const twice = new Uint32Array(size / 32)
  const suspects = new Uint32Array(count)
  return (keys) => {
    once.fill(0)
    twice.fill(0)
    for (let place = 0; place < count; place++) {
      const at = (keys[place]! & (size - 1)) >>> 5
      const bit = 1 << (keys[place]! & 31)
      twice[at]! |= once[at]! & bit
      once[at]! |= bit
    }
    let found = 0
    for (let place = 0; place < count; place++) {
      const key = keys[place]!
      if ((twice[(key & (size - 1)) >>> 5]! & (1 << (key & 31))) !== 0) suspects[found++] = place
    }
    return suspects.subarray(0, found)
  }
}

/** More bands find more but take longer: of 1,200 real articles whose last third was cut off, 8 bands found 90 %, 12 found 95 %, 16 found 97 %. */
const bandCount = likenessWords + 4

/** The first eight bands are the words of a likeness; each of the others has one byte of every second word. */
function bandOf(words: Uint32Array, at: number, band: number): number {
  if (band < likenessWords) return words[at + band]!
  const shift = (band - likenessWords) * 8
  let key = 0
  for (let word = at; word < at + likenessWords; word += 2)
    key = (key << 8) | ((words[word]! >>> shift) & 255)
  return key >>> 0
}

function isNone(words: Uint32Array, at: number): boolean {
  let some = 0
  for (let word = 0; word < likenessWords; word++) some |= words[at + word]!
  return some === 0
}
