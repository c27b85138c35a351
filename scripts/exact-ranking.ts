import type { Article } from '../src/model/article.ts'
import { lengthEffect, rarity, saturation, weights } from '../src/search/levels.ts'
import { tokenizer } from '../src/search/tokens.ts'

/** Ranks by BM25F over all words of all articles, with nothing rounded, left out or stored apart: what a search index is measured against. */
export interface ExactRanking {
  add(article: Article, names: readonly string[]): void
  /** The best ten, by order of adding. */
  best(query: string): number[]
}

export function exactRanking(articles: number): ExactRanking {
  const tokenize = tokenizer()
  const first = new Uint32Array(articles + 1)
  const lengths = new Float64Array(articles)
  let hashes = new Uint32Array(articles * 300)
  /** Weighted occurrences outside the body and in it, by turns. */
  let sums = new Float32Array(articles * 600)
  let [added, used, words] = [0, 0, 0]
  return {
    add(article, names) {
      const sumsOf = new Map<number, [outside: number, inside: number]>()
      const count = (text: string, weight: number) => {
        const { count, hash } = tokenize(text)
        for (let at = 0; at < count; at++) {
          const sum = sumsOf.get(hash[at]!) ?? [0, 0]
          sum[weight === weights.body ? 1 : 0] += weight
          sumsOf.set(hash[at]!, sum)
        }
        return count
      }
      lengths[added] = count(article.body, weights.body)
      words += lengths[added]!
      count(article.title, weights.title)
      count(article.lead ?? '', weights.lead)
      for (const caption of article.captions) count(caption, weights.body)
      for (const name of names) count(name, weights.name)
      if (used + sumsOf.size > hashes.length) {
        hashes = grown(hashes, new Uint32Array(hashes.length * 2))
        sums = grown(sums, new Float32Array(sums.length * 2))
      }
      for (const [hash, [outside, inside]] of sumsOf) {
        hashes[used] = hash
        sums[used * 2] = outside
        sums[used * 2 + 1] = inside
        used++
      }
      first[++added] = used
    },
    best(query) {
      const { count, hash } = tokenize(query)
      const asked = [...hash.subarray(0, count)]
      const documents = new Map(asked.map((word) => [word, 0]))
      for (let at = 0; at < used; at++) {
        const known = documents.get(hashes[at]!)
        if (known !== undefined) documents.set(hashes[at]!, known + 1)
      }
      const average = words / added
      const hits: [score: number, article: number][] = []
      for (let article = 0; article < added; article++) {
        let score = 0
        const damping = 1 - lengthEffect + (lengthEffect * lengths[article]!) / average
        for (let at = first[article]!; at < first[article + 1]!; at++) {
          const having = documents.get(hashes[at]!)
          if (having === undefined) continue
          const sum = sums[at * 2]! + sums[at * 2 + 1]! / damping
          score += (rarity(having, added) * sum) / (sum + saturation)
        }
        if (score > 0) hits.push([score, article])
      }
      hits.sort((a, b) => b[0] - a[0] || a[1] - b[1])
      return hits.slice(0, 10).map(([, article]) => article)
    },
  }
}

function grown<Column extends Uint32Array | Float32Array>(small: Column, large: Column): Column {
  large.set(small)
  return large
}
