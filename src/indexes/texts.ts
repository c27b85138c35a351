import { readWords } from '../i18n/own.ts'
import { wordsOf } from '../i18n/words.ts'
import { textFile } from '../model/addresses.ts'
import type { Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { factsOf, rowsIn, sourceFacts } from '../model/facts.ts'
import type { Bundle } from '../model/page.ts'
import { standingOf } from '../model/standing.ts'
import { bundleOf } from './bundle.ts'
import { chapters } from './chapters.ts'

/** Raise this when the same article gives another text. */
const version = 3

/** How many articles' texts are made together. */
const chapterSize = 500

/**
 * The plain text of each article, beside its page: `2021/01/22/slug.txt`. There is none if search engines are asked not to list the article, since a plain
 * text cannot ask them.
 */
export function textBundles(edition: Edition): Bundle[] {
  const { archive, config } = edition
  const { title, baseUrl, rights, language } = config.site
  const corrected = wordsOf(language, readWords(language, config.words).words)('corrections')
  return chapters(archive, chapterSize).map(({ name, from, to }) =>
    bundleOf(
      `text/${name}`,
      function* () {
        yield JSON.stringify([version, title, baseUrl, rights, corrected])
        yield factsOf(rowsIn({ from, to }), sourceFacts(archive))
      },
      function* () {
        for (const row of rowsIn({ from, to })) {
          if (archive.unlisted(row)) continue
          yield { file: textFile(archive.url(row)), bytes: textOf(edition, row, corrected) }
        }
      },
    ),
  )
}

/** The headline, what is known about the article, and its paragraphs, separated by empty lines; then what was `corrected`. */
function textOf({ archive, shelf, config }: Edition, row: Row, corrected: string): string {
  const { title, date, authors, agency, lead, leadInBody, body, extra } = shelf.article(
    archive.entry(row),
    'html',
  )
  const { baseUrl, rights, title: newspaper } = config.site
  const head = [
    title,
    [newspaper, date?.replace('T', ' '), ...authors, agency].filter(Boolean).join(' · '),
    baseUrl && baseUrl + archive.url(row),
    rights,
  ]
  const corrections = standingOf(extra).corrections.map(({ date: day, text }) =>
    day ? `${day}: ${text}` : text,
  )
  const paragraphs = [
    ...(lead && !leadInBody ? [lead] : []),
    ...body.split('\n'),
    ...(corrections.length > 0 ? [corrected, ...corrections] : []),
  ]
  return `${head.filter(Boolean).join('\n')}\n\n${paragraphs.join('\n\n')}\n`
}
