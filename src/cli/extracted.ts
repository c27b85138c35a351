import { idFrom } from '../collect/archive.ts'
import { recordKey } from '../collect/card.ts'
import type { Shown } from './commands/extract.ts'
import { sourcePathOf } from './commands/extract.ts'

/**
 * One line of `dateline extract`: exactly these keys in this order; others read them. Where the source was no article the
 * fields are empty and the notices say why. `tags` are those that were given; tags are inferred only within an archive.
 */
export function extracted({
  path,
  operand,
  record,
  content,
  parsed: { article, notices },
}: Shown): Record<string, unknown> {
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
    tags: article?.tags ?? [],
    lang: article?.lang ?? null,
    captions: article?.captions ?? [],
    droppedLines: article?.droppedLines.map(({ line }) => line) ?? [],
    evidence: article?.evidence ?? {},
    notices,
  }
}
