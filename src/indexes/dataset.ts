import { gzipSync } from 'node:zlib'
import { csvLine } from '../kit/csv.ts'
import { slugOf } from '../kit/slug.ts'
import type { Archive, Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle } from '../model/page.ts'
import { standingOf } from '../model/standing.ts'
import { bundleOf } from './bundle.ts'
import { articles, type Chapter, chapters } from './chapters.ts'
import { labelReader } from './entry.ts'

/** Raise this when the same articles give other files. */
const version = 2

/** Articles in a full file: about 8 MB of text, which are compressed at once. */
const chapterSize = 2000

/** The fields of an article in both formats; in CSV, lists are joined by `; `. */
const fields = [
  ['id', 'Permanent name of the article in this archive'],
  ['url', 'Address of its page'],
  ['title', 'Headline'],
  ['date', 'YYYY, YYYY-MM or YYYY-MM-DD, with local wall time where it is known'],
  ['updated', 'The same, of the last change by the publication'],
  ['authors', 'Names of the byline'],
  ['agency', 'Agency or paper that the text was taken from'],
  ['section', 'Section of the newspaper'],
  ['tags', 'Tags; inferred from the text where no editor gave any'],
  ['lang', 'Language (BCP 47)'],
  ['original', 'Original address'],
  ['source', 'File of the text in the archive, and its line'],
  ['sha256', 'SHA-256 of that file or line'],
] as const
type Field = (typeof fields)[number][0]
type Facts = Record<Field, string | readonly string[] | null>

/**
 * The archive as data: `data/articles-2021.jsonl.gz` with the full texts, `data/articles-2021.csv` without them, and a Data Package descriptor of all
 * files (datapackage.org).
 */
export function datasetBundles(edition: Edition): Bundle[] {
  const parts = chapters(edition.archive, chapterSize)
  const labels = labelsOf(edition.archive)
  return [...parts.map((part) => partBundle(edition, labels, part)), descriptorBundle(edition, parts)]
}

type Labels = (row: Row) => Pick<Facts, 'authors' | 'section' | 'tags'>

function labelsOf(archive: Archive): Labels {
  const [authors, sections, tags] = [archive.authors, archive.sections, archive.tags].map(labelReader)
  return (row) => ({ authors: authors!(row), section: sections!(row)[0] ?? null, tags: tags!(row) })
}

function partBundle(edition: Edition, labels: Labels, { name, from, to }: Chapter): Bundle {
  const { archive, config } = edition
  const rows = Array.from({ length: to - from }, (_, place) => from + place)
  return bundleOf(
    `data/${name}`,
    function* () {
      yield JSON.stringify([version, config.site.baseUrl])
      for (const row of rows) {
        const names = [archive.id(row), archive.url(row), archive.source(row), archive.sourceDigest(row)]
        yield JSON.stringify([...names, archive.digest(row), labels(row)])
      }
    },
    () => [
      { file: `data/articles-${name}.csv`, bytes: csvOf(rows.map((row) => factsOf(edition, labels, row))) },
      { file: `data/articles-${name}.jsonl.gz`, bytes: jsonlOf(edition, labels, rows) },
    ],
  )
}

function csvOf(articles: readonly Facts[]): string {
  const head = csvLine(fields.map(([name]) => name))
  const line = (facts: Facts) => csvLine(fields.map(([name]) => [facts[name] ?? ''].flat().join('; ')))
  return head + articles.map(line).join('')
}

function jsonlOf(edition: Edition, labels: Labels, rows: readonly Row[]): Uint8Array {
  const lines = rows.map((row) => {
    const { kicker, lead, captions, body, extra } = edition.shelf.article(edition.archive.entry(row), 'html')
    const article = {
      ...factsOf(edition, labels, row),
      kicker,
      lead,
      captions,
      body,
      corrections: standingOf(extra).corrections,
    }
    return Buffer.from(`${JSON.stringify(article)}\n`)
  })
  const bytes = gzipSync(Buffer.concat(lines))
  bytes[9] = 255 // the operating system, which would otherwise differ from machine to machine
  return bytes
}

function factsOf({ archive, shelf, config }: Edition, labels: Labels, row: Row): Facts {
  const { title, date, updated, agency, lang } = shelf.summary(archive.entry(row))
  return {
    id: archive.id(row),
    url: (config.site.baseUrl ?? '') + archive.url(row),
    title,
    date,
    updated,
    agency,
    ...labels(row),
    lang,
    original: archive.originalUrl(row),
    source: archive.source(row),
    sha256: archive.sourceDigest(row),
  }
}

function descriptorBundle({ config: { site } }: Edition, parts: readonly Chapter[]): Bundle {
  const schema = {
    fields: fields.map(([name, description]) => ({ name, type: 'string', description })),
    primaryKey: ['id'],
  }
  const text = JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: slugOf(site.title) || 'archive',
      title: site.title,
      description: [site.description, site.rights].filter(Boolean).join('\n\n') || undefined,
      homepage: site.baseUrl ?? undefined,
      resources: parts.flatMap(({ name, from, to }) => [
        {
          name: `articles-${name}`,
          path: `articles-${name}.csv`,
          title: `${articles(to - from)}, without texts`,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          schema,
        },
        {
          name: `texts-${name}`,
          path: `articles-${name}.jsonl.gz`,
          title: `${articles(to - from)}, with texts`,
          format: 'jsonl',
          mediatype: 'application/jsonl',
          compression: 'gz',
          encoding: 'utf-8',
        },
      ]),
    },
    null,
    1,
  )
  return bundleOf(
    'data',
    () => [text],
    () => [{ file: 'data/datapackage.json', bytes: `${text}\n` }],
  )
}
