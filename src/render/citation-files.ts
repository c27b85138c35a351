import { type Reference, referenceFile, references } from '../model/addresses.ts'
import type { Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import type { Output } from '../model/page.ts'
import { type Cited, citer } from './citation.ts'
import { nameReader } from './names.ts'
import { csl, referenceWriter } from './reference.ts'

/** Raise this when the same article gives other files. */
const version = 3

/** What reference managers read of an article, in files beside its page. */
export interface CitationFiles {
  /** Digests everything that the files depend on besides their article. */
  readonly ground: string
  of(row: Row): Output[]
}

export function citationFiles({ archive, shelf, config }: Edition): CitationFiles {
  const { title, issn, baseUrl } = config.site
  const cite = citer(config.site, nameReader(config.authors))
  const { ris, bibtex } = referenceWriter((text) => text)
  const writers: Readonly<Record<Reference, (cited: Cited) => string>> = { ris, bib: bibtex, 'csl.json': csl }
  return {
    ground: JSON.stringify([version, title, issn, baseUrl, config.authors]),
    of(row) {
      const page = archive.url(row)
      const cited = cite(shelf.open(archive.entry(row)).article, archive.id(row), baseUrl && baseUrl + page)
      return references.map((reference) => ({
        file: referenceFile(page, reference),
        bytes: writers[reference](cited),
      }))
    },
  }
}
