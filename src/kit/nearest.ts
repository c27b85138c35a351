/**
 * The word of `words` that `typed` was probably meant to be: the one that differs least, in at most a third of its letters, and the first of several. Null if
 * there is none.
 */
export function nearest(typed: string, words: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const word of words) {
    const edits = distance(typed.toLowerCase(), word.toLowerCase(), least)
    if (edits < least) {
      best = word
      least = edits
    }
  }
  return best
}

/** How many letters have to be inserted, deleted, replaced or swapped with their neighbour (optimal string alignment), but at most `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let above: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) edits = Math.min(edits, above[j - 2]! + 1)
      next.push(edits)
    }
    above = row
    row = next
  }
  return Math.min(row[b.length]!, limit)
}
