import { ascending } from '../src/kit/ascending.ts'
import { digestOf } from '../src/kit/digest.ts'
import { slugOf } from '../src/kit/slug.ts'
import type { Archive, Period, Terms } from '../src/model/archive.ts'
import type { Article } from '../src/model/article.ts'
import type { Edition } from '../src/model/edition.ts'
import { articleOf, configOf, wordOf } from '../src/testing/edition.ts'
import { type InventedArticle, inventor } from './invent.ts'

/** Changes an invented article. */
export type Edit = (index: number, article: InventedArticle) => InventedArticle

/**
 * An edition of invented articles, which are made anew whenever they are read, so that only the memory of the index is measured. `articleAt` gives the article
 * of an archive row.
 */
export function inventedEdition(count: number, seed: number, cache: string, edit?: Edit) {
  const invent = inventor(seed)
  const read = (index: number) => (edit ? edit(index, invent(index)) : invent(index))
  const facts = Array.from({ length: count }, (_, index) => {
    const invented = invent(index)
    const { title, date, time, author, section, tags } = edit ? edit(index, invented) : invented
    // an edit makes a new object, so an article that was left alone is the one that was invented
    const edited = edit !== undefined && edit(index, invented) !== invented
    return { index, title, date: `${date}T${time}`, author, section, tags, edited }
  })
  facts.sort((a, b) => ascending(b.date, a.date) || a.index - b.index)
  const articleAt = (row: number): Article => {
    const { title, date, time, lead, paragraphs, captions, author, section, tags } = read(facts[row]!.index)
    const body = [lead, ...paragraphs].join('\n')
    return articleOf({
      title,
      date: `${date}T${time}`,
      lead,
      body,
      captions,
      authors: [author],
      section,
      tags,
    })
  }
  const url = (row: number) =>
    `${facts[row]!.date.slice(0, 10).replaceAll('-', '/')}/${slugOf(facts[row]!.title)}.html`
  const digest = (row: number) =>
    digestOf(facts[row]!.edited ? JSON.stringify(articleAt(row)) : String(facts[row]!.index)).slice(0, 16)
  const archive: Partial<Archive> = {
    size: count,
    id: (row) => facts[row]!.index.toString(36).padStart(10, '0'),
    title: (row) => facts[row]!.title,
    url,
    date: (row) => facts[row]!.date,
    entry: (row) => ({ segment: 0, offset: row, summaryLength: 0, length: 8000 }),
    digest,
    digestWord: (row, word) => wordOf(digest(row), word),
    stamps: Uint32Array.from(
      facts.flatMap(({ title, date }, row) => {
        const stamp = digestOf(JSON.stringify([title, date, url(row)]))
        return [wordOf(stamp, 0), wordOf(stamp, 1)]
      }),
    ),
    tags: termsOf(facts.map(({ tags }) => tags)),
    authors: termsOf(facts.map(({ author }) => [author])),
    sections: termsOf(facts.map(({ section }) => [section])),
    years: yearsOf(facts.map(({ date }) => date)),
    undated: { key: 'undated', from: count, to: count },
  }
  const config = configOf()
  const edition = {
    archive,
    shelf: { article: ({ offset }: { offset: number }) => articleAt(offset) },
    config: { ...config, folders: { ...config.folders, cache } },
  } as unknown as Edition
  return { edition, articleAt }
}

function termsOf(labelsByRow: readonly (readonly string[])[]): Terms {
  const labels = [...new Set(labelsByRow.flat())].sort(ascending)
  const numbers = new Map(labels.map((label, number) => [label, number]))
  const slugs = labels.map((label) => slugOf(label))
  const terms: Partial<Terms> = {
    size: labels.length,
    label: (term) => labels[term]!,
    slug: (term) => slugs[term]!,
    of: (row) => Uint32Array.from(labelsByRow[row]!, (label) => numbers.get(label)!),
  }
  return terms as Terms
}

function yearsOf(dates: readonly string[]): Period[] {
  const years: Period[] = []
  for (let from = 0, to = 0; from < dates.length; from = to) {
    const key = dates[from]!.slice(0, 4)
    while (dates[to]?.startsWith(key)) to++
    years.push({ key, from, to })
  }
  return years
}
