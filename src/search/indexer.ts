import type { Article } from '../model/article.ts'
import { standingOf } from '../model/standing.ts'
import { damping, levelTable, perOccurrence, weights } from './levels.ts'
import { rememberedWords } from './remembered-words.ts'
import { spelledPair, spellingOf } from './spellings.ts'
import { codeTokenizer, pairHash, signedPairHash, spelledHash, Tokens, tokenizer } from './tokens.ts'

/** How many words of a body are indexed; the rest of a longer text is not found. */
const longestBody = 20_000

/** The distinct words and pairs of an article with their levels, valid until the next article is indexed. */
export interface Indexed {
  readonly count: number
  readonly hashes: Int32Array
  readonly levels: Uint8Array
}

/** What is indexed of an article. */
type IndexedFields = Pick<Article, 'title' | 'lead' | 'body' | 'captions' | 'extra'>

export interface Indexer {
  /** The words and pairs of a label, as the hashes that `index` takes. */
  hashesOf(label: string): Int32Array
  /** Indexes an article; `names` are the hashes of its labels. Null if it was taken down. */
  index(article: IndexedFields, names: readonly Int32Array[]): Indexed | null
}

/**
 * Divides articles into words, pairs of neighbours and, for headline and lead, their spellings; each counts once per article, with its level. `tell` is
 * called with each word of a headline as it is written. Folded Vietnamese has about two thousand syllables, so a single syllable says little and its list
 * is long, while a pair of neighbours is usually a word and its list is short.
 */
export function indexer(tell: (word: string) => void): Indexer {
  const tokenize = codeTokenizer()
  const read = tokenizer()
  const tokens = new Tokens()
  const sums = new Sums()
  const spelled = rememberedWords(spellingOf)
  let codes = new Uint16Array(1 << 15)
  let bytes = Buffer.from(codes.buffer)
  const count = (text: string, weight: number) => {
    if (text.length >= codes.length) {
      codes = new Uint16Array(text.length * 2)
      bytes = Buffer.from(codes.buffer)
    }
    // one copy by the engine, since asking a string for each character takes three times as long
    bytes.write(text, 0, 'utf16le')
    tokenize(codes, text.length, tokens, longestBody)
    sums.addAll(tokens, weight === weights.body ? weight / damping(tokens.count) : weight)
  }
  /** Counts the spellings of the text that was counted last. */
  const countSpelling = (weight: number) => {
    const { hash, start, end, joined } = tokens
    let before = -1
    for (let at = 0; at < tokens.count; at++) {
      const as = spelled(codes, start[at]!, end[at]!)
      if (as >= 0) sums.add(spelledHash(hash[at]!, as) | 0, weight)
      if (joined[at] === 1 && (as >= 0 || before >= 0)) {
        const pair = pairHash(hash[at - 1]!, hash[at]!)
        sums.add(spelledHash(pair, spelledPair(before, as)) | 0, weight)
      }
      before = as
    }
  }
  const index: Indexer['index'] = ({ title, lead, body, captions, extra }, names) => {
    if ('takedown' in extra && standingOf(extra).takedown !== null) return null
    count(title, weights.title)
    countSpelling(weights.title)
    for (let at = 0; at < tokens.count; at++) tell(title.slice(tokens.start[at], tokens.end[at]))
    if (lead !== null) {
      count(lead, weights.lead)
      countSpelling(weights.lead)
    }
    count(body, weights.body)
    for (const caption of captions) count(caption, weights.body)
    for (const hashes of names) for (const hash of hashes) sums.add(hash, weights.name)
    return sums.take()
  }
  return {
    index,
    hashesOf(label) {
      const { count, hash, joined } = read(label)
      const hashes: number[] = []
      for (let at = 0; at < count; at++) {
        hashes.push(hash[at]!)
        if (joined[at] === 1) hashes.push(pairHash(hash[at - 1]!, hash[at]!))
      }
      return Int32Array.from(hashes)
    },
  }
}

/** Sums by hash, in a table with open addressing: a Map would take longer than all the rest of indexing. */
class Sums {
  private size = 4096
  /** 0: free. */
  private keys = new Int32Array(this.size)
  private sums = new Float32Array(this.size)
  /** The slots in use, never more than half of all. */
  private used = new Int32Array(this.size / 2 + 1)
  private hashes = new Int32Array(this.size / 2 + 1)
  private levels = new Uint8Array(this.size / 2 + 1)
  private count = 0
  private readonly levelOf = levelTable()

  /** Adds the words of a text and the pairs of its neighbours. */
  addAll({ count, hash, joined }: Tokens, weight: number): void {
    const pairOf = signedPairHash
    let before = 0
    for (let at = 0; at < count; at++) {
      const here = hash[at]! | 0
      this.add(here, weight)
      if (joined[at] === 1) this.add(pairOf(before, here), weight)
      before = here
    }
  }

  /** Adds to the sum of a hash, which is a signed number. */
  add(hash: number, weight: number): void {
    const key = hash || 1
    const { keys, sums } = this
    const mask = this.size - 1
    let at = key & mask
    for (;;) {
      const there = keys[at]!
      if (there === key) {
        sums[at] = sums[at]! + weight
        return
      }
      if (there === 0) break
      at = (at + 1) & mask
    }
    keys[at] = key
    sums[at] = weight
    this.used[this.count++] = at
    if (this.count * 2 > this.size) this.grow()
  }

  /** Returns every sum as its level, and clears the table. */
  take(): Indexed {
    const { keys, sums, used, hashes, levels, levelOf, count } = this
    const most = levelOf.length - 1
    const parts = perOccurrence
    for (let index = 0; index < count; index++) {
      const at = used[index]!
      hashes[index] = keys[at]!
      levels[index] = levelOf[Math.min(most, sums[at]! * parts) | 0]!
      keys[at] = 0
    }
    this.count = 0
    return { count, hashes, levels }
  }

  private grow(): void {
    const { keys, sums, used, count } = this
    this.size *= 2
    this.keys = new Int32Array(this.size)
    this.sums = new Float32Array(this.size)
    this.used = new Int32Array(this.size / 2 + 1)
    this.hashes = new Int32Array(this.size / 2 + 1)
    this.levels = new Uint8Array(this.size / 2 + 1)
    this.count = 0
    for (let index = 0; index < count; index++) this.add(keys[used[index]!]!, sums[used[index]!]!)
  }
}
