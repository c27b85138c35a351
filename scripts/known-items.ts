import { fold } from '../src/kit/slug.ts'
import type { Article } from '../src/model/article.ts'
import { tokenizer } from '../src/search/tokens.ts'
import type { Random } from './random.ts'

/** Ways in which a reader who knows an article might search for it, always without accents. */
export const waysToAsk: Readonly<Record<string, (article: Article, random: Random) => string>> = {
  'headline, 3-5 words in a row': ({ title }, random) => inARow(wordsOf(title), 3 + random.below(3), random),
  'headline, whole': ({ title }) => wordsOf(title).join(' '),
  'headline, any 4 words': ({ title }, random) => scattered(wordsOf(title), 4, random),
  'body, 2-4 words in a row': ({ body }, random) => inARow(wordsOf(body), 2 + random.below(3), random),
  'body, any 2-4 words': ({ body }, random) => scattered(wordsOf(body), 2 + random.below(3), random),
  'a name in the body': ({ body }, random) => {
    const names = body.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu) ?? ['']
    return fold(random.pick(names))
  },
}

function wordsOf(text: string): string[] {
  const { count, start, end } = tokenizer()(text)
  return Array.from({ length: count }, (_, at) => fold(text.slice(start[at], end[at])))
}

function inARow(words: readonly string[], count: number, random: Random): string {
  const from = random.below(Math.max(1, words.length - count + 1))
  return words.slice(from, from + count).join(' ')
}

function scattered(words: readonly string[], count: number, random: Random): string {
  return Array.from({ length: count }, () => random.pick(words)).join(' ')
}
