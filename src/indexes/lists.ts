import { fixedFiles, indexFolder, periodFolder, type TermKind, termFolder } from '../model/addresses.ts'
import type { Archive, Terms } from '../model/archive.ts'

/** The newest page of each list of the site, relative to its root: the front page first, without days. */
export function listUrls(archive: Archive): string[] {
  const { years, months, undated } = archive
  const periods = [...years, ...months, ...(undated.to > undated.from ? [undated] : [])]
  return [
    '',
    fixedFiles.about,
    ...periods.map(({ key }) => periodFolder(key)),
    ...termUrls('section', archive.sections),
    ...termUrls('tag', archive.tags),
    ...termUrls('author', archive.authors),
  ]
}

/** How many `listUrls` gives, without making them. */
export function listCount({ years, months, undated, sections, tags, authors }: Archive): number {
  const terms = [sections, tags, authors].reduce((sum, { size }) => sum + size + (size > 0 ? 1 : 0), 0)
  return 2 + years.length + months.length + (undated.to > undated.from ? 1 : 0) + terms
}

function termUrls(kind: TermKind, terms: Terms): string[] {
  if (terms.size === 0) return []
  return [
    indexFolder(kind),
    ...Array.from({ length: terms.size }, (_, term) => termFolder(kind, terms.slug(term))),
  ]
}
