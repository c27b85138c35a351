import { ascending } from '../kit/ascending.ts'
import { digestOf } from '../kit/digest.ts'
import { slugOf } from '../kit/slug.ts'
import { unstoredText } from '../kit/stored.ts'
import type { Archive, Period, Terms } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Config, Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { changedOf, isUnlisted, standingOf } from '../model/standing.ts'

/** What a test says of an article: everything that it leaves out has a plain value. */
export type ArticleSketch = Partial<Article> & { readonly title: string; readonly source?: string }

/** An article with plain values for all that is not said; the html is made from the body's paragraphs. */
export function articleOf(sketch: ArticleSketch): Article {
  const { source: _source, ...fields } = sketch
  const body = sketch.body ?? 'Một đoạn mở đầu.\nMột đoạn nữa.'
  return {
    kicker: null,
    lead: body.split('\n')[0]!,
    leadInBody: true,
    date: '2021-01-22',
    updated: null,
    authors: [],
    agency: null,
    section: null,
    tags: [],
    phrases: [],
    lang: 'vi',
    slug: null,
    url: null,
    aliases: [],
    draft: false,
    captions: [],
    html: body
      .split('\n')
      .map((text, at) => (at === 0 ? `<p class="lead">${text}</p>` : `<p>${text}</p>`))
      .join('\n'),
    body,
    droppedLines: [],
    evidence: {},
    extra: {},
    ...fields,
  }
}

/** A whole edition in memory: articles in order, grouped, with addresses as the plan would give them (and an id for a suffix on collision). */
export function editionOf(sketches: readonly ArticleSketch[], site: Partial<Site> = {}): Edition {
  const all = sketches.map((sketch) => {
    const article = articleOf(sketch)
    const source = sketch.source ?? `${slugOf(article.title)}.txt`
    return {
      article,
      source,
      id: digestOf(source).slice(0, 10),
      digest: digestOf(JSON.stringify(article)).slice(0, 16),
      sourceDigest: digestOf(source).repeat(2),
    }
  })
  all.sort((a, b) => ascending(b.article.date ?? '', a.article.date ?? '') || ascending(a.id, b.id))
  const taken = new Set<string>()
  const urls = all.map(({ article, id }) => {
    const folder = article.date === null ? 'undated' : article.date.slice(0, 10).replaceAll('-', '/')
    const plain = `${folder}/${slugOf(article.title) || id}.html`
    const url = taken.has(plain) ? plain.replace(/\.html$/, `-${id}.html`) : plain
    taken.add(url)
    return url
  })
  const of = (row: number) => all[row]!
  const dates = all.map(({ article }) => article.date)
  const dated = dates.filter((date) => date !== null).length
  const archive: Archive = {
    size: all.length,
    id: (row) => of(row).id,
    title: (row) => of(row).article.title,
    url: (row) => urls[row]!,
    date: (row) => of(row).article.date,
    updated: (row) => changedOf(of(row).article),
    lang: (row) => of(row).article.lang,
    unlisted: (row) => isUnlisted(standingOf(of(row).article.extra).robots),
    source: (row) => of(row).source,
    originalUrl: (row) => of(row).article.url,
    aliases: (row) => of(row).article.aliases,
    copies: () => [],
    versions: () => new Uint32Array(0),
    sourceDigest: (row) => of(row).sourceDigest,
    entry: (row) => ({ segment: 0, offset: row, summaryLength: 0, length: 0 }),
    digest: (row) => of(row).digest,
    digestWord: (row, word) => wordOf(of(row).digest, word),
    stamps: Uint32Array.from(
      all.flatMap(({ article }, row) => {
        const stamp = digestOf(JSON.stringify([article.title, article.date, article.lang, urls[row]]))
        return [wordOf(stamp, 0), wordOf(stamp, 1)]
      }),
    ),
    tags: termsOf(
      all.map(({ article }) => (article.tags.length > 0 ? article.tags : article.phrases)),
      all.map(({ article }) => article.tags.length === 0),
    ),
    authors: termsOf(all.map(({ article }) => article.authors)),
    sections: termsOf(all.map(({ article }) => (article.section === null ? [] : [article.section]))),
    years: periodsOf(dates, 4),
    months: periodsOf(dates, 7),
    days: periodsOf(dates, 10),
    undated: { key: 'undated', from: dated, to: all.length },
    sources: { page: all.length, duplicate: 2, quarantined: 1, excluded: 0, failed: 0 },
    tombstones: [],
    choices: [],
  }
  return {
    archive,
    shelf: {
      summary: (entry) => of(entry.offset).article,
      article: (entry) => of(entry.offset).article,
      open(entry) {
        const { article } = of(entry.offset)
        return { article, html: unstoredText(article.html), body: unstoredText(article.body) }
      },
    },
    config: configOf(site),
  }
}

/** Complete settings for a test. */
export function configOf(site: Partial<Site> = {}): Config {
  return {
    site: {
      title: 'Báo Cao Nguyên',
      description: 'Kho lưu trữ của một tờ báo',
      language: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      baseUrl: 'https://example.org/archive/',
      publisher: 'Báo Cao Nguyên',
      rights: null,
      issn: null,
      pageSize: 20,
      feedSize: 20,
      inferredTags: 6,
      gfm: false,
      host: null,
      formerHosts: [],
      extras: [],
      search: true,
      compress: [],
      similarity: 50,
      plugins: [],
      ...site,
    },
    tags: [],
    authors: [],
    takedowns: [],
    words: null,
    furniture: { lines: [], own: [], kept: [], dayFirst: null },
    now: '2026-01-01T00:00',
    plugins: [],
    folders: {
      content: '/nowhere/content',
      templates: null,
      plugins: null,
      out: '/nowhere/dist',
      cache: '/nowhere/cache',
    },
    threads: 1,
    clean: false,
  }
}

function periodsOf(dates: readonly (string | null)[], length: number): Period[] {
  const periods: Period[] = []
  let from = 0
  while (from < dates.length) {
    const key = dates[from]?.slice(0, length)
    let to = from + 1
    while (to < dates.length && dates[to]?.slice(0, length) === key) to++
    if (key?.length === length) periods.push({ key, from, to })
    from = to
  }
  return periods
}

function termsOf(labelsByRow: readonly (readonly string[])[], inferredByRow: readonly boolean[] = []): Terms {
  const labels = [...new Set(labelsByRow.flat())].sort(
    (a, b) => ascending(slugOf(a), slugOf(b)) || ascending(a, b),
  )
  const numbers = new Map(labels.map((label, number) => [label, number]))
  const rows = labels.map((label) =>
    Uint32Array.from(labelsByRow.flatMap((on, row) => (on.includes(label) ? [row] : []))),
  )
  return {
    size: labels.length,
    label: (term) => labels[term]!,
    slug: (term) => slugOf(labels[term]!) || digestOf(labels[term]!).slice(0, 10),
    count: (term) => rows[term]!.length,
    rows: (term) => rows[term]!,
    of: (row) => Uint32Array.from(labelsByRow[row]!, (label) => numbers.get(label)!),
    inferred: (term) => rows[term]!.every((row) => inferredByRow[row] === true),
  }
}

/** 32 bits of a digest in hexadecimal. */
export const wordOf = (digest: string, word: 0 | 1): number =>
  Number.parseInt(digest.slice(word * 8, word * 8 + 8), 16)
