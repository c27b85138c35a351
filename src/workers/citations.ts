import { bundleOf } from '../indexes/bundle.ts'
import { chapters } from '../indexes/chapters.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle } from '../model/page.ts'
import { citationFiles } from '../render/citation-files.ts'

/** How many articles' files are made together. */
const chapterSize = 500

/** The files for reference managers beside each article's page, `2021/01/22/slug.ris` and the like, if the settings ask for them. */
export function citationBundles(edition: Edition): Bundle[] {
  const { archive, config } = edition
  if (!config.site.extras.includes('citations')) return []
  const files = citationFiles(edition)
  return chapters(archive, chapterSize).map(({ name, from, to }) =>
    bundleOf(
      `citations/${name}`,
      function* () {
        yield files.ground
        // The key of a citation includes the article's id, which changes with the path of its source.
        for (let row = from; row < to; row++)
          yield `${archive.url(row)} ${archive.digest(row)} ${archive.id(row)}`
      },
      function* () {
        for (let row = from; row < to; row++) yield* files.of(row)
      },
    ),
  )
}
