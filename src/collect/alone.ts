import type { Article } from '../model/article.ts'
import type { Concept } from '../model/config.ts'
import { labelKey } from './card.ts'
import { conceptsByKey } from './drafts.ts'

/** The tags that an article without any would get as the only one of an archive; spellings of one concept count once, under the concept's label. */
export function tagsAlone(
  { phrases }: Pick<Article, 'phrases'>,
  concepts: readonly Concept[],
  limit: number,
): string[] {
  const byKey = conceptsByKey(concepts)
  const labels = new Map<string, string>()
  for (const phrase of phrases) {
    const label = byKey.get(labelKey(phrase))?.label ?? phrase
    if (!labels.has(labelKey(label))) labels.set(labelKey(label), label)
  }
  return [...labels.values()].slice(0, limit)
}
