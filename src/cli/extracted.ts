import { tagsAlone } from '../collect/alone.ts'
import { recordKey } from '../collect/card.ts'
import { idFrom } from '../collect/id.ts'
import type { Evidence } from '../model/article.ts'
import type { Shown } from './commands/extract.ts'
import { sourcePathOf } from './commands/extract.ts'

/**
 * One line of `dateline extract`, with exactly these keys in this order, since other programs read them. If the source was not an article, the
 * fields are empty and the notices say why. Tags that were not given are inferred as in an archive of this article alone.
 */
export function extracted(shown: Shown): Record<string, unknown> {
  const { path, operand, record, content, settings, parsed } = shown
  const { article, notices } = parsed
  const isInferred = article?.tags.length === 0
  const tags = isInferred ? tagsAlone(article, settings.tags, settings.inferredTags) : (article?.tags ?? [])
  return {
    path,
    id: article && idFrom(sourcePathOf(operand, content), recordKey(article, record.record, record.digest)),
    title: article?.title ?? null,
    date: article?.date ?? null,
    updated: article?.updated ?? null,
    authors: article?.authors ?? [],
    section: article?.section ?? null,
    lead: article?.lead ?? null,
    body: article?.body ?? '',
    tags,
    lang: article?.lang ?? null,
    captions: article?.captions ?? [],
    droppedLines: article?.droppedLines.map(({ line }) => line) ?? [],
    evidence: { ...article?.evidence, ...(isInferred && tags.length > 0 ? { tags: tagEvidence } : {}) },
    notices,
  }
}

/** A name that recurs in a text is one of its tags about half of the time. */
const tagEvidence: Evidence = { line: 0, rule: 'tags/phrases', confidence: 0.5 }
