import type { Article } from '../src/model/article.ts'
import { lengthEffect, rarity, saturation, weights } from '../src/search/levels.ts'
import { tokenizer } from '../src/search/tokens.ts'

/** Ranks by BM25F over all words of all articles, with nothing rounded or left out. The search index is measured against it. */
export interface ExactRanking {
  add(article: Article, names: readonly string[]): void
  /** The best ten, by order of adding; the query is one of those that were told before. */
  best(query: string): number[]
}

/** The articles that have a word, and its weighted occurrences outside the body and in it. */
interface Occurrences {
  readonly articles: number[]
  readonly outside: number[]
  readonly inside: number[]
}

/** Keeps only words that the queries ask for; all words of a hundred thousand articles would take gigabytes, and minutes to search. */
export function exactRanking(queries: Iterable<string>): ExactRanking {
  const tokenize = tokenizer()
  const asked = new Map<number, Occurrences>()
  const lengths: number[] = []
  let words = 0
  const hashesOf = (text: string) => {
    const { count, hash } = tokenize(text)
    return hash.subarray(0, count)
  }
  for (const query of queries)
    for (const hash of hashesOf(query)) asked.set(hash, { articles: [], outside: [], inside: [] })
  return {
    add(article, names) {
      const row = lengths.length
      const count = (text: string, weight: number) => {
        const hashes = hashesOf(text)
        for (const hash of hashes) {
          const found = asked.get(hash)
          if (!found) continue
          const { articles, outside, inside } = found
          if (articles.at(-1) !== row) {
            articles.push(row)
            outside.push(0)
            inside.push(0)
          }
          const sums = weight === weights.body ? inside : outside
          sums[sums.length - 1]! += weight
        }
        return hashes.length
      }
      lengths.push(count(article.body, weights.body))
      words += lengths[row]!
      count(article.title, weights.title)
      count(article.lead ?? '', weights.lead)
      for (const caption of article.captions) count(caption, weights.body)
      for (const name of names) count(name, weights.name)
    },
    best(query) {
      const average = words / lengths.length
      const scores = new Float64Array(lengths.length)
      for (const hash of new Set(hashesOf(query))) {
        const { articles, outside, inside } = asked.get(hash)!
        const worth = rarity(articles.length, lengths.length)
        articles.forEach((article, at) => {
          const damping = 1 - lengthEffect + (lengthEffect * lengths[article]!) / average
          const sum = outside[at]! + inside[at]! / damping
          scores[article]! += (worth * sum) / (sum + saturation)
        })
      }
      const best: number[] = []
      scores.forEach((score, article) => {
        if (score === 0 || (best.length === 10 && score <= scores[best[9]!]!)) return
        const at = best.findIndex((other) => scores[other]! < score)
        best.splice(at < 0 ? best.length : at, 0, article)
        if (best.length > 10) best.pop()
      })
      return best
    },
  }
}
