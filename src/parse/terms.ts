/** Finds the terms of an authority file in a text: each once, the most frequent first, then the first in the text. */
export type TermFinder = (text: string) => string[]

interface Branch {
  readonly next: Map<string, Branch>
  /** The term that ends here. */
  term: string | null
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** Terms are found as whole words, whatever their capitals; where two begin at one word the longer counts. Linear in the text. */
export function termFinder(terms: readonly string[]): TermFinder {
  const root: Branch = { next: new Map(), term: null }
  for (const term of terms) {
    let branch = root
    for (const [part] of term.toLowerCase().matchAll(word)) {
      let next = branch.next.get(part)
      if (!next) {
        next = { next: new Map(), term: null }
        branch.next.set(part, next)
      }
      branch = next
    }
    branch.term ??= term
  }
  if (root.next.size === 0) return () => []
  return (text) => {
    const words = text.toLowerCase().match(word) ?? []
    const counts = new Map<string, number>()
    for (let at = 0; at < words.length; at++) {
      let branch = root.next.get(words[at]!)
      let found: string | null = null
      let end = at
      for (let to = at; branch; branch = branch.next.get(words[++to] ?? '')) {
        if (branch.term === null) continue
        found = branch.term
        end = to
      }
      if (found === null) continue
      counts.set(found, (counts.get(found) ?? 0) + 1)
      at = end
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term)
  }
}
