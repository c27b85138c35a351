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
      const average = words / added
      const scores = new Float64Array(added)
      for (const asked of new Set(hash.subarray(0, count))) {
        let documents = 0
        for (let at = 0; at < used; at++) if (hashes[at] === asked) documents++
        const worth = rarity(documents, added)
        for (let article = 0; article < added; article++) {
          for (let at = first[article]!; at < first[article + 1]!; at++) {
            if (hashes[at] !== asked) continue
            const damping = 1 - lengthEffect + (lengthEffect * lengths[article]!) / average
            const sum = sums[at * 2]! + sums[at * 2 + 1]! / damping
            scores[article]! += (worth * sum) / (sum + saturation)
          }
        }
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

function grown<Column extends Uint32Array | Float32Array>(small: Column, large: Column): Column {
  large.set(small)
  return large
}
