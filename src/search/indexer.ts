import { fold } from '../kit/slug.ts'
import type { Article } from '../model/article.ts'
import { standingOf } from '../model/standing.ts'
import { spelling } from './fold.ts'
import { damping, levelOf, weights } from './levels.ts'
import { pairHash, spelledHash, Tokens, tokenizer } from './tokens.ts'

/** Words of a body that are indexed; what stands behind them in a longer text is found by its beginning only. */
const longestBody = 20_000

/** What the indexer tells: each distinct word or pair of an article with its level, and the words of headlines as written. */
export interface IndexSink {
  term(hash: number, level: number): void
  word(written: string, hash: number): void
}

/**
 * Takes articles apart: words, pairs of neighbours, and for headline and lead their spelling, each once an article with its level. Answers false, and tells nothing, where the article was taken down.
 * Folded Vietnamese has some two thousand syllables, so a syllable alone says little and its list is long;
 * a pair of neighbours is about a word, and its list is short.
 */
export function indexer(): (article: Article, names: readonly string[], sink: IndexSink) => boolean {
  const tokenize = tokenizer()
  const tokens = new Tokens()
  const sums = new Sums()
  const spellings = new Map<string, string | null>()
  const spelled = (word: string): string | null => {
    let known = spellings.get(word)
    if (known === undefined) {
      if (spellings.size > 50_000) spellings.clear()
      const as = spelling(word)
      known = as === fold(word) ? null : as
      spellings.set(word, known)
    }
    return known
  }
  const count = (text: string, weight: number) => {
    tokenize(text, tokens, longestBody)
    const { hash, joined } = tokens
    const each = weight / (weight === weights.body ? damping(tokens.count) : 1)
    for (let at = 0; at < tokens.count; at++) {
      sums.add(hash[at]!, each)
      if (joined[at] === 1) sums.add(pairHash(hash[at - 1]!, hash[at]!), each)
    }
  }
  const countSpelling = (text: string, weight: number, sink: IndexSink) => {
    tokenize(text, tokens)
    let before: string | null = null
    let wordBefore = ''
    for (let at = 0; at < tokens.count; at++) {
      const word = text.slice(tokens.start[at]!, tokens.end[at]!)
      const as = spelled(word)
      sink.word(word, tokens.hash[at]!)
      if (as !== null) sums.add(spelledHash(tokens.hash[at]!, as), weight)
      if (tokens.joined[at] === 1 && (as !== null || before !== null)) {
        const pair = pairHash(tokens.hash[at - 1]!, tokens.hash[at]!)
        sums.add(spelledHash(pair, `${before ?? fold(wordBefore)} ${as ?? fold(word)}`), weight)
      }
      before = as
      wordBefore = word
    }
  }
  return (article, names, sink) => {
    if (standingOf(article.extra).takedown !== null) return false
    count(article.title, weights.title)
    countSpelling(article.title, weights.title, sink)
    if (article.lead !== null) {
      count(article.lead, weights.lead)
      countSpelling(article.lead, weights.lead, sink)
    }
    count(article.body, weights.body)
    for (const caption of article.captions) count(caption, weights.body)
    for (const name of names) count(name, weights.name)
    sums.drain((hash, sum) => sink.term(hash, levelOf(sum)))
    return true
  }
}

/** Sums by hash, in open addressing: a Map would cost more than all the rest of indexing. */
class Sums {
  private size = 4096
  private keys = new Uint32Array(this.size)
  private sums = new Float32Array(this.size)
  private used = new Uint32Array(this.size)
  private count = 0

  add(hash: number, weight: number): void {
    if (this.count * 2 > this.size) this.grow()
    const mask = this.size - 1
    let at = hash & mask
    while (this.sums[at] !== 0 && this.keys[at] !== hash) at = (at + 1) & mask
    if (this.sums[at] === 0) {
      this.keys[at] = hash
      this.used[this.count++] = at
    }
    this.sums[at]! += weight
  }

  /** Hands out every sum and is empty then. */
  drain(take: (hash: number, sum: number) => void): void {
    for (let index = 0; index < this.count; index++) {
      const at = this.used[index]!
      take(this.keys[at]!, this.sums[at]!)
      this.sums[at] = 0
    }
    this.count = 0
  }

  private grow(): void {
    const pairs: [number, number][] = []
    this.drain((hash, sum) => pairs.push([hash, sum]))
    this.size *= 2
    this.keys = new Uint32Array(this.size)
    this.sums = new Float32Array(this.size)
    this.used = new Uint32Array(this.size)
    for (const [hash, sum] of pairs) this.add(hash, sum)
  }
}
